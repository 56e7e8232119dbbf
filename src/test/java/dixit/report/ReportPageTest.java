package dixit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.Dixit;
import dixit.article.ArticleReader;
import dixit.model.Article;
import dixit.model.Extraction;
import dixit.rdf.GraphWriter;
import dixit.rdf.Iris;
import dixit.rdf.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportPageTest {
  private static final Path GOLD = Path.of("src/test/resources/gold");
  private static final Pattern PIECE = Pattern.compile("<span class=\"s [^\"]*\">([^<]*)</span>");
  private static final Pattern PLACE = Pattern.compile("\\[(\\d+),(\\d+),(\\d+)]");
  private static final String HOSTILE =
      """
      Velquor buys <script>alert("1")</script> & 'Tamrin' for $2 billion

      LONDON, March 4, 2026 (Ostrel) -- Velquor Inc. said on Wednesday it had 😀 agreed to buy \
      Tamrin, the maker of the QX7 <img src=x onerror=alert(1)> processor, for $2 billion.
      Velquor Inc. said \u0001\u0000 that </script><!-- it \u202e would {{close}} Tamrin\ud83c.
      חברת Velquor Inc. הודיעה היום.
      """;

  @Test
  void anArticleHasItsHeadlineElseItsFirstWordsForATitle() {
    String headline = "Velquor buys Tamrin for $2 billion";
    String body =
        "Velquor Inc. said on Wednesday it had agreed to buy Tamrin, the maker of processors, for"
            + " $2 billion in cash. The rest follows.\n";
    String titled = page(read(headline + "\n\n" + body));
    assertTrue(titled.contains("<title>" + headline + " — Who says what</title>"), titled);
    assertEquals(1, titled.split("<h1", -1).length - 1, "one title");
    assertEquals(2, spaced(words(titled)).split(Pattern.quote(headline), -1).length, "told once");
    String untitled = page(read(body));
    String first = "Velquor Inc. said on Wednesday it had agreed to buy Tamrin, the maker of…";
    assertTrue(untitled.contains("<title>" + first), untitled);
    assertTrue(untitled.contains("class=\"unseen\""), untitled);
    assertFalse(untitled.contains("stdin"), untitled);
  }

  private static Article read(String text) {
    return new ArticleReader()
        .read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            "stdin",
            "en",
            Article.Metadata.NONE)
        .article();
  }

  private static String page(Article article) {
    return page(article, graph(article));
  }

  static Stream<Path> articles() throws IOException {
    try (Stream<Path> files = Files.list(GOLD)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void thePageHasTheWordsAndEveryPlaceInThem(Path file) {
    Article article = new ArticleReader().read(file, "auto", Article.Metadata.NONE).article();
    Model graph = graph(article);
    String page = page(article, graph);
    assertEquals(spaced(VisibleText.of(article.text())), spaced(words(page)));

    List<String> pieces =
        PIECE.matcher(page).results().map(piece -> unescaped(piece.group(1))).toList();
    List<MatchResult> ranges = PLACE.matcher(after(page, "id=\"places\">")).results().toList();
    List<String> quotes = new ArrayList<>();
    for (MatchResult range : ranges) {
      List<String> covered =
          pieces.subList(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
      quotes.add(spaced(String.join("", covered)));
    }
    List<String> anchors = new ArrayList<>();
    graph
        .listStatements(null, Vocabulary.ANCHOR_OF, (String) null)
        .forEach(s -> anchors.add(spaced(VisibleText.of(s.getString()))));
    assertEquals(Set.copyOf(anchors), Set.copyOf(quotes));
  }

  @Test
  void everyFactLeadsToAPlaceAndEveryMarkToAFact() {
    String page = page(hostile(), graph(hostile()));
    List<String> ids = all(page, " id=\"([^\"]+)\"");
    assertEquals(ids.size(), new HashSet<>(ids).size(), "identifiers are unique");
    int places = (int) PLACE.matcher(after(page, "id=\"places\">")).results().count();
    assertTrue(places > 5);
    for (String numbers : all(page, " data-p=\"([^\"]+)\"")) {
      for (String number : numbers.split(" ")) {
        assertTrue(Integer.parseInt(number) < places, numbers);
      }
    }
    assertTrue(ids.containsAll(all(page, " data-fact=\"([^\"]*)\"")), "marks and boxes");
    assertTrue(ids.containsAll(all(page, " href=\"#([^\"]+)\"")), "links and signs");
  }

  @Test
  void whatAnArticleHoldsIsTextAndNothingElse() {
    String page = page(hostile(), graph(hostile()));
    assertEquals(2, all(page, "(<script)").size(), "the data and the page's own");
    assertFalse(page.contains("<img"), "elements of the article");
    assertTrue(page.contains("&lt;script&gt;alert("), "its words are there");
    assertTrue(page.contains("{{close}}"), "no template in it is filled in");
    assertTrue(page.contains("\u2401\u2400"), "control characters have a sign");
    assertTrue(page.codePoints().noneMatch(c -> c < ' ' && c != '\n'), "and are not there");
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    assertEquals(page, new String(bytes, StandardCharsets.UTF_8), "half a pair of surrogates");
  }

  @Test
  void thePolicyAllowsTheStyleAndTheScriptOfThePageAlone() throws Exception {
    String page = page(hostile(), graph(hostile()));
    String policy = unescaped(all(page, "Content-Security-Policy\" content=\"([^\"]+)\"").get(0));
    String css = all(page, "(?s)<style>(.*?)</style>").get(0);
    String js = all(page, "(?s)<script>(.*?)</script>").get(0);
    for (String content : List.of(css, js)) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      assertTrue(policy.contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'"));
    }
    assertTrue(policy.startsWith("default-src 'none'"), policy);
    assertEquals(List.of(), all(page, " (style=|on[a-z]+=\")"), "nothing that the policy stops");
    assertEquals(List.of(), all(page, "(?:src|href)=\"((?!#)[^\"]*)\""), "nothing from elsewhere");
  }

  @Test
  void theSamePageWhateverTheMachine() {
    Article article = hostile();
    String first = page(article, graph(article));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Model shuffled = ModelFactory.createDefaultModel();
      graph(article).listStatements().toList().stream()
          .sorted((a, b) -> Integer.compare(a.toString().hashCode(), b.toString().hashCode()))
          .forEach(shuffled::add);
      assertEquals(first, page(article, shuffled));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void pageAndArticleEachHaveTheirLanguage() {
    Article article =
        new Article(
            "velquor",
            "Velquor a racheté Tamrin pour 2,5 milliards de dollars, selon Ostrel.",
            "fr",
            new Article.Metadata(
                Optional.of("Rachat"),
                Optional.of("2026-03-01"),
                Optional.of("Ostrel"),
                Optional.of("javascript:alert(1)")));
    Model graph = graph(article);
    String french = page(article, graph);
    assertTrue(french.contains("<html lang=\"fr\">"));
    assertTrue(french.contains("Publié le 1er mars 2026"), french);
    assertTrue(french.contains("2,5 milliards USD"));
    assertFalse(french.contains("javascript:"), "an address that is none");
    ReportPage english = new ReportPage(Labels.in("en"));
    english.add(article, graph);
    String page = english.html();
    assertTrue(page.contains("<html lang=\"en\">"));
    assertTrue(page.contains("<div class=\"words\" lang=\"fr\">"));
    assertTrue(page.contains("<span class=\"quote\" lang=\"fr\""));
    assertTrue(page.contains("lang=\"en\" aria-label=\""), page);
    assertTrue(page.contains("Published on 1 March 2026"));
    assertTrue(page.contains("2.5 billion USD"));
  }

  @Test
  void whatIsDisputedIsMarkedWithWhoSaysSo() throws IOException {
    Path file = Path.of("src/test/resources/articles/fr-nvidia-groq/article.txt");
    Article article = new ArticleReader().read(file, "fr", Article.Metadata.NONE).article();
    String page = page(article, graph(article));
    assertTrue(page.contains("Les versions données se contredisent."));
    assertTrue(page.contains("Transaction 4 · Acquéreur : Nvidia — Nvidia nie, certain"));
    assertTrue(page.contains("class=\"edge disputed\""));
  }

  @Test
  void aGraphOfAnotherTextIsRefused() {
    Model graph = graph(hostile());
    Article other = new Article("x", "Tamrin.", "en", Article.Metadata.NONE);
    ReportPage page = new ReportPage(Labels.in("en"));
    assertThrows(IllegalArgumentException.class, () -> page.add(other, graph));
  }

  @Test
  void anArticleWithNothingInItHasAPage() {
    Article article = new Article("empty", "\n\n", "en", Article.Metadata.NONE);
    assertTrue(page(article, graph(article)).contains("No deal was found."));
  }

  @Test
  void aBoxOfTheDrawingIsCalledWhatItShows() {
    String page = page(hostile(), graph(hostile()));
    List<MatchResult> boxes =
        Pattern.compile("<g class=\"box.*?aria-label=\"([^\"]*)\"[^\\n]*?<rect([^\\n]*)</g>")
            .matcher(page)
            .results()
            .toList();
    assertFalse(boxes.isEmpty());
    for (MatchResult box : boxes) {
      String shown = spaced(("<rect" + box.group(2)).replaceAll("<[^>]*>", " "));
      assertTrue(spaced(box.group(1)).startsWith(shown), box.group());
    }
  }

  @Test
  void aCorrectionAndWhatItCorrectsNameEachOther() {
    Article first = titled("Velquor buys Tamrin", "Velquor said it had bought Tamrin.", "");
    Article second =
        titled("Velquor buys no one", "Velquor said it had not bought Tamrin.", first.sha256());
    ReportPage both = new ReportPage(Labels.in("en"));
    both.add(first, graph(first));
    both.add(second, graph(second));
    String page = both.html();
    assertTrue(
        page.contains("The correction: <a href=\"#a2\" lang=\"en\"><bdi>Velquor buys no one"),
        page);
    assertTrue(
        page.contains("correction of: <a href=\"#a1\" lang=\"en\"><bdi>Velquor buys T"), page);
    assertTrue(page(second, graph(second)).contains("which is not shown here"));
    assertFalse(page(first, graph(first)).contains("his is a correction"));
  }

  private static Article titled(String title, String text, String corrects) {
    return new Article(
        "velquor",
        text + "\n",
        "en",
        new Article.Metadata(
            Optional.of(title),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(corrects).filter(hash -> !hash.isEmpty())));
  }

  private static Article hostile() {
    return new Article("hostile", HOSTILE, "en", Article.Metadata.NONE);
  }

  private static Model graph(Article article) {
    Extraction extraction = Dixit.forLanguage(article.language()).extract(article);
    return new GraphWriter(new Iris()).write(extraction);
  }

  private static String page(Article article, Model graph) {
    ReportPage page = new ReportPage(Labels.in(article.language()));
    page.add(article, graph);
    return page.html();
  }

  private static String words(String page) {
    String words = page.substring(page.indexOf("<div class=\"words\""));
    return unescaped(words.substring(0, words.indexOf("</section>")).replaceAll("<[^>]*>", ""));
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&#x60;", "`")
        .replace("&#x3D;", "=")
        .replace("&amp;", "&");
  }

  private static String spaced(String text) {
    return text.replaceAll("[\\s\\h]+", " ").strip();
  }

  private static String after(String page, String mark) {
    return page.substring(page.indexOf(mark) + mark.length());
  }

  private static List<String> all(String page, String pattern) {
    return Pattern.compile(pattern).matcher(page).results().map(r -> r.group(1)).toList();
  }
}
