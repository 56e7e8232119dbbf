package dixit.store;

import dixit.rdf.Ontology;
import dixit.rdf.Rules;
import dixit.rdf.Shapes;
import dixit.rdf.Violation;
import dixit.rdf.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDF;

/**
 * Checks each graph by itself against the shapes of its kind, an article's or derived, and those
 * that are derived against what follows from the articles, where these are given, too.
 */
public final class ShapeReport {
  /** What a store keeps beside articles and what follows from them. */
  private static final Set<String> BESIDE =
      Set.of(Rules.ONTOLOGY_GRAPH, ArticleStore.DERIVED_BY.getURI());

  private final Shapes ofArticles = new Shapes();
  private final Shapes ofDerived = Shapes.ofDerived();

  /**
   * What is wrong with the graphs of a file, nothing if all conform. A graph without an article is
   * taken for a derived one.
   */
  public List<Violation> ofFile(Dataset dataset) {
    SortedMap<String, Model> graphs = named(dataset);
    graphs.put("", dataset.getDefaultModel());
    return of(graphs);
  }

  /**
   * What is wrong with the graphs of a store, with what follows from them and is kept beside them,
   * and with the union of all that questions are put to.
   */
  public List<Violation> ofStore(KnowledgeGraph graph) {
    return graph.read(
        dataset -> {
          SortedMap<String, Model> graphs = named(dataset);
          KnowledgeGraph.DERIVED.forEach(
              name -> graphs.computeIfAbsent(name, none -> ModelFactory.createDefaultModel()));
          List<Violation> report = of(graphs);
          Model union = ModelFactory.createDefaultModel();
          graphs.forEach(
              (name, model) -> {
                union.add(model);
                if (!isNamedAsItIs(name, model)) {
                  report.add(
                      new Violation(
                          "Graph", "<" + name + ">", "", "", "No article and nothing derived."));
                }
              });
          report.addAll(compare(dataset.getDefaultModel(), union, "the graphs of the store"));
          report.addAll(
              compare(
                  dataset.getNamedModel(Rules.ONTOLOGY_GRAPH),
                  Ontology.model("dixit.ttl"),
                  "the ontology"));
          return report;
        });
  }

  private static boolean isNamedAsItIs(String name, Model graph) {
    return KnowledgeGraph.DERIVED.contains(name)
        || graph.contains(graph.createResource(name), RDF.type, Vocabulary.ARTICLE);
  }

  private static SortedMap<String, Model> named(Dataset dataset) {
    SortedMap<String, Model> graphs = new TreeMap<>();
    dataset
        .listModelNames()
        .forEachRemaining(name -> graphs.put(name.getURI(), dataset.getNamedModel(name)));
    graphs.keySet().removeAll(BESIDE);
    return graphs;
  }

  private List<Violation> of(SortedMap<String, Model> graphs) {
    List<Violation> report = new ArrayList<>();
    List<Model> articles = new ArrayList<>();
    for (Model graph : graphs.values()) {
      boolean ofArticle = graph.contains(null, RDF.type, Vocabulary.ARTICLE);
      report.addAll((ofArticle ? ofArticles : ofDerived).validate(graph));
      if (ofArticle) {
        articles.add(graph);
      }
    }
    if (!articles.isEmpty() && KnowledgeGraph.DERIVED.stream().anyMatch(graphs::containsKey)) {
      Dataset anew = KnowledgeGraph.of(articles).dataset();
      KnowledgeGraph.DERIVED.stream()
          .filter(graphs::containsKey)
          .forEach(
              name ->
                  report.addAll(
                      compare(graphs.get(name), anew.getNamedModel(name), "the articles")));
    }
    return report;
  }

  /**
   * What a graph has too much or lacks.
   *
   * @param anew what it should be
   * @param source what that follows from
   */
  static List<Violation> compare(Model derived, Model anew, String source) {
    List<Violation> report = new ArrayList<>();
    derived
        .difference(anew)
        .listStatements()
        .filterDrop(ShapeReport::hasNoName)
        .forEach(more -> report.add(violation(more, "It does not follow from " + source + ".")));
    anew.difference(derived)
        .listStatements()
        .filterDrop(ShapeReport::hasNoName)
        .forEach(
            less -> report.add(violation(less, "It follows from " + source + ", and is missing.")));
    report.sort((one, two) -> one.toString().compareTo(two.toString()));
    return report;
  }

  /**
   * Of nodes without a name, of which only the ontology has some, nobody can tell which is which.
   */
  private static boolean hasNoName(Statement statement) {
    return statement.getSubject().isAnon() || statement.getObject().isAnon();
  }

  private static Violation violation(Statement statement, String message) {
    return new Violation(
        "Follows",
        NodeFmtLib.strTTL(statement.getSubject().asNode()),
        statement.getPredicate().getURI(),
        NodeFmtLib.strTTL(statement.getObject().asNode()),
        message);
  }
}
