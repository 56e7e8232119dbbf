package dixit.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/** Inflected forms with their lemmas and tags, from a dictionary of LanguageTool. */
final class Morphology {
  /**
   * A reading of a form.
   *
   * @param tag as the dictionary has it, such as "N m s" or "NNS"
   */
  record Reading(String lemma, String tag) {}

  private final DictionaryLookup lookup;
  private final Map<String, List<Reading>> seen = new HashMap<>();

  /** Not safe for threads; the dictionary is. */
  Morphology(Dictionary dictionary) {
    lookup = new DictionaryLookup(dictionary);
  }

  /**
   * @param path of its files, without their endings, such as "fr/french"
   */
  static Dictionary load(String path) {
    String name = "/org/languagetool/resource/" + path;
    try (InputStream words = open(name + ".dict");
        InputStream description = open(name + ".info")) {
      return Dictionary.read(words, description);
    } catch (IOException e) {
      throw new UncheckedIOException("the dictionary " + name + " cannot be read", e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(Morphology.class.getResourceAsStream(name), name);
  }

  /** All readings, in the dictionary's order; none where it lacks the form. */
  List<Reading> readings(String form) {
    return seen.computeIfAbsent(form, this::find);
  }

  private List<Reading> find(String form) {
    List<Reading> readings = new ArrayList<>();
    for (WordData entry : lookup.lookup(form)) {
      readings.add(
          new Reading(
              String.valueOf(entry.getStem()).toLowerCase(Locale.ROOT),
              String.valueOf(entry.getTag())));
    }
    return List.copyOf(readings);
  }
}
