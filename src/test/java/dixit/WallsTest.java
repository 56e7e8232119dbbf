package dixit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Reading never sees RDF, RDF never sees the reading: only the model crosses. */
class WallsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dixit");

  @Test
  void readingKnowsNoRdf() {
    noClasses()
        .that()
        .resideInAnyPackage("dixit.model", "dixit.article", "dixit.text", "dixit.extract..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.jena..")
        .check(CLASSES);
  }

  @Test
  void graphKnowsNoLanguageTools() {
    noClasses()
        .that()
        .resideInAnyPackage("dixit.rdf", "dixit.store", "dixit.export", "dixit.serve")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("opennlp..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void modelKnowsOnlyJava() {
    noClasses()
        .that()
        .resideInAPackage("dixit.model")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("java..", "dixit.model", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void noPackageCycles() {
    slices().matching("dixit.(**)").should().beFreeOfCycles().check(CLASSES);
  }
}
