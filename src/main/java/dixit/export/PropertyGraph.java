package dixit.export;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Nodes and edges with properties, as most graph tools know them.
 *
 * @param vertices by sort and identifier
 * @param edges by their ends and type; several may join the same two vertices
 */
record PropertyGraph(List<Vertex> vertices, List<Edge> edges) {

  PropertyGraph {
    vertices = List.copyOf(vertices);
    edges = List.copyOf(edges);
    for (Edge edge : edges) {
      if (Math.min(edge.source(), edge.target()) < 0
          || Math.max(edge.source(), edge.target()) >= vertices.size()) {
        throw new IllegalArgumentException("an edge without an end: " + edge);
      }
    }
  }

  /**
   * A node.
   *
   * @param sort what it is, as Entity, Deal or Claim
   * @param kind the narrowest class, as Company, Acquisition or Claim
   * @param label short words for people
   * @param properties texts, booleans, Longs and BigDecimals
   */
  record Vertex(
      String iri, Sort sort, String kind, String label, SortedMap<String, Object> properties) {

    Vertex {
      properties = checked(properties);
    }

    /** Everything by name, in alphabetical order. */
    SortedMap<String, Object> attributes() {
      SortedMap<String, Object> attributes = new TreeMap<>(properties);
      attributes.put("iri", iri);
      attributes.put("sort", sort.toString());
      attributes.put("kind", kind);
      attributes.put("label", label);
      return attributes;
    }
  }

  /**
   * An edge.
   *
   * @param source index of a vertex
   * @param target index of a vertex
   * @param properties texts, booleans, Longs and BigDecimals
   */
  record Edge(int source, int target, String type, SortedMap<String, Object> properties) {
    Edge {
      properties = checked(properties);
    }

    /** Short words for people: its property of that name, else its type. */
    String label() {
      return text(properties.getOrDefault("label", type));
    }
  }

  /** What the values of a property are. */
  enum Type {
    TEXT,
    BOOLEAN,
    INTEGER,
    DECIMAL;

    static Type of(Object value) {
      if (value instanceof String) {
        return TEXT;
      } else if (value instanceof Boolean) {
        return BOOLEAN;
      } else if (value instanceof Long) {
        return INTEGER;
      } else if (value instanceof BigDecimal) {
        return DECIMAL;
      }
      throw new IllegalArgumentException("no property: " + value.getClass());
    }

    private Type with(Type other) {
      if (this == other) {
        return this;
      }
      return ordinal() >= INTEGER.ordinal() && other.ordinal() >= INTEGER.ordinal()
          ? DECIMAL
          : TEXT;
    }
  }

  /** Attributes of the vertices with what holds all their values, in alphabetical order. */
  SortedMap<String, Type> vertexAttributes() {
    return types(vertices.stream().map(Vertex::attributes).toList());
  }

  /** Properties of the edges with what holds all their values, in alphabetical order. */
  SortedMap<String, Type> edgeProperties() {
    return types(edges.stream().map(Edge::properties).toList());
  }

  /** A value as text that a program reads: decimals without exponent. */
  static String text(Object value) {
    return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
  }

  private static SortedMap<String, Type> types(Collection<SortedMap<String, Object>> rows) {
    SortedMap<String, Type> types = new TreeMap<>();
    rows.forEach(row -> row.forEach((key, value) -> types.merge(key, Type.of(value), Type::with)));
    return types;
  }

  private static SortedMap<String, Object> checked(SortedMap<String, Object> properties) {
    properties.values().forEach(Type::of);
    return Collections.unmodifiableSortedMap(new TreeMap<>(properties));
  }
}
