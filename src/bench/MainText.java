import dixit.article.ArticleReader;
import dixit.article.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * Prints precision, recall and F1 of the words of main texts, the mean over the pages: each page's
 * words, as often as they come, against those expected. Takes the folder that main-text.js fills;
 * each page with the worst F1 of the program is named with {@code --worst}.
 *
 * <p>Run as {@code java -cp target/dixit.jar src/bench/MainText.java DIR [--worst]}.
 */
public class MainText {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final String PAGES = "pages";
  private static final String EXPECTED = "expected";
  private static final String PROGRAM = "dixit";
  private static final String WHOLE = "(all of the page)";

  private record Score(double precision, double recall) {
    double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  public static void main(String[] args) throws IOException {
    for (Path set : folders(Path.of(args[0]))) {
      if (Files.isDirectory(set.resolve(EXPECTED))) {
        print(set, List.of(args).contains("--worst"));
      }
    }
  }

  private static List<Path> folders(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static void print(Path set, boolean worst) throws IOException {
    Map<String, Map<String, Score>> scores = new TreeMap<>();
    List<Path> pages;
    try (Stream<Path> all = Files.list(set.resolve(PAGES))) {
      pages = all.sorted().toList();
    }
    for (Path page : pages) {
      String name = page.getFileName().toString();
      String html = Files.readString(page);
      Map<String, Integer> wanted = words(textOf(set.resolve(EXPECTED).resolve(name)));
      put(scores, PROGRAM, name, wanted, byDixit(page));
      put(scores, WHOLE, name, wanted, Jsoup.parse(html).body().text());
      for (Path extractor : folders(set)) {
        if (!extractor.endsWith(PAGES) && !extractor.endsWith(EXPECTED)) {
          String other = extractor.getFileName().toString();
          put(scores, other, name, wanted, textOf(extractor.resolve(name)));
        }
      }
    }
    System.out.printf("%s, %d pages%n", set.getFileName(), pages.size());
    scores.forEach(
        (extractor, each) ->
            System.out.printf(
                Locale.ROOT,
                "  %-20s precision %.3f  recall %.3f  F1 %.3f%n",
                extractor,
                each.values().stream().mapToDouble(Score::precision).average().orElse(0),
                each.values().stream().mapToDouble(Score::recall).average().orElse(0),
                each.values().stream().mapToDouble(Score::f1).average().orElse(0)));
    if (worst) {
      scores.get(PROGRAM).entrySet().stream()
          .sorted((a, b) -> Double.compare(a.getValue().f1(), b.getValue().f1()))
          .limit(10)
          .forEach(entry -> System.out.println("    " + entry));
    }
  }

  private static void put(
      Map<String, Map<String, Score>> scores,
      String extractor,
      String page,
      Map<String, Integer> wanted,
      String text) {
    Map<String, Integer> found = words(text);
    long both =
        wanted.entrySet().stream()
            .mapToLong(word -> Math.min(word.getValue(), found.getOrDefault(word.getKey(), 0)))
            .sum();
    Score score = new Score(share(both, found), share(both, wanted));
    scores.computeIfAbsent(extractor, any -> new TreeMap<>()).put(page, score);
  }

  private static double share(long part, Map<String, Integer> whole) {
    long all = whole.values().stream().mapToLong(Integer::longValue).sum();
    return all == 0 ? 0 : (double) part / all;
  }

  private static String byDixit(Path page) {
    try {
      return ArticleReader.text(page);
    } catch (InputException e) {
      System.err.println(e.getMessage());
      return "";
    }
  }

  private static String textOf(Path file) throws IOException {
    return Jsoup.parse(Files.readString(file)).body().text();
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new HashMap<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.merge(word.group(), 1, Integer::sum);
    }
    return words;
  }
}
