package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dixit.store.ArticleStore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatsCommandTest {
  private static final String TAMRIN = "src/test/resources/export/tamrin.ttl";
  private static final String BRESK = "src/test/resources/export/bresk.ttl";

  @TempDir private Path folder;

  private static JsonObject json(String... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertEquals(0, run.code(), run.err());
    return JsonParser.parseString(run.out()).getAsJsonObject();
  }

  private static Map<String, Long> counts(JsonObject statistics, String group) {
    Map<String, Long> counts = new LinkedHashMap<>();
    statistics
        .getAsJsonObject(group)
        .entrySet()
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue().getAsLong()));
    return counts;
  }

  @Test
  void countsWhatTheGraphsHold() {
    JsonObject all = json("stats", TAMRIN, BRESK, "--results", "json");
    Map<String, Long> totals = counts(all, "totals");
    assertEquals(2, totals.get("articles"));
    assertEquals(8, totals.get("entities"));
    assertEquals(3, totals.get("deals"));
    assertEquals(7, totals.get("claims"));
    assertEquals(3, totals.get("contradictions"));
    assertEquals(5, totals.get("accepted"));
    assertEquals(
        Map.of("Affirms", 4L, "Denies", 2L, "DeclinesToComment", 1L), counts(all, "stance"));
    assertEquals(List.of("Affirms", "Denies", "DeclinesToComment"), keys(all, "stance"));
    assertEquals("the article itself", keys(all, "claimants").get(0));
    assertEquals(
        Map.of("2026-03-02", 1L, "2026-03-04", 4L, "2026-05-20", 2L), counts(all, "claimsByTime"));
  }

  /** As many as the tables have rows. */
  @Test
  void countsADealOnceAndWhatWasWithdrawnApart() throws IOException {
    String folder = "src/test/resources/export/told/";
    String[] files = {folder + "post.ttl", folder + "post-corrected.ttl", folder + "wire.ttl"};
    JsonObject all = json("stats", files[0], files[1], files[2], "--results", "json");
    Map<String, Long> totals = counts(all, "totals");
    assertEquals(3, totals.get("withdrawn"));
    assertEquals(Map.of("Acquisition", 2L, "Merger", 1L), counts(all, "deals"));
    assertEquals(Map.of("Affirms", 5L, "Denies", 1L), counts(all, "stance"));
    assertEquals(6, counts(all, "form").values().stream().mapToLong(Long::longValue).sum());
    Path tables = this.folder.resolve("tables");
    assertEquals(
        0,
        CommandRun.of(
                "export",
                files[0],
                files[1],
                files[2],
                "--to",
                "csv",
                "--view",
                "all",
                "-o",
                tables.toString())
            .code());
    Map<String, String> sorts =
        Map.of(
            "articles", "articles",
            "entities", "entities",
            "positions", "positions",
            "deals", "deals",
            "claims", "claims",
            "propositions", "facts",
            "mentions", "mentions");
    for (Map.Entry<String, String> sort : sorts.entrySet()) {
      long lines = Files.readString(tables.resolve(sort.getValue() + ".csv")).lines().count();
      assertEquals(lines - 1, totals.get(sort.getKey()), sort.getKey());
    }
  }

  private static List<String> keys(JsonObject all, String group) {
    return List.copyOf(counts(all, group).keySet());
  }

  @Test
  void aStoreIsCountedAsItsFilesAre() {
    Path store = folder.resolve("store");
    try (ArticleStore articles = ArticleStore.openOrCreate(store)) {
      articles.add(List.of(RDFDataMgr.loadModel(TAMRIN), RDFDataMgr.loadModel(BRESK)));
    }
    assertEquals(
        CommandRun.of("stats", TAMRIN, BRESK).out(),
        CommandRun.of("stats", "--store", store.toString()).out());
    CommandRun export =
        CommandRun.of("export", "--store", store.toString(), "--to", "trig", "--view", "all");
    assertEquals(0, export.code(), export.err());
    assertEquals(
        CommandRun.of("export", TAMRIN, BRESK, "--to", "trig", "--view", "all").out(),
        export.out());
  }

  @Test
  void plainWhereNobodyLooksOn() {
    CommandRun run = CommandRun.of("stats", TAMRIN);
    assertEquals(0, run.code());
    assertTrue(run.out().contains("Claims by stance\n  Affirms            3\n"), run.out());
    assertFalse(run.out().contains("\u001b") || run.out().contains("█"), run.out());
  }

  @Test
  void inFrench() {
    CommandRun run = CommandRun.of("stats", TAMRIN, BRESK, "--ui", "fr");
    assertEquals(0, run.code(), run.err());
    for (String line :
        List.of(
            "Totaux\n",
            "  dont retirés     0\n",
            "Propos selon la posture\n",
            "  refuse de commenter  1\n",
            "  Accord de licence  1\n",
            "  Source anonyme  1\n",
            "  voix de l’article   2\n",
            "  l’article lui-même      2\n")) {
      assertTrue(run.out().contains(line), line + run.out());
    }
    assertFalse(run.out().contains("Affirms") || run.out().contains("License"), run.out());
    assertEquals(2, CommandRun.of("stats", TAMRIN, "--ui", "de").code());
    assertTrue(CommandRun.of("stats", TAMRIN, "--ui", "en").out().contains("Licence agreement"));
  }

  /** The longest names, the largest counts: no line is longer than the terminal is wide. */
  @Test
  void fitsEightyColumns() {
    StringWriter out = new StringWriter();
    Plot plot = new Plot(true, 80, new PrintWriter(out));
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("Société anonyme des établissements Élégance et fils réunis", 1_234_567L);
    counts.put("l’article lui-même", 1L);
    plot.bars("Le plus de propos", counts);
    out.toString()
        .lines()
        .map(line -> line.replaceAll("\u001b\\[\\d*m", ""))
        .forEach(line -> assertTrue(line.codePointCount(0, line.length()) <= 80, line));
  }

  @Test
  void whatCannotBeWrittenIsRemembered() {
    StandardOutput full =
        new StandardOutput(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("No space left on device");
              }
            });
    PrintWriter writer = new PrintWriter(full);
    writer.print("x");
    writer.flush();
    assertEquals(Optional.of("No space left on device"), full.fault());
    StandardOutput gone =
        new StandardOutput(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
              }
            });
    new PrintWriter(gone, true).println("x");
    assertEquals(Optional.empty(), gone.fault());
  }

  @Test
  void wrongUsage() {
    assertEquals(2, CommandRun.of("stats").code());
    assertEquals(2, CommandRun.of("stats", TAMRIN, "--store", "x").code());
    assertEquals(3, CommandRun.of("stats", "--store", folder.toString()).code());
    assertEquals(3, CommandRun.of("stats", "none.ttl").code());
  }

  @Test
  void aBarIsAsLongAsItsShare() {
    StringWriter out = new StringWriter();
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("Bresk\u001b[2J", 40L);
    counts.put("Lumar", 10L);
    counts.put("Ostrel", 1L);
    new Plot(true, 60, new PrintWriter(out)).bars("Most claims", counts);
    assertEquals(
        """
        \u001b[1mMost claims\u001b[0m
          Bresk [2J  40  \u001b[36m%s\u001b[0m
          Lumar      10  \u001b[36m%s\u001b[0m
          Ostrel      1  \u001b[36m█▏\u001b[0m
        """
            .formatted("█".repeat(43), "█".repeat(10) + "▊"),
        out.toString());
  }

  @Test
  void aTitleWithoutCountsIsNotPrinted() {
    StringWriter out = new StringWriter();
    new Plot(true, 60, new PrintWriter(out)).bars("Contradictions", Map.of());
    assertEquals("", out.toString());
  }

  @Test
  void progressIsOneLine() {
    assertEquals(
        "█".repeat(12) + "░".repeat(12) + " 3/4 a.txt", Progress.line("a.txt", 3, 4, 0, 80));
    assertEquals(
        "█".repeat(12) + "░".repeat(12) + " 3/4 1:40 left a.txt",
        Progress.line("a.txt", 3, 4, 100_000_000_000L, 80));
    assertEquals(39, Progress.line("news/".repeat(20), 3, 4, 0, 40).length());
    assertFalse(Progress.line("a\u001b[2J\n", 1, 2, 0, 80).contains("\u001b"));
  }
}
