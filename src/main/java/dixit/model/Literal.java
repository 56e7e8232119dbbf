package dixit.model;

/** A plain value: lexical form and XML Schema datatype. */
public record Literal(String lexical, Datatype datatype) implements Value {
  /** XML Schema datatypes that propositions use. */
  public enum Datatype {
    BOOLEAN,
    DATE,
    DECIMAL
  }
}
