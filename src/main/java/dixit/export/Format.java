package dixit.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Syntaxes and formats in which a graph is written. */
public enum Format {
  TURTLE("ttl", Kind.RDF),
  TRIG("trig", Kind.RDF),
  NQUADS("nq", Kind.RDF),
  NTRIPLES("nt", Kind.RDF),
  JSONLD("jsonld", Kind.RDF),
  RDFXML("rdf", Kind.RDF),

  /** Turtle of RDF 1.2, in which a proposition reifies a triple. */
  RDF12("12.ttl", Kind.RDF),
  GRAPHML("graphml", Kind.GRAPH),
  GEXF("gexf", Kind.GRAPH),
  DOT("dot", Kind.GRAPH),
  SVG("svg", Kind.GRAPH),
  CYTOSCAPE("cyjs", Kind.GRAPH),
  CYPHER("cypher", Kind.GRAPH),
  NEO4J("", Kind.GRAPH),
  CSV("", Kind.TABLES),
  XLSX("xlsx", Kind.TABLES);

  private enum Kind {
    RDF,
    GRAPH,
    TABLES
  }

  private final String extension;
  private final Kind kind;

  Format(String extension, Kind kind) {
    this.extension = extension;
    this.kind = kind;
  }

  /** End of a file's name, without the dot; empty where the format is a folder of files. */
  public String extension() {
    return extension;
  }

  /** Whether it holds the triples themselves. */
  public boolean isRdf() {
    return kind == Kind.RDF;
  }

  /** Whether it is nodes and edges. */
  public boolean isGraph() {
    return kind == Kind.GRAPH;
  }

  /** Whether it is no text, which a terminal would choke on. */
  public boolean isBinary() {
    return this == XLSX;
  }

  /** Whether it is several files. */
  public boolean isFolder() {
    return extension.isEmpty();
  }

  /** Those that hold the triples themselves. */
  public static List<Format> ofRdf() {
    return Arrays.stream(values()).filter(Format::isRdf).toList();
  }

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
