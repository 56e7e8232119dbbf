package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words of the user's own are read beside the bundled ones: an edit of data, no Java. */
class MoreWordsTest {
  private static final String ARTICLE = "src/test/resources/words/article.txt";
  private static final String WORDS = "src/test/resources/words/lexicon";

  @TempDir private Path folder;

  @Test
  void aVerbAndAFrameOfOnesOwnAreRead() {
    String without = CommandRun.of("coverage", ARTICLE).out();
    assertFalse(without.contains("acquisition: Obrix, Tamrin"), without);
    assertFalse(without.contains("partnership: Velquor, Halden"), without);
    String with = CommandRun.of("coverage", ARTICLE, "--lexicon", WORDS).out();
    assertTrue(with.contains("acquisition: Obrix, Tamrin"), with);
    assertTrue(with.contains("partnership: Velquor, Halden"), with);
  }

  @Test
  void aSectionThatNothingReadsIsNamed() throws IOException {
    Path file = Files.createDirectories(folder.resolve("en")).resolve("deals.txt");
    Files.writeString(file, "[bye-verbs]\nhoover up\n");
    CommandRun run = CommandRun.of("coverage", ARTICLE, "--lexicon", folder.toString());
    assertEquals(3, run.code());
    assertTrue(run.err().contains("deals.txt: there is no section [bye-verbs]"), run.err());
    assertTrue(run.err().contains("buy-verbs"), run.err());
  }

  @Test
  void aFileThatNothingReadsIsNamed() throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("en")).resolve("verbs.txt"), "[buy-verbs]\n");
    CommandRun run = CommandRun.of("coverage", ARTICLE, "--lexicon", folder.toString());
    assertEquals(3, run.code());
    assertTrue(run.err().contains("verbs.txt: no file of the lexicon"), run.err());
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    CommandRun run = CommandRun.of("coverage", ARTICLE, "--lexicon", "no-such-folder");
    assertEquals(3, run.code());
    assertTrue(run.err().contains("no-such-folder: there is no such folder"), run.err());
  }
}
