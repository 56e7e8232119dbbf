package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageCommandTest {
  private static final List<String> SENTENCES =
      List.of(
          "Odile Marchand, présidente de la société Nerval, prépare la suite.",
          "Il a fait beau toute la semaine.",
          "La société Nerval occupe un grand bâtiment près du canal.",
          "Qui sera le patron de la société Nerval ?",
          "Lire aussi : nos autres articles");

  @TempDir private Path folder;
  private Path article;

  @BeforeEach
  void write() throws IOException {
    article = Files.writeString(folder.resolve("a.txt"), String.join("\n", SENTENCES));
  }

  @Test
  void saysWhatCameOfASentenceAndWhyNothingOfTheOthers() {
    CommandRun run = CommandRun.of("coverage", article.toString(), "--lang", "fr");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("post     Odile Marchand, présidente, Nerval"), run.out());
    List<String> whys =
        run.out().lines().filter(line -> line.startsWith("    - ")).map(String::strip).toList();
    assertEquals(List.of("- no name", "- no trigger", "- question", "- page furniture"), whys);
    String last = run.out().lines().reduce((first, second) -> second).orElseThrow();
    assertEquals(
        "5 sentences: 1 gave something, 4 nothing"
            + " (1 page furniture, 1 no name, 1 no trigger, 1 question)",
        last);
  }

  @Test
  void eachReasonHolds() throws IOException {
    assertEquals("no name", why("fr", "Il a fait beau toute la semaine."));
    assertEquals("no trigger", why("fr", "La société Nerval occupe un grand bâtiment."));
    assertEquals("no trigger", why("en", "Tavmark Corp. sleeps."));
    assertEquals("question", why("fr", "Qui sera le patron de la société Nerval ?"));
    assertEquals("question", why("en", "“Who will be the boss of Tavmark Corp.?”"));
    assertEquals("page furniture", why("fr", "Lire aussi : nos autres articles"));
  }

  @Test
  void wordsThatAttributeAreTriggers() throws IOException {
    assertEquals("participant unresolved", why("en", "The claim that Tavmark Corp. fell is old."));
    assertEquals("participant unresolved", why("fr", "La nomination tarde à la société Nerval."));
  }

  /** Why nothing came of a sentence. */
  private String why(String language, String sentence) throws IOException {
    Files.writeString(article, sentence);
    CommandRun run = CommandRun.of("coverage", article.toString(), "--lang", language, "--json");
    JsonObject line = JsonParser.parseString(run.out()).getAsJsonArray().get(0).getAsJsonObject();
    return line.has("reason") ? line.get("reason").getAsString() : line.toString();
  }

  @Test
  void noColourOutsideATerminal() {
    assertFalse(CommandRun.of("coverage", article.toString()).out().contains("\u001b"));
  }

  @Test
  void theSameAsJsonWithOffsets() {
    CommandRun run = CommandRun.of("coverage", article.toString(), "--lang", "fr", "--json");
    assertEquals(0, run.code(), run.err());
    JsonArray lines = JsonParser.parseString(run.out()).getAsJsonArray();
    List<String> texts =
        StreamSupport.stream(lines.spliterator(), false)
            .map(line -> line.getAsJsonObject().get("text").getAsString())
            .toList();
    assertEquals(SENTENCES, texts);
    JsonObject second = lines.get(1).getAsJsonObject();
    assertEquals(SENTENCES.get(0).length() + 1, second.get("begin").getAsInt());
    assertEquals("no name", second.get("reason").getAsString());
    assertFalse(lines.get(0).getAsJsonObject().has("reason"));
  }

  @Test
  void aFileThatCannotBeReadIsUnusable() {
    CommandRun run = CommandRun.of("coverage", folder.resolve("none.txt").toString());
    assertEquals(3, run.code());
    assertEquals(1, run.err().lines().count(), run.err());
  }
}
