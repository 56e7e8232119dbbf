package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
  private static final Path GRAPH = Path.of("output/article.ttl");

  @TempDir private Path folder;

  @Test
  void aGraphThatConforms() {
    CommandRun run = CommandRun.of("validate", GRAPH.toString());
    assertEquals(0, run.code(), run.out());
    assertEquals(GRAPH + ": conforms\n", run.out());
  }

  @Test
  void aClaimWithoutClaimantViolatesTheShapes() throws IOException {
    String broken = Files.readString(GRAPH).replaceFirst("dx:hasClaimant .*\n", "");
    Path file = Files.writeString(folder.resolve("broken.ttl"), broken);
    CommandRun run = CommandRun.of("validate", GRAPH.toString(), file.toString());
    assertEquals(1, run.code(), run.err());
    assertTrue(run.out().contains(file + ": ") && run.out().contains("hasClaimant"), run.out());
  }

  @Test
  void whatIsNoGraphIsUnusable() {
    CommandRun run = CommandRun.of("validate", GRAPH.toString(), "README.md");
    assertEquals(3, run.code());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
  }
}
