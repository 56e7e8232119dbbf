package dixit.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dixit.model.Article;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {
  private static final String TEXT = "L’été, le groupe a racheté une société.\r\n";

  @TempDir Path folder;

  private ArticleReader.Reading read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("une.note.txt"), bytes);
    return new ArticleReader().read(file, "auto", Article.Metadata.NONE);
  }

  private static void assertRefused(String expected, Path file) {
    InputException e =
        assertThrows(
            InputException.class,
            () -> new ArticleReader().read(file, "auto", Article.Metadata.NONE));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith(file.toString()) && message.contains(expected), message);
    assertEquals(1, message.lines().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void stripsTheMark(String charset) throws IOException {
    ArticleReader.Reading reading = read(("\ufeff" + TEXT).getBytes(Charset.forName(charset)));
    assertEquals(TEXT, reading.article().text());
    assertEquals("fr", reading.article().language());
    assertEquals("une.note", reading.article().name());
    assertEquals(charset.equals("UTF-8") ? 0 : 1, reading.notices().size());
  }

  @Test
  void readsPlainUtf8() throws IOException {
    assertEquals(TEXT, read(TEXT.getBytes(StandardCharsets.UTF_8)).article().text());
  }

  @Test
  void tellsOfWindows1252() throws IOException {
    ArticleReader.Reading reading = read(TEXT.getBytes(Charset.forName("windows-1252")));
    assertEquals(TEXT, reading.article().text());
    assertEquals(1, reading.notices().size());
  }

  @Test
  void tellsEnglishFromFrench() throws IOException {
    byte[] english = "The group has bought a firm in Paris.".getBytes(StandardCharsets.UTF_8);
    assertEquals("en", read(english).article().language());
  }

  @Test
  void refusesWhatIsNoArticle() throws IOException {
    assertRefused("no such file", folder.resolve("none.txt"));
    assertRefused("directory", folder);
    assertRefused("empty", Files.write(folder.resolve("empty.txt"), new byte[0]));
    assertRefused("empty", Files.writeString(folder.resolve("blank.txt"), " \n"));
    assertRefused("binary", Files.write(folder.resolve("nul.txt"), new byte[] {'a', 0, 'b'}));
    assertRefused("binary", Files.write(folder.resolve("ctl.txt"), new byte[] {'a', 1, 2, 'b'}));
    assertRefused(
        "neither French nor English",
        Files.writeString(folder.resolve("x.txt"), "xyz ".repeat(40)));
    assertRefused(
        "UTF-8", Files.write(folder.resolve("bad.txt"), new byte[] {-17, -69, -65, -1, 'a'}));
  }

  @Test
  void refusesTooLargeFiles() throws IOException {
    Path file = folder.resolve("large.txt");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(ArticleReader.MAX_BYTES + 1);
    }
    assertRefused("16 MB", file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void readsWideTextWithoutAMark(String charset) throws IOException {
    ArticleReader.Reading reading = read(TEXT.getBytes(Charset.forName(charset)));
    assertEquals(TEXT, reading.article().text());
    assertTrue(reading.notices().get(0).contains(charset), reading.notices().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Der Konzern hat die Übernahme von Tamrin für 2 Milliarden Euro angekündigt, sagte der Chef.",
        "El grupo ha anunciado la compra de la empresa por dos mil millones, según el diario.",
        "Il gruppo ha annunciato che la società è stata comprata per due miliardi di euro."
      })
  void refusesOtherLanguages(String text) throws IOException {
    assertRefused("neither French", Files.writeString(folder.resolve("x.txt"), text));
  }

  @Test
  void refusesAFileWithoutPermission() throws IOException {
    Path file = Files.writeString(folder.resolve("secret.txt"), TEXT);
    assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "a mighty user");
    assertRefused("permissions", file);
  }

  @Test
  void readsWhatIsKnownBesideTheText() throws IOException {
    Files.writeString(
        folder.resolve("une.note.meta.json"),
        """
        {"title": "Une note", "published": "2025-12-26", "url": "https://ostrel.example/1"}
        """);
    Article.Metadata found = read(TEXT.getBytes(StandardCharsets.UTF_8)).article().metadata();
    assertEquals(
        new Article.Metadata(
            Optional.of("Une note"),
            Optional.of("2025-12-26"),
            Optional.empty(),
            Optional.of("https://ostrel.example/1")),
        found);
  }

  @Test
  void whatTheCallerGivesComesFirst() throws IOException {
    Files.writeString(folder.resolve("une.note.meta.json"), "{\"published\": \"2025-12-26\"}");
    Path file = Files.writeString(folder.resolve("une.note.txt"), TEXT);
    Article.Metadata given =
        new Article.Metadata(
            Optional.empty(), Optional.of("2026-01-01"), Optional.empty(), Optional.empty());
    assertEquals(
        Optional.of("2026-01-01"),
        new ArticleReader().read(file, "fr", given).article().metadata().published());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{",
        "{\"titel\": \"x\"}",
        "{\"title\": 3}",
        "{\"published\": \"26/12/2025\"}",
        "{\"url\": \"ostrel example\"}"
      })
  void refusesAWrongSidecar(String json) throws IOException {
    Files.writeString(folder.resolve("a.meta.json"), json);
    Path file = Files.writeString(folder.resolve("a.txt"), TEXT);
    InputException e =
        assertThrows(
            InputException.class,
            () -> new ArticleReader().read(file, "fr", Article.Metadata.NONE));
    assertTrue(String.valueOf(e.getMessage()).startsWith(folder.resolve("a.meta.json") + ": "));
    assertEquals(1, String.valueOf(e.getMessage()).lines().count());
  }

  @Test
  void readsAStream() {
    var bytes = new java.io.ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8));
    Article article =
        new ArticleReader().read(bytes, "stdin", "auto", Article.Metadata.NONE).article();
    assertEquals("stdin", article.name());
    assertEquals(TEXT, article.text());
  }
}
