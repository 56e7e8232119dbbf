package dixit.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.store.KnowledgeGraph;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that ask for more time, memory or power than they get; the server answers on. */
class GreedyQueryTest {
  private static final Path GRAPH =
      Path.of("src/test/resources/articles/en-velquor-tamrin/expected.ttl");
  private static final String PREFIXES =
      "PREFIX fn: <http://www.w3.org/2005/xpath-functions#>"
          + " PREFIX afn: <http://jena.apache.org/ARQ/function#>"
          + " PREFIX apf: <http://jena.apache.org/ARQ/property#>"
          + " PREFIX sparql: <http://www.w3.org/ns/sparql#> ";
  private static final int DEEP = 20_000;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Server server;

  @BeforeAll
  static void start() {
    server =
        Server.start(
            KnowledgeGraph.ofFiles(List.of(GRAPH)),
            new Settings("localhost", 0, Optional.empty(), Duration.ofSeconds(2)));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (SUM(IF(REGEX(TEXT, PATTERN), 1, 0)) AS ?n) {}",
        "SELECT ?x { ?x ?y ?z } GROUP BY ?x HAVING (MAX(REGEX(TEXT, PATTERN)))",
        "SELECT * { BIND(fn:matches(TEXT, PATTERN) AS ?m) }",
        "SELECT * { BIND(fn:replace(TEXT, PATTERN, \"z\") AS ?m) }",
        "SELECT * { ?x ?y ?z } ORDER BY REGEX(CONCAT(TEXT, STR(?x)), PATTERN)"
      })
  void noWayToAPatternIsEndless(String query) throws Exception {
    String text = "\"" + "x".repeat(60) + "\"";
    refused(
        503,
        "takes longer than 2 seconds",
        query.replace("TEXT", text).replace("PATTERN", "\"^(.*x){25}y$\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONCAT(TEXT, TEXT)",
        "fn:concat(TEXT, TEXT)",
        "sparql:concat(TEXT, TEXT)",
        "REPLACE(TEXT, \"x\", \"xxxxxxxx\")",
        "REPLACE(TEXT, \"(x+)\", \"$1$1$1\")",
        "fn:replace(TEXT, \"x\", \"xx\")"
      })
  void noTextGrowsWithoutEnd(String growing) throws Exception {
    String steps =
        IntStream.range(0, 40)
            .mapToObj(i -> "BIND(" + growing.replace("TEXT", "?t" + i) + " AS ?t" + (i + 1) + ")")
            .collect(Collectors.joining(" "));
    refused(
        413,
        "a text of more than 1048576 characters",
        "SELECT (STRLEN(?t40) AS ?n) { BIND(\"xxxxxxxxxx\" AS ?t0) " + steps + " }");
  }

  @Test
  void whatIsStrungTogetherHasAnEnd() throws Exception {
    String text = "y".repeat(500_000);
    String one = "BIND(\"" + text + "\" AS ?t)";
    refused(
        413,
        "a text of more than",
        "SELECT (STRLEN(GROUP_CONCAT(?t)) AS ?n) { ?a ?b ?c . ?d ?e ?f . " + one + " }");
    refused(
        413,
        "a text of more than",
        "SELECT (STRLEN(GROUP_CONCAT(STR(?a) ; separator=\""
            + text
            + "\")) AS ?n) {"
            + " ?a ?b ?c . ?d ?e ?f }");
    String short_ =
        "SELECT (GROUP_CONCAT(DISTINCT ?t ; separator=\"-\") AS ?n) { VALUES ?t { 1 2 2 } }";
    assertTrue(ask(short_).body().contains("1-2"), ask(short_).body());
  }

  @Test
  void whatIsNestedTooDeeplyIsToldSo() throws Exception {
    for (String query :
        List.of(
            "SELECT * " + "{".repeat(DEEP) + "}".repeat(DEEP),
            "SELECT * { FILTER(" + "(".repeat(DEEP) + "1" + ")".repeat(DEEP) + ") }",
            "SELECT * { FILTER(" + "!".repeat(DEEP * 5) + "true) }",
            "SELECT * { FILTER(1" + "+1".repeat(DEEP * 2) + ") }")) {
      refused(400, "nested too deeply", query);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (CALL(sparql:regex, \"a\", \"a\") AS ?x) {}",
        "SELECT (fn:apply(sparql:regex, \"a\", \"a\") AS ?x) {}",
        "SELECT (afn:wait(9000) AS ?x) {}",
        "SELECT (<java:org.apache.jena.sparql.function.library.now>() AS ?x) {}",
        "SELECT (SUM(afn:print(1)) AS ?x) {}"
      })
  void functionsThatDoMoreThanComputeAreNotOffered(String query) throws Exception {
    refused(403, "not offered here", query);
  }

  @Test
  void propertiesThatAreClassesAreProperties() throws Exception {
    for (String query :
        List.of(
            "ASK { ?x apf:strSplit (\"a b\" \" \") }",
            "ASK { ?x <java:org.apache.jena.sparql.pfunction.library.strSplit> (\"a b\" \" \") }")) {
      assertTrue(ask(query).body().contains("false"), query + ask(query).body());
    }
    assertTrue(
        ask("ASK { FILTER(fn:contains(afn:localname(<urn:x#ab>), \"b\")) }")
            .body()
            .contains("true"));
  }

  @Test
  void anAnswerThatIsCutTellsSo() throws Exception {
    HttpResponse<String> cut = ask("SELECT ?a ?d { ?a ?b ?c . ?d ?e ?f }");
    assertEquals("100000", cut.headers().firstValue("Dixit-Most-Answers").orElse(""));
    assertFalse(
        ask("SELECT * { ?a ?b ?c } LIMIT 7")
            .headers()
            .firstValue("Dixit-Most-Answers")
            .isPresent());
  }

  private static void refused(int status, String words, String query) throws Exception {
    HttpResponse<String> response = ask(query);
    assertEquals(status, response.statusCode(), response.body());
    assertTrue(response.body().contains(words), response.body());
    HttpResponse<String> alive = ask("ASK { ?s ?p ?o }");
    assertTrue(alive.body().contains("true"), alive.body());
  }

  private static HttpResponse<String> ask(String query) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(server.address() + "kg/sparql"))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/sparql-query")
            .POST(HttpRequest.BodyPublishers.ofString(PREFIXES + query))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
