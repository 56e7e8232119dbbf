package dixit.export;

import com.google.gson.stream.JsonWriter;
import dixit.export.PropertyGraph.Edge;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The JSON of Cytoscape and of cytoscape.js. */
final class CytoscapeJson {
  private CytoscapeJson() {}

  static void write(PropertyGraph graph, OutputStream out) throws IOException {
    JsonWriter json = new JsonWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    json.setIndent("  ");
    json.setHtmlSafe(false);
    json.beginObject().name("format_version").value("1.0").name("generated_by").value("dixit");
    json.name("data").beginObject().name("name").value("dixit").endObject();
    json.name("elements").beginObject().name("nodes").beginArray();
    for (int i = 0; i < graph.vertices().size(); i++) {
      json.beginObject().name("data").beginObject().name("id").value("n" + i);
      json.name("name").value(graph.vertices().get(i).label());
      values(graph.vertices().get(i).attributes(), json);
      json.endObject().endObject();
    }
    json.endArray().name("edges").beginArray();
    for (int i = 0; i < graph.edges().size(); i++) {
      Edge edge = graph.edges().get(i);
      json.beginObject().name("data").beginObject().name("id").value("e" + i);
      json.name("source").value("n" + edge.source()).name("target").value("n" + edge.target());
      json.name("interaction").value(edge.type());
      values(edge.properties(), json);
      json.endObject().endObject();
    }
    json.endArray().endObject().endObject().flush();
  }

  private static void values(Map<String, Object> values, JsonWriter json) throws IOException {
    for (Map.Entry<String, Object> value : values.entrySet()) {
      json.name(value.getKey());
      if (value.getValue() instanceof Boolean truth) {
        json.value(truth);
      } else if (value.getValue() instanceof BigDecimal || value.getValue() instanceof Long) {
        json.jsonValue(PropertyGraph.text(value.getValue()));
      } else {
        json.value(PropertyGraph.text(value.getValue()));
      }
    }
  }
}
