package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  private static final Path TREES = Path.of("src/test/resources/treebank/own.conllu");

  @TempDir private Path folder;

  private CommandRun train(String... options) {
    String[] args = new String[options.length + 5];
    System.arraycopy(
        new String[] {"train", "parser", folder.toString(), "--lang", "fr"}, 0, args, 0, 5);
    System.arraycopy(options, 0, args, 5, options.length);
    return CommandRun.of(args);
  }

  @Test
  void writesAModelAndItsScores() throws IOException {
    Files.copy(TREES, folder.resolve("a.conllu"));
    Files.copy(TREES, folder.resolve("pud.conllu"));
    Path model = folder.resolve("m.bin");
    CommandRun run = train("--out", model.toString());
    assertEquals(0, run.code(), run.err());
    assertTrue(Files.size(model) > 0);
    assertTrue(run.out().contains("held out, all: "), run.out());
  }

  @Test
  void measuresTheBundledModels() throws IOException {
    Files.copy(TREES, folder.resolve("pud.conllu"));
    CommandRun run = train("--check");
    assertEquals(0, run.code(), run.err());
    assertTrue(
        run.out().matches("(?s).*held out, all: 35 tokens, .* UAS (?:[89]\\d|100)\\..*"),
        run.out());
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    assertEquals(Main.UNUSABLE_INPUT, train().code());
    Files.copy(TREES, folder.resolve("pud.conllu"));
    CommandRun run = train();
    assertEquals(Main.UNUSABLE_INPUT, run.code());
    assertTrue(run.err().contains("none to learn from"), run.err());
  }

  @Test
  void measuresTheBundledNames() {
    CommandRun run =
        CommandRun.of("train", "names", "src/test/resources/brat", "--lang", "fr", "--check");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("held out, person: 1 names, "), run.out());
  }
}
