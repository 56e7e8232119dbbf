package dixit.article;

import static dixit.article.HostileInputs.gzip;
import static dixit.article.HostileInputs.record;
import static dixit.article.HostileInputs.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Article;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong in a collection is told once, and costs nothing but itself. */
class CollectionFaultsTest {
  private static final String WORDS = "Velquor has bought Tamrin, Ostrel said on Tuesday.";
  private static final String OTHER = "Brelune has hired Nora Helvin.";

  @TempDir private Path folder;

  private Opened open(String name, byte[] bytes) throws IOException {
    return Opened.of(Files.write(folder.resolve(name), bytes));
  }

  private Opened open(String name, String text) throws IOException {
    return open(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String line(String text) {
    return "{\"text\": \"" + text + "\"}\n";
  }

  private static void assertFault(String words, Opened opened) {
    assertEquals(1, opened.faults().size(), opened.faults().toString());
    assertTrue(opened.faults().get(0).contains(words), opened.faults().get(0));
  }

  @Test
  void aPackedFileKeepsItsName() throws IOException {
    Opened opened = open("note.md.gz", gzip(("**Velquor** " + WORDS).getBytes("UTF-8")));
    assertEquals(folder.resolve("note.md.gz").toString(), opened.sources().get(0).name());
    assertEquals(List.of("note"), opened.stems());
    assertEquals(Kind.MARKDOWN, opened.sources().get(0).kind());
    assertEquals(List.of("x-1"), open("x.jsonl.gz", gzip(line(WORDS).getBytes("UTF-8"))).stems());
    assertEquals(List.of("a!x"), open("a!x.txt", WORDS).stems());
  }

  @Test
  void brokenFirstLinesLeaveTheOthers() throws IOException {
    Opened opened = open("a.jsonl", "{\"text\": \"Vel\n" + line(WORDS) + line(OTHER));
    assertEquals(List.of(WORDS, OTHER), opened.texts());
    assertFault("a.jsonl!1: a line that is no JSON object", opened);
    opened = open("b.jsonl", "log begins\n{\"tags\": [\n\n" + line(WORDS) + "{\n" + line(OTHER));
    assertEquals(List.of(WORDS, OTHER), opened.texts());
    assertEquals(3, opened.faults().size(), opened.faults().toString());
    assertEquals(List.of(WORDS), open("c", "{\"text\": \"Vel\n" + line(WORDS)).texts());
  }

  @Test
  void oneObjectOverSeveralLinesIsNoLines() throws IOException {
    String text = "{\n\"tags\": [\n{\"a\": 1},\n{\"a\": 2}\n],\n\"text\": \"" + WORDS + "\"\n}\n";
    assertEquals(List.of(WORDS), open("a.json", text).texts());
  }

  @Test
  void articlesInAnObject() throws IOException {
    String one = "{\"status\": \"ok\", \"articles\": [" + line(WORDS) + ", 3," + line(OTHER) + "]}";
    Opened opened = open("a.json", one);
    assertEquals(List.of(WORDS, OTHER), opened.texts());
    assertEquals(List.of("a-1-1", "a-1-3"), opened.stems());
    assertFault("a.json!1-2: not an object", opened);
    Path file =
        Files.writeString(folder.resolve("b.json"), "{\"x\":\n{\"y\": [" + line(WORDS) + "]}}");
    assertFault("no field with a text", Opened.of(file));
    assertEquals(List.of(WORDS), Opened.of(file, new FieldMap(Map.of("articles", "x.y"))).texts());
  }

  @Test
  void aLineTooLongIsLeftOutAlone() throws IOException {
    String lines = line(WORDS) + line("a".repeat(ArticleReader.MAX_BYTES + 10)) + line(OTHER);
    Opened opened = open("all.zip", zip("a.jsonl", lines, "b.txt", "Halvane. " + OTHER));
    assertEquals(List.of(WORDS, OTHER, "Halvane. " + OTHER), opened.texts());
    assertFault("all.zip!a.jsonl!2: a line of more than", opened);
  }

  @Test
  void columnsOfOtherNames() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "Titre,Corps\nRachat," + OTHER + "\n");
    FieldMap fields = new FieldMap(Map.of("text", "corps", "title", "titre"));
    assertEquals(List.of("Rachat\n\n" + OTHER), Opened.of(file, fields).texts());
    Path table = Files.writeString(folder.resolve("a.csv"), "Titre,Corps\nRachat,x\n");
    assertFault(
        "a.csv: no column with a text (titre, corps): name it with --fields", Opened.of(table));
    for (String charset : List.of("UTF-8", "windows-1252", "UTF-16")) {
      byte[] bytes = ("Prénom;Œuvre;text\nÉlie;x;" + OTHER + "\n").getBytes(charset);
      assertEquals(List.of(OTHER), open("accents", bytes).texts(), charset);
    }
    assertFault("no column with a text", open("empty.csv", ""));
    assertFault("a table without rows", open("none.csv", "title,text\n"));
  }

  @Test
  void columnsOfOneNameOrNone() throws IOException {
    Opened opened = open("a.csv", "title,,text,title,date\nRachat,1," + OTHER + ",no,2026-03-04\n");
    assertEquals(List.of("Rachat\n\n" + OTHER), opened.texts());
    assertEquals("2026-03-04", opened.sources().get(0).known().published().orElseThrow());
  }

  private static String page(String header, String words) {
    return record("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n" + header + "\r\n" + words);
  }

  @Test
  void recordsThatCannotBeUnpackedAreLeftOutAlone() throws IOException {
    for (String header : List.of("Content-Encoding: gzip\r\n", "Content-Encoding: br\r\n")) {
      String warc = page("", WORDS) + page(header, "no such thing") + page("", OTHER);
      Opened opened = open("all.zip", zip("a.warc", warc, "b.txt", "Halvane. " + OTHER));
      assertEquals(List.of(WORDS, OTHER, "Halvane. " + OTHER), opened.texts(), header);
      assertFault("a.warc!2: a record that is no sound page", opened);
    }
  }

  @Test
  void archivesInArchivesFailAlone() throws IOException {
    byte[] packed = gzip(WORDS.getBytes("UTF-8"));
    byte[] cut = java.util.Arrays.copyOf(packed, packed.length - 12);
    Opened opened =
        open(
            "all.zip",
            zip("a.gz", cut, "b.zip", "PK\3\4garbage", "c.csv", "text,a\n\"x", "d.txt", OTHER));
    assertEquals(List.of(OTHER), opened.texts());
    assertEquals(3, opened.faults().size(), opened.faults().toString());
    assertTrue(opened.faults().get(0).contains("all.zip!a.gz: a damaged archive"));
    byte[] whole = zip("a.gz", packed, "b.txt", WORDS.repeat(9000), "c.txt", OTHER);
    assertFault("cut.zip: a damaged", open("cut.zip", java.util.Arrays.copyOf(whole, 400)));
  }

  /** Each layer has a ratio of its own that would do. */
  @Test
  void trapsAreCountedThroughAllLayers() throws IOException {
    byte[] lines = (line(WORDS) + "\n".repeat(40_000_000)).getBytes("UTF-8");
    byte[] packed = gzip(lines);
    Opened opened = open("bomb.gz", gzip(gzip(packed)));
    assertEquals(List.of(WORDS), opened.texts());
    assertFault("bomb.gz: unpacks to more than 250 times its size: a trap", opened);
    assertFault("many.zip", open("many.zip", zip("a.gz", packed, "b.gz", packed)));
  }

  @Test
  void aFileWithoutAnyArticleIsTold() throws IOException {
    assertFault("a.zip: no article in it", open("a.zip", zip(".hidden", "x")));
    String gone = record("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nx");
    assertFault("a.warc: no article in it", open("a.warc", gone));
  }

  /** What fails is who is given an article, not the collection. */
  @Test
  void failuresOfTheVisitorAreItsOwn() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "[" + line(WORDS) + "]");
    Unpacker.Visitor visitor =
        new Unpacker.Visitor() {
          @Override
          public boolean article(Source source) {
            throw new IllegalStateException("mine");
          }

          @Override
          public void fault(InputException fault) {
            throw fault;
          }
        };
    Unpacker unpacker = new Unpacker(FieldMap.USUAL);
    assertEquals(
        "mine",
        assertThrows(
                IllegalStateException.class,
                () -> unpacker.open(file, Article.Metadata.NONE, visitor))
            .getMessage());
  }

  @Test
  void messagesAreOneLineWhateverTheNames() {
    assertEquals(
        "a\\n\\u001b[2Jb\\u202e é: x", new InputException("a\n\u001b[2Jb\u202e é: x").getMessage());
  }
}
