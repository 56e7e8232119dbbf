package dixit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dixit.rdf.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class AsOfTest {
  private static final String BASE = "https://example.org/id/";

  /** What somebody said before a correction appeared was known; that it corrects was not. */
  @Test
  void aCorrectionThatHasNotAppearedCorrectsNothing() {
    Dataset dataset = DatasetFactory.create();
    dataset.addNamedModel(BASE + "article/a", article("a", "2031-03-03", "2031-03-03"));
    Model corrected = article("b", "2031-03-12", "2031-03-04");
    corrected
        .getResource(BASE + "article/b")
        .addProperty(Vocabulary.WAS_REVISION_OF, corrected.createResource(BASE + "article/a"));
    dataset.addNamedModel(BASE + "article/b", corrected);
    assertEquals(List.of(2L, 0L), claimsAndCorrections(dataset, "2031-03-05"));
    assertEquals(List.of(1L, 0L), claimsAndCorrections(dataset, "2031-03-03"));
    assertEquals(List.of(2L, 1L), claimsAndCorrections(dataset, "2031-03-12"));
  }

  private static List<Long> claimsAndCorrections(Dataset dataset, String date) {
    Model known = ModelFactory.createDefaultModel();
    new AsOf(LocalDate.parse(date)).articles(dataset).forEach(known::add);
    return List.of(
        (long) known.listSubjectsWithProperty(RDF.type, Vocabulary.CLAIM).toList().size(),
        (long)
            known
                .listStatements(null, Vocabulary.WAS_REVISION_OF, (Resource) null)
                .toList()
                .size());
  }

  private static Model article(String name, String published, String claimed) {
    Model model = ModelFactory.createDefaultModel();
    model
        .createResource(BASE + "article/" + name, Vocabulary.ARTICLE)
        .addProperty(
            Vocabulary.DATE_PUBLISHED, model.createTypedLiteral(published, XSDDatatype.XSDdate));
    model
        .createResource(BASE + "claim/" + name + "/1", Vocabulary.CLAIM)
        .addProperty(Vocabulary.CLAIM_DATE, model.createTypedLiteral(claimed, XSDDatatype.XSDdate));
    return model;
  }
}
