package dixit.rdf;

import org.apache.jena.sys.JenaSystem;

/**
 * Starts Jena once. Threads that each touch it first can wait for each other for ever; the one
 * initialisation of a class cannot.
 */
public final class Jena {
  static {
    JenaSystem.init();
  }

  private Jena() {}

  /** Returns when Jena is ready; call it before anything of Jena. */
  public static void start() {
    // Loading this class has done it.
  }
}
