package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of articles in a store, from the command line. */
class StoreCommandsTest {
  private static final String FRENCH = "src/test/resources/gold/fr-depeche-tessarine.txt";
  private static final String ENGLISH = "src/test/resources/evaluate/velquor.txt";
  private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?a a dx:Article }";

  @TempDir private Path folder;

  private String store() {
    return folder.resolve("store").toString();
  }

  private String count() {
    return run(0, "query", "-e", COUNT, "--store", store(), "--results", "csv").out().strip();
  }

  private static CommandRun run(int code, String... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertEquals(code, run.code(), run.err());
    return run;
  }

  @Test
  void articlesAreAddedAskedAndRemoved() throws IOException {
    CommandRun built = run(0, "build", FRENCH, ENGLISH, "--store", store());
    assertTrue(built.out().startsWith("fr-depeche-tessarine added: "), built.out());
    assertTrue(built.out().contains("\nvelquor added: "), built.out());
    try (Stream<Path> files = Files.walk(folder)) {
      assertTrue(files.noneMatch(file -> file.toString().endsWith(".ttl")));
    }
    assertEquals("n\r\n2", count());
    assertTrue(
        run(0, "build", ENGLISH, "--store", store()).out().startsWith("velquor unchanged: "));
    String articles = run(0, "query", "articles", "--store", store()).out();
    assertEquals(2, articles.lines().filter(line -> line.startsWith("article/")).count());

    assertTrue(run(0, "remove", ENGLISH, "--store", store()).out().endsWith(": removed\n"));
    assertEquals("n\r\n1", count());
    assertTrue(run(3, "remove", ENGLISH, "--store", store()).err().contains("no article"));
    assertTrue(run(3, "remove", FRENCH, "none", "--store", store()).err().contains("no article"));
    assertEquals("n\r\n1", count(), "all or none");
  }

  @Test
  void wrongUsageAndNoStore() {
    run(2, "build", ENGLISH, "--store", store(), "--out", folder.toString());
    run(2, "build", ENGLISH, "--store", store(), "--format", "trig");
    run(2, "query", "deals", "--store", store(), "--graph", "output/article.ttl");
    run(2, "remove", ENGLISH);
    assertTrue(run(3, "query", "deals", "--store", store()).err().contains("no store there"));
    assertTrue(run(3, "remove", ENGLISH, "--store", store()).err().contains("no store there"));
  }

  private static final String CORPUS = "src/test/resources/corpus/";

  private void buildCorpus() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("build", "--store", store()));
    try (Stream<Path> files = Files.list(Path.of(CORPUS))) {
      files.map(Path::toString).filter(f -> f.endsWith(".txt")).sorted().forEach(arguments::add);
    }
    run(0, arguments.toArray(String[]::new));
  }

  @Test
  void whyTellsBothSidesAndTheRule() throws IOException {
    buildCorpus();
    String price = run(0, "why", "Tamrin", "hasPrice", "--store", store()).out();
    assertTrue(price.startsWith("acquisition of Tamrin, Velquor  https://"), price);
    assertTrue(price.contains("  hasPrice  2,000,000,000 USD  not accepted\n"), price);
    assertTrue(
        price.contains("      another value is affirmed, since 2031-03-08  [value-conflict]\n"),
        price);
    assertTrue(
        price.contains(
            "    - the article in Chipwatch Daily (2031-03-08), has price 1,700,000,000 USD: "
                + "\"Velquor agreed to buy Tamrin for $1.7 billion\"\n"),
        price);
    assertTrue(
        price.contains("    x the article in The Larkfield Courier (2031-03-05), withdrawn: "),
        price);
    String status = run(0, "why", "tamrin", "dx:hasStatus", "--store", store()).out();
    assertTrue(status.contains("somebody denies it, since 2031-03-06  [denial]"), status);
    assertTrue(status.contains("    - Tamrin (2031-03-06"), status);
    String maker = run(0, "why", "chip/q7", "is made by", "--store", store()).out();
    assertTrue(maker.contains("  isMadeBy  Velquor  accepted\n"), maker);
    assertTrue(maker.contains("3 independent sources affirm it"), maker);
    assertTrue(run(3, "why", "Nobody", "--store", store()).err().contains("nothing is called"));
    assertTrue(
        run(3, "why", "Tamrin", "hasColour", "--store", store()).err().contains("hasColour"));
  }

  @Test
  void whyForProgramsAndFromFiles() {
    CommandRun run = run(0, "why", "Groq", "hasPrice", "--results", "json");
    JsonArray all = JsonParser.parseString(run.out()).getAsJsonArray();
    assertEquals(1, all.size(), run.out());
    JsonObject price = all.get(0).getAsJsonObject();
    assertEquals("20,000,000,000 USD", price.get("value").getAsString());
    assertFalse(price.get("accepted").getAsBoolean());
    assertEquals(
        "CNBC",
        price.get("for").getAsJsonArray().get(0).getAsJsonObject().get("claimant").getAsString());
    assertEquals(
        "accepted",
        price.get("reasons").getAsJsonArray().get(0).getAsJsonObject().get("rule").getAsString());
    run(1, "why", "université de Stanford", "hasPrice");
    run(2, "why", "Groq", "--results", "csv");
  }

  @Test
  void asOfADayNothingLaterIsKnown() throws IOException {
    buildCorpus();
    String denied = "ASK { ?c dx:hasStance dx:Denies }";
    String agreed = "ASK { ?deal dx:hasStatus dx:Agreed ; dx:hasParticipant/rdfs:label 'Tamrin' }";
    String gone = "ASK { ?c prov:wasInvalidatedBy ?reading }";
    assertEquals("no\n", asOf("2031-03-05", denied));
    assertEquals("yes\n", asOf("2031-03-05", agreed));
    assertEquals("yes\n", asOf("2031-03-06", denied));
    assertEquals("no\n", asOf("2031-03-06", agreed));
    assertEquals("no\n", asOf("2031-03-09", gone));
    assertEquals("yes\n", asOf("2031-03-10", gone));
    assertEquals("no\n", asOf("2031-03-02", "ASK { ?a a dx:Article }"));
    CommandRun undated =
        run(0, "query", "-e", denied, "--as-of", "2031-03-05", "--graph", "output/article.ttl");
    assertEquals("no\n", undated.out());
    run(2, "query", "-e", denied, "--as-of", "last week");
  }

  private String asOf(String date, String sparql) {
    return run(0, "query", "-e", sparql, "--store", store(), "--as-of", date).out();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rdfs", "owl"})
  void questionsInTheWordsOfOthersAreAnswered(String inference) {
    for (String pattern :
        List.of(
            "?c prov:wasAttributedTo ?who . ?who a prov:Agent",
            "?m a prov:Entity ; prov:wasGeneratedBy ?x . ?x a prov:Activity",
            "?a a schema:NewsArticle",
            "?c a schema:Claim ; schema:about ?x . ?x a schema:Corporation",
            "?chip a schema:Product ; schema:manufacturer ?maker")) {
      String ask = "ASK { " + pattern + " }";
      assertEquals("no\n", run(0, "query", "-e", ask).out(), pattern);
      assertEquals("yes\n", run(0, "query", "-e", ask, "--infer", inference).out(), pattern);
    }
    run(0, "query", "accepted", "--infer", inference);
  }

  @Test
  void aTimeStampOnlyWhereAskedFor() {
    String read = "ASK { ?x prov:endedAtTime ?time }";
    run(0, "build", ENGLISH, "--store", store());
    assertEquals("no\n", run(0, "query", "-e", read, "--store", store()).out());
    run(0, "build", ENGLISH, "--store", store(), "--time-stamp");
    assertEquals("yes\n", run(0, "query", "-e", read, "--store", store()).out());
  }

  /** Three side-cars in a ring, and one of an article that is to correct itself. */
  private Path circles() throws IOException {
    Path news = Files.createDirectory(folder.resolve("news"));
    for (String[] pair : new String[][] {{"a", "b"}, {"b", "c"}, {"c", "a"}, {"d", "d"}}) {
      Files.writeString(
          news.resolve(pair[0] + ".txt"),
          "Velquor agreed to buy Tamrin, it said to the " + pair[0] + " Courier on Monday.");
      Files.writeString(
          news.resolve(pair[0] + ".meta.json"), "{\"revisionOf\": \"" + pair[1] + ".txt\"}");
    }
    // It corrects one of the ring, and is no part of it.
    Files.writeString(news.resolve("e.txt"), "Velquor agreed to buy Tamrin, it said on Tuesday.");
    Files.writeString(news.resolve("e.meta.json"), "{\"revisionOf\": \"a.txt\"}");
    return news;
  }

  @Test
  void sideCarsInACircleAreTold() throws IOException {
    Path news = circles();
    for (String target : List.of("--store", "--out")) {
      String place = folder.resolve("new" + target).toString();
      CommandRun ring = run(3, "build", news.resolve("a.txt").toString(), target, place);
      assertTrue(ring.err().contains("a.txt: corrects itself, by way of b.txt, c.txt"), ring.err());
      assertEquals(1, ring.err().lines().count(), ring.err());
      CommandRun self = run(3, "build", news.resolve("d.txt").toString(), target, place);
      assertTrue(self.err().contains("d.txt: corrects itself: mend revisionOf"), self.err());
      run(0, "build", news.resolve("e.txt").toString(), target, place);
    }
    Files.copy(news.resolve("e.txt"), news.resolve("same.txt"));
    Files.writeString(news.resolve("same.meta.json"), "{\"revisionOf\": \"e.txt\"}");
    CommandRun same = run(3, "build", news.resolve("same.txt").toString(), "--store", store());
    assertTrue(same.err().contains("same.txt: corrects itself"), same.err());
    Files.writeString(news.resolve("same.meta.json"), "{\"revisionOf\": \"\\u0000\"}");
    CommandRun nul = run(3, "build", news.resolve("same.txt").toString(), "--store", store());
    assertTrue(nul.err().contains("no such earlier version"), nul.err());
  }

  @Test
  void aCorpusTellsOfEachArticleInACircleAndReadsTheOthers() throws IOException {
    Path news = circles();
    CommandRun run = run(0, "corpus", news.toString(), "--store", store());
    assertEquals(4, run.err().lines().count(), run.err());
    for (String name : List.of("a", "b", "c", "d")) {
      assertTrue(run.err().contains(name + ".txt: corrects itself"), run.err());
    }
    assertTrue(run.out().contains(" 1 articles, "), run.out());
    assertTrue(run.out().contains(", 4 not readable"), run.out());
  }

  /** What is removed is nowhere in the folder, and no reading of the same folder puts it back. */
  @Test
  void aRemovedArticleStaysOutUntilItIsBuiltAgain() throws IOException {
    Path news = Files.createDirectory(folder.resolve("news"));
    for (String name : List.of("Brelune", "Caltor", "Fenmoor")) {
      Files.writeString(
          news.resolve("on-" + name + ".txt"),
          name + " agreed to buy Tamrin for $2 billion, Ostrel said on Monday.");
    }
    run(0, "corpus", news.toString(), "--store", store());
    assertEquals("n\r\n3", count());
    String gone = news.resolve("on-Caltor.txt").toString();
    String removed = run(0, "remove", gone, "--store", store()).out();
    String hash = removed.substring(removed.indexOf("article/") + 8, removed.indexOf(": removed"));
    assertNowhere("Caltor");
    assertNowhere("caltor");
    assertNowhere(hash);
    assertNowhere(hash.toUpperCase(Locale.ROOT));

    String again = run(0, "corpus", news.toString(), "--store", store()).out();
    assertTrue(again.contains(" 2 as before, 0 not readable, 1 removed before"), again);
    assertEquals("n\r\n2", count());
    assertNowhere("Caltor");
    assertTrue(run(0, "build", gone, "--store", store()).out().startsWith("on-Caltor added: "));
    assertEquals("n\r\n3", count());
    String back = run(0, "corpus", news.toString(), "--store", store()).out();
    assertTrue(back.contains(" 3 articles, "), back);
    run(0, "validate", "--store", store());
  }

  @Test
  void whatIsRemovedGoesFromShardsOutsideTheStore() throws IOException {
    Path news = Files.createDirectory(folder.resolve("news"));
    Files.writeString(news.resolve("a.txt"), "Caltor agreed to buy Tamrin, Ostrel said on Monday.");
    Files.writeString(
        news.resolve("b.txt"), "Fenmoor agreed to buy Tamrin, Ostrel said on Monday.");
    String shards = folder.resolve("shards").toString();
    run(0, "corpus", news.toString(), "--store", store(), "--out", shards);
    run(0, "remove", news.resolve("a.txt").toString(), "--store", store());
    String again = run(0, "corpus", news.toString(), "--store", store(), "--out", shards).out();
    assertTrue(again.contains(" 1 articles, ") && again.contains(", 1 removed before"), again);
    assertEquals("n\r\n1", count());
  }

  /** No file of the store has the word, in its name, in its bytes, or packed. */
  private void assertNowhere(String word) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(store()))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        if (file.toString().endsWith(".gz")) {
          try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            bytes = unpacked.readAllBytes();
          }
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertFalse(text.contains(word) || file.toString().contains(word), file + " has " + word);
      }
    }
  }

  @Test
  void versionsMayNotGoInCircles() throws IOException {
    Path first = folder.resolve("first.txt");
    Path second = folder.resolve("second.txt");
    Files.writeString(first, "Velquor agreed to buy Tamrin for $2 billion, it said on Monday.");
    Files.writeString(second, "Velquor agreed to buy Tamrin for $3 billion, it said on Monday.");
    Path sidecar = folder.resolve("first.meta.json");
    Files.writeString(sidecar, "{\"revisionOf\": \"second.txt\"}");
    run(0, "build", second.toString(), "--store", store());
    run(0, "build", first.toString(), "--store", store());
    CommandRun circle =
        run(3, "build", second.toString(), "--store", store(), "--revision-of", first.toString());
    assertTrue(circle.err().contains("corrects itself"), circle.err());
    assertEquals("n\r\n2", count(), "nothing is lost");
    CommandRun itself =
        run(3, "build", second.toString(), "--store", store(), "--revision-of", second.toString());
    assertTrue(itself.err().contains("corrects itself"), itself.err());
    Files.writeString(sidecar, "{\"revisionOf\": \"none.txt\"}");
    CommandRun none = run(3, "build", first.toString(), "--store", store());
    assertTrue(none.err().contains("no such earlier version"), none.err());
    run(2, "build", first.toString(), second.toString(), "--revision-of", "x");
  }
}
