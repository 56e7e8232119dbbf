package dixit.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of one language that mean something to the reader, by section, from a data file. */
public final class Lexicon {
  private final Map<String, Set<String>> sections;

  private Lexicon(Map<String, Set<String>> sections) {
    this.sections = sections;
  }

  /**
   * @param language ISO 639-1 code
   * @throws IllegalArgumentException if there is no data for the language
   */
  public static Lexicon of(String language) {
    Map<String, Set<String>> sections = new LinkedHashMap<>();
    String section = "";
    for (String line : lines("/dixit/lexicon/" + language + ".txt")) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
      } else {
        sections.computeIfAbsent(section, k -> new LinkedHashSet<>()).add(line);
      }
    }
    return new Lexicon(sections);
  }

  /** Whether there is data for a language, given as ISO 639-1 code. */
  public static boolean exists(String language) {
    return Lexicon.class.getResource("/dixit/lexicon/" + language + ".txt") != null;
  }

  /** Whether a word, in exactly this form, stands in a section. */
  public boolean has(String section, String word) {
    return words(section).contains(word);
  }

  public Set<String> words(String section) {
    Set<String> words = sections.get(section);
    if (words == null) {
      throw new IllegalArgumentException("no section [" + section + "] in the lexicon");
    }
    return words;
  }

  /** Lines of a bundled data file without comments and blanks. */
  static List<String> lines(String resource) {
    InputStream in = Lexicon.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalArgumentException("no data file " + resource);
    }
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
