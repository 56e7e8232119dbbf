package dixit.extract.claim;

import dixit.model.Certainty;
import dixit.model.Span;
import dixit.model.Stance;
import java.util.List;
import java.util.Optional;

/**
 * A claim as one pattern found it, maybe of several claimants.
 *
 * @param sentence index in the document of the sentence with the cue
 * @param content what is said; none where somebody declines and nothing is named
 */
record ClaimDraft(
    int sentence,
    List<Claimant> claimants,
    Optional<Span> cue,
    List<Span> content,
    dixit.model.Form form,
    Stance stance,
    Certainty certainty,
    ClaimPattern pattern) {
  ClaimDraft {
    claimants = List.copyOf(claimants);
    content = List.copyOf(content);
  }
}
