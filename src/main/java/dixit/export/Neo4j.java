package dixit.export;

import dixit.export.PropertyGraph.Edge;
import dixit.export.PropertyGraph.Type;
import dixit.export.PropertyGraph.Vertex;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVPrinter;

/**
 * Neo4j: files for its importer, or Cypher. Every node has the label Dixit, one for its sort and
 * one for its kind; its identifier is the property iri.
 */
final class Neo4j {
  static final String NODES = "nodes.csv";
  static final String RELATIONSHIPS = "relationships.csv";

  /** Label of every node. */
  private static final String COMMON = "Dixit";

  private Neo4j() {}

  /** A line a node, as {@code neo4j-admin database import} reads it. */
  static void writeNodes(PropertyGraph graph, OutputStream out) throws IOException {
    SortedMap<String, Type> types = graph.vertexAttributes();
    types.remove("iri");
    List<String> header = new ArrayList<>(List.of("iri:ID", ":LABEL"));
    types.forEach((name, type) -> header.add(name + type(type)));
    CSVPrinter csv = Csv.printer(out, header);
    for (Vertex vertex : graph.vertices()) {
      List<String> row = new ArrayList<>(List.of(vertex.iri(), String.join(";", labels(vertex))));
      cells(types, vertex.attributes(), row);
      csv.printRecord(row);
    }
    csv.flush();
  }

  /** A line an edge. */
  static void writeRelationships(PropertyGraph graph, OutputStream out) throws IOException {
    SortedMap<String, Type> types = graph.edgeProperties();
    List<String> header = new ArrayList<>(List.of(":START_ID", ":END_ID", ":TYPE"));
    types.forEach((name, type) -> header.add(name + type(type)));
    CSVPrinter csv = Csv.printer(out, header);
    for (Edge edge : graph.edges()) {
      List<String> row = new ArrayList<>();
      row.add(graph.vertices().get(edge.source()).iri());
      row.add(graph.vertices().get(edge.target()).iri());
      row.add(name(edge.type()));
      cells(types, edge.properties(), row);
      csv.printRecord(row);
    }
    csv.flush();
  }

  /** A statement a line; run again, it changes nothing. */
  static void writeCypher(PropertyGraph graph, OutputStream stream) throws IOException {
    Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    out.write("CREATE CONSTRAINT dixit_iri IF NOT EXISTS FOR (n:" + COMMON + ")");
    out.write(" REQUIRE n.iri IS UNIQUE;\n");
    for (Vertex vertex : graph.vertices()) {
      out.write("MERGE (n:" + COMMON + " {iri: " + literal(vertex.iri()) + "})");
      out.write(" SET n:" + String.join(":", labels(vertex)));
      out.write(", n += " + map(vertex.attributes()) + ";\n");
    }
    for (Edge edge : graph.edges()) {
      out.write("MATCH " + node("a", graph.vertices().get(edge.source())));
      out.write(", " + node("b", graph.vertices().get(edge.target())));
      out.write(" MERGE (a)-[:" + name(edge.type()));
      out.write(edge.properties().isEmpty() ? "" : " " + map(edge.properties()));
      out.write("]->(b);\n");
    }
    out.flush();
  }

  private static String node(String variable, Vertex vertex) {
    return "(" + variable + ":" + COMMON + " {iri: " + literal(vertex.iri()) + "})";
  }

  private static Set<String> labels(Vertex vertex) {
    return new LinkedHashSet<>(List.of(COMMON, vertex.sort().toString(), name(vertex.kind())));
  }

  private static void cells(
      SortedMap<String, Type> types, Map<String, Object> values, List<String> row) {
    for (String name : types.keySet()) {
      Object value = values.get(name);
      row.add(value == null ? "" : PropertyGraph.text(value));
    }
  }

  private static String type(Type type) {
    return switch (type) {
      case TEXT -> "";
      case BOOLEAN -> ":boolean";
      case INTEGER -> ":long";
      case DECIMAL -> ":double";
    };
  }

  private static String map(Map<String, Object> values) {
    return values.entrySet().stream()
        .map(value -> name(value.getKey()) + ": " + literal(value.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String literal(Object value) {
    if (value instanceof String text) {
      return "'" + escaped(text) + "'";
    }
    String text = PropertyGraph.text(value);
    return value instanceof BigDecimal && !text.contains(".") ? text + ".0" : text;
  }

  /** A backslash before a u is cut off: Cypher reads Unicode escapes before it reads strings. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("'", "\\'")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\\u", "\\' + 'u");
  }

  private static String name(String text) {
    String name = text.replaceAll("[^A-Za-z0-9_]", "_");
    return name.matches("[A-Za-z].*") ? name : "x" + name;
  }
}
