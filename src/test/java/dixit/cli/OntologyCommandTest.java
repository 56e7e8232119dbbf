package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OntologyCommandTest {
  private static final Path ONTOLOGY = Path.of("ontology");

  @TempDir private Path folder;

  @Test
  void printsTheOntology() throws IOException {
    CommandRun run = CommandRun.of("ontology");
    assertEquals(Files.readString(ONTOLOGY.resolve("dixit.ttl")), run.out());
    assertEquals(
        Files.readString(ONTOLOGY.resolve("rules/accepted.rq")),
        CommandRun.of("ontology", "rules/accepted.rq").out());
  }

  @Test
  void listsAndWritesEveryFile() throws IOException {
    CommandRun list = CommandRun.of("ontology", "--list");
    assertEquals(0, CommandRun.of("ontology", "--out", folder.toString()).code());
    try (var files = Files.walk(ONTOLOGY)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path name = ONTOLOGY.relativize(file);
        assertTrue(list.out().lines().anyMatch(name.toString()::equals), name + " not listed");
        assertEquals(-1, Files.mismatch(file, folder.resolve(name)), name.toString());
      }
    }
  }

  @Test
  void anotherFileIsUnusable() {
    CommandRun run = CommandRun.of("ontology", "../pom.xml");
    assertEquals(3, run.code());
    assertEquals(1, run.err().lines().count());
  }
}
