package dixit.extract.claim;

import dixit.extract.claim.NounPhrases.Range;
import dixit.extract.lexicon.Lexicon;
import dixit.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Claims passed on by whoever quotes their source: "selon des sources, citées par X". */
final class CitedBy {
  /** Tokens between a source and who quotes it at most. */
  private static final int REACH = 12;

  private final Lexicon lexicon;
  private final NounPhrases phrases;

  CitedBy(ClaimGrammar grammar) {
    lexicon = grammar.lexicon();
    phrases = grammar.phrases();
  }

  /**
   * The claims of a sentence, those that somebody passes on followed by the same claim of theirs.
   */
  List<ClaimDraft> passedOn(Words words, Claimants claimants, List<ClaimDraft> drafts) {
    List<ClaimDraft> done = new ArrayList<>(drafts);
    for (int i = 1; i < words.size(); i++) {
      int end = words.isQuoted(i) ? -1 : cueEnd(words, i);
      if (end < 0 || !phrases.starts(words, end)) {
        continue;
      }
      Range range = new Range(end, phrases.end(words, end));
      List<Claimant> outlets =
          claimants.isSomebody(words, range) ? claimants.of(words, range) : List.of();
      Optional<ClaimDraft> cited = cited(words, i, done);
      if (outlets.isEmpty() || cited.isEmpty() || cited.get().claimants().equals(outlets)) {
        continue;
      }
      ClaimDraft inner = cited.get();
      ClaimDraft outer = inner.by(outlets).cued(words.span(i, end));
      done.set(done.indexOf(inner), inner.through(outlets.get(0)));
      done.add(outer);
    }
    return done;
  }

  private int cueEnd(Words words, int at) {
    int end = -1;
    for (List<String> phrase : lexicon.phrases("cited-by", words.lower(at))) {
      end = Math.max(end, ClauseEnd.phraseEnd(words, at, phrase));
    }
    return end;
  }

  /** The claim whose cue stands nearest before the token, none of its words between. */
  private static Optional<ClaimDraft> cited(Words words, int token, List<ClaimDraft> drafts) {
    int at = words.span(token).begin();
    int from = words.span(Math.max(0, token - REACH)).begin();
    return drafts.stream()
        .filter(draft -> draft.relay().isEmpty() && !draft.content().isEmpty())
        .filter(draft -> draft.cue().filter(cue -> isNear(cue, from, at)).isPresent())
        .filter(draft -> !saysBetween(draft, at))
        .reduce((a, b) -> a.cue().orElseThrow().begin() > b.cue().orElseThrow().begin() ? a : b);
  }

  /** Whether it says something behind its cue and before the offset. */
  private static boolean saysBetween(ClaimDraft draft, int at) {
    int cue = draft.cue().orElseThrow().end();
    return draft.content().stream().anyMatch(span -> span.end() > cue && span.begin() < at);
  }

  private static boolean isNear(Span cue, int from, int at) {
    return cue.begin() >= from && cue.end() <= at;
  }
}
