package dixit.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import morfologik.stemming.Dictionary;

/** Inflected English words with their lemmas. */
final class EnglishDictionary implements WordDictionary {
  /** How the dictionary's tags of a part of speech begin. */
  private static final Map<String, String> TAGS =
      Map.of("VERB", "VB", "AUX", "VB", "NOUN", "NN", "ADJ", "JJ", "ADV", "RB");

  /** What the parts of a contraction stand for. */
  private static final Map<String, String> AUXILIARIES =
      Map.of(
          "'s", "be", "'re", "be", "'m", "be", "'ve", "have", "'d", "would", "'ll", "will", "wo",
          "will", "ca", "can", "'", "'");

  private final Morphology morphology;

  EnglishDictionary(Dictionary dictionary) {
    morphology = new Morphology(dictionary, EnglishDictionary::kind);
  }

  @Override
  public boolean contains(String lowerCase) {
    return !morphology.form(lowerCase).readings().isEmpty();
  }

  @Override
  public String lemma(String word, String pos) {
    String lowerCase = word.toLowerCase(Locale.ROOT);
    if (lowerCase.equals("n't")) {
      return "not";
    }
    String tag = TAGS.get(pos);
    if (tag == null) {
      return lowerCase;
    }
    if (pos.equals("AUX") && AUXILIARIES.containsKey(lowerCase)) {
      return AUXILIARIES.get(lowerCase);
    }
    String lemma = lemma(morphology.form(lowerCase).readings(), tag, lowerCase);
    int hyphen = lowerCase.lastIndexOf('-');
    if (lemma.equals(lowerCase) && hyphen > 0) {
      String last = lowerCase.substring(hyphen + 1);
      return lowerCase.substring(0, hyphen + 1)
          + lemma(morphology.form(last).readings(), tag, last);
    }
    return lemma;
  }

  /** The reading whose lemma differs from the form, if the tag suits. */
  private static String lemma(List<Morphology.Reading> readings, String tag, String form) {
    String lemma = form;
    for (Morphology.Reading reading : readings) {
      if (reading.tag().startsWith(tag) && lemma.equals(form)) {
        lemma = reading.lemma();
      }
    }
    return lemma;
  }

  @Override
  public int ambiguityClass(String lowerCase) {
    return morphology.form(lowerCase).ambiguityClass();
  }

  private static String kind(Morphology.Reading reading) {
    int colon = reading.tag().indexOf(':');
    return colon < 0 ? reading.tag() : reading.tag().substring(0, colon);
  }
}
