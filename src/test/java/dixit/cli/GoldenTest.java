package dixit.cli;

import static dixit.rdf.Vocabulary.NIF;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.GraphAssert;
import dixit.article.ArticleReader;
import dixit.rdf.Shapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Articles with the graphs that they are to give: a folder each with article.txt and expected.ttl;
 * of the bundled article, the folder output. Run with -Dgolden=update, the expectations are written
 * anew.
 */
class GoldenTest {
  private static final Path ARTICLES = Path.of("src/test/resources/articles");
  private static final Path GOLD = Path.of("src/test/resources/gold");
  private static final Path BUNDLED = ARTICLES.resolve("fr-nvidia-groq/article.txt");
  private static final Path OUTPUT = Path.of("output");
  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

  @TempDir private Path folder;

  static List<Path> otherArticles() throws IOException {
    try (Stream<Path> folders = Files.list(ARTICLES)) {
      return folders
          .map(folder -> folder.resolve("article.txt"))
          .filter(article -> !article.equals(BUNDLED))
          .sorted()
          .toList();
    }
  }

  static List<Path> allArticles() throws IOException {
    try (Stream<Path> folders = Files.list(ARTICLES);
        Stream<Path> gold = Files.list(GOLD)) {
      return Stream.concat(
              folders.map(folder -> folder.resolve("article.txt")),
              gold.filter(file -> file.toString().endsWith(".txt")))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("otherArticles")
  void givesTheExpectedGraph(Path article) throws IOException {
    byte[] turtle = build(article, folder);
    Path expected = article.resolveSibling("expected.ttl");
    if (UPDATE) {
      Files.write(expected, turtle);
    }
    GraphAssert.assertSameGraph(
        RDFDataMgr.loadModel(expected.toString()),
        RDFDataMgr.loadModel(folder.resolve("article.ttl").toString()),
        article.toString());
  }

  @Test
  void theCommittedOutputIsUpToDate() throws IOException {
    if (UPDATE) {
      build(BUNDLED, OUTPUT);
    }
    build(BUNDLED, folder);
    for (Path file : files(folder)) {
      Path committed = OUTPUT.resolve(file.getFileName());
      assertTrue(Files.exists(committed), committed + " is missing: run with -Dgolden=update");
      GraphAssert.assertSameGraph(
          RDFDataMgr.loadModel(committed.toString()),
          RDFDataMgr.loadModel(file.toString()),
          committed + ", written anew by -Dgolden=update");
      assertArrayEquals(Files.readAllBytes(committed), Files.readAllBytes(file));
    }
    assertEquals(names(folder), names(OUTPUT));
  }

  @ParameterizedTest
  @MethodSource("allArticles")
  void everyGraphKeepsTheRules(Path article) throws IOException {
    byte[] first = build(article, folder.resolve("first"));
    assertArrayEquals(first, build(article, folder.resolve("second")), "a second run");
    Model graph =
        RDFDataMgr.loadModel(
            folder.resolve("first").resolve(ArticleReader.stem(article) + ".ttl").toString());
    quotesAreTheWordsOfTheArticle(graph, ArticleReader.text(article));
    assertEquals(List.of(), new Shapes().validate(graph), "the shapes");
    assertTrue(
        graph.listStatements().toList().stream()
            .noneMatch(s -> s.getSubject().isAnon() || s.getObject().isAnon()),
        "blank nodes");
  }

  private static void quotesAreTheWordsOfTheArticle(Model graph, String text) {
    List<Resource> mentions =
        graph.listSubjectsWithProperty(graph.createProperty(NIF, "anchorOf")).toList();
    for (Resource mention : mentions) {
      int begin = mention.getProperty(graph.createProperty(NIF, "beginIndex")).getInt();
      int end = mention.getProperty(graph.createProperty(NIF, "endIndex")).getInt();
      assertEquals(
          text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end)),
          mention.getProperty(graph.createProperty(NIF, "anchorOf")).getString());
    }
  }

  private static byte[] build(Path article, Path out) throws IOException {
    CommandRun run = CommandRun.of("build", article.toString(), "--out", out.toString());
    assertEquals(0, run.code(), run.err());
    assertFalse(run.out().isBlank());
    return Files.readAllBytes(out.resolve(ArticleReader.stem(article) + ".ttl"));
  }

  private static List<String> names(Path folder) throws IOException {
    return files(folder).stream().map(file -> String.valueOf(file.getFileName())).toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
