package dixit.extract.claim;

import dixit.extract.claim.NounPhrases.Range;
import dixit.extract.lexicon.Lexicon;
import dixit.model.Person;
import dixit.model.Span;
import dixit.model.UnnamedSource;
import java.util.List;
import java.util.Optional;

/** Says who speaks by a cue. */
final class CueSpeakers {
  private final Lexicon lexicon;
  private final VerbSubjects subjects;

  CueSpeakers(Lexicon lexicon, VerbSubjects subjects) {
    this.lexicon = lexicon;
    this.subjects = subjects;
  }

  List<Claimant> of(Words words, Cue cue, Claimants claimants, List<ClaimDraft> before) {
    Integer pronoun = cue.pronoun();
    if (pronoun != null) {
      return claimants.of(words, new Range(pronoun, pronoun + 1));
    }
    List<Claimant> who = of(words, cue.begin(), cue.verb(), claimants, before);
    // "On pensait que": what everybody thinks is nobody's.
    boolean anybody =
        cue.takes(CueFrame.Take.OPINION)
            && lexicon.has("anybody-words", words.lower(cue.begin() - 1))
            && who.stream().allMatch(c -> c.agent() instanceof UnnamedSource);
    return anybody ? List.of() : who;
  }

  List<Claimant> of(
      Words words, int begin, int verb, Claimants claimants, List<ClaimDraft> before) {
    if (lexicon.has("joiners", words.lower(begin - 1))) {
      return before.isEmpty()
          ? subjects.main(words, verb).map(s -> claimants.of(words, s)).orElse(List.of())
          : before.get(before.size() - 1).claimants();
    }
    Optional<Range> subject = subjects.before(words, begin);
    if (!before.isEmpty() && subject.isPresent()) {
      ClaimDraft last = before.get(before.size() - 1);
      if (isMeant(words, subject.get(), last, words.span(verb))) {
        return last.claimants();
      }
    }
    return subject.map(s -> claimants.of(words, antecedent(words, s, claimants))).orElse(List.of());
  }

  /** "un coup dur pour X, qui annonce": of what stands before "qui", whoever may speak. */
  private Range antecedent(Words words, Range subject, Claimants claimants) {
    int next = words.is(subject.end(), ",") ? subject.end() + 1 : subject.end();
    return subjects.isRelative(words, next + 1) && !claimants.isSomebody(words, subject)
        ? claimants.referring(words, subject.end()).orElse(subject)
        : subject;
  }

  /** "X said that …, but he added": a pronoun for who has just spoken in the sentence. */
  private boolean isMeant(Words words, Range subject, ClaimDraft last, Span verb) {
    boolean one =
        subject.end() - subject.begin() == 1
            && words.pos(subject.begin()).equals("PRON")
            && last.sentence() == words.index()
            && last.claimants().size() == 1
            && last.content().stream().noneMatch(span -> span.contains(verb));
    if (!one || last.claimants().get(0).agent() instanceof UnnamedSource) {
      return false;
    }
    String pronoun = words.lower(subject.begin());
    boolean person = last.claimants().get(0).agent() instanceof Person;
    return lexicon.has("either-words", pronoun)
        || lexicon.has(person ? "he-words" : "it-words", pronoun);
  }
}
