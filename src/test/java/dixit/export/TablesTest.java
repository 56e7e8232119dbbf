package dixit.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.article.InputException;
import dixit.store.KnowledgeGraph;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Tables of two small articles whose names and words are hostile. */
class TablesTest {
  private static final Path FOLDER = Path.of("src/test/resources/export");

  /** Two outlets tell one deal, one of them corrects itself. */
  private static final List<Path> TOLD =
      List.of(
          FOLDER.resolve("told/post.ttl"),
          FOLDER.resolve("told/post-corrected.ttl"),
          FOLDER.resolve("told/wire.ttl"));

  private static Exporter exporter(View view) {
    return new Exporter(
        KnowledgeGraph.ofFiles(List.of(FOLDER.resolve("tamrin.ttl"), FOLDER.resolve("bresk.ttl")))
            .dataset(),
        view,
        false);
  }

  private static byte[] bytes(Exporter.Part part) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    part.writeTo(out);
    return out.toByteArray();
  }

  private static List<CSVRecord> csv(String name, View view) throws IOException {
    return csv(name, exporter(view));
  }

  private static List<CSVRecord> csv(String name, Exporter exporter) throws IOException {
    Exporter.Part part = exporter.parts(Format.CSV).getOrDefault(name, out -> {});
    try (CSVParser parser =
        CSVParser.parse(
            new String(bytes(part), StandardCharsets.UTF_8),
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return parser.getRecords();
    }
  }

  private static Map<String, String> workbook(View view) throws IOException {
    Map<String, String> files = new TreeMap<>();
    byte[] bytes = bytes(out -> exporter(view).write(Format.XLSX, out));
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertEquals(1980, entry.getTimeLocal().getYear());
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  void aRowForEachOfAKind() throws IOException {
    assertEquals(8, csv("entities.csv", View.CLAIMS).size());
    assertEquals(3, csv("deals.csv", View.CLAIMS).size());
    assertEquals(13, csv("facts.csv", View.CLAIMS).size());
    assertEquals(1, csv("positions.csv", View.CLAIMS).size());
    assertEquals(7, csv("claims.csv", View.CLAIMS).size());
    assertEquals(10, csv("mentions.csv", View.ALL).size());
    assertEquals(2, csv("articles.csv", View.CLAIMS).size());
    assertEquals(6, exporter(View.CLAIMS).parts(Format.CSV).size());
  }

  @Test
  void whatIsOnlyDeniedIsToldApart() throws IOException {
    CSVRecord licence = csv("deals.csv", View.CLAIMS).get(1);
    assertEquals("License agreement", licence.get("Kind"));
    assertEquals("", licence.get("Licensor"));
    assertEquals(
        "Licensee =Ostrel(): Tamrin « & <Söhne> » 🎉 denies it"
            + " | Licensor Tamrin « & <Söhne> » 🎉: Tamrin « & <Söhne> » 🎉 denies it"
            + " | Status Agreed: Tamrin « & <Söhne> » 🎉 denies it",
        licence.get("Only denied"));
  }

  @Test
  void disputedValuesStandSideBySideWithWhoSaysSo() throws IOException {
    CSVRecord purchase = csv("deals.csv", View.CLAIMS).get(0);
    assertEquals("2000000000 USD | about 3000000000 USD (probable)", purchase.get("Price"));
    assertEquals("2000000000", purchase.get("Price from"));
    assertEquals("3000000000", purchase.get("Price to"));
    assertEquals("USD", purchase.get("Currency"));
    assertEquals(
        "Price 2000000000 USD: the article says so"
            + " | Price about 3000000000 USD (probable): people close to it says so",
        purchase.get("Disputed"));
  }

  @Test
  void theAcceptedViewHasOnlyWhatIsAccepted() throws IOException {
    List<CSVRecord> deals = csv("deals.csv", View.ACCEPTED);
    assertEquals(1, deals.size());
    assertEquals("VELQUOR", deals.get(0).get("Acquirer"));
    assertEquals("", deals.get(0).get("Price"));
    assertEquals("", deals.get(0).get("Price from"));
    assertEquals(2, csv("claims.csv", View.ACCEPTED).size());
    assertEquals(5, csv("facts.csv", View.ACCEPTED).size());
  }

  private static Exporter told(View view) {
    return new Exporter(KnowledgeGraph.ofFiles(TOLD).dataset(), view, false);
  }

  @Test
  void aDealThatSeveralArticlesTellIsOneRowWithoutWhatACorrectionTookBack() throws IOException {
    List<CSVRecord> deals = csv("deals.csv", told(View.CLAIMS));
    assertEquals(
        List.of(
            "Acquisition: Ardel, Nolvik", "Acquisition: Nolvik, Osmund", "Merger: Ardel, Osmund"),
        deals.stream().map(deal -> deal.get("Deal")).toList());
    CSVRecord purchase = deals.get(0);
    assertEquals("Agreed", purchase.get("Status"));
    assertEquals("1700000000 USD | 2000000000 USD", purchase.get("Price"));
    assertEquals("2", purchase.get("Articles"));
    assertEquals(
        "Ardel agreed to buy Nolvik · The Norby Post · 2031-03-06"
            + " | Nolvik goes to Ardel · Halvik Wire · 2031-03-07",
        purchase.get("Told in"));
    assertEquals("In talks (possible)", deals.get(1).get("Status"));
    assertEquals(List.of(), csv("positions.csv", told(View.CLAIMS)));
    assertEquals(1, csv("deals.csv", told(View.ACCEPTED)).size());
  }

  @Test
  void whatACorrectionTookBackIsMarkedAmongFactsAndClaims() throws IOException {
    List<CSVRecord> claims = csv("claims.csv", told(View.CLAIMS));
    assertEquals(9, claims.size());
    assertEquals(
        List.of("Ardel bought Nolvik for $2.4 billion", "Ardel invests in Osmund"),
        claims.stream()
            .filter(claim -> claim.get("Withdrawn by").startsWith("Ardel agreed to buy Nolvik"))
            .map(claim -> claim.get("Words"))
            .filter(words -> words.startsWith("Ardel"))
            .toList());
    assertEquals("", claims.get(3).get("Withdrawn by"));
    List<CSVRecord> facts = csv("facts.csv", told(View.CLAIMS));
    assertEquals(
        List.of(
            "Completed Withdrawn",
            "2400000000 USD Withdrawn",
            "Ardel Withdrawn",
            "Osmund Withdrawn",
            "false Withdrawn"),
        facts.stream()
            .map(fact -> fact.get("Value") + " " + fact.get("Standing"))
            .filter(fact -> fact.endsWith("Withdrawn"))
            .toList());
    assertEquals(17, facts.size());
    assertTrue(
        csv("facts.csv", told(View.ACCEPTED)).stream()
            .allMatch(fact -> fact.get("Standing").equals("Accepted")));
  }

  @Test
  void noCellIsAFormula() throws IOException {
    String words = csv("claims.csv", View.CLAIMS).get(1).get("Words");
    assertTrue(words.startsWith("'=HYPERLINK(\"it, \\u0027 probably\")\r\nwill cost\t"), words);
    assertEquals("'=Ostrel()", csv("entities.csv", View.CLAIMS).get(3).get("Name"));
    for (String part : workbook(View.ALL).values()) {
      assertFalse(part.contains("<f>"), part);
    }
  }

  @Test
  void noPartOfACellIsAFormulaWhereSemicolonsSeparate() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Object[] cells = {"a;=1+1;-2", "+1", "b\n@c", "d\t=e", "f = g;\u0000 - h", 1L};
    Csv.write(new Table("t", List.of("A", "B", "C", "D", "E", "F"), List.of(List.of(cells))), out);
    assertEquals(
        "A,B,C,D,E,F\na;'=1+1;'-2,'+1,\"b\n'@c\",d\t'=e,f = g;\uFFFD - h,1\n",
        out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aSheetThatCannotHoldItsRowsIsRefused() {
    Table table = new Table("claims", List.of("A"), Collections.nCopies(1_048_576, List.of("x")));
    InputException e =
        assertThrows(
            InputException.class,
            () -> Xlsx.write(List.of(table), OutputStream.nullOutputStream()));
    assertTrue(String.valueOf(e.getMessage()).contains("use csv"), e.getMessage());
  }

  @Test
  void aSheetForEachTable() throws Exception {
    Map<String, String> workbook = workbook(View.ALL);
    String names = workbook.getOrDefault("xl/workbook.xml", "");
    for (String name :
        List.of("Entities", "Deals", "Facts", "Positions", "Claims", "Mentions", "Articles")) {
      assertTrue(names.contains("name=\"" + name + "\""), names);
    }
    String strings =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    workbook
                        .getOrDefault("xl/sharedStrings.xml", "")
                        .getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement()
            .getTextContent();
    assertTrue(strings.contains("=Ostrel()"));
    assertTrue(strings.contains("<Söhne> » 🎉"));
    assertTrue(strings.contains("probably\")\r\nwill cost\t$3 billion\uFFFD <b>"));
  }

  @Test
  void aWorkbookTellsNoTime() throws IOException {
    assertFalse(
        workbook(View.CLAIMS).getOrDefault("docProps/core.xml", "created").contains("created"));
    assertArrayEquals(
        bytes(out -> exporter(View.ALL).write(Format.XLSX, out)),
        bytes(out -> exporter(View.ALL).write(Format.XLSX, out)));
  }
}
