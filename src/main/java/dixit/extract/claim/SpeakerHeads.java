package dixit.extract.claim;

import dixit.extract.claim.NounPhrases.Range;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.reference.Reference;
import dixit.extract.reference.References;

/** Finds the words of a noun phrase that say who speaks. */
final class SpeakerHeads {
  private final Lexicon lexicon;
  private final NounPhrases phrases;
  private final References references;

  SpeakerHeads(Lexicon lexicon, NounPhrases phrases, References references) {
    this.lexicon = lexicon;
    this.phrases = phrases;
    this.references = references;
  }

  /** The first phrase in the range that hangs on no preposition, a name in it to its end. */
  Range of(Words words, Range range) {
    Range base = base(words, range);
    int end = base.end();
    for (Reference reference : references.in(words.index())) {
      if (reference.begin() >= base.begin() && reference.begin() < base.end()) {
        end = Math.max(end, Math.min(range.end(), reference.end()));
      }
    }
    return new Range(base.begin(), end);
  }

  private Range base(Words words, Range range) {
    int i = range.begin();
    while (i < range.end()) {
      if (words.pos(i).equals("ADP") && !lexicon.has("phrase-openers", words.lower(i))) {
        int next = i + 1;
        while (next < range.end() && words.pos(next).equals("ADP")) {
          next++;
        }
        i = next < range.end() ? Math.max(phrases.baseEnd(words, next), next + 1) : range.end();
      } else if (phrases.starts(words, i)) {
        int end = Math.min(range.end(), phrases.baseEnd(words, i));
        int whole = wholeOf(words, i, end);
        return whole > 0 && whole < range.end()
            ? base(words, new Range(whole, range.end()))
            : new Range(i, end);
      } else {
        i++;
      }
    }
    return range;
  }

  /** Where those begin whom "one of", "l'une des" takes some from, or -1. */
  private int wholeOf(Words words, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (words.isNominal(i)) {
        return -1;
      }
    }
    int of = lexicon.has("some-of", words.lower(end)) ? end + 1 : end;
    boolean some = lexicon.has("some-of", words.lower(of - 1));
    if (!some || !lexicon.has("owners", words.lower(of))) {
      return -1;
    }
    return lexicon.has("among", words.lower(of + 1)) ? of + 2 : of + 1;
  }
}
