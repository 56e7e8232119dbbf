package dixit.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExporterTest {
  private static final String NAME = "https://example.org/graph";
  private static final String TURTLE =
      """
      @prefix dx: <https://w3id.org/dixit/ontology#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      <https://example.org/a> a dx:Company , dx:Agent ;
        rdfs:label "Tamrin « & <Söhne> » 🎉\\r\\n\\t\\"fin\\"\\\\" , "Tamrin"@fr , "" ;
        <https://other.example/p-1.2> <https://example.org/é> , 0.70 , "2025-12-26"^^xsd:date .
      <https://example.org/b> dx:isFormer true ; dx:confidence "0.7"^^xsd:decimal .
      """;

  private static Model graph() {
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(model, stream(TURTLE.getBytes(StandardCharsets.UTF_8)), Lang.TURTLE);
    return model;
  }

  private static ByteArrayInputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static byte[] bytes(Model graph, Format format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Exporter.write(graph, NAME, format, out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("dixit.export.Format#ofRdf")
  void isReadBackAsTheSameGraph(Format format) throws IOException {
    Dataset dataset = DatasetFactory.createGeneral();
    Lang lang = RDFLanguages.filenameToLang("x." + format.extension());
    RDFDataMgr.read(dataset, stream(bytes(graph(), format)), lang);
    boolean named = format == Format.TRIG || format == Format.NQUADS;
    Model read = named ? dataset.getNamedModel(NAME) : dataset.getDefaultModel();
    assertTrue(graph().isIsomorphicWith(read), () -> read.difference(graph()).toString());
    assertEquals(named, dataset.getDefaultModel().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("dixit.export.Format#ofRdf")
  void theOrderInWhichTriplesCameIsOfNoMatter(Format format) throws IOException {
    List<Statement> statements = graph().listStatements().toList();
    Collections.shuffle(statements, new Random(7));
    assertArrayEquals(
        bytes(graph(), format), bytes(ModelFactory.createDefaultModel().add(statements), format));
  }

  @Test
  void trigHasNoWordThatOldReadersLack() throws IOException {
    String trig = new String(bytes(graph(), Format.TRIG), StandardCharsets.UTF_8);
    assertFalse(trig.contains("GRAPH"), trig);
    assertTrue(trig.contains("@prefix dx:"), trig);
  }

  @Test
  void aPropositionReifiesItsTriple() throws IOException {
    Model graph =
        RDFDataMgr.loadModel(Path.of("src/test/resources/export/bresk.ttl").toUri().toString());
    Model read = ModelFactory.createDefaultModel();
    RDFDataMgr.read(read, stream(bytes(graph, Format.RDF12)), Lang.TURTLE);
    assertEquals(graph.size() - 2 * 3, read.size());
    assertEquals(
        3, read.listStatements(null, RDF.reifies, (RDFNode) null).toList().size(), "propositions");
    assertFalse(read.contains(null, RDF.predicate));
  }

  @Test
  void saysWhatXmlCannotHold() {
    Model graph = graph();
    graph.createResource("https://example.org/c").addProperty(graph.createProperty(NAME), "\u0001");
    IOException e = assertThrows(IOException.class, () -> bytes(graph, Format.RDFXML));
    assertTrue(String.valueOf(e.getMessage()).contains("U+0001"));
  }
}
