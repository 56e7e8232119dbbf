package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusCommandTest {
  private static final String ENGLISH = "src/test/resources/evaluate/velquor.txt";

  @TempDir private Path folder;

  @Test
  void tellsWhatTheRunCameTo() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.txt"), "Zażółć gęślą jaźń");
    String out = folder.resolve("out").toString();
    CommandRun run = CommandRun.of("corpus", ENGLISH, bad.toString(), "--out", out);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("1 articles, "), run.out());
    assertTrue(run.out().contains("1 not readable"), run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith("dixit: " + bad), run.err());
    CommandRun quiet = CommandRun.of("corpus", ENGLISH, "--out", out, "--quiet");
    assertEquals("", quiet.out() + quiet.err());
  }

  @Test
  void nothingToReadIsUnusableInput() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    CommandRun run =
        CommandRun.of("corpus", empty.toString(), "--out", folder.resolve("out").toString());
    assertEquals(3, run.code());
    assertTrue(run.err().contains("no article that can be read"), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--jobs 0", "--jobs many", "--base ids", "--lang de"})
  void refusesWrongUsage(String option) {
    String[] words = option.split(" ");
    String out = folder.resolve("out").toString();
    assertEquals(
        2, CommandRun.of("corpus", ENGLISH, "--out", out, words[0], words[1]).code(), option);
    assertEquals(2, CommandRun.of("corpus", ENGLISH).code());
  }

  @Test
  void howLongYet() {
    assertEquals(
        "█".repeat(6) + "░".repeat(18) + " 25 %, 1,000 articles, 50.0/s, 0:01:00 left",
        CorpusProgress.line(1000, 2_000_000, 8_000_000, 20));
    assertEquals("░".repeat(24) + " 0 %, 1 article, 1.0/s", CorpusProgress.line(1, 0, 10, 1));
  }

  @Test
  void textIsWhatOffsetsReferTo() throws IOException {
    Path file = folder.resolve("a.txt");
    byte[] words = "\ufeffVelquor a racheté Tamrin.\r\n\tFin".getBytes("UTF-8");
    Files.write(file, words);
    CommandRun run = CommandRun.of("text", file.toString());
    assertEquals(0, run.code(), run.err());
    assertEquals("Velquor a racheté Tamrin.\r\n\tFin", run.out());
    assertEquals(3, CommandRun.of("text", folder.resolve("none").toString()).code());
  }
}
