package dixit.export;

import dixit.export.PropertyGraph.Edge;
import dixit.export.PropertyGraph.Vertex;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Resource;

/** Collects the nodes and edges of a property graph, each once, in whatever order. */
final class GraphDraft {
  private record Link(
      String source, String type, String target, SortedMap<String, Object> properties) {}

  private final Map<String, Resource> nodes = new TreeMap<>();
  private final Map<String, SortedMap<String, TreeSet<Object>>> properties = new HashMap<>();
  private final Set<Link> links = new LinkedHashSet<>();

  void vertex(Resource node) {
    nodes.put(node.toString(), node);
  }

  /** Adds a value; one of several kinds or of several values becomes text. */
  void set(Resource node, String name, Object value) {
    properties
        .computeIfAbsent(node.toString(), key -> new TreeMap<>())
        .computeIfAbsent(name, key -> new TreeSet<>(Comparator.comparing(PropertyGraph::text)))
        .add(value);
  }

  void set(Resource node, String name, Optional<?> value) {
    value.ifPresent(present -> set(node, name, present));
  }

  void edge(Resource source, String type, Resource target) {
    edge(source, type, target, new TreeMap<>());
  }

  void edge(Resource source, String type, Resource target, SortedMap<String, Object> properties) {
    links.add(new Link(source.toString(), type, target.toString(), new TreeMap<>(properties)));
  }

  /** Edges that lack an end are left out. */
  PropertyGraph build() {
    List<Vertex> vertices =
        nodes.values().stream()
            .map(this::built)
            .sorted(Comparator.comparing(Vertex::sort).thenComparing(Vertex::iri))
            .toList();
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < vertices.size(); i++) {
      index.put(vertices.get(i).iri(), i);
    }
    List<Edge> edges =
        links.stream()
            .filter(link -> index.containsKey(link.source()) && index.containsKey(link.target()))
            .map(
                link ->
                    new Edge(
                        index.getOrDefault(link.source(), -1),
                        index.getOrDefault(link.target(), -1),
                        link.type(),
                        link.properties()))
            .sorted(
                Comparator.comparingInt(Edge::source)
                    .thenComparing(Edge::type)
                    .thenComparingInt(Edge::target)
                    .thenComparing(edge -> edge.properties().toString()))
            .toList();
    return new PropertyGraph(vertices, edges);
  }

  private Vertex built(Resource node) {
    SortedMap<String, Object> values = new TreeMap<>();
    properties
        .getOrDefault(node.toString(), new TreeMap<>())
        .forEach((name, several) -> values.put(name, one(several)));
    return new Vertex(node.toString(), Sort.of(node), Sort.kind(node), Names.of(node), values);
  }

  private static Object one(TreeSet<Object> several) {
    return several.size() == 1
        ? several.first()
        : Names.join(several.stream().map(PropertyGraph::text).toList(), Names.SEPARATOR);
  }
}
