package dixit.export;

import java.util.Locale;

/** How much of a graph is written. */
public enum View {
  /** What can be taken as so, with the names and parties that it speaks of. */
  ACCEPTED,

  /** What is said, and by whom. */
  CLAIMS,

  /** Also where it stands, how it was read, and what follows from it. */
  ALL;

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
