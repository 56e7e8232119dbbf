package dixit.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the language of a whole article by its small words. */
final class LanguageDetector {
  private static final Map<String, Set<String>> SMALL_WORDS = smallWords();
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final int FEW_WORDS = 20;
  private static final double LEAST_SHARE = 0.05;

  private LanguageDetector() {}

  /**
   * What the words of a text tell.
   *
   * @param language ISO 639-1 code of the language with most small words, maybe one that is not
   *     read; empty where none has its share of the words or two have the same
   * @param isSure whether there are words enough
   */
  record Found(Optional<String> language, boolean isSure) {}

  static Found detect(String text) {
    Map<String, Integer> counts = new HashMap<>();
    int words = 0;
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group().toLowerCase(Locale.ROOT);
      words++;
      SMALL_WORDS.forEach(
          (language, small) -> {
            if (small.contains(word)) {
              counts.merge(language, 1, Integer::sum);
            }
          });
    }
    int most = counts.values().stream().mapToInt(count -> count).max().orElse(0);
    if (most == 0 || words >= FEW_WORDS && most < LEAST_SHARE * words) {
      return new Found(Optional.empty(), false);
    }
    List<String> best =
        SMALL_WORDS.keySet().stream()
            .filter(language -> counts.getOrDefault(language, 0) == most)
            .toList();
    return best.size() == 1
        ? new Found(Optional.of(best.get(0)), words >= FEW_WORDS)
        : new Found(Optional.empty(), false);
  }

  private static Map<String, Set<String>> smallWords() {
    Map<String, Set<String>> all = new LinkedHashMap<>();
    try (InputStream in =
        Objects.requireNonNull(
            LanguageDetector.class.getResourceAsStream("/dixit/article/small-words.txt"))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .forEach(fields -> all.put(fields[0], Set.of(fields[1].split(" "))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
