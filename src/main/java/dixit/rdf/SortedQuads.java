package dixit.rdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * A graph as canonical N-Quads in the order of the bytes, as {@code LC_ALL=C sort} has it. Jena's
 * own writer takes three times as long: it writes each name letter by letter, and again for each
 * triple.
 */
public final class SortedQuads {
  private static final String XSD_STRING = "http://www.w3.org/2001/XMLSchema#string";

  private final byte[] bytes;
  private final int count;

  private SortedQuads(byte[] bytes, int count) {
    this.bytes = bytes;
    this.count = count;
  }

  /**
   * @param graph without blank nodes
   * @param graphName identifier of the named graph of every line
   */
  public static SortedQuads of(Graph graph, String graphName) {
    Map<Node, byte[]> words = new HashMap<>();
    byte[] end = utf8(" " + iri(graphName) + " .\n");
    byte[][] lines = graph.stream().map(triple -> line(triple, end, words)).toArray(byte[][]::new);
    Arrays.sort(lines, Arrays::compareUnsigned);
    ByteArrayOutputStream all =
        new ByteArrayOutputStream(Arrays.stream(lines).mapToInt(l -> l.length).sum());
    for (byte[] line : lines) {
      all.writeBytes(line);
    }
    return new SortedQuads(all.toByteArray(), lines.length);
  }

  /** All lines, UTF-8. */
  public byte[] bytes() {
    return bytes;
  }

  /** How many quads. */
  public int count() {
    return count;
  }

  private static byte[] line(Triple triple, byte[] end, Map<Node, byte[]> words) {
    byte[] subject = words.computeIfAbsent(triple.getSubject(), SortedQuads::term);
    byte[] predicate = words.computeIfAbsent(triple.getPredicate(), SortedQuads::term);
    byte[] object = words.computeIfAbsent(triple.getObject(), SortedQuads::term);
    byte[] line = new byte[subject.length + predicate.length + object.length + end.length + 2];
    System.arraycopy(subject, 0, line, 0, subject.length);
    int at = subject.length;
    line[at++] = ' ';
    System.arraycopy(predicate, 0, line, at, predicate.length);
    at += predicate.length;
    line[at++] = ' ';
    System.arraycopy(object, 0, line, at, object.length);
    at += object.length;
    System.arraycopy(end, 0, line, at, end.length);
    return line;
  }

  private static byte[] term(Node node) {
    if (node.isURI()) {
      return utf8(iri(node.getURI()));
    }
    if (!node.isLiteral()) {
      throw new IllegalArgumentException(node + " is neither IRI nor literal");
    }
    String literal = '"' + escape(node.getLiteralLexicalForm()) + '"';
    String language = node.getLiteralLanguage();
    if (!language.isEmpty()) {
      return utf8(literal + "@" + language);
    }
    String datatype = node.getLiteralDatatypeURI();
    return utf8(datatype.equals(XSD_STRING) ? literal : literal + "^^" + iri(datatype));
  }

  private static byte[] utf8(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  private static String iri(String iri) {
    StringBuilder escaped = null;
    for (int i = 0; i < iri.length(); i++) {
      char c = iri.charAt(i);
      boolean wrong = c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0;
      if (wrong && escaped == null) {
        escaped = new StringBuilder(iri.length() + 16).append(iri, 0, i);
      }
      if (escaped != null) {
        escaped.append(wrong ? String.format("\\u%04X", (int) c) : String.valueOf(c));
      }
    }
    return "<" + (escaped == null ? iri : escaped) + ">";
  }

  private static String escape(String words) {
    StringBuilder escaped = null;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      String other = escape(c);
      if (!other.isEmpty() && escaped == null) {
        escaped = new StringBuilder(words.length() + 16).append(words, 0, i);
      }
      if (escaped != null) {
        escaped.append(other.isEmpty() ? String.valueOf(c) : other);
      }
    }
    return escaped == null ? words : escaped.toString();
  }

  /** What stands for a character that cannot stand for itself; else empty. */
  private static String escape(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      default -> c < ' ' || c == 0x7f ? String.format("\\u%04X", (int) c) : "";
    };
  }
}
