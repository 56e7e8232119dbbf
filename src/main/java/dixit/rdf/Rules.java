package dixit.rdf;

import dixit.article.InputException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.compose.Difference;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDF;

/** Derives what follows from what is said, by the readable queries in {@code ontology/rules/}. */
public final class Rules {
  /** Name of the graph in which rules and questions find the ontology. */
  public static final String ONTOLOGY_GRAPH = "https://w3id.org/dixit/ontology";

  private static final List<String> CONTRADICTIONS =
      List.of("denial", "value-conflict", "role-conflict", "status-conflict");

  private static final List<String> ALL =
      List.of(
          "same-deal",
          "canonical-deal",
          "withdrawn",
          "denial",
          "value-conflict",
          "role-conflict",
          "status-conflict",
          "self-contradiction",
          "sides",
          "shared-wording",
          "rests-on",
          "corroboration",
          "source-count",
          "accepted");

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
    ALL.forEach(rule -> texts.append(text(rule)));
    return Iris.sha256(texts.toString());
  }

  /**
   * What follows from the articles, by the layer that it belongs to.
   *
   * @param deals which deals are the same, and what is claimed of the one that stands for them
   * @param withdrawals claims that a corrected version of their article no longer makes
   * @param contradictions claims that cannot all be true
   * @param corroborations what claims rest on, and which independent ones agree
   * @param accepted plain triples that can be taken as so
   */
  public record Derived(
      Model deals, Model withdrawals, Model contradictions, Model corroborations, Model accepted) {}

  /** Everything that follows. Of one article alone, that is contradictions and what is accepted. */
  public Derived derive() {
    Model deals = ModelFactory.createDefaultModel();
    Model withdrawals = ModelFactory.createDefaultModel();
    Model corroborations = ModelFactory.createDefaultModel();
    Graph held = said;
    boolean several =
        said.stream(Node.ANY, RDF.type.asNode(), Vocabulary.ARTICLE.asNode()).limit(2).count() > 1;
    if (several) {
      deals.add(construct("same-deal", said));
      deals.add(construct("canonical-deal", with(said, deals)));
      held = with(said, deals);
      withdrawals.add(construct("withdrawn", held));
      held = without(held, withdrawals);
      corroborations.add(construct("shared-wording", held));
      corroborations.add(construct("rests-on", with(held, corroborations)));
      corroborations.add(construct("corroboration", with(held, corroborations)));
      corroborations.add(construct("source-count", corroborations.getGraph()));
    }
    Model contradictions = contradictions(held);
    contradictions.add(construct("self-contradiction", with(held, contradictions)));
    contradictions.add(construct("sides", with(held, contradictions)));
    Model accepted = construct("accepted", with(with(held, contradictions), corroborations));
    return new Derived(deals, withdrawals, contradictions, corroborations, accepted);
  }

  /** Claims of one article that cannot all be true, each kind by its rule; a new model. */
  public Model contradictions() {
    return contradictions(said);
  }

  /** Plain triples that can be taken as so, from one article alone; a new model. */
  Model acceptedOfOne() {
    return construct("accepted", with(said, contradictions(said)));
  }

  private Model contradictions(Graph held) {
    Model found = ModelFactory.createDefaultModel();
    CONTRADICTIONS.forEach(rule -> found.add(construct(rule, held)));
    return found;
  }

  private static Graph with(Graph graph, Model more) {
    return more.isEmpty() ? graph : new Union(graph, more.getGraph());
  }

  /** A claim that was withdrawn takes no stance any more. */
  private static Graph without(Graph graph, Model withdrawals) {
    Graph stances = GraphMemFactory.createDefaultGraph();
    withdrawals
        .listSubjectsWithProperty(Vocabulary.WAS_INVALIDATED_BY)
        .forEach(
            claim ->
                graph.stream(claim.asNode(), Vocabulary.HAS_STANCE.asNode(), Node.ANY)
                    .forEach(stances::add));
    return stances.isEmpty() ? graph : new Difference(graph, stances);
  }

  private Model construct(String rule, Graph graph) {
    DatasetGraph dataset = DatasetGraphFactory.createGeneral(graph);
    dataset.addGraph(NodeFactory.createURI(ONTOLOGY_GRAPH), ontology);
    try (QueryExecution execution =
        QueryExecution.dataset(DatasetFactory.wrap(dataset)).query(text(rule)).build()) {
      return execution.execConstruct();
    } catch (QueryParseException e) {
      throw new InputException(
          "ontology/rules/"
              + rule
              + ".rq: not SPARQL: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          e);
    }
  }

  private static String text(String rule) {
    return Ontology.text("rules/" + rule + ".rq");
  }
}
