package dixit.extract.claim;

import dixit.extract.claim.NounPhrases.Range;
import dixit.extract.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Claims passed on by whoever makes a claim beside them: "X reported, citing two sources". */
final class Relays {
  private final Lexicon lexicon;
  private final NounPhrases phrases;

  Relays(ClaimGrammar grammar) {
    lexicon = grammar.lexicon();
    phrases = grammar.phrases();
  }

  /**
   * Of each source that the sentence cites, what is passed on.
   *
   * @param found the claims of the sentence that have a cue of their own
   */
  List<ClaimDraft> find(Words words, Claimants claimants, List<ClaimDraft> found) {
    List<ClaimDraft> drafts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int end = words.isQuoted(i) ? -1 : cueEnd(words, i);
      if (end > 0) {
        source(words, end, claimants)
            .flatMap(source -> passedOn(words, source, found))
            .ifPresent(drafts::add);
      }
    }
    return drafts;
  }

  /** Whether the words from there cite somebody. */
  boolean cites(Words words, int at, Claimants claimants) {
    int end = cueEnd(words, at);
    return end > 0 && source(words, end, claimants).isPresent();
  }

  private int cueEnd(Words words, int at) {
    int end = -1;
    for (List<String> phrase : lexicon.phrases("relay-cues")) {
      end = Math.max(end, ClauseEnd.phraseEnd(words, at, phrase));
    }
    return end;
  }

  private record Source(int begin, List<Claimant> who) {}

  private Optional<Source> source(Words words, int from, Claimants claimants) {
    if (!phrases.starts(words, from)) {
      return Optional.empty();
    }
    Range range = new Range(from, phrases.end(words, from));
    boolean somebody = claimants.isSomebody(words, range);
    List<Claimant> who = somebody ? claimants.of(words, range) : List.of();
    return who.isEmpty() ? Optional.empty() : Optional.of(new Source(from, who));
  }

  /** The claim whose cue is nearest to the source. */
  private static Optional<ClaimDraft> passedOn(Words words, Source source, List<ClaimDraft> found) {
    ClaimDraft nearest = null;
    int at = words.span(source.begin()).begin();
    for (ClaimDraft draft : found) {
      boolean other =
          draft.cue().isPresent()
              && !draft.content().isEmpty()
              && !draft.claimants().equals(source.who());
      if (other && (nearest == null || distance(draft, at) < distance(nearest, at))) {
        nearest = draft;
      }
    }
    return Optional.ofNullable(nearest)
        .map(
            draft ->
                new ClaimDraft(
                    draft.sentence(),
                    source.who(),
                    Optional.of(words.span(source.begin() - 1)),
                    draft.content(),
                    draft.form(),
                    draft.stance(),
                    draft.certainty(),
                    ClaimPattern.RELAYED,
                    Optional.of(draft.claimants().get(0)),
                    Optional.empty()));
  }

  private static int distance(ClaimDraft draft, int at) {
    return Math.abs(draft.cue().orElseThrow().begin() - at);
  }
}
