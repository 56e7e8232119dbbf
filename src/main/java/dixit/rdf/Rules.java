package dixit.rdf;

import dixit.article.InputException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
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

  private static final List<String> SAME_DEALS = List.of("tells", "same-deal");
  private static final List<String> TOLD_APART = List.of("told-apart");
  private static final List<String> CANONICAL_DEALS = List.of("canonical-deal", "meeting");
  private static final List<String> WITHDRAWALS = List.of("withdrawn");
  private static final List<String> CORROBORATIONS =
      List.of("shared-wording", "rests-on", "corroboration", "source-count");
  private static final List<String> CONTRADICTIONS =
      List.of("denial", "value-conflict", "role-conflict", "status-conflict");
  private static final List<String> ON_CONTRADICTIONS = List.of("self-contradiction", "sides");
  private static final List<String> SUPERSEDED = List.of("superseded");
  private static final List<String> ACCEPTED = List.of("accepted");

  private static final List<String> ALL =
      Stream.of(
              SAME_DEALS,
              TOLD_APART,
              CANONICAL_DEALS,
              WITHDRAWALS,
              CORROBORATIONS,
              CONTRADICTIONS,
              ON_CONTRADICTIONS,
              SUPERSEDED,
              ACCEPTED)
          .flatMap(List::stream)
          .toList();

  /** A prefixed name in a query. */
  private static final Pattern NAME = Pattern.compile("\\b([a-z]+):([A-Za-z]+)");

  private final Graph said;
  private final Graph ontology;

  /**
   * @param said one or many articles' graphs; read, never changed
   */
  public Rules(Graph said) {
    this.said = said;
    this.ontology = Ontology.model("dixit.ttl").getGraph();
  }

  /** A copy of what is said, as far as some rule asks for it. */
  private Graph known() {
    Graph known = GraphMemFactory.createDefaultGraph();
    for (Node predicate : predicates()) {
      said.stream(Node.ANY, predicate, Node.ANY).forEach(known::add);
    }
    return known;
  }

  private static Set<Node> predicates() {
    Set<Node> predicates = new LinkedHashSet<>(Set.of(RDF.type.asNode()));
    for (String rule : ALL) {
      for (Matcher name = NAME.matcher(text(rule)); name.find(); ) {
        String namespace = Vocabulary.prefixes().getOrDefault(name.group(1), "");
        predicates.add(NodeFactory.createURI(namespace + name.group(2)));
      }
    }
    return predicates;
  }

  /** How many rules there are. */
  public static int count() {
    return ALL.size();
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
   * @param contradictions claims that cannot all be true, and what later ones supersede
   * @param corroborations what claims rest on, and which independent ones agree
   * @param accepted plain triples that can be taken as so
   */
  public record Derived(
      Model deals, Model withdrawals, Model contradictions, Model corroborations, Model accepted) {}

  /** Everything that follows. Of one article alone, that is contradictions and what is accepted. */
  public Derived derive() {
    return derive(rule -> {});
  }

  /**
   * The same.
   *
   * @param running is told the name of each rule before it runs
   */
  public Derived derive(Consumer<String> running) {
    Graph known = known();
    boolean several =
        known.stream(Node.ANY, RDF.type.asNode(), Vocabulary.ARTICLE.asNode()).limit(2).count() > 1;
    Model deals = several ? deals(known, running) : ModelFactory.createDefaultModel();
    Model withdrawals = follow(known, several ? WITHDRAWALS : List.of(), running);
    withdraw(known, withdrawals);
    Model corroborations = follow(known, several ? CORROBORATIONS : List.of(), running);
    Model contradictions = follow(known, CONTRADICTIONS, running);
    contradictions.add(follow(known, ON_CONTRADICTIONS, running));
    contradictions.add(follow(known, SUPERSEDED, running));
    return new Derived(
        deals, withdrawals, contradictions, corroborations, follow(known, ACCEPTED, running));
  }

  /** Claims of one article that cannot all be true, each kind by its rule; a new model. */
  public Model contradictions() {
    return follow(known(), CONTRADICTIONS, rule -> {});
  }

  /** Plain triples that can be taken as so, from one article alone; a new model. */
  Model acceptedOfOne() {
    Graph known = known();
    follow(known, CONTRADICTIONS, rule -> {});
    follow(known, SUPERSEDED, rule -> {});
    return follow(known, ACCEPTED, rule -> {});
  }

  /** Applies rules one after the other; what follows is known to those after it. */
  private Model follow(Graph known, List<String> rules, Consumer<String> running) {
    Model found = ModelFactory.createDefaultModel();
    for (String rule : rules) {
      running.accept(rule);
      Model more = construct(rule, known);
      GraphUtil.addInto(known, more.getGraph());
      found.add(more);
    }
    return found;
  }

  /**
   * Which tellings are of one deal, less those that are told apart, and what meets at each deal.
   */
  private Model deals(Graph known, Consumer<String> running) {
    Model deals = follow(known, SAME_DEALS, running);
    for (String rule : TOLD_APART) {
      running.accept(rule);
      Model takenBack = construct(rule, known);
      GraphUtil.deleteFrom(known, takenBack.getGraph());
      deals.remove(takenBack);
    }
    return deals.add(follow(known, CANONICAL_DEALS, running));
  }

  /** A claim that was withdrawn takes no stance any more. */
  private static void withdraw(Graph known, Model withdrawals) {
    withdrawals
        .listSubjectsWithProperty(Vocabulary.WAS_INVALIDATED_BY)
        .forEach(claim -> known.remove(claim.asNode(), Vocabulary.HAS_STANCE.asNode(), Node.ANY));
  }

  private Model construct(String rule, Graph known) {
    DatasetGraph dataset = DatasetGraphFactory.createGeneral(known);
    dataset.addGraph(NodeFactory.createURI(ONTOLOGY_GRAPH), ontology);
    try (QueryExecution execution =
        QueryExecution.dataset(DatasetFactory.wrap(dataset))
            .query(query(rule, text(rule)))
            .build()) {
      return execution.execConstruct();
    }
  }

  /**
   * Reads a rule.
   *
   * @throws InputException with the rule's name if it is no query
   */
  static Query query(String rule, String text) {
    try {
      return QueryFactory.create(text);
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
