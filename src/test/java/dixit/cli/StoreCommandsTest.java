package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of articles in a store, from the command line. */
class StoreCommandsTest {
  private static final String FRENCH = "src/test/resources/gold/fr-depeche-tessarine.txt";
  private static final String ENGLISH = "src/test/resources/evaluate/velquor.txt";
  private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?a a dx:Article }";

  @TempDir private Path folder;

  private String store() {
    return folder.resolve("store").toString();
  }

  private String count() {
    return run(0, "query", "-e", COUNT, "--store", store(), "--results", "csv").out().strip();
  }

  private static CommandRun run(int code, String... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertEquals(code, run.code(), run.err());
    return run;
  }

  @Test
  void articlesAreAddedAskedAndRemoved() throws IOException {
    CommandRun built = run(0, "build", FRENCH, ENGLISH, "--store", store());
    assertTrue(built.out().startsWith("fr-depeche-tessarine added: "), built.out());
    assertTrue(built.out().contains("\nvelquor added: "), built.out());
    try (Stream<Path> files = Files.walk(folder)) {
      assertTrue(files.noneMatch(file -> file.toString().endsWith(".ttl")));
    }
    assertEquals("n\r\n2", count());
    assertTrue(
        run(0, "build", ENGLISH, "--store", store()).out().startsWith("velquor unchanged: "));
    String articles = run(0, "query", "articles", "--store", store()).out();
    assertEquals(2, articles.lines().filter(line -> line.startsWith("article/")).count());

    assertTrue(run(0, "remove", ENGLISH, "--store", store()).out().endsWith(": removed\n"));
    assertEquals("n\r\n1", count());
    assertTrue(run(3, "remove", ENGLISH, "--store", store()).err().contains("no article"));
    assertTrue(run(3, "remove", FRENCH, "none", "--store", store()).err().contains("no article"));
    assertEquals("n\r\n1", count(), "all or none");
  }

  @Test
  void wrongUsageAndNoStore() {
    run(2, "build", ENGLISH, "--store", store(), "--out", folder.toString());
    run(2, "build", ENGLISH, "--store", store(), "--format", "trig");
    run(2, "query", "deals", "--store", store(), "--graph", "output/article.ttl");
    run(2, "remove", ENGLISH);
    assertTrue(run(3, "query", "deals", "--store", store()).err().contains("no store there"));
    assertTrue(run(3, "remove", ENGLISH, "--store", store()).err().contains("no store there"));
  }
}
