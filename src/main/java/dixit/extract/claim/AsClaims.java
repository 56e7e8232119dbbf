package dixit.extract.claim;

import dixit.extract.claim.NounPhrases.Range;
import dixit.extract.lexicon.Lexicon;
import dixit.model.Form;
import dixit.model.Span;
import dixit.model.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Claims whose cue has a clause of its own, away from what is said: "as X said, …", "… . C'est ce
 * qu'a annoncé X", "… X dément".
 */
final class AsClaims {
  private final Lexicon lexicon;
  private final CueFinder cues;
  private final VerbSubjects subjects;
  private final Contents contents;
  private final SaidModality modality;
  private final SourceClaims sources;

  AsClaims(ClaimGrammar grammar, SourceClaims sources) {
    lexicon = grammar.lexicon();
    cues = grammar.cues();
    subjects = grammar.subjects();
    contents = grammar.contents();
    modality = grammar.modality();
    this.sources = sources;
  }

  /**
   * All of a sentence.
   *
   * @param before the sentence before it, if it is of the same paragraph
   * @param found claims of the text so far, those of the sentence included
   */
  List<ClaimDraft> find(
      Words words, Optional<Words> before, Claimants claimants, List<ClaimDraft> found) {
    List<ClaimDraft> drafts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Optional<Cue> cue = words.isQuoted(i) ? Optional.empty() : cues.at(words, i);
      boolean free =
          cue.isPresent()
              && cue.get().mode() == Cue.Mode.FINITE
              && !cue.get().negated()
              && !isTaken(words, cue.get(), found);
      if (free) {
        as(words, cue.get(), claimants)
            .or(() -> pointed(words, before, cue.get(), claimants))
            .or(() -> bare(words, before, cue.get(), claimants, found))
            .ifPresent(drafts::add);
      }
    }
    return drafts;
  }

  private static boolean isTaken(Words words, Cue cue, List<ClaimDraft> found) {
    Span verb = words.span(cue.verb());
    return found.stream()
        .anyMatch(
            draft ->
                draft.sentence() == words.index()
                    && draft.cue().filter(span -> span.contains(verb)).isPresent());
  }

  /** "as X said, …", "…, comme l'a dit X". */
  private Optional<ClaimDraft> as(Words words, Cue cue, Claimants claimants) {
    return who(words, cue, "as-openers", claimants)
        .filter(who -> who.end() >= words.end() || words.isPunctuation(who.end()))
        .flatMap(
            who ->
                sources.said(
                    words,
                    who.open(),
                    words.span(cue.begin(), cue.end()),
                    who.end(),
                    who.claimants(),
                    ClaimPattern.AS));
  }

  /** "…, c'est ce qu'a annoncé X": the words before the pointer, or the sentence before. */
  private Optional<ClaimDraft> pointed(
      Words words, Optional<Words> before, Cue cue, Claimants claimants) {
    Optional<Who> who = who(words, cue, "that-is-openers", claimants);
    if (who.isEmpty()) {
      return Optional.empty();
    }
    int open = who.get().open();
    if (words.is(open - 1, ",") || words.is(open - 1, ";") || words.is(open - 1, ":")) {
      int begin = contents.clauseBegin(words, open - 1);
      return contents
          .range(words, begin, open - 1, Form.INDIRECT)
          .flatMap(left -> draft(words, words, cue, who.get().claimants(), left));
    }
    return whole(before)
        .flatMap(left -> draft(words, before.get(), cue, who.get().claimants(), left));
  }

  /** "X dément": what was said last, or told in the sentence before. */
  private Optional<ClaimDraft> bare(
      Words words, Optional<Words> before, Cue cue, Claimants claimants, List<ClaimDraft> found) {
    int rest = contents.adjuncts().skip(words, cue.end(), false);
    boolean alone = lexicon.has("bare-cues", cue.frame().verb()) && rest >= words.end();
    Optional<Range> subject = subjects.before(words, cue.begin());
    if (!alone || subject.isEmpty() || !claimants.isSomebody(words, subject.get())) {
      return Optional.empty();
    }
    List<Claimant> who = claimants.of(words, subject.get());
    Optional<ClaimDraft> last =
        found.stream()
            .filter(draft -> words.index() - draft.sentence() <= 1 && !draft.content().isEmpty())
            .filter(draft -> draft.content().get(0).begin() < words.span(cue.verb()).begin())
            .filter(draft -> !draft.claimants().equals(who))
            .reduce((a, b) -> b);
    if (last.isPresent()) {
      boolean denies = cue.takes(CueFrame.Take.DENIES);
      return Optional.of(
          new ClaimDraft(
              words.index(),
              who,
              Optional.of(words.span(cue.begin(), cue.end())),
              last.get().content(),
              Form.INDIRECT,
              denies ? Stance.DENIES : last.get().stance(),
              denies ? dixit.model.Certainty.CERTAIN : last.get().certainty(),
              ClaimPattern.BARE));
    }
    return whole(before).flatMap(left -> draft(words, before.get(), cue, who, left));
  }

  private Optional<Content> whole(Optional<Words> before) {
    return before.flatMap(
        words ->
            contents.range(
                words, contents.clauseBegin(words, words.end()), words.end(), Form.INDIRECT));
  }

  private Optional<ClaimDraft> draft(
      Words words, Words said, Cue cue, List<Claimant> who, Content content) {
    if (who.isEmpty()) {
      return Optional.empty();
    }
    boolean denies = cue.takes(CueFrame.Take.DENIES);
    return Optional.of(
        new ClaimDraft(
            words.index(),
            who,
            Optional.of(words.span(cue.begin(), cue.end())),
            content.spans(),
            content.form(),
            denies ? Stance.DENIES : modality.stance(said, content),
            modality.certainty(said, content),
            ClaimPattern.BARE));
  }

  /**
   * @param open index of the opener
   * @param end index after the speaker and what belongs to the verb
   */
  private record Who(int open, int end, List<Claimant> claimants) {}

  /** Who speaks in a clause that one of a section's openers opens. */
  private Optional<Who> who(Words words, Cue cue, String openers, Claimants claimants) {
    Integer pronoun = cue.pronoun();
    int open = openerBefore(words, cue.begin(), openers);
    if (open >= 0 && pronoun == null) {
      Optional<Range> after = subjects.after(words, cue.end());
      return after
          .filter(range -> claimants.isSomebody(words, range))
          .map(range -> new Who(open, range.end(), claimants.of(words, range)));
    }
    Optional<Range> before = subjects.before(words, cue.begin());
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Range subject = before.get();
    int direct = openerBefore(words, subject.begin(), openers);
    if (direct < 0) {
      // The opener may end in a pronoun that reads as part of the subject.
      subject = new Range(subject.begin() + 1, subject.end());
      direct = openerBefore(words, subject.begin(), openers);
    }
    if (direct < 0 || subject.begin() >= subject.end() || !claimants.isSomebody(words, subject)) {
      return Optional.empty();
    }
    int end = contents.adjuncts().skip(words, cue.end(), cue.takes(CueFrame.Take.ADDRESSEE));
    return Optional.of(new Who(direct, end, claimants.of(words, subject)));
  }

  private int openerBefore(Words words, int end, String section) {
    for (List<String> phrase : lexicon.phrases(section)) {
      int begin = end - phrase.size();
      if (begin >= 0 && ClauseEnd.phraseEnd(words, begin, phrase) == end) {
        return begin;
      }
    }
    return -1;
  }
}
