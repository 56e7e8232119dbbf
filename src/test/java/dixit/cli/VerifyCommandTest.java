package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.article.ArticleReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyCommandTest {
  private static final Path SIGNS = Path.of("src/test/resources/articles/fr-signes/article.txt");
  private static final Path NO_MARK = Path.of("src/test/resources/articles/fr-nvidia-groq");

  @TempDir private Path folder;

  private Path build(byte[] text) throws IOException {
    Path article = Files.write(folder.resolve("article.txt"), text);
    CommandRun run = CommandRun.of("build", article.toString(), "--out", folder + "/out");
    assertEquals(0, run.code(), run.err());
    return folder.resolve("out/article.ttl");
  }

  private CommandRun verify(Path graph) {
    return CommandRun.of("verify", graph.toString(), "--articles", folder.toString());
  }

  private static String signs() {
    return ArticleReader.text(SIGNS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void everyQuoteStandsInWhatWasRead(String charset) throws IOException {
    Path graph = build(("\ufeff" + signs()).getBytes(Charset.forName(charset)));
    CommandRun run = verify(graph);
    assertEquals(0, run.code(), run.out());
    assertTrue(
        run.out().matches("(?s).*: ([1-9]\\d*) of \\1 quotes stand in article\n"), run.out());
  }

  @Test
  void everyQuoteStandsInWindows1252() throws IOException {
    String text =
        Normalizer.normalize(signs(), Normalizer.Form.NFC).replaceAll("[🎉🚀\u202f]", " ");
    assertEquals(0, verify(build(text.getBytes(Charset.forName("windows-1252")))).code());
  }

  @ParameterizedTest
  @CsvSource({
    "Nous sommes ravis, Nous sommes ravi",
    "🚀, 🎉",
    "é, e",
    "’, '",
    "'\u00a0', ' '",
  })
  void oneOtherCharacterIsTold(String before, String after) throws IOException {
    Path graph = build(signs().getBytes(StandardCharsets.UTF_8));
    String altered = signs().replace(before, after);
    assertTrue(!altered.equals(signs()), before);
    Files.writeString(folder.resolve("article.txt"), altered);
    CommandRun run = verify(graph);
    assertEquals(1, run.code(), run.out());
    assertTrue(run.out().contains("is not the one that was read"), run.out());
  }

  @Test
  void theOtherFormOfAnAccentIsAnotherText() throws IOException {
    Path graph = build(signs().getBytes(StandardCharsets.UTF_8));
    for (Normalizer.Form form : new Normalizer.Form[] {Normalizer.Form.NFC, Normalizer.Form.NFD}) {
      Files.writeString(folder.resolve("article.txt"), Normalizer.normalize(signs(), form));
      assertEquals(1, verify(graph).code(), form.toString());
    }
    Files.writeString(folder.resolve("article.txt"), signs().replace("\r\n", "\n"));
    assertEquals(1, verify(graph).code(), "line ends");
  }

  @Test
  void aQuoteAlteredInTheGraphIsTold() throws IOException {
    Path graph = build(signs().getBytes(StandardCharsets.UTF_8));
    String turtle = Files.readString(graph);
    assertTrue(turtle.contains("\"Nous sommes ravis"));
    Files.writeString(graph, turtle.replaceFirst("\"Nous sommes ravis", "\"Nous sommes ravie"));
    CommandRun run = verify(graph);
    assertEquals(1, run.code());
    assertTrue(run.out().contains("Nous sommes ravie"), run.out());
  }

  @Test
  void anArticleIsKnownByItsWords() throws IOException {
    Path graph = build(signs().getBytes(StandardCharsets.UTF_8));
    Files.move(folder.resolve("article.txt"), folder.resolve("renamed.text"));
    assertEquals(0, verify(graph).code());
    Files.delete(folder.resolve("renamed.text"));
    CommandRun run = verify(graph);
    assertEquals(1, run.code());
    assertTrue(run.out().contains("no text in"), run.out());
  }

  @Test
  void theCommittedOutputHolds() {
    CommandRun run =
        CommandRun.of(
            "verify",
            "output/article.ttl",
            "output/article.accepted.ttl",
            "--articles",
            NO_MARK.toString());
    assertEquals(0, run.code(), run.out());
  }

  @Test
  void wrongUsageAndUnusableInput() {
    assertEquals(2, CommandRun.of("verify", "output/article.ttl").code());
    assertEquals(3, CommandRun.of("verify", "none.ttl", "--articles", "src").code());
    assertEquals(3, CommandRun.of("verify", "output/article.ttl", "--articles", "none").code());
  }
}
