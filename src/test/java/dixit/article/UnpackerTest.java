package dixit.article;

import static dixit.article.HostileInputs.docx;
import static dixit.article.HostileInputs.gzip;
import static dixit.article.HostileInputs.odt;
import static dixit.article.HostileInputs.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of input gives the words and what is told of them. */
class UnpackerTest {
  private static final Path INPUTS = Path.of("src/test/resources/inputs");
  private static final String WORDS = "Velquor has bought Tamrin, Ostrel said on Tuesday.";

  @TempDir private Path folder;
  private final List<Source> sources = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private void open(Path file) {
    open(file, FieldMap.USUAL);
  }

  private void open(Path file, FieldMap fields) {
    new Unpacker(fields)
        .open(
            file,
            Article.Metadata.NONE,
            new Unpacker.Visitor() {
              @Override
              public boolean article(Source source) {
                sources.add(source);
                return true;
              }

              @Override
              public void fault(InputException fault) {
                faults.add(fault.getMessage());
              }
            });
  }

  private List<String> texts() {
    return sources.stream().map(ArticleReader::text).toList();
  }

  static List<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.list(INPUTS)) {
      return files.filter(file -> !file.toString().endsWith(".expected")).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16", "UTF-16LE"})
  void tablesAndJsonInWhateverCharset(String charset) throws IOException {
    String mark = charset.equals("UTF-16LE") || charset.equals("UTF-8") ? "\ufeff" : "";
    String words = "Velquor a racheté Tamrin à Évry, élue « société de l’année » : 2 milliards €.";
    String table = mark + "title;text\nRachat;\"" + words.repeat(400) + "\"\n";
    open("table.csv", table.getBytes(Charset.forName(charset)));
    String lines =
        mark + "{\"title\": \"Rachat\", \"text\": \"" + words + "\"}\n{\"text\": \"à\"}\n";
    open("lines.jsonl", lines.getBytes(Charset.forName(charset)));
    assertEquals(List.of(), faults);
    assertEquals(3, sources.size());
    assertEquals("Rachat\n\n" + words.repeat(400), ArticleReader.text(sources.get(0)));
    assertEquals("Rachat\n\n" + words, ArticleReader.text(sources.get(1)));
    assertEquals("à", ArticleReader.text(sources.get(2)));
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void isReadAsExpected(Path file) throws IOException {
    open(file);
    StringBuilder found = new StringBuilder();
    for (Source source : sources) {
      Article article = new ArticleReader().read(source, "en").article();
      Article.Metadata told = article.metadata();
      found.append("== ").append(article.name()).append(" ").append(source.kind()).append('\n');
      told.title().ifPresent(t -> found.append("title: ").append(t).append('\n'));
      told.published().ifPresent(t -> found.append("published: ").append(t).append('\n'));
      told.publisher().ifPresent(t -> found.append("publisher: ").append(t).append('\n'));
      told.modified().ifPresent(t -> found.append("modified: ").append(t).append('\n'));
      told.authors().forEach(t -> found.append("author: ").append(t).append('\n'));
      source.known().language().ifPresent(t -> found.append("said in: ").append(t).append('\n'));
      told.url().ifPresent(t -> found.append("url: ").append(t).append('\n'));
      found.append("--\n").append(article.text()).append('\n');
    }
    faults.forEach(fault -> found.append("!! ").append(fault).append('\n'));
    Path expected = file.resolveSibling(file.getFileName() + ".expected");
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(expected, found);
    }
    assertEquals(Files.readString(expected), found.toString());
  }

  private void open(String name, byte[] bytes) throws IOException {
    open(Files.write(folder.resolve(name), bytes));
  }

  @Test
  void archivesInArchives() throws IOException {
    byte[] inner = zip("c.txt", WORDS + " C", "../../up.txt", WORDS + " D");
    open(
        "all.zip",
        zip(
            "a.txt",
            WORDS + " A",
            "dir/b.txt.gz",
            gzip((WORDS + " B").getBytes()),
            "inner.zip",
            inner,
            ".hidden",
            "x",
            "a.meta.json",
            "{}"));
    assertEquals(List.of(), faults);
    assertEquals(List.of(WORDS + " A", WORDS + " B", WORDS + " C", WORDS + " D"), texts());
    assertEquals(List.of("a", "b", "c", "up"), sources.stream().map(Source::stem).toList());
    assertTrue(sources.get(2).name().endsWith("all.zip!inner.zip!c.txt"));
    assertEquals(4, sources.stream().map(Source::name).distinct().count());
  }

  @Test
  void namesInArchivesAreNoPaths() throws IOException {
    open(
        "x.zip",
        zip("..\\..\\win.txt", WORDS, "a:b*?.txt", WORDS, "dir/..txt", WORDS, "a\nb.txt", WORDS));
    assertEquals(List.of("win", "a-b-", "a-b"), sources.stream().map(Source::stem).toList());
  }

  @Test
  void archivesTooDeepInEachOtherAreLeftOut() throws IOException {
    byte[] bytes = WORDS.getBytes();
    for (int i = 0; i < 12; i++) {
      bytes = i % 2 == 0 ? gzip(bytes) : zip("x", bytes);
    }
    open("deep.zip", bytes);
    assertEquals(List.of(), sources);
    assertEquals(1, faults.size());
    assertTrue(faults.get(0).contains("archives in each other"), faults.toString());
  }

  @Test
  void archivesThatUnpackToFarMoreAreLeftOut() throws IOException {
    byte[] zeros = new byte[50_000_000];
    java.util.Arrays.fill(zeros, (byte) 'a');
    open("bomb.txt.gz", gzip(zeros));
    assertEquals(1, faults.size(), faults.toString());
    open("bomb.zip", zip("a.txt", zeros, "b.txt", WORDS));
    assertTrue(faults.size() >= 2, faults.toString());
    open("bombs.zip", zip("a.txt.gz", gzip(gzip(zeros)), "b.txt", WORDS));
    assertFalse(faults.isEmpty());
    assertTrue(sources.stream().allMatch(s -> s.bytes().length < 20_000_000));
  }

  @Test
  void webArchives() throws IOException {
    String page = Files.readString(INPUTS.resolve("page.html"));
    String warc =
        record("warcinfo", "application/warc-fields", "software: x\r\n")
            + record(
                "response",
                "application/http; msgtype=response",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page)
            + record(
                "response",
                "application/http; msgtype=response",
                "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>none</p>")
            + record("conversion", "text/plain", WORDS);
    byte[] bytes = warc.getBytes(StandardCharsets.UTF_8);
    open("a.warc", bytes);
    open("b.warc.gz", gzip(bytes));
    assertEquals(List.of(), faults);
    assertEquals(List.of(Kind.HTML, Kind.TEXT, Kind.HTML, Kind.TEXT), kinds());
    assertEquals("https://ostrel.example/page", sources.get(0).address().orElseThrow());
    assertEquals(
        "https://ostrel.example/2026/velquor-tamrin",
        new ArticleReader().read(sources.get(0), "en").article().metadata().url().orElseThrow());
    assertEquals(
        "https://ostrel.example/page",
        new ArticleReader().read(sources.get(1), "en").article().metadata().url().orElseThrow());
    assertTrue(texts().get(0).contains("the two companies said on Wednesday"));
    assertEquals(WORDS, texts().get(3));
    open("cut.warc", java.util.Arrays.copyOf(bytes, bytes.length - 40));
    open("broken.warc", ("WARC/1.0\r\nContent-Length: x\r\n\r\n" + warc).getBytes());
    assertFalse(faults.isEmpty());
  }

  private List<Kind> kinds() {
    return sources.stream().map(Source::kind).toList();
  }

  private static String record(String type, String contentType, String block) {
    return "WARC/1.0\r\nWARC-Type: "
        + type
        + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>"
        + "\r\nWARC-Date: 2026-03-04T09:30:00Z\r\nWARC-Target-URI: https://ostrel.example/page"
        + "\r\nContent-Type: "
        + contentType
        + "\r\nContent-Length: "
        + block.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + block
        + "\r\n\r\n";
  }

  @Test
  void officeDocuments() throws IOException {
    open("a.docx", docx());
    open("b.odt", odt());
    open("c.docx", zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<x/>"));
    assertEquals(Kind.DOCX, sources.get(0).kind());
    assertEquals("Velquor has bought Tamrin.\n\nThe end.", ArticleReader.text(sources.get(0)));
    Article docx = new ArticleReader().read(sources.get(0), "en").article();
    assertEquals("Velquor buys", docx.metadata().title().orElseThrow());
    assertEquals(List.of("Nora Helvin"), docx.metadata().authors());
    Article odt = new ArticleReader().read(sources.get(1), "en").article();
    assertEquals(List.of("Inès Maroux"), odt.metadata().authors());
    assertEquals("Velquor buys\n\nVelquor has bought Tamrin.", ArticleReader.text(sources.get(1)));
    assertRefused(sources.get(2), "no sound DOCX document");
  }

  private static void assertRefused(Source source, String words) {
    InputException e =
        org.junit.jupiter.api.Assertions.assertThrows(
            InputException.class, () -> ArticleReader.text(source));
    assertTrue(e.getMessage().contains(words), e.getMessage());
    assertEquals(1, e.getMessage().lines().count());
  }

  static byte[] pdf(String... lines) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      BundledFonts.use();
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.beginText();
        content.setLeading(14);
        content.newLineAtOffset(72, 700);
        for (String line : lines) {
          content.showText(line);
          content.newLine();
        }
        content.endText();
      }
      document.getDocumentInformation().setTitle("Velquor buys Tamrin");
      document.getDocumentInformation().setAuthor("Nora Helvin");
      document.getDocumentCatalog().setLanguage("fr-FR");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void pdfs() throws IOException {
    open(
        "a.pdf",
        pdf("Velquor has bought the chip ma-", "ker Tamrin, Nora Helvin", "said on Tuesday."));
    open("b.pdf", pdf());
    byte[] bytes = Files.readAllBytes(folder.resolve("a.pdf"));
    open("c.pdf", java.util.Arrays.copyOf(bytes, 200));
    assertEquals(
        "Velquor has bought the chip maker Tamrin, Nora Helvin said on Tuesday.",
        ArticleReader.text(sources.get(0)));
    Article.Metadata told = new ArticleReader().read(sources.get(0), "en").article().metadata();
    assertEquals(List.of("Nora Helvin"), told.authors());
    assertRefused(sources.get(1), "a PDF of pictures");
    assertRefused(sources.get(2), "no sound PDF");
  }

  @Test
  void pagesInOtherCharsets() throws IOException {
    String words = "<p>Velquor a racheté Tamrin à Besançon, « dit-on »".replace("«", "«");
    for (String charset : List.of("windows-1252", "iso-8859-15", "utf-8", "utf-16le")) {
      sources.clear();
      String page = "<html><head><meta charset=\"" + charset + "\"></head><body>" + words;
      open("page.html", page.getBytes(Charset.forName(charset)));
      assertEquals(Kind.HTML, sources.get(0).kind(), charset);
      assertTrue(texts().get(0).startsWith("Velquor a racheté Tamrin à Besançon"), texts().get(0));
    }
    sources.clear();
    String wrong = "<html><head><meta charset=\"utf-8\"></head><body>" + words;
    open("page.html", wrong.getBytes(Charset.forName("windows-1252")));
    assertTrue(texts().get(0).startsWith("Velquor a racheté"), texts().get(0));
  }

  @Test
  void fieldsOfOtherNames() throws IOException {
    Path file =
        Files.writeString(folder.resolve("x.json"), "[{\"a\": {\"b\": \"" + WORDS + "\"}}]");
    open(file);
    assertEquals(1, faults.size());
    assertTrue(faults.get(0).contains("--fields text=NAME"));
    open(file, new FieldMap(java.util.Map.of("text", "a.b")));
    assertEquals(List.of(WORDS), texts());
  }

  @Test
  void kindIsToldByContent() throws IOException {
    Files.copy(INPUTS.resolve("page.html"), folder.resolve("page.txt"));
    Files.copy(INPUTS.resolve("mail.eml"), folder.resolve("mail.html"));
    Files.copy(INPUTS.resolve("feed.xml"), folder.resolve("feed"));
    open(folder.resolve("page.txt"));
    open(folder.resolve("mail.html"));
    open(folder.resolve("feed"));
    assertEquals(List.of(Kind.HTML, Kind.MAIL, Kind.FRAGMENT, Kind.FRAGMENT), kinds());
  }
}
