package dixit.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/** Inflected French words with their lemmas, from the dictionary of LanguageTool. */
final class FrenchDictionary {
  private static final String FOLDER = "/org/languagetool/resource/fr/";

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

  private final Dictionary dictionary;

  private FrenchDictionary(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  static FrenchDictionary load() {
    try (InputStream words = open("french.dict");
        InputStream description = open("french.info")) {
      return new FrenchDictionary(Dictionary.read(words, description));
    } catch (IOException e) {
      throw new UncheckedIOException("the French dictionary cannot be read", e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(
        FrenchDictionary.class.getResourceAsStream(FOLDER + name), FOLDER + name);
  }

  boolean contains(String lowerCase) {
    return !entries(lowerCase).isEmpty();
  }

  /** Lemma of the word as that part of speech, else the word in lower case. */
  String lemma(String word, String pos) {
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
      return lowerCase.replaceFirst("^-(?:t-)?", "");
    }
    List<WordData> entries = entries(lowerCase);
    String best = lowerCase;
    for (char kind : TAGS.getOrDefault(pos, "").toCharArray()) {
      for (WordData entry : entries) {
        String tag = String.valueOf(entry.getTag());
        if (tag.charAt(0) == kind) {
          if (tag.startsWith("V etre") || tag.startsWith("V avoir")) {
            return entry.getStem().toString().toLowerCase(Locale.ROOT);
          }
          if (best.equals(lowerCase)) {
            best = entry.getStem().toString().toLowerCase(Locale.ROOT);
          }
        }
      }
      if (!best.equals(lowerCase)) {
        return best;
      }
      if (entries.stream().anyMatch(e -> String.valueOf(e.getTag()).charAt(0) == kind)) {
        return lowerCase;
      }
    }
    return lowerCase;
  }

  private List<WordData> entries(String lowerCase) {
    // A lookup is not safe for threads and its entries change with the next call: one each.
    return new DictionaryLookup(dictionary).lookup(lowerCase);
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
