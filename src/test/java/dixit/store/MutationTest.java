package dixit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.Dixit;
import dixit.article.ArticleReader;
import dixit.model.Article;
import dixit.rdf.GraphWriter;
import dixit.rdf.Iris;
import dixit.rdf.Ontology;
import dixit.rdf.Shapes;
import dixit.rdf.Violation;
import dixit.rdf.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the rules derive conforms to its shapes, and the shapes see faults in it: each property of
 * each kind of node is dropped, doubled and retyped. The faults that no shape can see are listed
 * with the reason.
 */
class MutationTest {
  private static final Path CORPUS = Path.of("src/test/resources/corpus");
  private static final double FLOOR = 0.95;
  private static final double FLOOR_ALONE = 0.70;
  private static final double FLOOR_TOGETHER = 0.98;
  private static final int OF_A_KIND = 4;

  /**
   * What leaves a graph that might be right, as long as the articles are not looked at, and why.
   * With the articles at hand the shapes of both see them, and what follows anew differs from each.
   */
  private static final Map<String, String> UNSEEN =
      Map.of(
          "drop (deal|chip|position) (?!sameDealAs|canonicalDeal|type).*",
          "less is accepted where articles say less; a deal may have fewer participants",
          "double (deal|chip) (?!canonicalDeal|type).*",
          "a deal may have more participants, tellings, roles, chips and statuses over time",
          "(drop|double) mention denotes",
          "only the articles know what words stand for",
          "(drop|double) claim (restsOn|states|wasInvalidatedBy|contradicts)",
          "only the articles know what a claim states, rests on and whether it was withdrawn",
          "(drop|double) contradiction (disputes|involves|involvesClaimant)",
          "only the articles know who else takes a side, and on what",
          "drop contradiction since",
          "not all articles have dates",
          "(drop|double) proposition supersedes",
          "only the articles know what was said when, and whether another thing was",
          "(drop|double) corroboration involves",
          "only the articles know who else affirms it",
          "(drop|double) article (tells|sharesWordingWith)",
          "only the articles know what else they tell");

  /** What no shape sees though the articles are at hand, and why. */
  private static final Map<String, String> UNSEEN_TOGETHER =
      Map.of("drop deal hasParticipant", "an article says the same, so nothing is lost");

  private static final Map<String, Model> GRAPHS = new TreeMap<>();
  private static final Map<String, Integer> missed = new TreeMap<>();
  private static final Map<String, Integer> missedTogether = new TreeMap<>();
  private static final Set<String> failed = new TreeSet<>();
  private static final org.apache.jena.shacl.Shapes OF_STORE =
      org.apache.jena.shacl.Shapes.parse(Ontology.model("store-shapes.ttl").getGraph());
  private static final Graph STORE = GraphMemFactory.createDefaultGraph();
  private static List<Model> said = List.of();
  private static int mutants;
  private static int escaped;

  @BeforeAll
  static void deriveAndMutate() throws IOException {
    List<Model> articles = new ArrayList<>();
    for (String example : Ontology.files("examples")) {
      articles.add(Ontology.model("examples/" + example));
    }
    Map<String, Dixit> readers = new TreeMap<>();
    try (Stream<Path> files = Files.list(CORPUS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        Article article = new ArticleReader().read(file, "auto", Article.Metadata.NONE).article();
        Dixit reader = readers.computeIfAbsent(article.language(), Dixit::forLanguage);
        articles.add(new GraphWriter(new Iris()).write(reader.extract(article)));
      }
    }
    KnowledgeGraph graph = KnowledgeGraph.of(articles);
    said = articles;
    Shapes shapes = Shapes.ofDerived();
    for (String name : KnowledgeGraph.DERIVED) {
      GRAPHS.put(name, graph.dataset().getNamedModel(name));
    }
    GraphUtil.addInto(STORE, Ontology.model("dixit.ttl").getGraph());
    said.forEach(article -> GraphUtil.addInto(STORE, article.getGraph()));
    GRAPHS.values().forEach(derived -> GraphUtil.addInto(STORE, derived.getGraph()));
    GRAPHS.values().forEach(derived -> mutateAll(shapes, derived));
  }

  @Test
  void whatIsDerivedConforms() {
    GRAPHS.forEach(
        (name, graph) -> {
          assertTrue(!graph.isEmpty(), name);
          assertEquals(List.of(), Shapes.ofDerived().validate(graph), name);
        });
  }

  @Test
  void whatIsDerivedConformsWithTheArticles() {
    List<String> report =
        ShaclValidator.get().validate(OF_STORE, STORE).getEntries().stream()
            .map(entry -> entry.focusNode() + " " + entry.message() + " " + entry.value())
            .toList();
    assertEquals(List.of(), report);
  }

  @Test
  void mutantsAreCaughtWithTheArticles() {
    int together = missedTogether.values().stream().mapToInt(Integer::intValue).sum();
    assertTrue(
        together <= (1 - FLOOR_TOGETHER) * mutants,
        together + " of " + mutants + ": " + missedTogether);
    assertEquals(UNSEEN_TOGETHER.keySet(), missedTogether.keySet());
  }

  @Test
  void mutantsAreCaught() {
    assertTrue(mutants > 250, "few mutants: " + mutants);
    assertTrue(
        escaped <= (1 - FLOOR) * mutants,
        escaped + " of " + mutants + " with the articles at hand");
    int alone = missed.values().stream().mapToInt(Integer::intValue).sum();
    assertTrue(alone <= (1 - FLOOR_ALONE) * mutants, alone + " of " + mutants + ": " + missed);
  }

  @Test
  void thoseThatEscapeAreKnown() {
    for (String mutation : missed.keySet()) {
      assertTrue(UNSEEN.keySet().stream().anyMatch(mutation::matches), mutation);
    }
    for (String kind : UNSEEN.keySet()) {
      assertTrue(missed.keySet().stream().anyMatch(mutation -> mutation.matches(kind)), kind);
    }
  }

  @Test
  void aFileIsComparedWithWhatFollows() {
    Dataset dataset = DatasetFactory.create();
    Model article = Ontology.model("examples/denial.ttl");
    KnowledgeGraph graph = KnowledgeGraph.of(List.of(article));
    dataset.addNamedModel("https://w3id.org/dixit/id/article/x", article);
    Model denials = graph.dataset().getNamedModel(KnowledgeGraph.CONTRADICTIONS);
    dataset.addNamedModel(KnowledgeGraph.CONTRADICTIONS, denials);
    assertEquals(List.of(), new ShapeReport().ofFile(dataset));
    denials.remove(
        denials.listStatements(null, Vocabulary.INVOLVES_CLAIMANT, (RDFNode) null).next());
    dataset.replaceNamedModel(KnowledgeGraph.CONTRADICTIONS, denials);
    List<Violation> report = new ShapeReport().ofFile(dataset);
    assertTrue(report.get(0).toString().contains("missing"), report::toString);
  }

  @Test
  void everyShapeFailsOnSomeMutant() {
    Model shapes = Ontology.model("derived-shapes.ttl");
    Set<String> all = new TreeSet<>();
    shapes
        .listSubjectsWithProperty(RDF.type, shapes.asRDFNode(SHACL.NodeShape))
        .forEach(shape -> all.add(shape.getLocalName()));
    all.removeIf(shape -> shape.startsWith("of"));
    all.removeAll(failed);
    assertEquals(Set.of(), all);
  }

  private static void mutateAll(Shapes shapes, Model derived) {
    Graph graph = GraphMemFactory.createDefaultGraph();
    GraphUtil.addInto(graph, derived.getGraph());
    Map<String, List<Triple>> kinds = new TreeMap<>();
    graph.stream()
        .sorted((one, two) -> NodeFmtLib.str(one).compareTo(NodeFmtLib.str(two)))
        .forEach(t -> kinds.computeIfAbsent(kind(t), key -> new ArrayList<>()).add(t));
    kinds.forEach(
        (kind, triples) -> {
          int step = 1 + triples.size() / OF_A_KIND;
          for (int i = 0; i < triples.size(); i += step) {
            Triple triple = triples.get(i);
            mutate(shapes, graph, derived, "drop " + kind, Optional.of(triple), Optional.empty());
            mutate(
                shapes,
                graph,
                derived,
                "retype " + kind,
                Optional.of(triple),
                Optional.of(retyped(triple)));
            Optional<Triple> second = second(graph, triples, triple);
            mutate(shapes, graph, derived, "double " + kind, Optional.empty(), second);
          }
        });
  }

  private static void mutate(
      Shapes shapes,
      Graph graph,
      Model right,
      String mutation,
      Optional<Triple> gone,
      Optional<Triple> more) {
    gone.ifPresent(graph::delete);
    more.ifPresent(graph::add);
    mutants++;
    Model mutant = ModelFactory.createModelForGraph(graph);
    if (ShapeReport.compare(mutant, right, "the articles").isEmpty()) {
      escaped++;
    }
    List<Violation> violations = shapes.validate(mutant);
    violations.forEach(violation -> failed.add(violation.shape()));
    if (violations.isEmpty()) {
      missed.merge(mutation, 1, Integer::sum);
      if (conformsTogether(gone, more)) {
        missedTogether.merge(mutation, 1, Integer::sum);
      }
    }
    more.ifPresent(graph::delete);
    gone.ifPresent(graph::add);
  }

  /** Whether no shape sees the change in what lies next to it. */
  private static boolean conformsTogether(Optional<Triple> gone, Optional<Triple> more) {
    Triple changed = gone.or(() -> more).orElseThrow();
    Set<Node> near = new LinkedHashSet<>(List.of(changed.getSubject(), changed.getObject()));
    STORE.stream(Node.ANY, Node.ANY, changed.getSubject()).forEach(t -> near.add(t.getSubject()));
    STORE.stream(changed.getSubject(), Node.ANY, Node.ANY).forEach(t -> near.add(t.getObject()));
    boolean remove =
        gone.isPresent() && said.stream().noneMatch(a -> a.getGraph().contains(changed));
    boolean add = more.isPresent() && !STORE.contains(more.get());
    if (remove) {
      STORE.delete(changed);
    }
    if (add) {
      STORE.add(more.get());
    }
    boolean conforms =
        near.stream()
            .filter(Node::isURI)
            .allMatch(node -> ShaclValidator.get().validate(OF_STORE, STORE, node).conforms());
    if (add) {
      STORE.delete(more.get());
    }
    if (remove) {
      STORE.add(changed);
    }
    return conforms;
  }

  /** "deal sameDealAs": of which kind of node, as its identifier tells, which property. */
  private static String kind(Triple triple) {
    return triple.getSubject().getURI().replaceAll("^.*/id/([a-z]+)/.*", "$1")
        + " "
        + triple.getPredicate().getLocalName();
  }

  private static Triple retyped(Triple triple) {
    Node object = triple.getObject();
    Node other =
        object.isURI()
            ? NodeFactory.createLiteralString(object.getURI())
            : NodeFactory.createLiteralDT(object.getLiteralLexicalForm(), XSDDatatype.XSDtoken);
    return Triple.create(triple.getSubject(), triple.getPredicate(), other);
  }

  /** A second value of the same kind: one that another node has, else one that is made up. */
  private static Optional<Triple> second(Graph graph, List<Triple> alike, Triple triple) {
    return Optional.of(
        alike.stream()
            .map(Triple::getObject)
            .filter(o -> !graph.contains(triple.getSubject(), triple.getPredicate(), o))
            .findFirst()
            .map(o -> Triple.create(triple.getSubject(), triple.getPredicate(), o))
            .orElseGet(() -> madeUp(triple)));
  }

  private static Triple madeUp(Triple triple) {
    Node object = triple.getObject();
    Node other =
        object.isURI()
            ? NodeFactory.createURI(object.getURI() + "1")
            : NodeFactory.createLiteralDT(
                object.getLiteralLexicalForm().replaceAll("^(.*)(.)$", "$11"),
                object.getLiteralDatatype());
    return Triple.create(triple.getSubject(), triple.getPredicate(), other);
  }
}
