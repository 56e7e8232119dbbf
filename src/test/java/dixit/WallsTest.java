package dixit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Reading never sees RDF, RDF never sees the reading: only the model crosses. */
@AnalyzeClasses(packages = "dixit", importOptions = DoNotIncludeTests.class)
class WallsTest {
  @ArchTest
  static final ArchRule readingKnowsNoRdf =
      noClasses()
          .that()
          .resideInAnyPackage("dixit.model", "dixit.article", "dixit.text", "dixit.extract")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.jena..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule graphKnowsNoLanguageTools =
      noClasses()
          .that()
          .resideInAnyPackage("dixit.rdf", "dixit.store", "dixit.export", "dixit.serve")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("opennlp..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule modelKnowsOnlyJava =
      noClasses()
          .that()
          .resideInAPackage("dixit.model")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("java..", "dixit.model", "org.jspecify..");

  @ArchTest
  static final ArchRule noCycles = slices().matching("dixit.(*)..").should().beFreeOfCycles();
}
