package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  private static final String GOLD = "src/test/resources/evaluate";

  @TempDir private Path folder;

  @Test
  void printsTheScoresAndWritesThem() throws IOException {
    Path json = folder.resolve("scores.json");
    CommandRun run = CommandRun.of("evaluate", GOLD, "--json", json.toString());
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith("1 articles\n"), run.out());
    assertTrue(Files.readString(json).contains("\"claim content @0.3\""));
  }

  @Test
  void aFloorNotReachedIsAnAnswerOfNo() {
    CommandRun run = CommandRun.of("evaluate", GOLD, "--min-f1", "1.01");
    assertEquals(1, run.code());
    assertTrue(
        run.err().contains("under the floor: ") && run.err().contains("chip maker"), run.err());
  }

  @Test
  void errorsComeFirstOnlyWhenAskedFor() throws IOException {
    // One that no reader can find.
    String gold = Files.readString(Path.of(GOLD, "velquor.json"));
    String wrong = gold.replace("\"Ines Maroux\"", "\"Nobody At All\"");
    Files.writeString(folder.resolve("velquor.json"), wrong);
    Files.copy(Path.of(GOLD, "velquor.txt"), folder.resolve("velquor.txt"));
    String plain = CommandRun.of("evaluate", folder.toString()).out();
    String withErrors = CommandRun.of("evaluate", folder.toString(), "--errors").out();
    assertTrue(withErrors.endsWith(plain) && withErrors.contains("\tmissed "), withErrors);
  }

  @Test
  void calibrationIsATableByConfidence() {
    List<String> lines =
        CommandRun.of("evaluate", GOLD, "--calibration")
            .out()
            .lines()
            .dropWhile(line -> !line.startsWith("confidence"))
            .toList();
    assertEquals(
        "confidence name             position         deal             claim", lines.get(0));
    assertTrue(lines.size() > 1, lines::toString);
    assertTrue(lines.get(1).matches("0\\.\\d to [01]\\.\\d .*"), lines::toString);
  }

  @Test
  void anotherLanguageLeavesNothing() {
    assertEquals("0 articles\n", CommandRun.of("evaluate", GOLD, "--lang", "fr").out());
  }

  @Test
  void anArticleThatCannotBeReadGaveNothing() throws IOException {
    Files.copy(Path.of(GOLD, "velquor.json"), folder.resolve("velquor.json"));
    CommandRun run = CommandRun.of("evaluate", folder.toString());
    assertEquals(0, run.code());
    assertTrue(run.err().contains("no such file"), run.err());
    assertTrue(run.out().contains("(0 right, 0 false, 4 missed)"), run.out());
  }

  @Test
  void aFolderWithoutGoldIsUnusable() throws IOException {
    assertEquals(3, CommandRun.of("evaluate", folder.toString()).code());
    assertEquals(3, CommandRun.of("evaluate", folder.resolve("none").toString()).code());
    Files.writeString(folder.resolve("x.json"), "{\"entities\": [");
    CommandRun run = CommandRun.of("evaluate", folder.toString());
    assertEquals(3, run.code());
    assertEquals(1, run.err().lines().count(), run.err());
  }
}
