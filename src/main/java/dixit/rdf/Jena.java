package dixit.rdf;

import org.apache.jena.sys.JenaSystem;

/**
 * Starts Jena once. Threads that each touch it first can wait for each other for ever; the one
 * initialisation of a class cannot.
 */
public final class Jena {
  static {
    // A database would write 20 as 20.0, another term than the one that was given.
    System.setProperty("org.apache.jena.tdb.store.enableInlineLiterals", "false");
    JenaSystem.init();
  }

  private Jena() {}

  /** Returns when Jena is ready; call it before anything of Jena. */
  public static void start() {
    // Loading this class has done it.
  }
}
