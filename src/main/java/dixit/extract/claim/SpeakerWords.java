package dixit.extract.claim;

import dixit.extract.claim.NounPhrases.Range;
import dixit.extract.lexicon.Lexicon;
import java.util.stream.Stream;

/** Tells what kind of speaker the words of a phrase mean. */
final class SpeakerWords {
  private final Lexicon lexicon;

  SpeakerWords(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** "analysts", whose house speaks. */
  boolean isStaff(Words words, Range head) {
    return holds(words, head, "staff");
  }

  /** "a company statement". */
  boolean isOfCompany(Words words, Range head) {
    for (int i = head.begin(); i < head.end(); i++) {
      if (lexicon.has("company-words", words.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  /** "un porte-parole", "a statement": the voice of a house that it does not name. */
  boolean isOfHouse(Words words, Range range) {
    return range.end() - range.begin() < 5 && holds(words, range, "house-voices");
  }

  /** "le patron", "the analyst". */
  boolean isPerson(Words words, Range head) {
    for (int i = head.begin(); i < head.end(); i++) {
      if (words.isNominal(i) && !words.pos(i).equals("PROPN")) {
        return lexicon.has("person-words", words.lemma(i))
            || lexicon.has("posts", words.lower(i))
            || lexicon.has("person-words", words.lower(i));
      }
    }
    return false;
  }

  boolean isVoice(Words words, Range head) {
    for (int i = head.begin(); i < head.end(); i++) {
      if (lexicon.has("voices", words.lemma(i)) || lexicon.has("voices", words.lower(i))) {
        return true;
      }
    }
    return false;
  }

  boolean isPost(Words words, Range head) {
    for (int i = head.begin(); i < head.end(); i++) {
      if (lexicon.has("posts", words.lower(i))
          || lexicon.has("speakers", words.lemma(i))
          || lexicon.has("voices", words.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  boolean speaks(Words words, Range head) {
    for (int i = head.end() - 1; i >= head.begin(); i--) {
      if (words.isNominal(i)) {
        int noun = nounFirst() ? firstNoun(words, head) : i;
        boolean time = words.pos(noun).equals("NOUN") && lexicon.has("times", words.lower(noun));
        return !time
            && Stream.of(words.lemma(noun), words.lower(noun))
                .noneMatch(word -> lexicon.has("mute", word));
      }
    }
    return lexicon.has("subject-pronouns", words.lower(head.begin()))
        || holds(words, head, "speakers");
  }

  /** In French the noun that says what a phrase is comes first. */
  private boolean nounFirst() {
    return lexicon.language().equals("fr");
  }

  private static int firstNoun(Words words, Range head) {
    int i = head.begin();
    while (!words.isNominal(i)) {
      i++;
    }
    return i;
  }

  private boolean holds(Words words, Range head, String section) {
    for (int i = head.begin(); i < head.end(); i++) {
      if (lexicon.has(section, words.lemma(i)) || lexicon.has(section, words.lower(i))) {
        return true;
      }
    }
    return false;
  }
}
