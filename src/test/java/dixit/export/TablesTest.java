package dixit.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.store.KnowledgeGraph;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
    Exporter.Part part = exporter(view).parts(Format.CSV).getOrDefault(name, out -> {});
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
    assertEquals(9, csv("entities.csv", View.CLAIMS).size());
    assertEquals(3, csv("deals.csv", View.CLAIMS).size());
    assertEquals(1, csv("positions.csv", View.CLAIMS).size());
    assertEquals(7, csv("claims.csv", View.CLAIMS).size());
    assertEquals(10, csv("mentions.csv", View.ALL).size());
    assertEquals(2, csv("articles.csv", View.ALL).size());
    assertEquals(4, exporter(View.CLAIMS).parts(Format.CSV).size());
  }

  @Test
  void whatIsOnlyDeniedIsToldApart() throws IOException {
    CSVRecord licence = csv("deals.csv", View.CLAIMS).get(1);
    assertEquals("LicenseAgreement", licence.get("kind"));
    assertEquals("", licence.get("hasLicensor"));
    assertEquals("hasLicensee | hasLicensor | hasStatus", licence.get("onlyDenied"));
    CSVRecord purchase = csv("deals.csv", View.CLAIMS).get(0);
    assertEquals("2000000000 USD | about 3000000000 USD", purchase.get("hasPrice"));
    assertEquals("hasPrice", purchase.get("disputed"));
  }

  @Test
  void theAcceptedViewHasOnlyWhatIsAccepted() throws IOException {
    List<CSVRecord> deals = csv("deals.csv", View.ACCEPTED);
    assertEquals(1, deals.size());
    assertEquals("VELQUOR", deals.get(0).get("hasAcquirer"));
    assertEquals("", deals.get(0).get("hasPrice"));
    assertEquals(2, csv("claims.csv", View.ACCEPTED).size());
  }

  @Test
  void noCellIsAFormula() throws IOException {
    String words = csv("claims.csv", View.CLAIMS).get(1).get("words");
    assertTrue(words.startsWith("'=HYPERLINK(\"it, \\u0027 probably\")\r\nwill cost\t"), words);
    assertEquals("'=Ostrel()", csv("entities.csv", View.CLAIMS).get(3).get("label"));
    for (String part : workbook(View.ALL).values()) {
      assertFalse(part.contains("<f>"), part);
    }
  }

  @Test
  void aSheetForEachTable() throws Exception {
    Map<String, String> workbook = workbook(View.ALL);
    String names = workbook.getOrDefault("xl/workbook.xml", "");
    for (String name :
        List.of("Entities", "Deals", "Positions", "Claims", "Mentions", "Articles")) {
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
