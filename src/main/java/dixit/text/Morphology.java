package dixit.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * Inflected forms with their lemmas and tags, from a dictionary of LanguageTool; safe for threads.
 */
final class Morphology {
  /**
   * A reading of a form.
   *
   * @param tag as the dictionary has it, such as "N m s" or "NNS"
   */
  record Reading(String lemma, String tag) {}

  /**
   * A form.
   *
   * @param readings in the dictionary's order; none where it lacks the form
   * @param ambiguityClass a number for the kinds of its readings; 0 where there are none
   */
  record Form(List<Reading> readings, int ambiguityClass) {}

  /** Some 10 MB of them; most words of an article are among those of the articles before it. */
  private static final int MOST_KEPT = 50_000;

  private final DictionaryLookup lookup;
  private final Function<Reading, String> kind;
  private final Map<String, Form> seen = new ConcurrentHashMap<>();

  /**
   * @param kind what the ambiguity class tells apart
   */
  Morphology(Dictionary dictionary, Function<Reading, String> kind) {
    lookup = new DictionaryLookup(dictionary);
    this.kind = kind;
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

  Form form(String words) {
    Form form = seen.get(words);
    if (form == null) {
      form = find(words);
      if (seen.size() < MOST_KEPT) {
        seen.put(words, form);
      }
    }
    return form;
  }

  /** One thread at a time: a look-up keeps state. */
  private synchronized Form find(String form) {
    TreeSet<String> kinds = new TreeSet<>();
    List<Reading> readings = new ArrayList<>();
    for (WordData entry : lookup.lookup(form)) {
      readings.add(
          new Reading(
              String.valueOf(entry.getStem()).toLowerCase(Locale.ROOT),
              String.valueOf(entry.getTag())));
    }
    readings.forEach(reading -> kinds.add(kind.apply(reading)));
    return new Form(List.copyOf(readings), kinds.isEmpty() ? 0 : kinds.hashCode());
  }
}
