package dixit.report;

import dixit.model.Certainty;
import dixit.model.Form;
import dixit.model.Stance;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.RDFNode;

/**
 * What the graph of one article says, in reading order. Places are indexes into {@link #places()}.
 *
 * @param disputed identifiers of the propositions that a contradiction leaves open
 * @param contradictions how many there are
 */
record Facts(
    List<Place> places,
    List<Named> names,
    List<Post> posts,
    List<Bargain> deals,
    List<Saying> sayings,
    List<Statement> statements,
    Set<String> disputed,
    int contradictions) {

  /** A company, person, organization, chip or unnamed source. */
  record Named(String iri, Kind kind, String name, List<String> otherNames, List<Integer> places) {}

  /** A person's post. */
  record Post(String iri, String holder, String organization, String title, List<Integer> places) {}

  /** A deal, numbered from 1 in reading order. */
  record Bargain(
      String iri, int number, String type, List<String> participants, List<Integer> places) {}

  /** A claim. The article's own voice has no name of its own. */
  record Saying(
      String iri,
      String claimant,
      Stance stance,
      Certainty certainty,
      Form form,
      Optional<String> relayedBy,
      Optional<String> date,
      Set<String> states,
      List<Integer> content,
      List<Integer> cue) {
    boolean isOwnVoice() {
      return form == Form.OWN_VOICE;
    }

    /** Where it is said and with what words it is attributed. */
    List<Integer> places() {
      return Stream.concat(content.stream(), cue.stream()).toList();
    }
  }

  /**
   * A proposition.
   *
   * @param property local name of the predicate, as "hasAcquirer"
   */
  record Statement(String iri, String subject, String property, RDFNode object) {}
}
