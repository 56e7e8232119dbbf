package dixit.model;

/** The price of a deal of which it is told that nobody tells it. */
public enum UndisclosedAmount implements Value {
  INSTANCE
}
