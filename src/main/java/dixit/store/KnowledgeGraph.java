package dixit.store;

import dixit.article.InputException;
import dixit.rdf.Jena;
import dixit.rdf.Ontology;
import dixit.rdf.Rules;
import dixit.rdf.Vocabulary;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * Articles' graphs, one named graph each, and what the rules derive from all of them together. The
 * default graph is the union of what is said and what is derived; the ontology is a named graph of
 * its own. A claimed property is a plain triple there only if it is accepted.
 */
public final class KnowledgeGraph {
  /** What the names of graphs begin with that follow from others. */
  public static final String DERIVED_BASE = "https://w3id.org/dixit/graph/";

  /** Name of the graph of accepted triples. */
  public static final String ACCEPTED = "https://w3id.org/dixit/graph/accepted";

  /** Name of the graph of contradictions. */
  public static final String CONTRADICTIONS = "https://w3id.org/dixit/graph/contradictions";

  /** Name of the graph that tells which deals are the same. */
  public static final String DEALS = "https://w3id.org/dixit/graph/deals";

  /** Name of the graph of claims that are no longer made. */
  public static final String WITHDRAWALS = "https://w3id.org/dixit/graph/withdrawals";

  /** Name of the graph of what claims rest on and which ones agree. */
  public static final String CORROBORATIONS = "https://w3id.org/dixit/graph/corroborations";

  /** Names of the graphs that follow from the others. */
  public static final List<String> DERIVED =
      List.of(DEALS, WITHDRAWALS, CONTRADICTIONS, CORROBORATIONS, ACCEPTED);

  private static final String ACCEPTED_FILE = ".accepted.";

  private final DatasetGraph dataset;
  private final Optional<ArticleStore> store;

  private KnowledgeGraph(DatasetGraph dataset, Optional<ArticleStore> store) {
    this.dataset = dataset;
    this.store = store;
  }

  private static KnowledgeGraph empty() {
    Jena.start();
    KnowledgeGraph graph = new KnowledgeGraph(DatasetGraphFactory.create(), Optional.empty());
    graph.dataset.addGraph(
        NodeFactory.createURI(Rules.ONTOLOGY_GRAPH), Ontology.model("dixit.ttl").getGraph());
    return graph;
  }

  /** What a store holds, and what follows from it; it can be asked as long as the store is open. */
  public static KnowledgeGraph ofStore(ArticleStore store) {
    return ofStore(store, rule -> {});
  }

  /** What a store holds, with what was derived before, if it was. */
  static KnowledgeGraph asItIs(ArticleStore store) {
    return new KnowledgeGraph(store.graphs(), Optional.of(store));
  }

  /**
   * The same.
   *
   * @param deriving is told the name of each rule before it runs, if any has to
   */
  public static KnowledgeGraph ofStore(ArticleStore store, Consumer<String> deriving) {
    store.derive(deriving);
    return new KnowledgeGraph(store.graphs(), Optional.of(store));
  }

  /**
   * What the files say, in any RDF syntax that their names tell, and what follows from it. An
   * accepted view among them counts only where no article is given to derive it from.
   *
   * @throws InputException if one cannot be read
   */
  public static KnowledgeGraph ofFiles(Collection<Path> files) {
    return ofFiles(files, file -> {});
  }

  /**
   * The same.
   *
   * @param reading is told of each file before it is read
   */
  public static KnowledgeGraph ofFiles(Collection<Path> files, Consumer<Path> reading) {
    KnowledgeGraph graph = empty();
    Model accepted = ModelFactory.createDefaultModel();
    for (Path file : files) {
      reading.accept(file);
      Dataset read = GraphFile.dataset(file);
      if (String.valueOf(file.getFileName()).contains(ACCEPTED_FILE)) {
        accepted.add(read.getDefaultModel());
      } else {
        graph.add(read.getDefaultModel(), file.toUri().toString());
        read.listModelNames()
            .forEachRemaining(name -> graph.add(read.getNamedModel(name), name.getURI()));
      }
    }
    if (graph.hasArticle()) {
      derive(graph.dataset, rule -> {});
    } else {
      UnionGraphs.put(graph.dataset, ACCEPTED, accepted.getGraph());
    }
    return graph;
  }

  /** What the articles' graphs say, and what follows from it. */
  public static KnowledgeGraph of(Collection<Model> articles) {
    KnowledgeGraph graph = empty();
    articles.forEach(article -> graph.add(article, "urn:x-dixit:graph"));
    derive(graph.dataset, rule -> {});
    return graph;
  }

  /**
   * Answers a SPARQL query; the prefixes of the graphs need no declaration in it.
   *
   * @param out UTF-8; stays open
   * @throws InputException if it is no SPARQL query, or one that asks another server
   */
  public void query(String sparql, Results results, OutputStream out) {
    Query query = new Query();
    query.getPrefixMapping().setNsPrefixes(Vocabulary.prefixes());
    try {
      QueryFactory.parse(query, sparql, null, Syntax.syntaxARQ);
    } catch (QueryParseException e) {
      throw new InputException(
          "not a SPARQL query: " + e.getMessage().lines().findFirst().orElse("").strip(), e);
    }
    if (ElsewhereCheck.asksElsewhere(query)) {
      throw new InputException(
          "SERVICE asks another server, and answers come from the graphs at hand alone: leave it out");
    }
    read(data -> answer(query, results, out));
  }

  /**
   * What speaks for and against each triple that is claimed of a thing, and which rule let it in or
   * kept it out.
   *
   * @param subject identifier, prefixed name, or name of a thing; of a company, a person or a chip
   *     also what is claimed of its deals and posts
   * @param property identifier, prefixed name, local name or label; all where none is given
   * @throws InputException if nothing has that name
   */
  public List<Explanation> explain(String subject, Optional<String> property) {
    return read(data -> new Explainer(data).explain(subject, property));
  }

  /** What had been claimed by the end of a day, and what followed from it then. */
  public KnowledgeGraph asOf(LocalDate date) {
    return of(read(data -> new AsOf(date).articles(data)));
  }

  /** How many articles tell no date, so that {@link #asOf} leaves them out. */
  public long undatedArticles() {
    return read(AsOf::undated);
  }

  /** The same with what follows by the ontology and its alignments. */
  public KnowledgeGraph with(Inference inference) {
    return read(
        data -> {
          DatasetGraph inferred =
              DatasetGraphFactory.createGeneral(inference.over(dataset.getDefaultGraph()));
          dataset
              .listGraphNodes()
              .forEachRemaining(name -> inferred.addGraph(name, copy(dataset.getGraph(name))));
          return new KnowledgeGraph(inferred, Optional.empty());
        });
  }

  private static Graph copy(Graph graph) {
    Graph copy = GraphMemFactory.createDefaultGraph();
    GraphUtil.addInto(copy, graph);
    return copy;
  }

  private boolean answer(Query query, Results results, OutputStream out) {
    try (QueryExecution execution = QueryExecution.dataset(dataset()).query(query).build()) {
      results.write(execution, out);
    }
    return true;
  }

  /** Puts a question of any kind to the dataset, within a transaction where it needs one. */
  public <T> T read(Function<Dataset, T> question) {
    return store.isPresent()
        ? store.get().read(() -> question.apply(dataset()))
        : question.apply(dataset());
  }

  /** The dataset behind it, to read within a transaction. */
  public Dataset dataset() {
    return DatasetFactory.wrap(dataset);
  }

  private void add(Model model, String name) {
    List<Resource> articles = model.listSubjectsWithProperty(RDF.type, Vocabulary.ARTICLE).toList();
    if (!model.isEmpty()) {
      UnionGraphs.put(
          dataset, articles.size() == 1 ? articles.get(0).getURI() : name, model.getGraph());
    }
  }

  private boolean hasArticle() {
    return dataset
        .getDefaultGraph()
        .contains(Node.ANY, RDF.type.asNode(), Vocabulary.ARTICLE.asNode());
  }

  /** Adds what follows from the default graph, in which nothing derived is yet. */
  static void derive(DatasetGraph dataset, Consumer<String> running) {
    Revisions.check(dataset.getDefaultGraph());
    Rules.Derived derived = new Rules(dataset.getDefaultGraph()).derive(running);
    UnionGraphs.put(dataset, DEALS, derived.deals().getGraph());
    UnionGraphs.put(dataset, WITHDRAWALS, derived.withdrawals().getGraph());
    UnionGraphs.put(dataset, CONTRADICTIONS, derived.contradictions().getGraph());
    UnionGraphs.put(dataset, CORROBORATIONS, derived.corroborations().getGraph());
    UnionGraphs.put(dataset, ACCEPTED, derived.accepted().getGraph());
  }
}
