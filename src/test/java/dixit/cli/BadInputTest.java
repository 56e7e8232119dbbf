package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.rdf.Shapes;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that cannot be used: one line, exit code 3, and earlier output as it was. */
class BadInputTest {
  private static final String GOOD = "src/test/resources/evaluate/velquor.txt";
  private static final String FRENCH =
      "L’été dernier, le groupe Velquor a racheté la société Tamrin.";

  @TempDir private Path folder;
  private Path out = Path.of("");

  @BeforeEach
  void earlierOutput() throws IOException {
    out = Files.createDirectories(folder.resolve("out"));
    Files.writeString(out.resolve("article.ttl"), "earlier");
  }

  private CommandRun build(Path... articles) {
    List<String> arguments = new ArrayList<>(List.of("build", "--out", out.toString()));
    Stream.of(articles).map(Path::toString).forEach(arguments::add);
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private Path article(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("article.txt"), bytes);
  }

  private void assertRefused(String expected, Path... articles) throws IOException {
    CommandRun run = build(articles);
    assertEquals(3, run.code(), run.err());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith("dixit: ") && run.err().contains(expected), run.err());
    assertEquals("earlier", Files.readString(out.resolve("article.ttl")));
    try (Stream<Path> files = Files.list(out)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void noArticle() throws IOException {
    assertRefused("empty", article(new byte[0]));
    assertRefused("binary", article(new byte[] {'P', 'K', 0, 0, 'a', 1, 2}));
    assertRefused("damaged ZIP", article(new byte[] {'P', 'K', 3, 4, 0, 0, 'a', 1, 2}));
    assertRefused("no such file", folder.resolve("article.none"));
    assertRefused("directory", folder);
    assertRefused("neither French nor English", article("Zażółć gęślą jaźń".getBytes()));
  }

  @Test
  void fiftyMegabytesOfText() throws IOException {
    byte[] line = (FRENCH + "\n").getBytes(StandardCharsets.UTF_8);
    Path large = folder.resolve("article.txt");
    try (var stream = new java.io.BufferedOutputStream(Files.newOutputStream(large))) {
      for (long size = 0; size < 50_000_000; size += line.length) {
        stream.write(line);
      }
    }
    assertRefused("16 MB at most", large);
  }

  @Test
  void oneBadArticleLeavesTheOthersUnwritten() throws IOException {
    assertRefused("no such file", Path.of(GOOD), folder.resolve("none.txt"));
  }

  @Test
  void twoInputsOfOneName() throws IOException {
    Path other = Files.createDirectories(folder.resolve("b")).resolve("velquor.text");
    Files.copy(Path.of(GOOD), other);
    assertRefused("two inputs are called velquor", Path.of(GOOD), other);
  }

  @Test
  void aFolderThatCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    CommandRun run = CommandRun.of("build", GOOD, "--out", file.toString());
    assertEquals(3, run.code());
    assertTrue(run.err().contains("choose another --out"), run.err());
    Files.createDirectories(out.resolve("velquor.ttl"));
    assertEquals(3, build(Path.of(GOOD)).code());
    try (Stream<Path> files = Files.list(out)) {
      assertEquals(2, files.count(), "nothing written aside is left");
    }
  }

  @Test
  void otherEncodingsAreReadAndTold() throws IOException {
    for (String charset : List.of("windows-1252", "UTF-16LE", "UTF-16BE")) {
      CommandRun run = build(article(FRENCH.getBytes(Charset.forName(charset))));
      assertEquals(0, run.code(), run.err());
      assertEquals(1, run.err().lines().count(), run.err());
      assertTrue(
          run.err()
              .toLowerCase(java.util.Locale.ROOT)
              .contains(charset.toLowerCase(java.util.Locale.ROOT)),
          run.err());
      assertTrue(Files.readString(out.resolve("article.ttl")).contains("\"Velquor\""));
    }
  }

  @Test
  void anArticleWithoutAnyNameIsAValidGraph() throws IOException {
    CommandRun run =
        build(article("Il pleut depuis ce matin et la route est mouillée.".getBytes("UTF-8")));
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("No company"), run.out());
    Model graph = RDFDataMgr.loadModel(out.resolve("article.ttl").toString());
    assertFalse(graph.isEmpty());
    assertEquals(List.of(), new Shapes().validate(graph));
  }
}
