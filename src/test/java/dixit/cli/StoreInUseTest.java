package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process has the store. */
class StoreInUseTest {
  private static final String ARTICLE = "src/test/resources/evaluate/velquor.txt";
  private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?a a dx:Article }";

  @TempDir private Path folder;

  @Test
  void isToldAndNothingIsLost() throws IOException, InterruptedException {
    String store = folder.resolve("store").toString();

    CommandRun built = CommandRun.of("build", ARTICLE, "--store", store);
    assertEquals(0, built.code(), built.err());
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dixit.store.StoreHolder",
                store)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader told =
        new BufferedReader(
            new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
      assertEquals("open 1", told.readLine());
      for (String[] command :
          new String[][] {
            {"query", "-e", COUNT, "--store", store},
            {"build", ARTICLE, "--store", store},
            {"remove", ARTICLE, "--store", store}
          }) {
        CommandRun run = CommandRun.of(command);
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains("in use by another process"), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertEquals("", run.out());
      }
    } finally {
      holder.getOutputStream().close();
      holder.waitFor();
    }
    CommandRun after = CommandRun.of("query", "-e", COUNT, "--store", store, "--results", "csv");
    assertEquals("n\r\n1", after.out().strip(), after.err());
  }
}
