package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    CommandRun run = CommandRun.of("coverage", article.toString(), "--lang", "fr", "--ui", "en");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("post   Odile Marchand, présidente, Nerval"), run.out());
    List<String> whys =
        run.out().lines().filter(line -> line.startsWith("    - ")).map(String::strip).toList();
    assertEquals(List.of("- no name", "- no trigger", "- question", "- page furniture"), whys);
    String last = run.out().lines().reduce((first, second) -> second).orElseThrow();
    assertEquals(
        "5 sentences: 1 gave something, 4 nothing"
            + " (page furniture 1, no name 1, no trigger 1, question 1)",
        last);
  }

  @Test
  void speaksTheLanguageOfTheArticle() {
    String out = CommandRun.of("coverage", article.toString(), "--lang", "fr").out();
    assertTrue(out.contains("poste        Odile Marchand, présidente, Nerval"), out);
    assertTrue(out.contains("- habillage de la page"), out);
    assertTrue(out.contains("« patron » (poste) : sans titulaire"), out);
  }

  @Test
  void aLanguageWithoutWordsIsWrongUsage() {
    CommandRun run = CommandRun.of("coverage", article.toString(), "--ui", "de");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("--ui 'de': there are words in [en, fr]"), run.err());
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Tavmark Corp. agreed to buy the rival.     | buy       | deal  | target
          en | Tavmark Corp. will license its designs.    | license   | deal  | licensee
          en | Tavmark Corp. merged in haste.             | merged    | deal  | other party
          en | Tavmark Corp. sells movies.                | sells     | deal  | acquirer, target
          en | The chief executive of Tavmark Corp. naps. | chief executive | post | holder
          en | The claim that Tavmark Corp. fell is old.  | claim     | claim | content
          en | Tavmark Corp. designs chips.               | designs   | maker | chip
          fr | La société Nerval va racheter le rival.    | racheter  | deal  | target
          fr | Une filiale fusionne avec la société Nerval. | fusionne | deal | other party
          fr | Le patron de la société Nerval dort.       | patron    | post  | holder
          fr | La nomination tarde à la société Nerval.   |           |       |
          fr | La société Nerval conçoit des puces.       | conçoit   | maker | chip
          """)
  void theTriggerAndWhatItLacksAreNamed(
      String language,
      String sentence,
      @Nullable String words,
      @Nullable String kind,
      @Nullable String missing)
      throws IOException {
    JsonObject line = line(language, sentence);
    assertEquals(
        words == null ? "no trigger" : "participant unresolved",
        line.get("reason").getAsString(),
        line::toString);
    if (words != null) {
      JsonObject trigger = line.getAsJsonArray("triggers").get(0).getAsJsonObject();
      assertEquals(words, trigger.get("words").getAsString());
      assertEquals(kind, trigger.get("kind").getAsString());
      assertEquals("unresolved", trigger.get("cause").getAsString());
      List<String> lacks =
          trigger.getAsJsonArray("missing").asList().stream()
              .map(JsonElement::getAsString)
              .toList();
      assertEquals(missing, String.join(", ", lacks));
    }
  }

  @Test
  void whatIsSupposedOrLooksAlikeIsNoParticipantUnresolved() throws IOException {
    assertEquals("supposition", why("en", "Imagine that Tavmark Corp. buys a rival."));
    assertEquals("supposition", why("fr", "Imaginez que la société Nerval rachète un rival."));
    assertEquals("look-alike", why("en", "Tavmark Corp. has a pecking order."));
    assertEquals("no trigger", why("en", "Tavmark Corp. has many customers."));
    assertEquals("no trigger", why("fr", "La société Nerval domine le marché."));
  }

  @Test
  void aDealToldInAnotherSentenceIsToldElsewhere() throws IOException {
    Files.writeString(
        article,
        "Tavmark Corp. bought Orbel Inc. for $2 billion.\nThe deal thrilled Tavmark Corp.");
    CommandRun run = CommandRun.of("coverage", article.toString(), "--lang", "en", "--json");
    JsonObject second = JsonParser.parseString(run.out()).getAsJsonArray().get(1).getAsJsonObject();
    assertEquals("told elsewhere", second.get("reason").getAsString(), run.out());
  }

  @Test
  void wordsTakenForNoNameAreTold() throws IOException {
    JsonObject line = line("en", "In Bruges, rain fell on Quadrant Hall.");
    assertEquals("no name", line.get("reason").getAsString());
    assertEquals("[\"Bruges\",\"Quadrant Hall\"]", line.get("unknown").toString());
  }

  /** Why nothing came of a sentence. */
  private String why(String language, String sentence) throws IOException {
    JsonObject line = line(language, sentence);
    return line.has("reason") ? line.get("reason").getAsString() : line.toString();
  }

  private JsonObject line(String language, String sentence) throws IOException {
    Files.writeString(article, sentence);
    CommandRun run = CommandRun.of("coverage", article.toString(), "--lang", language, "--json");
    return JsonParser.parseString(run.out()).getAsJsonArray().get(0).getAsJsonObject();
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
