package dixit.rdf;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;

/** What of an article's graph can be taken as so: undisputed, unhedged, in its own voice. */
public final class AcceptedView {
  private AcceptedView() {}

  /**
   * Plain triples, a new model.
   *
   * @param said the graph of one article; read, never changed
   */
  public static Model of(Model said) {
    return new Rules(said.getGraph()).acceptedOfOne();
  }

  /** Loads what {@link #of} needs, so that its first use is quick. */
  public static void warmUp() {
    Jena.start();
    of(ModelFactory.createDefaultModel());
  }
}
