package dixit.export;

import com.google.gson.stream.JsonWriter;
import dixit.rdf.Vocabulary;
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

/** JSON-LD 1.1: a flat list of nodes, the prefixes as context. */
final class JsonLd {
  private JsonLd() {}

  /**
   * @param triples grouped by subject and property
   */
  static void write(List<Triple> triples, OutputStream out) throws IOException {
    JsonWriter json = new JsonWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    json.setIndent("  ");
    json.setHtmlSafe(false);
    json.beginObject().name("@context").beginObject();
    for (Map.Entry<String, String> prefix : Vocabulary.prefixes().entrySet()) {
      json.name(prefix.getKey()).value(prefix.getValue());
    }
    json.endObject().name("@graph").beginArray();
    for (Map.Entry<Node, Map<Node, List<Node>>> node : grouped(triples).entrySet()) {
      json.beginObject().name("@id").value(id(node.getKey()));
      for (Map.Entry<Node, List<Node>> property : node.getValue().entrySet()) {
        boolean type = property.getKey().equals(RDF.type.asNode());
        json.name(type ? "@type" : compact(property.getKey().getURI())).beginArray();
        for (Node object : property.getValue()) {
          if (type) {
            json.value(compact(object.getURI()));
          } else {
            value(json, object);
          }
        }
        json.endArray();
      }
      json.endObject();
    }
    json.endArray().endObject().flush();
  }

  private static void value(JsonWriter json, Node object) throws IOException {
    json.beginObject();
    if (!object.isLiteral()) {
      json.name("@id").value(id(object));
    } else {
      json.name("@value").value(object.getLiteralLexicalForm());
      if (!object.getLiteralLanguage().isEmpty()) {
        json.name("@language").value(object.getLiteralLanguage());
      } else if (!object.getLiteralDatatypeURI().endsWith("XMLSchema#string")) {
        json.name("@type").value(compact(object.getLiteralDatatypeURI()));
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

  private static String id(Node node) {
    return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
  }

  private static String compact(String iri) {
    for (Map.Entry<String, String> prefix : Vocabulary.prefixes().entrySet()) {
      String local =
          iri.startsWith(prefix.getValue()) ? iri.substring(prefix.getValue().length()) : "";
      if (local.matches("[A-Za-z][A-Za-z0-9_-]*")) {
        return prefix.getKey() + ":" + local;
      }
    }
    return iri;
  }
}
