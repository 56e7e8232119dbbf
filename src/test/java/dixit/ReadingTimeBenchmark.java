package dixit;

import dixit.model.Article;
import dixit.model.Extraction;
import dixit.rdf.GraphWriter;
import dixit.rdf.Iris;
import dixit.text.Annotator;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints how long the models take to load, how many tokens of news a second one core reads and
 * writes once warm, and the time of reading and writing against the length of the text, for every
 * kind of hostile text, or those named as arguments. Where the time is linear, the last column
 * stays near 1: it is the growth of the time divided by the growth of the length.
 *
 * <p>It takes about two minutes; {@code -Dlongest=1000000} asks for longer texts.
 *
 * <pre>
 * java -Xmx512m -cp target/test-classes:target/dixit.jar dixit.ReadingTimeBenchmark [KIND...]
 * </pre>
 */
final class ReadingTimeBenchmark {
  private static final int SHORTEST = Integer.getInteger("shortest", 31_250);
  private static final int LONGEST = Integer.getInteger("longest", 125_000);
  private static final int FACTOR = 4;

  /** As long as a long article. */
  private static final int ARTICLE = 10_000;

  private static final double WARM_UP_SECONDS = 8;
  private static final double SECONDS = 4;

  private ReadingTimeBenchmark() {}

  public static void main(String[] arguments) {
    List<HostileTexts> kinds =
        arguments.length == 0
            ? List.of(HostileTexts.values())
            : Arrays.stream(arguments).map(HostileTexts::valueOf).toList();
    load("fr");
    load("en");
    rate(HostileTexts.NEWS);
    rate(HostileTexts.ENGLISH_NEWS);
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

  private static void load(String language) {
    long begin = System.nanoTime();
    Annotator.forLanguage(language);
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf(Locale.ROOT, "models, %s: loaded in %.2f s%n", language, seconds);
  }

  private static void rate(HostileTexts news) {
    Article article = news.article(ARTICLE);
    tokensPerSecond(article, WARM_UP_SECONDS);
    double rate = tokensPerSecond(article, SECONDS);
    System.out.printf(Locale.ROOT, "%s: %.0f tokens/s per core%n", news, rate);
  }

  /** By the time that this thread had of the processor. */
  private static double tokensPerSecond(Article article, double seconds) {
    Dixit dixit = Dixit.forLanguage(article.language());
    long tokens =
        Annotator.forLanguage(article.language()).annotate(article).sentences().stream()
            .mapToLong(sentence -> sentence.tokens().size())
            .sum();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    long read = 0;
    double taken = 0;
    while (taken < seconds) {
      new GraphWriter(new Iris()).write(dixit.extract(article));
      read += tokens;
      taken = (threads.getCurrentThreadCpuTime() - begin) / 1e9;
    }
    return read / taken;
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
