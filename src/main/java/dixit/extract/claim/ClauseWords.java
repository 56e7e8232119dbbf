package dixit.extract.claim;

import dixit.extract.lexicon.Lexicon;

/** Tells words that open a clause. */
final class ClauseWords {
  private final Lexicon lexicon;

  ClauseWords(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  boolean isThat(Words words, int i) {
    if (!lexicon.has("that-words", words.lower(i)) || words.isQuoted(i)) {
      return false;
    }
    boolean only = words.isFinal(i + 1) || words.is(i + 1, ",") && words.isFinal(i + 2);
    return !only && i + 1 < words.size() && !lexicon.has("passive-auxiliaries", words.lemma(i + 1));
  }

  boolean isInfinitive(Words words, int at) {
    int i = at;
    while (lexicon.has("infinitive-leads", words.lower(i))) {
      i++;
    }
    if (lexicon.has("infinitive-marks", words.lower(i))) {
      return words.isVerbal(i + 1);
    }
    return words.isVerbal(i)
        && words.lower(i).equals(words.lemma(i))
        && lexicon.words("infinitive-endings").stream().anyMatch(words.lemma(i)::endsWith);
  }

  /** "denied copying": a deed named by its verb. */
  boolean isGerund(Words words, int at) {
    return words.isVerbal(at)
        && lexicon.words("gerund-endings").stream().anyMatch(words.lower(at)::endsWith);
  }

  /** "whether", "how": a word that opens a question, asked or answered. */
  boolean isQuestion(Words words, int at) {
    return lexicon.has("question-words", words.lower(at));
  }
}
