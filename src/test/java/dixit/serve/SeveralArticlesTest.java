package dixit.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.Dixit;
import dixit.article.ArticleReader;
import dixit.model.Article;
import dixit.rdf.GraphWriter;
import dixit.rdf.Iris;
import dixit.store.KnowledgeGraph;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The explorer over articles that disagree, one of which was corrected. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralArticlesTest {
  private static final Path ARTICLES = Path.of("src/test/resources/corpus");
  private static final String DEAL = "Acquisition · Velquor, Tamrin";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Server server;

  @BeforeAll
  void start() throws IOException {
    try (Stream<Path> files = Files.list(ARTICLES)) {
      List<org.apache.jena.rdf.model.Model> graphs =
          files
              .filter(file -> file.toString().endsWith(".txt"))
              .sorted()
              .map(
                  file -> {
                    Article article =
                        new ArticleReader().read(file, "auto", Article.Metadata.NONE).article();
                    return new GraphWriter(new Iris())
                        .write(Dixit.forLanguage(article.language()).extract(article));
                  })
              .toList();
      server =
          Server.start(
              KnowledgeGraph.of(graphs),
              new Settings("localhost", 0, Optional.empty(), Duration.ofSeconds(20)));
    }
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void whatSeveralArticlesTellIsOneDeal() throws Exception {
    String list = page("deals");
    assertEquals(2, list.split(DEAL, -1).length, list);
    assertTrue(list.contains("and 5 other articles"), list);
    assertTrue(page("dixit/id/company/velquor").contains("Velquor, Tamrin"));
    assertTrue(deal().contains("taken back by a correction"), deal());
  }

  @Test
  void anArticleTellsThatItWasCorrectedAndByWhat() throws Exception {
    String corrected = page(article("Velquor pays more for Tamrin"));
    String head = corrected.substring(corrected.indexOf("<h1"), corrected.indexOf("<section"));
    assertTrue(head.contains("has been corrected"), head);
    assertTrue(
        page(linked(head, "alarm")).contains("<h1 lang=\"en\"><bdi>Velquor pays what was said"),
        head);
    String correction = page(article("Velquor pays what was said for Tamrin"));
    assertTrue(correction.contains("is a correction of"), correction);
    assertTrue(
        page(linked(correction, "note")).contains("<h1 lang=\"en\"><bdi>Velquor pays more"),
        correction);
    assertTrue(deal().contains("5 March 2031 (since corrected)"), deal());
    assertFalse(deal().contains("10 March 2031 (since corrected)"), deal());
  }

  @Test
  void theVoiceOfAnArticleIsNamedByItsOutlet() throws Exception {
    String deal = deal();
    Matcher voice =
        Pattern.compile("href=\"/([^\"]+)\"><bdi>The article \\(Ostrel, 3 March 2031\\)")
            .matcher(deal);
    assertTrue(voice.find(), deal);
    assertTrue(
        page(voice.group(1)).contains("<h1 lang=\"en\"><bdi>Velquor to buy Tamrin for $2 billion"));
    assertFalse(deal.contains("<bdi>The article</bdi>"), deal);
  }

  @Test
  void whatOneArticleTellsIsMarkedAsItStandsInAll() throws Exception {
    String telling =
        page(
            first(
                "SELECT ?deal { ?article <https://schema.org/headline> ?title ;"
                    + " <https://w3id.org/dixit/ontology#tells> ?deal ."
                    + " ?deal <https://w3id.org/dixit/ontology#canonicalDeal> ?all"
                    + " FILTER(?title = \"Tamrin dément son rachat par Velquor\") }"));
    assertTrue(telling.contains("All articles together"), telling);
    assertTrue(telling.contains("<bdi>2 billion USD</bdi> <small>disputed</small>"), telling);
    assertFalse(telling.contains("reported, or hedged"), telling);
    String card = telling.substring(telling.indexOf("id=\"claim-1\""));
    card = card.substring(0, card.indexOf("</article>"));
    assertEquals(2, card.split("Acquirer: Velquor", -1).length, "each fact once: " + card);
  }

  @Test
  void listsAndMenusHaveNamesOfTheirOwn() throws Exception {
    String page = page("deals");
    Matcher menus = Pattern.compile("<nav[^>]*aria-label=\"([^\"]+)\"").matcher(page);
    List<String> names = menus.results().map(found -> found.group(1)).toList();
    assertEquals(names.stream().distinct().toList(), names);
    assertTrue(names.contains("Main menu"), names.toString());
  }

  @Test
  void wordsOfAnArticleAreInItsLanguage() throws Exception {
    String deal = deal();
    Matcher quote = Pattern.compile("<blockquote class=\"quote\" lang=\"(\\w+)\"").matcher(deal);
    List<String> languages =
        quote.results().map(found -> found.group(1)).distinct().sorted().toList();
    assertEquals(List.of("en", "fr"), languages);
    assertTrue(deal.contains("<html lang=\"en\">"));
  }

  @Test
  void aDealIsFirstToldWhereNothingWasCorrected() throws Exception {
    Matcher first = Pattern.compile("class=\"in\">in ([^\n]*)").matcher(page("deals"));
    List<String> articles = first.results().map(found -> found.group(1)).toList();
    assertFalse(articles.isEmpty());
    assertTrue(
        articles.stream().noneMatch(each -> each.contains("corrected")), articles.toString());
  }

  private String deal() throws Exception {
    String list = page("deals");
    String before = list.substring(0, list.indexOf(DEAL));
    String path = before.substring(before.lastIndexOf("/dixit/id/deal/") + 1);
    return page(path.substring(0, path.indexOf('"')));
  }

  private String article(String headline) throws Exception {
    return first("SELECT ?article { ?article <https://schema.org/headline> \"" + headline + "\" }");
  }

  /** The path of the first thing that a query finds. */
  private String first(String query) throws Exception {
    String found =
        ask("kg/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), "text/csv");
    return found.lines().skip(1).findFirst().orElseThrow().replace("https://w3id.org/", "").strip();
  }

  /** Where the link in a line of a style leads. */
  private static String linked(String page, String style) {
    Matcher link =
        Pattern.compile("class=\"" + style + "\">[^<]*<a[^>]*href=\"/([^\"]+)").matcher(page);
    assertTrue(link.find(), page);
    return link.group(1);
  }

  private String page(String path) throws Exception {
    return ask(path, "text/html");
  }

  private String ask(String path, String type) throws Exception {
    HttpResponse<String> response =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Accept", type)
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertEquals(200, response.statusCode(), path + response.body());
    return response.body();
  }
}
