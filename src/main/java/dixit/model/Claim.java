package dixit.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody's saying something: one claimant, one stance, one certainty, one form.
 *
 * @param content what is said, without cue, source and outer quotation marks; two where an inquit
 *     splits it
 * @param cue the words that attribute; none in the article's own voice
 * @param relayedBy who passed it on, for a claim inside a claim
 * @param date the day on which it was said, where the words around the cue tell it
 * @param states what of it fits the ontology, maybe nothing
 * @param about deals and entities that the content names
 */
public record Claim(
    Agent claimant,
    Stance stance,
    Certainty certainty,
    Form form,
    List<Mention> content,
    Optional<Span> cue,
    Optional<Agent> relayedBy,
    Optional<LocalDate> date,
    List<Proposition> states,
    List<Value> about) {
  public Claim {
    content = List.copyOf(content);
    states = List.copyOf(states);
    about = List.copyOf(about);
    if ((form == Form.OWN_VOICE) != (claimant == ArticleVoice.INSTANCE)) {
      throw new IllegalArgumentException("own voice is the article's and no one else's");
    }
    if (form == Form.OWN_VOICE && date.isPresent()) {
      throw new IllegalArgumentException("the article's own claims are as old as the article");
    }
  }

  /** The same claim with other statements and subjects. */
  public Claim with(List<Proposition> states, List<Value> about) {
    return new Claim(
        claimant, stance, certainty, form, content, cue, relayedBy, date, states, about);
  }
}
