package dixit.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.rdf.AcceptedView;
import dixit.rdf.Ontology;
import dixit.rdf.SortedTurtle;
import dixit.store.GraphFile;
import dixit.store.KnowledgeGraph;
import dixit.store.Results;
import dixit.store.ShapeReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every dialect of a graph reads back to the same claims. */
class DialectTest {
  private static final String CLAIMS =
      "SELECT ?c ?who ?stance ?certainty ?form ?s ?p ?o { ?c dx:hasClaimant ?who ; dx:hasStance"
          + " ?stance ; dx:hasCertainty ?certainty ; dx:hasForm ?form OPTIONAL { ?c dx:states ?x ."
          + " ?x rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o } } ORDER BY ?c ?s ?p ?o";

  @TempDir private Path folder;

  static Stream<Format> dialects() {
    return Format.ofRdf().stream();
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void readsBackToTheSameClaims(Format dialect) throws IOException {
    for (String example : Ontology.files("examples")) {
      Model said = Ontology.model("examples/" + example);
      Path file = write(said, "https://w3id.org/dixit/id/article/x", dialect);
      assertTrue(said.isIsomorphicWith(GraphFile.model(file)), example);
      KnowledgeGraph read = KnowledgeGraph.ofFiles(List.of(file));
      assertEquals(ask(KnowledgeGraph.of(List.of(said)), CLAIMS), ask(read, CLAIMS), example);
      assertEquals(List.of(), new ShapeReport().ofFile(GraphFile.dataset(file)), example);
    }
  }

  @Test
  void whyReadsTripleTerms() throws IOException {
    Model said = Ontology.model("examples/value-conflict.ttl");
    Path plain = write(said, "", Format.TURTLE);
    Path terms = write(said, "", Format.RDF12);
    assertTrue(Files.readString(terms).contains("rdf:reifies"));
    assertEquals(
        KnowledgeGraph.ofFiles(List.of(plain)).explain("Garrow", Optional.of("hasPrice")),
        KnowledgeGraph.ofFiles(List.of(terms)).explain("Garrow", Optional.of("hasPrice")));
  }

  /** Accepted triples alone are those propositions of the claims that are accepted. */
  @Test
  void acceptedTriplesAloneReadBackToWhatIsAccepted() throws IOException {
    for (String example : Ontology.files("examples")) {
      Model said = Ontology.model("examples/" + example);
      Path file = folder.resolve("x.accepted.ttl");
      try (OutputStream out = Files.newOutputStream(file)) {
        SortedTurtle.write(AcceptedView.of(said), out);
      }
      assertEquals(
          ask(
              KnowledgeGraph.of(List.of(said)),
              "SELECT DISTINCT ?s ?p ?o { ?c dx:states ?x ; dx:hasForm dx:OwnVoice . ?x rdf:subject"
                  + " ?s ; rdf:predicate ?p ; rdf:object ?o . ?s ?p ?o } ORDER BY ?s ?p ?o"),
          ask(
              KnowledgeGraph.ofFiles(List.of(file)),
              "SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o"),
          example);
      assertEquals(List.of(), new ShapeReport().ofFile(GraphFile.dataset(file)), example);
    }
  }

  private Path write(Model said, String name, Format dialect) throws IOException {
    Path file = folder.resolve("x." + dialect.extension());
    try (OutputStream out = Files.newOutputStream(file)) {
      Exporter.write(said, name, dialect, out);
    }
    return file;
  }

  private static String ask(KnowledgeGraph graph, String sparql) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    graph.query(sparql, Results.CSV, out);
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .collect(Collectors.toCollection(TreeSet::new))
        .toString();
  }
}
