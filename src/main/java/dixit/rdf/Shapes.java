package dixit.rdf;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of an article's graph, or of a graph that is derived. They run on the graph and the
 * ontology's subclass axioms; nothing else is inferred.
 */
public final class Shapes {
  private final org.apache.jena.shacl.Shapes shapes;
  private final Graph subclasses;

  /** Those of the graph of an article. */
  public Shapes() {
    this("shapes.ttl");
  }

  private Shapes(String file) {
    shapes = org.apache.jena.shacl.Shapes.parse(Ontology.model(file).getGraph());
    subclasses = GraphMemFactory.createDefaultGraph();
    Ontology.model("dixit.ttl").getGraph().stream(Node.ANY, RDFS.subClassOf.asNode(), Node.ANY)
        .filter(triple -> triple.getObject().isURI())
        .forEach(subclasses::add);
  }

  /** Those of the graphs that the rules derive, each of which is checked by itself. */
  public static Shapes ofDerived() {
    return new Shapes("derived-shapes.ttl");
  }

  /** What is wrong with a graph, sorted; nothing if it conforms. */
  public List<Violation> validate(Model graph) {
    Graph data = GraphMemFactory.createDefaultGraph();
    GraphUtil.addInto(data, graph.getGraph());
    GraphUtil.addInto(data, subclasses);
    return ShaclValidator.get().validate(shapes, data).getEntries().stream()
        .map(this::violation)
        .distinct()
        .sorted(Comparator.comparing(Violation::toString))
        .toList();
  }

  /**
   * Accepts a graph that conforms.
   *
   * @throws DataException with the report if it does not
   */
  public void require(Model graph) {
    List<Violation> report = validate(graph);
    if (!report.isEmpty()) {
      throw new DataException(report);
    }
  }

  private Violation violation(ReportEntry entry) {
    return new Violation(
        shape(entry.source()),
        text(entry.focusNode()),
        entry.resultPath() == null ? "" : entry.resultPath().toString(),
        text(entry.value()),
        entry.message());
  }

  /** Name of the shape that a part without a name belongs to. */
  private String shape(Node part) {
    Node shape = part;
    while (shape.isBlank()) {
      shape = shapes.getGraph().find(Node.ANY, Node.ANY, shape).next().getSubject();
    }
    return shape.getLocalName();
  }

  private static String text(@Nullable Node node) {
    return node == null ? "" : NodeFmtLib.strTTL(node);
  }
}
