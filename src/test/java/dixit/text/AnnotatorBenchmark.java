package dixit.text;

import dixit.model.Article;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints how long the models take to load and how many tokens a second one core annotates, warm:
 *
 * <pre>
 * java -Xmx512m -cp target/test-classes:target/dixit.jar dixit.text.AnnotatorBenchmark fr FILE...
 * </pre>
 */
public final class AnnotatorBenchmark {
  private static final double WARM_UP_SECONDS = 5;
  private static final double SECONDS = 5;

  private AnnotatorBenchmark() {}

  public static void main(String[] args) throws IOException {
    String language = args[0];
    long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Annotator annotator = Annotator.forLanguage(language);
    System.out.printf(Locale.ROOT, "load: %.3f s%n", since(begin));
    List<Article> articles = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      String text = Files.readString(Path.of(args[i]));
      articles.add(new Article("a" + i, text, language, Article.Metadata.NONE));
    }
    begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    annotator.annotate(articles.get(0));
    System.out.printf(Locale.ROOT, "first article: %.3f s%n", since(begin));
    rate(annotator, articles, WARM_UP_SECONDS);
    System.out.printf(Locale.ROOT, "warm: %.0f tokens/s%n", rate(annotator, articles, SECONDS));
  }

  private static double rate(Annotator annotator, List<Article> articles, double seconds) {
    long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long tokens = 0;
    while (since(begin) < seconds) {
      for (Article article : articles) {
        for (Sentence sentence : annotator.annotate(article).sentences()) {
          tokens += sentence.tokens().size();
        }
      }
    }
    return tokens / since(begin);
  }

  private static double since(long begin) {
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e9;
  }
}
