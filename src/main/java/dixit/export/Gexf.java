package dixit.export;

import dixit.export.PropertyGraph.Edge;
import dixit.export.PropertyGraph.Type;
import dixit.export.PropertyGraph.Vertex;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import javax.xml.stream.XMLStreamException;

/** GEXF 1.2draft, the version that all readers know; Gephi opens it. */
final class Gexf {
  private Gexf() {}

  static void write(PropertyGraph graph, OutputStream out) throws IOException {
    Xml.document(
        out,
        xml ->
            xml.element(
                "gexf",
                attributes("xmlns", "http://www.gexf.net/1.2draft", "version", "1.2"),
                x ->
                    x.element(
                        "graph",
                        attributes("mode", "static", "defaultedgetype", "directed"),
                        y -> graph(graph, y))));
  }

  private static void graph(PropertyGraph graph, Xml xml) throws XMLStreamException {
    SortedMap<String, Type> ofVertices = graph.vertexAttributes();
    ofVertices.remove("label");
    SortedMap<String, Type> ofEdges = graph.edgeProperties();
    ofEdges.remove("label");
    declare("node", ofVertices, xml);
    declare("edge", ofEdges, xml);
    xml.element(
        "nodes",
        Map.of(),
        x -> {
          for (int i = 0; i < graph.vertices().size(); i++) {
            Vertex vertex = graph.vertices().get(i);
            x.element(
                "node",
                attributes("id", "n" + i, "label", vertex.label()),
                y -> values(ofVertices, vertex.attributes(), y));
          }
        });
    xml.element(
        "edges",
        Map.of(),
        x -> {
          for (int i = 0; i < graph.edges().size(); i++) {
            Edge edge = graph.edges().get(i);
            Map<String, String> attributes =
                attributes("id", "e" + i, "source", "n" + edge.source());
            attributes.put("target", "n" + edge.target());
            attributes.put("label", edge.label());
            x.element("edge", attributes, y -> values(ofEdges, edge.properties(), y));
          }
        });
  }

  private static void declare(String of, SortedMap<String, Type> types, Xml xml)
      throws XMLStreamException {
    if (types.isEmpty()) {
      return;
    }
    xml.element(
        "attributes",
        Map.of("class", of),
        x -> {
          for (Map.Entry<String, Type> type : types.entrySet()) {
            Map<String, String> attributes =
                attributes("id", type.getKey(), "title", type.getKey());
            attributes.put("type", type(type.getValue()));
            x.empty("attribute", attributes);
          }
        });
  }

  private static void values(
      SortedMap<String, Type> types, SortedMap<String, Object> values, Xml xml)
      throws XMLStreamException {
    if (types.isEmpty()) {
      return;
    }
    xml.element(
        "attvalues",
        Map.of(),
        x -> {
          for (Map.Entry<String, Object> value : values.entrySet()) {
            if (types.containsKey(value.getKey())) {
              x.empty(
                  "attvalue",
                  attributes("for", value.getKey(), "value", PropertyGraph.text(value.getValue())));
            }
          }
        });
  }

  private static Map<String, String> attributes(
      String first, String value, String second, String other) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put(first, value);
    attributes.put(second, other);
    return attributes;
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
