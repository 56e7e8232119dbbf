package dixit.export;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** JSON-LD: a flat list of nodes in plain words, which the context before them explains. */
final class JsonLd {
  private final JsonLdContext context;
  private final JsonWriter json;

  private JsonLd(JsonLdContext context, JsonWriter json) {
    this.context = context;
    this.json = json;
  }

  /**
   * @param triples grouped by subject and property
   */
  static void write(List<Triple> triples, OutputStream out) throws IOException {
    JsonWriter json = new JsonWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    json.setIndent("  ");
    json.setHtmlSafe(false);
    JsonLdContext context = JsonLdContext.of(triples);
    json.beginObject().name("@context");
    context.write(json);
    json.name("@graph").beginArray();
    new JsonLd(context, json).nodes(triples);
    json.endArray().endObject().flush();
  }

  private void nodes(List<Triple> triples) throws IOException {
    for (Map.Entry<Node, Map<Node, List<Node>>> node : grouped(triples).entrySet()) {
      json.beginObject().name("id").value(context.relative(node.getKey()));
      for (Map.Entry<Node, List<Node>> property : node.getValue().entrySet()) {
        boolean type = property.getKey().equals(RDF.type.asNode());
        json.name(type ? "type" : context.key(property.getKey()));
        List<Node> values = property.getValue();
        if (values.size() > 1) {
          json.beginArray();
        }
        for (Node value : values) {
          if (type) {
            json.value(context.term(value));
          } else {
            value(property.getKey(), value);
          }
        }
        if (values.size() > 1) {
          json.endArray();
        }
      }
      json.endObject();
    }
  }

  private void value(Node property, Node value) throws IOException {
    if (context.explains(property)) {
      json.value(context.plain(property, value));
      return;
    }
    json.beginObject();
    if (!value.isLiteral()) {
      json.name("@id").value(context.relative(value));
    } else {
      json.name("@value").value(value.getLiteralLexicalForm());
      if (!value.getLiteralLanguage().isEmpty()) {
        json.name("@language").value(value.getLiteralLanguage());
      } else if (!JsonLdContext.isString(value)) {
        json.name("@type").value(JsonLdContext.prefixed(value.getLiteralDatatypeURI()));
      }
    }
    json.endObject();
  }

  private static Map<Node, Map<Node, List<Node>>> grouped(List<Triple> triples) {
    Map<Node, Map<Node, List<Node>>> nodes = new LinkedHashMap<>();
    for (Triple triple : triples) {
      nodes
          .computeIfAbsent(triple.getSubject(), key -> new LinkedHashMap<>())
          .computeIfAbsent(triple.getPredicate(), key -> new ArrayList<>())
          .add(triple.getObject());
    }
    return nodes;
  }
}
