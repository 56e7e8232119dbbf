package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          barter-verbs BARTER subject=PARTY   | there is no 'BARTER'; those are [ACQUISITION,
          barter-verbs MERGER subject=TRADER  | there is no 'TRADER'; those are [ACQUIRER,
          barter-verbs MERGER beside=PARTY    | there is no slot 'beside'; those are [subject,
          barter-verbs MERGER subject=TARGET  | the roles of MERGER are [PARTY]
          barter-verbs MERGER                 | a frame is told as NAME TYPE slot=ROLE
          """)
  void aFrameThatMeansNothingIsNamedWithWhatItMayBe(String frame, String why) throws IOException {
    Path file = Files.createDirectories(folder.resolve("en")).resolve("deals.txt");
    Files.writeString(file, "[deal-frames]\n" + frame + "\n\n[barter-verbs]\nbarter\n");
    CommandRun run = CommandRun.of("coverage", ARTICLE, "--lexicon", folder.toString());
    assertEquals(3, run.code());
    assertTrue(run.err().contains(folder + ": [deal-frames] '" + frame + "': " + why), run.err());
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
