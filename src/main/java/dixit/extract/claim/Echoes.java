package dixit.extract.claim;

import dixit.extract.claim.CueFrame.Take;
import dixit.extract.claim.NounPhrases.Range;
import dixit.extract.lexicon.Lexicon;
import dixit.model.Certainty;
import dixit.model.Form;
import dixit.model.Span;
import dixit.model.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Claims of those who answer what was told: "…, une information démentie par X". */
final class Echoes {
  /** Tokens from the noun to its participle at most. */
  private static final int REACH = 4;

  private final Lexicon lexicon;
  private final CueFinder cues;
  private final NounPhrases phrases;
  private final Contents contents;
  private final SaidModality modality;

  Echoes(ClaimGrammar grammar) {
    lexicon = grammar.lexicon();
    cues = grammar.cues();
    phrases = grammar.phrases();
    contents = grammar.contents();
    modality = grammar.modality();
  }

  /**
   * All of a sentence.
   *
   * @param before the sentence before it, if it is of the same paragraph
   * @param found claims of both
   */
  List<ClaimDraft> find(
      Words words, Optional<Words> before, Claimants claimants, List<ClaimDraft> found) {
    List<ClaimDraft> drafts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.isQuoted(i) || !lexicon.has("charge-nouns", words.lemma(i))) {
        continue;
      }
      int noun = i;
      int begin = noun;
      while (begin > 0 && (words.pos(begin - 1).matches("DET|ADJ|ADP"))) {
        begin--;
      }
      boolean apposed = words.is(begin - 1, ",");
      if (!apposed && begin > 0) {
        continue;
      }
      Optional<Content> told =
          apposed
              ? contents.range(
                  words, contents.clauseBegin(words, begin - 1), begin - 1, Form.INDIRECT)
              : before.flatMap(b -> whole(b));
      Words home = apposed ? words : before.orElse(words);
      told.flatMap(content -> answer(words, noun, home, content, claimants, found))
          .ifPresent(drafts::add);
    }
    return drafts;
  }

  private Optional<Content> whole(Words words) {
    return contents.range(
        words, contents.clauseBegin(words, words.end()), words.end(), Form.INDIRECT);
  }

  private Optional<ClaimDraft> answer(
      Words words,
      int noun,
      Words home,
      Content told,
      Claimants claimants,
      List<ClaimDraft> found) {
    for (int i = noun + 1; i < Math.min(words.size(), noun + REACH); i++) {
      Optional<Cue> cue = cues.at(words, i);
      boolean answers =
          cue.isPresent()
              && cue.get().mode() == Cue.Mode.PASSIVE
              && lexicon.has("bare-cues", cue.get().frame().verb());
      if (!answers) {
        continue;
      }
      int by = contents.adjuncts().skip(words, cue.get().end(), false);
      for (int at = cue.get().end(); at < Math.min(words.size() - 1, by + 1); at++) {
        if (lexicon.has("by", words.lower(at)) && phrases.starts(words, at + 1)) {
          Range agent = new Range(at + 1, phrases.end(words, at + 1));
          List<Claimant> who =
              claimants.isSomebody(words, agent) ? claimants.of(words, agent) : List.of();
          return who.isEmpty()
              ? Optional.empty()
              : Optional.of(draft(words, cue.get(), who, home, told, found));
        }
      }
    }
    return Optional.empty();
  }

  /** With the words of the claim that is answered, or else all of what stands before. */
  private ClaimDraft draft(
      Words words, Cue cue, List<Claimant> who, Words home, Content told, List<ClaimDraft> found) {
    Span verb = words.span(cue.verb());
    Optional<ClaimDraft> said =
        found.stream()
            .filter(draft -> draft.sentence() == home.index() && !draft.content().isEmpty())
            .filter(draft -> draft.content().get(0).begin() < verb.begin())
            .filter(draft -> draft.stance() == Stance.AFFIRMS && !draft.claimants().equals(who))
            .reduce((a, b) -> b);
    boolean denies = cue.takes(Take.DENIES);
    return new ClaimDraft(
        words.index(),
        who,
        Optional.of(words.span(cue.begin(), cue.end())),
        said.map(ClaimDraft::content).orElse(told.spans()),
        said.map(ClaimDraft::form).orElse(told.form()),
        denies ? Stance.DENIES : Stance.AFFIRMS,
        denies ? Certainty.CERTAIN : modality.certainty(home, told),
        ClaimPattern.BARE);
  }
}
