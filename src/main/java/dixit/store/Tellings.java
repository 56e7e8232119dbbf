package dixit.store;

import dixit.rdf.Vocabulary;
import java.util.Comparator;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/**
 * Which of several tellings stands for a deal, and what corrections took back, as the derived
 * graphs tell it.
 */
public final class Tellings {
  private Tellings() {}

  /** Whether no other deal stands for it. */
  public static boolean isWhole(Resource thing) {
    return !thing.hasProperty(Vocabulary.CANONICAL_DEAL);
  }

  /** The deal that stands for all that tell the same, itself where it is told once. */
  public static Resource whole(Resource deal) {
    return deal.listProperties(Vocabulary.CANONICAL_DEAL).toList().stream()
        .map(statement -> statement.getObject())
        .filter(RDFNode::isURIResource)
        .map(RDFNode::asResource)
        .min(Comparator.comparing(Resource::getURI))
        .orElse(deal);
  }

  /** Whether the corrected version of its article no longer makes the claim. */
  public static boolean isWithdrawn(Resource claim) {
    return claim.hasProperty(Vocabulary.WAS_INVALIDATED_BY);
  }

  /**
   * Whether corrections took back all that was claimed.
   *
   * @param thing a proposition, or what propositions are about; what nobody claims anything of was
   *     not taken back
   */
  public static boolean isOnlyWithdrawn(Resource thing) {
    try (Stream<Resource> claims = claims(thing)) {
      boolean any = false;
      for (Iterator<Resource> claim = claims.iterator(); claim.hasNext(); any = true) {
        if (!isWithdrawn(claim.next())) {
          return false;
        }
      }
      return any;
    }
  }

  /** Claims that state it or something about it, or are about it otherwise. */
  private static Stream<Resource> claims(Resource thing) {
    Model graph = thing.getModel();
    return Stream.concat(
        Stream.concat(
                Stream.of(thing),
                graph.listSubjectsWithProperty(RDF.subject, thing).toList().stream())
            .flatMap(
                stated ->
                    graph.listSubjectsWithProperty(Vocabulary.STATES, stated).toList().stream()),
        graph.listSubjectsWithProperty(Vocabulary.IS_ABOUT, thing).toList().stream());
  }
}
