package dixit.extract.claim;

import dixit.extract.claim.CueFrame.Take;
import dixit.extract.claim.NounPhrases.Range;
import dixit.model.Form;
import dixit.model.Stance;
import java.util.List;
import java.util.Optional;

/** Reads the stance of a quotation off its first sentence, and off a speaker's denial by name. */
final class QuoteStances {
  /** Tokens of a quotation looked at. */
  private static final int REACH = 40;

  private final CueFinder cues;
  private final VerbSubjects subjects;
  private final SaidModality modality;

  QuoteStances(ClaimGrammar grammar) {
    cues = grammar.cues();
    subjects = grammar.subjects();
    modality = grammar.modality();
  }

  /** The claim, with what its quotation says first, or "X dément" in the mouth of X. */
  ClaimDraft read(ClaimDraft draft, List<Words> sentences, Claimants claimants) {
    boolean plain = draft.stance() == Stance.AFFIRMS || draft.stance() == Stance.DENIES;
    boolean own = draft.pattern() != ClaimPattern.BARE && draft.pattern() != ClaimPattern.RELAYED;
    if (draft.form() != Form.DIRECT || !plain || !own || draft.content().isEmpty()) {
      return draft;
    }
    int begin = draft.content().get(0).begin();
    for (Words words : around(sentences, draft.sentence())) {
      int at = 0;
      while (at < words.size() && words.span(at).begin() < begin) {
        at++;
      }
      if (at < words.size() && (at > 0 || words.span(0).begin() == begin)) {
        if (draft.stance() == Stance.AFFIRMS && isDenied(words.unquoted(), at, draft, claimants)) {
          return draft.with(Stance.DENIES);
        }
        return words.index() < draft.sentence() ? first(words, at, draft) : draft;
      }
    }
    return draft;
  }

  /** "We sell. We do not buy": what comes first is what the speaker mainly says. */
  private ClaimDraft first(Words words, int begin, ClaimDraft draft) {
    int end = begin;
    while (end < words.size() && !words.isFinal(end)) {
      end++;
    }
    Content content = new Content(draft.content(), Form.DIRECT, begin, end);
    Stance stance = modality.stance(words, content);
    return stance == Stance.AFFIRMS || stance == Stance.DENIES ? draft.with(stance) : draft;
  }

  private static List<Words> around(List<Words> sentences, int sentence) {
    return sentences.subList(
        Math.max(0, sentence - REACH / 4), Math.min(sentences.size(), sentence + 2));
  }

  private boolean isDenied(Words bare, int begin, ClaimDraft draft, Claimants claimants) {
    int end = Math.min(bare.size(), begin + REACH);
    int main = modality.mainVerb(bare, begin, end);
    for (int i = begin; main >= 0 && i < Math.min(end, main + 6); i++) {
      Optional<Cue> cue = cues.at(bare, i);
      if (cue.isPresent()) {
        return cue.get().takes(Take.DENIES)
            && cue.get().mode() == Cue.Mode.FINITE
            && !cue.get().negated()
            && cue.get().begin() <= main
            && isOwn(bare, cue.get(), draft, claimants);
      }
    }
    return false;
  }

  private boolean isOwn(Words bare, Cue cue, ClaimDraft draft, Claimants claimants) {
    Optional<Range> subject = subjects.before(bare, cue.begin());
    return subject.isPresent()
        && claimants.of(bare, subject.get()).stream()
            .anyMatch(c -> draft.claimants().stream().anyMatch(d -> d.agent().equals(c.agent())));
  }
}
