package dixit.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;

class SortedQuadsTest {
  private static final String GRAPH = "https://example.org/graph";

  private final Model model = ModelFactory.createDefaultModel();
  private final Property property = model.createProperty("https://example.org/p");

  private void add(String words) {
    model.createResource("https://example.org/é").addProperty(property, words);
  }

  private static Model read(SortedQuads quads) {
    Dataset dataset = DatasetFactory.create();
    RDFDataMgr.read(dataset, new ByteArrayInputStream(quads.bytes()), Lang.NQUADS);
    return dataset.getNamedModel(GRAPH);
  }

  @Test
  void jenaReadsTheSame() {
    Jena.start();
    add("plain");
    add("«\u202fdes \"guillemets\" \\ et\tdes\r\nlignes\u00a0»");
    add("x\\u0041");
    model
        .createResource(GRAPH)
        .addProperty(property, "1", XSDDatatype.XSDdecimal)
        .addProperty(property, "deux", "fr")
        .addProperty(property, model.createResource("https://example.org/z"));
    add("«\u202fdes \"guillemets\" \\ et\tdes\r\nlignes\u00a0»");
    add("\u0000\u0001\b\f\u001f\u007f\u0085\u2028 \ud83d\ude80");
    SortedQuads quads = SortedQuads.of(model.getGraph(), GRAPH);
    assertTrue(read(quads).isIsomorphicWith(model));
    assertEquals(model.size(), quads.count());
  }

  @Test
  void linesAreInTheOrderOfTheirBytes() {
    add("\uffff");
    add("\ud83d\ude80");
    add("a");
    add("B");
    List<String> lines =
        new String(SortedQuads.of(model.getGraph(), GRAPH).bytes(), StandardCharsets.UTF_8)
            .lines()
            .map(line -> line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')))
            .toList();
    assertEquals(List.of("B", "a", "\uffff", "\ud83d\ude80"), lines);
  }

  @Test
  void blankNodesAreRefused() {
    model.createResource().addProperty(property, "x");
    assertThrows(IllegalArgumentException.class, () -> SortedQuads.of(model.getGraph(), GRAPH));
  }
}
