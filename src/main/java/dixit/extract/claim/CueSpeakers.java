package dixit.extract.claim;

import dixit.extract.claim.NounPhrases.Range;
import dixit.extract.lexicon.Lexicon;
import java.util.List;

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
    return subjects.before(words, begin).map(s -> claimants.of(words, s)).orElse(List.of());
  }
}
