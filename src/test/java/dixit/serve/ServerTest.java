package dixit.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.Dixit;
import dixit.article.InputException;
import dixit.model.Article;
import dixit.rdf.GraphWriter;
import dixit.rdf.Iris;
import dixit.rdf.Vocabulary;
import dixit.report.Labels;
import dixit.store.GraphFile;
import dixit.store.KnowledgeGraph;
import dixit.store.Question;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real server on a free port, asked well and ill; it is asked once more after each. */
class ServerTest {
  private static final Path GRAPH =
      Path.of("src/test/resources/articles/en-velquor-tamrin/expected.ttl");
  private static final String TOKEN = "Q7m-token-of-26-characters";
  private static final String ALL = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
  private static final int LONGEST_READ = 2000;
  private static final int LARGE = 100 << 20;

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Server server;

  @BeforeAll
  static void start() {
    server = started(Optional.empty());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Server started(Optional<String> token) {
    return Server.start(
        KnowledgeGraph.ofFiles(List.of(GRAPH)),
        new Settings("localhost", 0, token, Duration.ofSeconds(2)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "search?q=VELQ",
        "deals",
        "disputes",
        "graph",
        "questions",
        "dixit/ontology",
        "dixit/id/company/velquor",
        "dixit/id/chip/qx7",
        "dixit/id/person/ines-maroux",
        "assets/report.css",
        "assets/graph.js",
        "assets/yasqe.min.css",
        "assets/yasqe.min.js"
      })
  void everyPageIsThere(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertEquals(200, response.statusCode(), response.body());
    assertTrue(
        response.headers().firstValue("Content-Security-Policy").orElse("").contains("'none'"));
    assertFalse(response.body().contains("{{"), "a slot that is not filled in");
  }

  @Test
  void searchingFindsNamesWhateverTheirCase() throws Exception {
    assertTrue(get("search?q=velq").body().contains("/dixit/id/company/velquor"));
    assertTrue(get("search?q=INES+mar").body().contains("/dixit/id/person/ines-maroux"));
    assertTrue(get("search?q=zzz").body().contains("Nothing like that"));
    assertTrue(get("search?q=%3Cscript%3E").body().contains("&lt;script&gt;"));
  }

  @Test
  void searchingFindsTheWordsOfClaims() throws Exception {
    String found = get("search?q=AGREED+buy").body();
    assertTrue(found.contains("it had agreed to buy Tamrin"), found);
    String sparql =
        "PREFIX text: <http://jena.apache.org/text#> PREFIX nif:"
            + " <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> SELECT ?words {"
            + " ?mention text:query (nif:anchorOf \"processor\") ; nif:anchorOf ?words }";
    assertTrue(ask(sparql).body().contains("it had agreed to buy Tamrin"), ask(sparql).body());
  }

  @Test
  void aDealHasItsClaimsWithTheirWords() throws Exception {
    Model graph = GraphFile.model(GRAPH);
    String deal =
        graph.listSubjects().toList().stream()
            .map(subject -> subject.getURI())
            .filter(iri -> iri.contains("/deal/"))
            .sorted()
            .findFirst()
            .orElseThrow();
    String page = get(deal.substring("https://w3id.org/".length())).body();
    assertTrue(page.contains("Acquisition · "), page);
    assertTrue(page.contains("2 billion USD"), page);
    assertEquals(2, page.split("it had agreed to buy Tamrin", -1).length, "each claim once");
    assertTrue(page.contains("href=\"#claim-1\"") && page.contains("id=\"claim-1\""), page);
    assertTrue(page.contains("Acquirer: Velquor"), page);
  }

  @Test
  void aDealInAListTellsWhatSetsItApart() throws Exception {
    for (String path : List.of("", "deals", "search?q=tamr+velq", "dixit/id/company/velquor")) {
      String page = get(path).body();
      String line = page.substring(page.indexOf("deal-line"));
      line = line.substring(0, line.indexOf("</li>"));
      for (String part : List.of("Acquisition · Velquor, Tamrin", "agreed", "2 billion USD")) {
        assertTrue(line.contains(part), path + line);
      }
      assertTrue(line.contains("says") && line.contains("/dixit/id/article/"), path + line);
    }
  }

  @Test
  void pagesHaveTitlesOfTheirOwn() throws Exception {
    assertTrue(get("").body().contains("<title>Who says what — Dixit</title>"));
    assertTrue(get("dixit/id/company/velquor").body().contains("<title>Velquor — Dixit</title>"));
    String article = get("search?q=agreed").body();
    assertTrue(article.contains("Velquor to buy chip designer Tamrin for $2 billion"), article);
    assertFalse(article.contains("Article "), article);
  }

  @Test
  void whatAnAnswerNamesHasANameForPeople() throws Exception {
    Model graph = GraphFile.model(GRAPH);
    String deal =
        graph.listSubjects().toList().stream()
            .map(Resource::getURI)
            .filter(iri -> iri.contains("/deal/"))
            .sorted()
            .findFirst()
            .orElseThrow();
    String claim =
        graph.listSubjectsWithProperty(RDF.type, Vocabulary.CLAIM).toList().get(0).getURI();
    String iris =
        "[\"" + deal + "\",\"" + claim + "\",\"" + Vocabulary.DX + "hasPrice\",\"urn:x\"]";
    String told = post("names", "application/json", iris).body();
    assertTrue(told.contains("Acquisition · "), told);
    assertTrue(told.contains("dx:hasPrice"), told);
    assertFalse(told.contains("urn:x"), told);
    assertTrue(told.contains(" says ") || told.contains(" denies "), told);
    for (String other : List.of("", "null", "{}", "[1,[", "[null]", "[\"\"]")) {
      assertEquals("{}", post("names", "application/json", other).body(), other);
    }
    isAlive();
  }

  @Test
  void theColumnsOfEveryQuestionHaveWords() {
    for (Question question : Question.all()) {
      for (String column : QueryFactory.create(question.sparql()).getResultVars()) {
        for (String language : Labels.LANGUAGES) {
          assertFalse(Labels.in(language).of("column-" + column).isBlank(), question.name());
        }
      }
    }
  }

  @Test
  void pagesAreInTheLanguageOfTheReader() throws Exception {
    HttpRequest french = request("deals").header("Accept-Language", "fr-CA, en;q=0.5").build();
    assertTrue(send(french).body().contains("<html lang=\"fr\">"));
    assertTrue(get("deals").body().contains("<html lang=\"en\">"));
  }

  @Test
  void programsGetRdfAtTheSameAddresses() throws Exception {
    for (String path : List.of("dixit/ontology", "dixit/id/company/velquor")) {
      HttpResponse<InputStream> response =
          CLIENT.send(
              request(path).header("Accept", "text/turtle, text/html;q=0.5").build(),
              HttpResponse.BodyHandlers.ofInputStream());
      assertEquals("text/turtle", type(response));
      Model model = ModelFactory.createDefaultModel();
      RDFDataMgr.read(model, response.body(), Lang.TURTLE);
      assertTrue(
          model.listSubjects().toList().stream()
              .anyMatch(s -> String.valueOf(s.getURI()).contains(path)),
          path);
    }
    assertEquals(
        "application/ld+json",
        type(send(request("dixit/id/company/velquor?format=jsonld").build())));
    assertEquals("text/html", type(get("dixit/ontology")));
  }

  @Test
  void theOntologyHasATermWhereItsIdentifierLeads() throws Exception {
    String page = get("dixit/ontology").body();
    for (String term : List.of("Claim", "hasAcquirer", "Denies", "disputes")) {
      assertTrue(page.contains("id=\"" + term + "\""), term);
    }
  }

  @Test
  void theEndpointAnswersEveryQuestion() throws Exception {
    for (Question question : Question.all()) {
      HttpResponse<String> response = ask(question.sparql());
      assertEquals(200, response.statusCode(), question.name() + response.body());
    }
  }

  @Test
  void graphsAreReadByTheGraphStoreProtocol() throws Exception {
    HttpResponse<String> response =
        send(request("kg/data?default").header("Accept", "text/turtle").build());
    assertEquals(200, response.statusCode());
    assertTrue(response.body().contains("velquor"));
  }

  @Test
  void aDealThatIsOnlyDeniedIsNotCalledAgreed() throws Exception {
    String text =
        "The chip designer Tamrin denied that it had agreed to be acquired by Velquor Corp. for"
            + " $2 billion.\n";
    Article article = new Article("denied", text, "en", Article.Metadata.NONE);
    Model graph = new GraphWriter(new Iris()).write(Dixit.forLanguage("en").extract(article));
    try (Server denied =
        Server.start(
            KnowledgeGraph.of(List.of(graph)),
            new Settings("localhost", 0, Optional.empty(), Duration.ofSeconds(2)))) {
      String list =
          send(HttpRequest.newBuilder(URI.create(denied.address() + "deals")).build()).body();
      assertTrue(
          list.contains("fact-word denied\"><bdi>agreed</bdi> <small>(only denied)</small>"), list);
      assertFalse(list.contains("<bdi>denied</bdi>"), list);
      String near =
          send(HttpRequest.newBuilder(
                      URI.create(
                          denied.address()
                              + "neighbours?iri=https://w3id.org/dixit/id/company/tamrin"))
                  .build())
              .body();
      assertTrue(
          near.contains("\"more\":\"agreed (only denied) · 2 billion USD (only denied)\""), near);
    }
  }

  @Test
  void neighboursAreToldForTheGraphView() throws Exception {
    String told = get("neighbours?iri=https://w3id.org/dixit/id/company/velquor").body();
    assertTrue(told.contains("/deal/") && told.contains("\"state\""), told);
  }

  @Test
  void aMalformedQueryIsABadRequest() throws Exception {
    HttpResponse<String> response = ask("SELECT nonsense WHERE");
    assertEquals(400, response.statusCode());
    assertTrue(response.body().contains("line 1"), response.body());
  }

  @Test
  void aQueryThatNeverEndsIsStopped() throws Exception {
    String endless =
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }";
    HttpResponse<String> response = ask(endless);
    assertEquals(503, response.statusCode(), response.body());
    isAlive();
  }

  @Test
  void pagesGoOnWhileManyAsk() throws Exception {
    String endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    List<CompletableFuture<HttpResponse<String>>> asked =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    CLIENT.sendAsync(
                        request("kg/sparql?query=" + encoded(endless)).build(),
                        HttpResponse.BodyHandlers.ofString()))
            .toList();
    assertEquals(200, get("deals").statusCode());
    List<HttpResponse<String>> told = asked.stream().map(CompletableFuture::join).toList();
    told.forEach(response -> assertEquals(503, response.statusCode()));
    assertTrue(told.stream().anyMatch(r -> r.headers().firstValue("Retry-After").isPresent()));
    isAlive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FILTER(REGEX(?text, \"^(.*x){25}y$\"))",
        "FILTER(?text IN (\"a\") || EXISTS { FILTER(REGEX(?text, \"^(.*x){25}y$\", \"i\")) })",
        "BIND(REPLACE(?text, \"(.*x){25}y\", \"z\") AS ?b)",
        "FILTER(<http://www.w3.org/ns/sparql#regex>(?text, \"^(.*x){25}y$\"))"
      })
  void aPatternThatNeverEndsIsStopped(String pattern) throws Exception {
    String text = "\"" + "x".repeat(60) + "\"";
    HttpResponse<String> response =
        ask("SELECT * { { SELECT ?text { BIND(" + text + " AS ?text) } } " + pattern + " }");
    assertEquals(503, response.statusCode(), response.body());
    isAlive();
  }

  @Test
  void otherPatternsAreAnswered() throws Exception {
    String matched = "ASK { FILTER(REGEX(\"Velquor SA\", \"^velQUOR .A$\", \"i\")) }";
    assertTrue(ask(matched).body().contains("true"), ask(matched).body());
    String replaced = "SELECT (REPLACE(\"abcb\", \"b(.)?\", \"[$1]\") AS ?x) {}";
    assertTrue(ask(replaced).body().contains("a[c][]"), ask(replaced).body());
    assertEquals(200, ask("DESCRIBE <https://w3id.org/dixit/id/company/velquor>").statusCode());
  }

  @Test
  void nothingCanBeWritten() throws Exception {
    String update = "DELETE WHERE { ?s ?p ?o }";
    String form = "application/x-www-form-urlencoded";
    for (HttpResponse<String> refused :
        List.of(
            post("kg/sparql", form, "update=" + encoded(update)),
            get("kg/sparql?update=" + encoded(update)),
            post("kg/sparql", "application/sparql-update", update),
            post("kg/update", form, "update=" + encoded(update)))) {
      assertStatus(403, refused);
      assertTrue(refused.body().contains("only reads"), refused.body());
    }
    assertStatus(405, post("kg/data?default", "text/turtle", "<urn:a> <urn:b> <urn:c> ."));
    for (String method : List.of("PUT", "DELETE", "PATCH", "TRACE")) {
      HttpRequest request =
          request("kg/data?default").method(method, HttpRequest.BodyPublishers.noBody()).build();
      assertStatus(405, send(request));
    }
    assertStatus(405, post("deals", "text/plain", "x"));
    isAlive();
  }

  @Test
  void noOtherServerIsAsked() throws Exception {
    for (String sparql :
        List.of(
            "SELECT * { SERVICE <http://localhost:9/> { ?s ?p ?o } }",
            "SELECT * { { SELECT * { SERVICE SILENT <http://localhost:9/> { ?s ?p ?o } } } }",
            "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://localhost:9/> { ?s ?p ?o } } }",
            "ASK { ?s ?p ?o MINUS { SERVICE <http://localhost:9/> { ?s ?p ?o } } }")) {
      int status = ask(sparql).statusCode();
      assertEquals(403, status, sparql);
    }
    HttpResponse<String> from = ask("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }");
    assertFalse(from.body().contains("root:"), from.body());
  }

  @Test
  void aLargeBodyIsTurnedAwayUnread() throws IOException {
    String head =
        "POST /kg/sparql HTTP/1.1\r\nHost: "
            + host()
            + "\r\nContent-Type: application/sparql-query\r\n";
    assertEquals("413", raw(head + "Content-Length: " + LARGE + "\r\n\r\nSELECT"));
    assertEquals("411", raw(head + "Transfer-Encoding: chunked\r\n\r\n6\r\nSELECT\r\n"));
    isAliveUnchecked();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../etc/passwd",
        "/assets/../../../etc/passwd",
        "/assets/%2e%2e/%2e%2e/dixit/version.txt",
        "/assets/..%2f..%2fetc%2fpasswd",
        "/assets/..%5c..%5cetc",
        "/assets//etc/passwd",
        "/dixit/ontology/../../etc/passwd",
        "/dixit/id/%00",
        "/assets/labels-en.txt"
      })
  void noPathLeadsToAFile(String path) throws IOException {
    String status =
        raw("GET " + path + " HTTP/1.1\r\nHost: " + host() + "\r\nConnection: close\r\n\r\n");
    assertTrue(List.of("400", "404").contains(status), path + ": " + status);
    isAliveUnchecked();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "localhost.evil.example", "127.0.0.1.nip.io", "192.168.1.2:80"})
  void aPageOfAnotherHostCannotAsk(String host) throws IOException {
    assertEquals("421", raw(asking(host)));
    isAliveUnchecked();
  }

  @Test
  void ownNamesAreKnownAtTheirPort() throws IOException {
    int port = URI.create(server.address()).getPort();
    for (String name : List.of("localhost", "LOCALHOST", "127.0.0.1", "[::1]")) {
      assertEquals("200", raw(asking(name + ":" + port)), name);
      assertEquals("421", raw(asking(name + ":" + (port + 1))), name);
      assertEquals("421", raw(asking(name)), name);
    }
    isAliveUnchecked();
  }

  @Test
  void ofOtherMachinesOnlyDeclaredNamesAreKnown() {
    Settings settings =
        new Settings(
            "0.0.0.0",
            3030,
            List.of("news.example", "kg.example:8443"),
            Optional.of(TOKEN),
            Duration.ofSeconds(1));
    InetSocketAddress local = new InetSocketAddress("192.0.2.7", 3030);
    for (String known :
        List.of("news.example:443", "News.Example:3030", "kg.example:8443", "192.0.2.7:3030")) {
      assertTrue(isAsked(settings, known, local), known);
    }
    for (String unknown :
        List.of(
            "evil.example:3030",
            "news.example:8080",
            "kg.example:443",
            "192.0.2.7:80",
            "192.0.2.8:3030",
            "localhost:3030",
            "news.example.evil.example:443")) {
      assertFalse(isAsked(settings, unknown, local), unknown);
    }
    assertTrue(isAsked(settings, "localhost:3030", new InetSocketAddress("127.0.0.1", 3030)));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Settings(
                "localhost", 0, List.of("news.example"), Optional.empty(), Duration.ofSeconds(1)));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Settings(
                "localhost", 0, List.of("http://x/"), Optional.of(TOKEN), Duration.ofSeconds(1)));
  }

  private static boolean isAsked(Settings settings, String host, InetSocketAddress local) {
    String[] parts = host.split(":");
    return settings.isAskedBy(parts[0], Integer.parseInt(parts[1]), local);
  }

  @Test
  void faultsAreToldInWhatTheClientTakes() throws Exception {
    HttpResponse<String> page =
        send(
            request("nothing")
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Language", "fr")
                .build());
    assertStatus(404, page);
    assertTrue(page.body().contains("Il n’y a rien à cette adresse"), page.body());
    HttpResponse<String> problem =
        send(request("nothing").header("Accept", "application/json").build());
    assertEquals("application/problem+json", type(problem));
    assertTrue(problem.body().contains("\"status\":404"), problem.body());
    assertEquals("text/plain", type(send(request("kg/nothing").build())));
    String traversal =
        answer("GET /../etc HTTP/1.1\r\nHost: " + host() + "\r\nConnection: close\r\n\r\n");
    assertTrue(traversal.contains("Content-Security-Policy"), traversal);
    for (String leak : List.of("<html", "Jetty", "jetty", "ERROR", "org.")) {
      assertFalse(traversal.contains(leak), traversal);
    }
    isAlive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dixit/ontology", "dixit/ontology/shapes", "dixit/id/company/velquor"})
  void whatThereIsNotInAFormatIsNotAcceptable(String path) throws Exception {
    assertStatus(406, send(request(path).header("Accept", "image/png").build()));
    assertStatus(200, send(request(path).header("Accept", "image/png, */*;q=0.1").build()));
    assertStatus(200, send(request(path).build()));
  }

  @Test
  void aPortInUseIsToldInOneLine() {
    int port = URI.create(server.address()).getPort();
    InputException refused =
        assertThrows(
            InputException.class,
            () ->
                Server.start(
                    KnowledgeGraph.ofFiles(List.of(GRAPH)),
                    new Settings("localhost", port, Optional.empty(), Duration.ofSeconds(2))));
    assertTrue(String.valueOf(refused.getMessage()).contains("another --port"));
  }

  @Test
  void whereATokenIsNeededNothingIsShownWithout() throws Exception {
    try (Server guarded = started(Optional.of(TOKEN))) {
      URI page = URI.create(guarded.address() + "deals");
      assertStatus(401, send(HttpRequest.newBuilder(page).build()));
      assertStatus(401, send(bearer(page, TOKEN + "!")));
      assertStatus(200, send(bearer(page, TOKEN)));
      HttpResponse<String> first =
          send(HttpRequest.newBuilder(URI.create(page + "?token=" + encoded(TOKEN))).build());
      assertEquals(302, first.statusCode());
      String cookie = first.headers().firstValue("Set-Cookie").orElseThrow();
      assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
      HttpRequest next =
          HttpRequest.newBuilder(page).header("Cookie", cookie.split(";")[0]).build();
      assertStatus(200, send(next));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> new Settings("0.0.0.0", 0, Optional.empty(), Duration.ofSeconds(1)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Settings("0.0.0.0", 0, Optional.of("short"), Duration.ofSeconds(1)));
  }

  private static HttpRequest bearer(URI page, String token) {
    return HttpRequest.newBuilder(page).header("Authorization", "Bearer " + token).build();
  }

  private static void isAlive() throws Exception {
    HttpResponse<String> response = ask(ALL);
    assertEquals(200, response.statusCode());
    assertFalse(response.body().contains("\"value\": \"0\""), "something is there");
  }

  private static void isAliveUnchecked() {
    try {
      isAlive();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertStatus(int expected, HttpResponse<String> response) {
    assertEquals(expected, response.statusCode(), response.request() + " " + response.body());
  }

  private static HttpResponse<String> ask(String sparql) throws Exception {
    return post("kg/sparql", "application/sparql-query", sparql);
  }

  private static HttpResponse<String> post(String path, String type, String body) throws Exception {
    return send(
        request(path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(request(path).header("Accept", "text/html").build());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path))
        .timeout(Duration.ofSeconds(30));
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String type(HttpResponse<?> response) {
    return response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String host() {
    return URI.create(server.address()).getAuthority();
  }

  private static String asking(String host) {
    return "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
  }

  private static String raw(String request) throws IOException {
    return answer(request).substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length());
  }

  /** The beginning of the answer to a request as it is, which no client would send. */
  private static String answer(String request) throws IOException {
    URI address = URI.create(server.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      byte[] start = socket.getInputStream().readNBytes(LONGEST_READ);
      return new String(start, StandardCharsets.ISO_8859_1);
    }
  }
}
