package dixit.rdf;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** Derives what follows from what is said, by the readable queries in {@code ontology/rules/}. */
public final class Rules {
  /** Name of the graph in which rules and questions find the ontology. */
  public static final String ONTOLOGY_GRAPH = "https://w3id.org/dixit/ontology";

  private static final List<String> CONTRADICTIONS =
      List.of("denial", "value-conflict", "role-conflict", "status-conflict");

  private final Graph said;
  private final Graph ontology;

  /**
   * @param said one or many articles' graphs; read, never changed
   */
  public Rules(Graph said) {
    this.said = said;
    this.ontology = Ontology.model("dixit.ttl").getGraph();
  }

  /** Changes whenever the rules or the ontology do: 64 hexadecimal digits. */
  public static String fingerprint() {
    StringBuilder texts = new StringBuilder(Ontology.text("dixit.ttl"));
    CONTRADICTIONS.forEach(rule -> texts.append(text(rule)));
    return Iris.sha256(texts.append(text("accepted")).toString());
  }

  /** Claims that cannot all be true, each kind by its rule; a new model. */
  public Model contradictions() {
    Model found = ModelFactory.createDefaultModel();
    CONTRADICTIONS.forEach(rule -> found.add(construct(rule, said)));
    return found;
  }

  /**
   * Plain triples that can be taken as so; a new model.
   *
   * @param contradictions what {@link #contradictions()} found
   */
  public Model accepted(Model contradictions) {
    return construct("accepted", new Union(said, contradictions.getGraph()));
  }

  private Model construct(String rule, Graph graph) {
    DatasetGraph dataset = DatasetGraphFactory.createGeneral(graph);
    dataset.addGraph(NodeFactory.createURI(ONTOLOGY_GRAPH), ontology);
    try (QueryExecution execution =
        QueryExecution.dataset(DatasetFactory.wrap(dataset)).query(text(rule)).build()) {
      return execution.execConstruct();
    }
  }

  private static String text(String rule) {
    return Ontology.text("rules/" + rule + ".rq");
  }
}
