package dixit.article;

import static dixit.article.HostileInputs.record;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Article;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Charset, language and signature as an input declares them, and as it is. */
class DeclaredTest {
  private static final String FRENCH =
      "Le groupe Velquor a racheté la société Tamrin à Évry, a annoncé Nora Helvin à Besançon.";
  private static final String UNTOLD = "Velquor, Tamrin, Brelune.";

  @TempDir private Path folder;

  private ArticleReader.Reading read(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return new ArticleReader().read(file, "auto", Article.Metadata.NONE);
  }

  private static byte[] bytes(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }

  /** As an editor leaves it that knows nothing of UTF-8. */
  private static byte[] withAByte(String text, int b) {
    byte[] bytes = bytes(text.replace('?', '\u0001'), "UTF-8");
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == 1 ? (byte) b : bytes[i];
    }
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.html", "a.md"})
  void oneWrongByteSpoilsNoOther(String name) throws IOException {
    String text = name.endsWith("html") ? "<html><body><p>" + FRENCH + " ?</p>" : FRENCH + " ?";
    ArticleReader.Reading reading = read(name, withAByte(text, 0x92));
    assertEquals(FRENCH + " \ufffd", reading.article().text());
    assertEquals(1, reading.notices().size());
    assertTrue(reading.notices().get(0).contains("1 place that is no letter of its charset"));
  }

  @Test
  void aTextCutAmidALetterKeepsTheOthers() throws IOException {
    byte[] bytes = bytes("\ufeff" + FRENCH + " à", "UTF-8");
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
    assertEquals(FRENCH + " \ufffd", read("a.txt", cut).article().text());
    byte[] plain = Arrays.copyOfRange(cut, 3, cut.length);
    assertEquals(FRENCH + " \ufffd", read("a.txt", plain).article().text());
  }

  /** Without any letter that is UTF-8 the declaration decides, unless too much is against it. */
  @Test
  void aDeclarationCountsWhereTheBytesDoNotTell() throws IOException {
    String head = "<html><head><meta charset=\"%s\"></head><body><p>";
    String words = "Velquor has bought Tamrin for the price of it, and that was it?";
    byte[] few = withAByte(String.format(head, "utf-8") + words + "</p>", 0x92);
    ArticleReader.Reading declared = read("a.html", few);
    assertTrue(declared.article().text().endsWith("it\ufffd"), declared.article().text());
    assertEquals(1, declared.notices().size());
    byte[] other = withAByte(String.format(head, "windows-1252") + words + "</p>", 0x92);
    assertTrue(read("a.html", other).article().text().endsWith("it’"));
    byte[] wrong = bytes(String.format(head, "utf-8") + FRENCH, "windows-1252");
    ArticleReader.Reading told = read("a.html", wrong);
    assertEquals(FRENCH, told.article().text());
    assertEquals(1, told.notices().size());
    byte[] greek = bytes(String.format(head, "iso-8859-7") + FRENCH + " Ωμέγα", "UTF-8");
    assertTrue(read("a.html", greek).article().text().endsWith("Ωμέγα"), "as it is");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html lang=\"fr\">",
        "<html lang=\"FR-fr\">",
        "<html><meta property=\"og:locale\" content=\"fr_FR\">",
        "<html><meta http-equiv=\"Content-Language\" content=\"fr, en\">",
        "<html><meta name=\"dc.language\" content=\"fre\">",
        "<html lang=\"en\"><script type=\"application/ld+json\">{\"@type\": \"NewsArticle\","
            + " \"inLanguage\": \"fr-FR\"}</script>",
        "<html><script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"inLanguage\":"
            + " {\"@type\": \"Language\", \"name\": \"Français\", \"alternateName\": \"fr\"}}</script>"
      })
  void thePageTellsItsLanguage(String start) throws IOException {
    byte[] page = bytes(start + "<body><p>" + UNTOLD, "UTF-8");
    assertEquals("fr", read("a.html", page).article().language());
  }

  @Test
  void wordsTellItBetterThanATemplate() throws IOException {
    byte[] page = bytes("<html lang=\"en\"><body><p>" + FRENCH + " " + FRENCH, "UTF-8");
    assertEquals("fr", read("a.html", page).article().language());
    byte[] german =
        bytes(
            "<html lang=\"fr\"><body><p>Der Konzern hat die Übernahme von Tamrin für zwei Milliarden"
                + " Euro angekündigt, sagte der Chef, und die Mitarbeiter sind mit dem Preis und der"
                + " Lage nicht zufrieden.",
            "UTF-8");
    assertThrows(InputException.class, () -> read("a.html", german));
    byte[] unread = bytes("<html lang=\"pl\"><body><p>" + UNTOLD, "UTF-8");
    assertThrows(InputException.class, () -> read("a.html", unread));
  }

  @Test
  void webArchivesTellLanguageAndAddress() throws IOException {
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Language: fr\r\n\r\n<html>";
    String warc =
        record(head + "<p>" + UNTOLD) + record(head + "<link rel=canonical href=/c><p>" + UNTOLD);
    Opened opened = Opened.of(Files.writeString(folder.resolve("a.warc"), warc));
    Article one = new ArticleReader().read(opened.sources().get(0), "auto").article();
    Article two = new ArticleReader().read(opened.sources().get(1), "auto").article();
    assertEquals("fr", one.language());
    assertEquals(Optional.of("https://ostrel.example/page"), one.metadata().url());
    assertEquals(Optional.of("https://ostrel.example/c"), two.metadata().url());
  }

  @Test
  void aSideCarTellsWhoSignedAndInWhatLanguage() throws IOException {
    Files.writeString(
        folder.resolve("a.meta.json"),
        "{\"authors\": [\"Inès Maroux\", \"Nora Helvin\"], \"modified\": \"2026-03-05\","
            + " \"language\": \"fr\"}");
    Article article = read("a.txt", bytes(UNTOLD, "UTF-8")).article();
    assertEquals("fr", article.language());
    assertEquals(List.of("Inès Maroux", "Nora Helvin"), article.metadata().authors());
    assertEquals(Optional.of("2026-03-05"), article.metadata().modified());
    assertEquals(Optional.empty(), article.metadata().language());
  }

  @Test
  void fieldsTellWhoSigned() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.json"),
            "[{\"p\": [\"One.\", \"Two.\"], \"by\": \"Inès Maroux; Nora Helvin\","
                + " \"updated\": \"2026-03-05T08:00:00Z\", \"lang\": \"English\"}]");
    FieldMap fields = new FieldMap(java.util.Map.of("text", "p", "authors", "by"));
    Source source = Opened.of(file, fields).sources().get(0);
    assertEquals("One.\n\nTwo.", ArticleReader.text(source));
    assertEquals(List.of("Inès Maroux", "Nora Helvin"), source.known().authors());
    assertEquals(Optional.of("2026-03-05"), source.known().modified());
    assertEquals(Optional.of("en"), source.known().language());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"authors\": [3]}", "{\"language\": \"French\"}", "{\"modified\": \"x\"}"})
  void refusesAWrongSidecar(String json) throws IOException {
    Files.writeString(folder.resolve("a.meta.json"), json);
    assertThrows(InputException.class, () -> read("a.txt", bytes(FRENCH, "UTF-8")));
  }
}
