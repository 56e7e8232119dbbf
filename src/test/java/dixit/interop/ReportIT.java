package dixit.interop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.Dixit;
import dixit.article.ArticleReader;
import dixit.model.Article;
import dixit.rdf.GraphWriter;
import dixit.rdf.Iris;
import dixit.report.Labels;
import dixit.report.ReportPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of an article in a real browser. */
class ReportIT {
  private static final int MOST_MILLISECONDS = 1000;
  private static final int LEAST_MENTIONS = 2000;
  private static final int FEW_PARAGRAPHS = 5;
  private static final int MANY_PARAGRAPHS = 110;
  private static final Pattern PAINT =
      Pattern.compile("(\\d+) mentions: first paint least (\\d+) ms");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"articles/fr-nvidia-groq/article.txt", "articles/en-velquor-tamrin/article.txt"})
  void leadsFromFactsToWordsAndBack(String article) throws IOException, InterruptedException {
    Path shots = Files.createDirectories(Path.of("target/interop/shots"));
    Path file = Path.of("src/test/resources", article);
    drive(new ArticleReader().read(file, "auto", Article.Metadata.NONE).article(), shots);
  }

  @Test
  void aHostileArticleCanBeReadAlike() throws IOException, InterruptedException {
    drive(hostile(FEW_PARAGRAPHS), folder);
  }

  @Test
  void aHostileArticleIsPaintedQuickly() throws IOException, InterruptedException {
    String printed = Browser.run("paint.js", page(hostile(MANY_PARAGRAPHS)).toUri().toString());
    System.out.println(printed.strip());
    Matcher paint = PAINT.matcher(printed);
    assertTrue(paint.find(), printed);
    assertTrue(Integer.parseInt(paint.group(1)) >= LEAST_MENTIONS, printed);
    assertTrue(Integer.parseInt(paint.group(2)) < MOST_MILLISECONDS, printed);
  }

  private void drive(Article article, Path shots) throws IOException, InterruptedException {
    Browser.run("report.js", page(article).toUri().toString(), shots.toString());
  }

  private Path page(Article article) throws IOException {
    ReportPage page = new ReportPage(Labels.in(article.language()));
    page.add(
        article,
        new GraphWriter(new Iris()).write(Dixit.forLanguage(article.language()).extract(article)));
    return Files.writeString(folder.resolve("page.html"), page.html());
  }

  private static Article hostile(int paragraphs) {
    return new Article(
        "hostile",
        HostileArticle.text(paragraphs),
        "en",
        new Article.Metadata(
            Optional.of("</title><script>alert(0)</script>"),
            Optional.of("2026-03-04"),
            Optional.of("<b>Ostrel</b>"),
            Optional.empty()));
  }
}
