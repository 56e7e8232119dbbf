package dixit.export;

import dixit.export.PropertyGraph.Edge;
import dixit.export.PropertyGraph.Type;
import dixit.export.PropertyGraph.Vertex;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/** GraphML, with identifiers n0, n1… and the keys labelV and labelE that TinkerPop expects. */
final class GraphMl {
  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
  private static final String VERTEX_LABEL = "labelV";
  private static final String EDGE_LABEL = "labelE";

  private GraphMl() {}

  static void write(PropertyGraph graph, OutputStream out) throws IOException {
    Xml.document(
        out, xml -> xml.element("graphml", Map.of("xmlns", NAMESPACE), x -> graphml(graph, x)));
  }

  private static void graphml(PropertyGraph graph, Xml xml) throws XMLStreamException {
    SortedMap<String, Type> ofVertices = new TreeMap<>(graph.vertexAttributes());
    ofVertices.put(VERTEX_LABEL, Type.TEXT);
    SortedMap<String, Type> ofEdges = new TreeMap<>(graph.edgeProperties());
    ofEdges.put(EDGE_LABEL, Type.TEXT);
    for (Map.Entry<String, Type> key : ofVertices.entrySet()) {
      key("node", key.getKey(), key.getKey(), key.getValue(), xml);
    }
    for (Map.Entry<String, Type> key : ofEdges.entrySet()) {
      key("edge", edgeKey(key.getKey()), key.getKey(), key.getValue(), xml);
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("id", "dixit");
    attributes.put("edgedefault", "directed");
    xml.element("graph", attributes, x -> graph(graph, x));
  }

  private static void key(String of, String id, String name, Type type, Xml xml)
      throws XMLStreamException {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("id", id);
    attributes.put("for", of);
    attributes.put("attr.name", name);
    attributes.put("attr.type", type(type));
    xml.empty("key", attributes);
  }

  private static void graph(PropertyGraph graph, Xml xml) throws XMLStreamException {
    for (int i = 0; i < graph.vertices().size(); i++) {
      Vertex vertex = graph.vertices().get(i);
      SortedMap<String, Object> values = new TreeMap<>(vertex.attributes());
      values.put(VERTEX_LABEL, vertex.kind());
      xml.element(
          "node",
          Map.of("id", "n" + i),
          x -> {
            for (Map.Entry<String, Object> value : values.entrySet()) {
              data(value.getKey(), value.getValue(), x);
            }
          });
    }
    for (int i = 0; i < graph.edges().size(); i++) {
      Edge edge = graph.edges().get(i);
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put("id", "e" + i);
      attributes.put("source", "n" + edge.source());
      attributes.put("target", "n" + edge.target());
      SortedMap<String, Object> values = new TreeMap<>(edge.properties());
      values.put(EDGE_LABEL, edge.type());
      xml.element(
          "edge",
          attributes,
          x -> {
            for (Map.Entry<String, Object> value : values.entrySet()) {
              data(edgeKey(value.getKey()), value.getValue(), x);
            }
          });
    }
  }

  private static void data(String key, Object value, Xml xml) throws XMLStreamException {
    xml.text("data", Map.of("key", key), PropertyGraph.text(value));
  }

  /** A key is of nodes or of edges, so those of one name need two identifiers. */
  private static String edgeKey(String name) {
    return name.equals(EDGE_LABEL) ? name : "edge-" + name;
  }

  private static String type(Type type) {
    return switch (type) {
      case TEXT -> "string";
      case BOOLEAN -> "boolean";
      case INTEGER -> "long";
      case DECIMAL -> "double";
    };
  }
}
