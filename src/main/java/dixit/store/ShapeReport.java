package dixit.store;

import dixit.rdf.Rules;
import dixit.rdf.Shapes;
import dixit.rdf.Violation;
import dixit.rdf.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.RDF;

/** Checks each graph by itself against the shapes of its kind: an article's, or derived. */
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
    return of(Stream.concat(Stream.of(dataset.getDefaultModel()), named(dataset).stream()));
  }

  /** What is wrong with the graphs of a store and with what follows from them. */
  public List<Violation> ofStore(KnowledgeGraph graph) {
    return graph.read(dataset -> of(named(dataset).stream()));
  }

  private static List<Model> named(Dataset dataset) {
    List<Model> graphs = new ArrayList<>();
    dataset
        .listModelNames()
        .forEachRemaining(
            name -> {
              if (!BESIDE.contains(name.getURI())) {
                graphs.add(dataset.getNamedModel(name));
              }
            });
    return graphs;
  }

  private List<Violation> of(Stream<Model> graphs) {
    return graphs
        .flatMap(
            graph ->
                (graph.contains(null, RDF.type, Vocabulary.ARTICLE) ? ofArticles : ofDerived)
                    .validate(graph).stream())
        .toList();
  }
}
