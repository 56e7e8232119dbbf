package dixit.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import morfologik.stemming.Dictionary;

/** Inflected French words with their lemmas. */
final class FrenchDictionary implements WordDictionary {
  /** What an elided or contracted word stands for. */
  private static final Map<String, String> FUNCTION_WORDS = functionWords();

  /** First letters of the dictionary's tags that suit a part of speech, best first. */
  private static final Map<String, String> TAGS =
      Map.ofEntries(
          Map.entry("VERB", "V"),
          Map.entry("AUX", "V"),
          Map.entry("NOUN", "NJ"),
          Map.entry("ADJ", "JVN"),
          Map.entry("ADV", "A"),
          Map.entry("ADP", "P"),
          Map.entry("DET", "D"),
          Map.entry("PRON", "R"),
          Map.entry("CCONJ", "C"),
          Map.entry("SCONJ", "C"),
          Map.entry("NUM", "K"),
          Map.entry("INTJ", "I"));

  private final Morphology morphology;

  FrenchDictionary(Dictionary dictionary) {
    morphology = new Morphology(dictionary, FrenchDictionary::kind);
  }

  @Override
  public boolean contains(String lowerCase) {
    return !morphology.form(lowerCase).readings().isEmpty();
  }

  @Override
  public String lemma(String word, String pos) {
    String lowerCase = word.toLowerCase(Locale.ROOT);
    if (pos.equals("PROPN") || pos.equals("PUNCT") || pos.equals("SYM")) {
      return lowerCase;
    }
    String function = FUNCTION_WORDS.get(lowerCase);
    if (function != null) {
      return function;
    }
    if (lowerCase.equals("des")) {
      return pos.equals("DET") ? "un" : "de";
    }
    if (lowerCase.startsWith("-")) {
      return lowerCase.substring(lowerCase.startsWith("-t-") ? 3 : 1);
    }
    List<Morphology.Reading> readings = morphology.form(lowerCase).readings();
    for (char kind : TAGS.getOrDefault(pos, "").toCharArray()) {
      String lemma = lemma(lowerCase, readings, kind);
      if (!lemma.isEmpty()) {
        return lemma;
      }
    }
    return lowerCase;
  }

  /**
   * The lemma of the readings of a kind: "être" and "avoir" before others, then one that differs
   * from the form; empty where there is no such reading.
   */
  private static String lemma(String form, List<Morphology.Reading> readings, char kind) {
    String lemma = "";
    for (Morphology.Reading reading : readings) {
      if (reading.tag().charAt(0) == kind) {
        if (reading.tag().startsWith("V etre") || reading.tag().startsWith("V avoir")) {
          return reading.lemma();
        }
        lemma = lemma.isEmpty() || lemma.equals(form) ? reading.lemma() : lemma;
      }
    }
    return lemma;
  }

  @Override
  public int ambiguityClass(String lowerCase) {
    return morphology.form(lowerCase).ambiguityClass();
  }

  /** The verb's tag with its form, others by their first word. */
  private static String kind(Morphology.Reading reading) {
    String[] tag = reading.tag().split(" ");
    return tag[0].equals("V") && tag.length > 1 ? tag[0] + tag[1] : tag[0];
  }

  private static Map<String, String> functionWords() {
    Map<String, String> words = new HashMap<>();
    words.put("l'", "le");
    words.put("au", "à");
    words.put("aux", "à");
    words.put("du", "de");
    for (String elided :
        List.of(
            "d", "qu", "n", "s", "j", "m", "t", "c", "jusqu", "lorsqu", "puisqu", "quoiqu",
            "quelqu", "presqu")) {
      words.put(elided + "'", elided + "e");
    }
    return Map.copyOf(words);
  }
}
