package dixit.extract.claim;

import dixit.model.Certainty;
import dixit.model.Form;
import dixit.model.Span;
import dixit.model.Stance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A claim as one pattern found it, maybe of several claimants.
 *
 * @param sentence index in the document of the sentence with the cue
 * @param content what is said; none where somebody declines and nothing is named
 * @param relay who passes it on, where the words of neither hold the other's
 * @param date the day on which it was said
 */
record ClaimDraft(
    int sentence,
    List<Claimant> claimants,
    Optional<Span> cue,
    List<Span> content,
    Form form,
    Stance stance,
    Certainty certainty,
    ClaimPattern pattern,
    Optional<Claimant> relay,
    Optional<LocalDate> date) {
  ClaimDraft {
    claimants = List.copyOf(claimants);
    content = List.copyOf(content);
  }

  ClaimDraft(
      int sentence,
      List<Claimant> claimants,
      Optional<Span> cue,
      List<Span> content,
      Form form,
      Stance stance,
      Certainty certainty,
      ClaimPattern pattern) {
    this(
        sentence,
        claimants,
        cue,
        content,
        form,
        stance,
        certainty,
        pattern,
        Optional.empty(),
        Optional.empty());
  }

  /** The same claim, all else alike, of other words. */
  ClaimDraft with(List<Span> spans) {
    return new ClaimDraft(
        sentence, claimants, cue, spans, form, stance, certainty, pattern, relay, date);
  }

  /** The same claim, passed on by somebody. */
  ClaimDraft through(Claimant outlet) {
    return new ClaimDraft(
        sentence,
        claimants,
        cue,
        content,
        form,
        stance,
        certainty,
        pattern,
        Optional.of(outlet),
        date);
  }

  /** The same claim, of another stance. */
  ClaimDraft with(Stance other) {
    return new ClaimDraft(
        sentence,
        claimants,
        cue,
        content,
        form,
        other,
        other == Stance.DENIES ? Certainty.CERTAIN : certainty,
        pattern,
        relay,
        date);
  }

  /** The same claim, at another cue. */
  ClaimDraft cued(Span span) {
    return new ClaimDraft(
        sentence,
        claimants,
        Optional.of(span),
        content,
        form,
        stance,
        certainty,
        pattern,
        relay,
        date);
  }

  /** The same claim, of other claimants. */
  ClaimDraft by(List<Claimant> others) {
    return new ClaimDraft(
        sentence, others, cue, content, form, stance, certainty, pattern, relay, date);
  }

  /** The same claim, said on that day. */
  ClaimDraft on(Optional<LocalDate> day) {
    return new ClaimDraft(
        sentence, claimants, cue, content, form, stance, certainty, pattern, relay, day);
  }

  /** What a cue says of its content; none where nobody speaks. */
  static Optional<ClaimDraft> of(
      Words words,
      Cue cue,
      List<Claimant> speakers,
      Content content,
      ClaimPattern pattern,
      SaidModality modality) {
    if (speakers.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ClaimDraft(
            words.index(),
            speakers,
            Optional.of(words.span(cue.begin(), cue.end())),
            content.spans(),
            content.form(),
            modality.stance(words, cue, content),
            modality.certainty(words, cue, content),
            pattern));
  }
}
