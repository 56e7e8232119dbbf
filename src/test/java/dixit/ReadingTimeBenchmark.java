package dixit;

import dixit.model.Article;
import dixit.model.Extraction;
import dixit.rdf.GraphWriter;
import dixit.rdf.Iris;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Prints the time of reading and writing against the length of the text, for every kind of hostile
 * text, or those named as arguments. Where the time is linear, the last column stays near 1: it is
 * the growth of the time divided by the growth of the length.
 */
final class ReadingTimeBenchmark {
  private static final int SHORTEST = Integer.getInteger("shortest", 62_500);
  private static final int LONGEST = Integer.getInteger("longest", 1_000_000);
  private static final int FACTOR = 4;

  private ReadingTimeBenchmark() {}

  public static void main(String[] arguments) {
    List<HostileTexts> kinds =
        arguments.length == 0
            ? List.of(HostileTexts.values())
            : Arrays.stream(arguments).map(HostileTexts::valueOf).toList();
    IntStream.range(0, 3).forEach(i -> milliseconds(HostileTexts.NEWS.article(SHORTEST)));
    IntStream.range(0, 3).forEach(i -> milliseconds(HostileTexts.ENGLISH_NEWS.article(SHORTEST)));
    System.out.printf(
        Locale.ROOT,
        "%-26s %10s %10s %10s %8s%n",
        "text",
        "characters",
        "read ms",
        "write ms",
        "x");
    for (HostileTexts kind : kinds) {
      double before = 0;
      for (int length = SHORTEST; length <= LONGEST; length *= FACTOR) {
        double[] times = milliseconds(kind.article(length));
        double sum = times[0] + times[1];
        System.out.printf(
            Locale.ROOT,
            "%-26s %10d %10.0f %10.0f %8s%n",
            kind,
            length,
            times[0],
            times[1],
            before > 0 ? String.format(Locale.ROOT, "%.2f", sum / before / FACTOR) : "");
        before = sum;
      }
    }
  }

  private static double[] milliseconds(Article article) {
    Dixit dixit = Dixit.forLanguage(article.language());
    long begin = System.nanoTime();
    Extraction extraction = dixit.extract(article);
    long read = System.nanoTime();
    new GraphWriter(new Iris()).write(extraction);
    return new double[] {(read - begin) / 1e6, (System.nanoTime() - read) / 1e6};
  }
}
