package dixit.extract.claim;

import dixit.extract.claim.CueFrame.Take;
import dixit.extract.claim.NounPhrases.Range;
import dixit.extract.lexicon.Lexicon;
import dixit.model.Form;
import dixit.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Claims of those who judge in a word of their own: "une offre qualifiée par X de « dérisoire »".
 */
final class Judgements {
  /** Tokens from the participle to the quotation at most. */
  private static final int REACH = 14;

  private final Lexicon lexicon;
  private final CueFinder cues;
  private final NounPhrases phrases;
  private final SaidModality modality;

  Judgements(ClaimGrammar grammar) {
    lexicon = grammar.lexicon();
    cues = grammar.cues();
    phrases = grammar.phrases();
    modality = grammar.modality();
  }

  /** All of a sentence. */
  List<ClaimDraft> find(Words words, Claimants claimants) {
    List<ClaimDraft> drafts = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      Optional<Cue> cue = words.isQuoted(i) ? Optional.empty() : cues.at(words, i);
      if (cue.isPresent()
          && cue.get().mode() == Cue.Mode.PASSIVE
          && cue.get().takes(Take.JUDGEMENT)) {
        judged(words, cue.get(), claimants).ifPresent(drafts::add);
      }
    }
    return drafts;
  }

  private Optional<ClaimDraft> judged(Words words, Cue cue, Claimants claimants) {
    int quoted = cue.end();
    int limit = Math.min(words.size(), cue.end() + REACH);
    while (quoted < limit && !words.isQuoted(quoted) && !words.isVerbal(quoted)) {
      quoted++;
    }
    if (quoted >= limit || !words.isQuoted(quoted)) {
      return Optional.empty();
    }
    int close = words.quotationEnd(quoted);
    Optional<Range> agent = by(words, cue.end(), quoted);
    Optional<Range> judge = agent.isPresent() ? agent : by(words, close, close + REACH / 2);
    Span span = words.quotation(quoted).orElseThrow().inner();
    Content content = new Content(List.of(span), Form.DIRECT, quoted + 1, close - 1);
    return judge
        .filter(range -> claimants.isSomebody(words, range))
        .flatMap(
            range ->
                ClaimDraft.of(
                    words,
                    cue,
                    claimants.of(words, range),
                    content,
                    ClaimPattern.PASSIVE,
                    modality));
  }

  private Optional<Range> by(Words words, int from, int to) {
    for (int i = from; i < Math.min(to, words.size() - 1); i++) {
      if (words.is(i, ",") || words.isBoundary(i)) {
        break;
      }
      if (lexicon.has("by", words.lower(i)) && phrases.starts(words, i + 1)) {
        return Optional.of(new Range(i + 1, phrases.end(words, i + 1)));
      }
    }
    return Optional.empty();
  }
}
