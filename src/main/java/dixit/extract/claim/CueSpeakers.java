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
    return of(words, cue.begin(), cue.verb(), claimants, before);
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
    return subject.map(s -> claimants.of(words, s)).orElse(List.of());
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
