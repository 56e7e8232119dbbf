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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
    String agreed = "ASK { ?deal dx:hasStatus dx:Agreed }";
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
