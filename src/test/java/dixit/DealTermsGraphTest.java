package dixit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Article;
import dixit.rdf.GraphWriter;
import dixit.rdf.Iris;
import dixit.rdf.Shapes;
import dixit.rdf.Vocabulary;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/** What is told of a deal besides its parties, from the words to the graph. */
class DealTermsGraphTest {
  private static final String TEXT =
      """
      Tavrel Inc. announced on Monday that it would buy Nimbra Corp. for an undisclosed sum.

      The deal between Tavrel Inc. and Nimbra Corp. is expected to close on 30 June.
      """;

  @Test
  void anUndisclosedPriceAndTheDaysReachTheGraph() {
    Article.Metadata published =
        new Article.Metadata(
            Optional.empty(), Optional.of("2025-06-18"), Optional.empty(), Optional.empty());
    Article article = new Article("a", TEXT, "en", published);
    Model graph = new GraphWriter(new Iris()).write(Dixit.forLanguage("en").extract(article));

    assertTrue(graph.contains(null, RDF.object, Vocabulary.UNDISCLOSED_AMOUNT));
    assertTrue(
        graph.contains(
            null, RDF.object, graph.createTypedLiteral("2025-06-16", XSDDatatype.XSDdate)));
    assertTrue(
        graph.contains(
            null, RDF.object, graph.createTypedLiteral("2025-06-30", XSDDatatype.XSDdate)));
    assertEquals(List.of(), new Shapes().validate(graph));
  }
}
