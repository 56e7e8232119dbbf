package dixit.export;

import java.util.Locale;

/** Syntaxes in which a graph is written. */
public enum Format {
  TURTLE("ttl"),
  TRIG("trig"),
  NQUADS("nq"),
  NTRIPLES("nt"),
  JSONLD("jsonld"),
  RDFXML("rdf");

  private final String extension;

  Format(String extension) {
    this.extension = extension;
  }

  /** End of a file's name, without the dot. */
  public String extension() {
    return extension;
  }

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
