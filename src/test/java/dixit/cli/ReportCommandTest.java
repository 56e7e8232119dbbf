package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  private static final String FRENCH = "src/test/resources/articles/fr-nvidia-groq/article.txt";
  private static final String ENGLISH = "src/test/resources/articles/en-velquor-tamrin/article.txt";

  @TempDir private Path folder;

  @Test
  void writesAPageInTheLanguageOfTheFirstArticle() throws IOException {
    Path page = folder.resolve("new/page.html");
    CommandRun run = CommandRun.of("report", FRENCH, ENGLISH, "-o", page.toString());
    assertEquals(0, run.code(), run.err());
    assertEquals(page + ": 2 articles", run.out().strip());
    String html = Files.readString(page);
    assertTrue(html.startsWith("<!DOCTYPE html>") && html.contains("<html lang=\"fr\">"));
    assertTrue(html.contains("<div class=\"words\" lang=\"en\">"));
  }

  @Test
  void aGivenGraphShowsWhatReadingTheArticleShows() throws IOException {
    Path read = folder.resolve("read.html");
    Path told = folder.resolve("told.html");
    assertEquals(0, CommandRun.of("report", FRENCH, "-o", read.toString()).code());
    CommandRun run =
        CommandRun.of("report", FRENCH, "--graph", "output/article.ttl", "-o", told.toString());
    assertEquals(0, run.code(), run.err());
    assertArrayEquals(Files.readAllBytes(read), Files.readAllBytes(told));
  }

  @Test
  void aDashPrintsThePage() {
    CommandRun run = CommandRun.of("report", ENGLISH, "-o", "-", "--ui", "fr");
    assertTrue(run.out().contains("<html lang=\"fr\">"));
    assertTrue(run.out().endsWith("</html>\n"));
  }

  @Test
  void wrongUsageAndUnusableInputHaveTheirCodes() {
    String page = folder.resolve("page.html").toString();
    assertEquals(2, CommandRun.of("report", FRENCH).code());
    assertEquals(2, CommandRun.of("report", FRENCH, "-o", page, "--ui", "de").code());
    assertEquals(2, CommandRun.of("report", FRENCH, ENGLISH, "-o", page, "--title", "x").code());
    assertEquals(3, CommandRun.of("report", "no-such.txt", "-o", page).code());
    CommandRun other =
        CommandRun.of("report", ENGLISH, "--graph", "output/article.ttl", "-o", page);
    assertEquals(3, other.code());
    assertTrue(other.err().contains("no graph after --graph is of this text"), other.err());
    assertTrue(Files.notExists(Path.of(page)));
  }
}
