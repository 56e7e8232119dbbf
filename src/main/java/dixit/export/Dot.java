package dixit.export;

import dixit.export.PropertyGraph.Edge;
import dixit.export.PropertyGraph.Vertex;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * DOT, the language of Graphviz: one sort of node a shape, contradictions and denials in red, what
 * was withdrawn in grey.
 */
final class Dot {
  private static final int LINE_LENGTH = 28;
  private static final int MAX_LENGTH = 112;
  private static final String RED = "#b3261e";

  private Dot() {}

  static void write(PropertyGraph graph, OutputStream stream) throws IOException {
    Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    out.write("digraph dixit {\n");
    out.write("  graph [charset=\"UTF-8\", rankdir=\"LR\", bgcolor=\"white\"];\n");
    out.write("  node [fontname=\"Helvetica\", fontsize=\"11\", style=\"filled\"];\n");
    out.write("  edge [fontname=\"Helvetica\", fontsize=\"9\", color=\"#555555\"];\n");
    for (int i = 0; i < graph.vertices().size(); i++) {
      Vertex vertex = graph.vertices().get(i);
      out.write("  n" + i + " [label=" + lines(vertex.label()) + ", " + look(vertex));
      out.write(", kind=" + quoted(vertex.kind()) + ", tooltip=" + quoted(vertex.iri()) + "];\n");
    }
    for (Edge edge : graph.edges()) {
      out.write("  n" + edge.source() + " -> n" + edge.target());
      out.write(" [label=" + lines(edge.label()) + look(edge) + "];\n");
    }
    out.write("}\n");
    out.flush();
  }

  private static String look(Vertex vertex) {
    String shape =
        switch (vertex.sort()) {
          case ENTITY -> "shape=\"box\", fillcolor=\"#cfe3f7\"";
          case DEAL -> "shape=\"hexagon\", fillcolor=\"#fde2b3\"";
          case POSITION -> "shape=\"ellipse\", fillcolor=\"#d9f0d6\"";
          case PROPOSITION -> "shape=\"component\", fillcolor=\"#eeeeee\"";
          case CLAIM -> "shape=\"note\", fillcolor=\"#fff8d6\"";
          case CONTRADICTION -> "shape=\"octagon\", fillcolor=\"#f9d6d3\"";
          case AMOUNT, ARTICLE, MENTION, EXTRACTION, OTHER ->
              "shape=\"box\", fillcolor=\"#f4f4f4\"";
        };
    if (Boolean.TRUE.equals(vertex.properties().get("isWithdrawn"))) {
      return shape + ", style=\"filled,dashed\", fontcolor=\"#777777\"";
    }
    return "Denies".equals(vertex.properties().get("stance"))
        ? shape + ", color=\"" + RED + "\", penwidth=\"2\""
        : shape;
  }

  /** Broken where it is not said for sure, or not done; red where it is disputed. */
  private static String look(Edge edge) {
    boolean open =
        Stream.of("isAccepted", "hasComeAbout")
            .anyMatch(key -> Boolean.FALSE.equals(edge.properties().get(key)));
    boolean red =
        edge.type().equals("contradicts")
            || Boolean.TRUE.equals(edge.properties().get("isDisputed"));
    return (open ? ", style=\"dashed\"" : "") + (red ? ", color=\"" + RED + "\"" : "");
  }

  /** Broken at spaces, cut where it is too long. */
  private static String lines(String label) {
    String text = label.replaceAll("\\s+", " ").strip();
    if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
      text = text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH - 1)) + "…";
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && line.length() + word.length() >= LINE_LENGTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return "\"" + String.join("\\n", lines.stream().map(Dot::escaped).toList()) + "\"";
  }

  private static String quoted(String text) {
    return "\"" + escaped(text) + "\"";
  }

  /** Nothing in a name may turn the direction of what stands around it. */
  private static String escaped(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]", " ")
        .replace("\\", "\\\\")
        .replace("\"", "\\\"");
  }
}
