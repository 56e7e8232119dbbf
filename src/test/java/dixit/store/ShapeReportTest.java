package dixit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.rdf.Ontology;
import dixit.rdf.Rules;
import dixit.rdf.Violation;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.system.Txn;
import org.apache.jena.update.UpdateAction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a hand changes in the tables of a store is seen. */
class ShapeReportTest {
  private static final String PREFIXES =
      "PREFIX dx: <https://w3id.org/dixit/ontology#> PREFIX rdfs: <"
          + org.apache.jena.vocabulary.RDFS.uri
          + "> ";

  @TempDir private static Path folder;

  @BeforeAll
  static void store() {
    try (ArticleStore store = ArticleStore.openOrCreate(folder.resolve("s"))) {
      store.add(
          List.of(
              Ontology.model("examples/denial.ttl"),
              Ontology.model("examples/acquisition.ttl"),
              Ontology.model("examples/status-conflict-none.ttl")));
      store.derive();
    }
  }

  @Test
  void aStoreAsItIsConforms() {
    assertEquals(List.of(), afterAll("INSERT DATA {}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP GRAPH <" + KnowledgeGraph.CONTRADICTIONS + ">",
        "DROP GRAPH <" + KnowledgeGraph.ACCEPTED + ">",
        "INSERT { ?deal dx:hasStatus dx:Blocked } WHERE { ?deal a dx:Acquisition }",
        "DELETE { ?claim dx:hasStance dx:Denies } WHERE { ?claim dx:hasStance dx:Denies }",
        "INSERT DATA { GRAPH <urn:mine> { <urn:x> dx:hasStatus dx:Completed } }",
        "DELETE { GRAPH <"
            + Rules.ONTOLOGY_GRAPH
            + "> { ?p dx:isSingleValued true } } WHERE { GRAPH ?g"
            + " { ?p dx:isSingleValued true } }",
        "DELETE { GRAPH ?g { ?x rdfs:label ?name } } WHERE { GRAPH ?g { ?x a dx:Company ; rdfs:label ?name } }",
        "INSERT { GRAPH <"
            + KnowledgeGraph.ACCEPTED
            + "> { ?deal dx:hasStatus dx:Blocked } } WHERE { ?deal a"
            + " dx:Acquisition }"
      })
  void whatAHandChangesIsSeen(String update) {
    List<Violation> report = afterAll(update);
    assertTrue(!report.isEmpty(), update);
  }

  /** What is wrong after an update that is then taken back. */
  private static List<Violation> afterAll(String update) {
    try (ArticleStore store = ArticleStore.open(folder.resolve("s"))) {
      return Txn.calculateWrite(
          store.graphs(),
          () -> {
            UpdateAction.parseExecute(PREFIXES + update, store.graphs());
            List<Violation> report = new ShapeReport().ofStore(KnowledgeGraph.asItIs(store));
            store.graphs().abort();
            return report;
          });
    }
  }
}
