package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BuildCommandTest {
  private static final String ARTICLE = "src/test/resources/articles/fr-nvidia-groq/article.txt";
  private static final String NIF =
      "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";

  @TempDir private Path folder;

  @Test
  void everyQuoteStandsInTheArticle() throws IOException {
    assertEquals(0, run("build", ARTICLE, "--out", folder.toString()).code());
    Model graph = RDFDataMgr.loadModel(folder.resolve("article.ttl").toString());
    String text = Files.readString(Path.of(ARTICLE));
    var mentions = graph.listSubjectsWithProperty(graph.createProperty(NIF, "anchorOf")).toList();
    assertFalse(mentions.isEmpty());
    mentions.forEach(
        mention -> {
          int begin = mention.getProperty(graph.createProperty(NIF, "beginIndex")).getInt();
          int end = mention.getProperty(graph.createProperty(NIF, "endIndex")).getInt();
          assertEquals(
              text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end)),
              mention.getProperty(graph.createProperty(NIF, "anchorOf")).getString());
        });
    assertTrue(graph.listStatements().toList().stream().noneMatch(s -> s.getSubject().isAnon()));
  }

  @Test
  void sameBytesUnderATurkishLocale() throws IOException {
    run("build", ARTICLE, "--out", folder.resolve("a").toString());
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      run("build", ARTICLE, "--out", folder.resolve("b").toString());
    } finally {
      Locale.setDefault(before);
    }
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("a/article.ttl")),
        Files.readAllBytes(folder.resolve("b/article.ttl")));
  }

  @Test
  void committedOutputIsUpToDate() throws IOException {
    run("build", ARTICLE, "--out", folder.toString());
    assertEquals(
        Files.readString(Path.of("output/article.ttl")),
        Files.readString(folder.resolve("article.ttl")));
  }

  @Test
  void unusableInputIsOneLineAndLeavesNothing() {
    Result result = run("build", folder.resolve("none.txt").toString(), "--out", folder + "/out");
    assertEquals(3, result.code());
    assertEquals(1, result.err().lines().count(), result.err());
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void saysWhichLanguageItCannotRead() {
    Result result = run("build", ARTICLE, "--lang", "de", "--out", folder + "/out");
    assertEquals(3, result.code());
    assertTrue(result.err().contains("'de'"), result.err());
  }

  private record Result(int code, String err) {}

  private static Result run(String... args) {
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err));
    return new Result(line.execute(args), err.toString());
  }
}
