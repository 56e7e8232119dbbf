package dixit.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dixit.model.Article;
import dixit.model.Span;
import dixit.rdf.Vocabulary;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/**
 * One HTML page with everything in it: articles with their facts. It asks nothing of any network,
 * and runs no script but its own.
 */
public final class ReportPage {
  private static final int LONGEST_OPENING = 80;

  private final Labels labels;
  private final List<ArticleView> articles = new ArrayList<>();
  private final Revisions revisions;
  private final StringBuilder places = new StringBuilder();
  private int placeCount;
  private int pieceCount;

  /** A kind that can be switched off in the text. */
  record LegendEntry(String key, String label) {}

  /** All that the template shows of one article. */
  record ArticleView(
      String id,
      String language,
      String title,
      boolean untitled,
      String byline,
      String url,
      List<String> counts,
      List<MarkedText.Paragraph> paragraphs,
      boolean titleInText,
      Revisions revisions,
      List<DealCards.Card> deals,
      List<SayingCards.Card> sayings,
      List<SayingCards.Card> own,
      String ownSummary,
      List<NameCards.Group> groups,
      List<Timeline.Event> events,
      List<GraphDrawing> graph,
      String leftOutWords) {
    List<Revisions.Note> notes() {
      return revisions.of(id);
    }
  }

  /**
   * All that the template shows.
   *
   * @param ui language of the page, which is not that of each article
   */
  private record View(
      Map<String, String> l,
      String ui,
      String title,
      String policy,
      String css,
      String js,
      String places,
      boolean several,
      List<LegendEntry> legend,
      List<ArticleView> articles) {}

  /**
   * @param labels words of the page, in its language
   */
  public ReportPage(Labels labels) {
    this.labels = labels;
    this.revisions = new Revisions(labels);
  }

  /**
   * Adds an article after those added before.
   *
   * @param graph what is said in it, as {@link dixit.rdf.GraphWriter} writes it
   * @throws IllegalArgumentException if the graph is of other texts
   */
  public void add(Article article, Model graph) {
    String id = "a" + (articles.size() + 1);
    String iri = identifier(article, graph);
    Facts facts = FactReader.read(graph, article, iri);
    Told told = new Told(facts, labels, id + "-", placeCount);
    SayingCards sayings = new SayingCards(told, article);
    MarkedText text = MarkedText.of(article, facts.places(), sayings.markers());
    addPlaces(facts, text);
    Optional<String> given = article.metadata().title().map(VisibleText::of);
    Optional<String> headline = headline(text);
    boolean titleInText = headline.isPresent() && (given.isEmpty() || given.equals(headline));
    Optional<String> title = given.or(() -> headline);
    String name = title.orElseGet(() -> opening(article));
    revisions.add(graph.createResource(iri), id, name, article.language());
    List<DealCards.Card> deals = DealCards.of(told);
    List<SayingCards.Card> said = sayings.of(false);
    List<SayingCards.Card> own = sayings.of(true);
    List<GraphDrawing> drawings = GraphDrawing.of(told);
    int leftOut = drawings.get(0).leftOut();
    articles.add(
        new ArticleView(
            id,
            article.language(),
            name,
            title.isEmpty(),
            byline(article, told.wording()),
            article.metadata().url().filter(url -> url.matches("(?i)https?://.*")).orElse(""),
            counts(facts, said.size()),
            text.paragraphs(),
            titleInText,
            revisions,
            deals,
            said,
            own,
            ownSummary(own),
            new NameCards(told).groups(),
            Timeline.of(told, article),
            drawings.get(0).boxes().isEmpty() ? List.of() : drawings,
            leftOut == 0 ? "" : labels.count("graph-left-out", leftOut)));
  }

  /** The whole page; the same for the same articles, whatever the machine. */
  public String html() {
    String css = Labels.text("report.css");
    String js = Labels.text("report.js");
    String title =
        articles.size() == 1
            ? articles.get(0).title() + " — " + labels.of("page-title")
            : labels.of("page-title");
    Template template =
        Mustache.compiler()
            .emptyStringIsFalse(true)
            .withLoader(name -> new StringReader(Labels.text(name + ".html")))
            .compile(Labels.text("page.html"));
    return template.execute(
        new View(
            labels.all(),
            labels.language(),
            title,
            "default-src 'none'; style-src "
                + hash(css)
                + "; script-src "
                + hash(js)
                + "; base-uri 'none'; form-action 'none'",
            css,
            js,
            "[" + places + "]",
            articles.size() > 1,
            legend(),
            List.copyOf(articles)));
  }

  /** The graph's identifier of the article: that with the hash of its text. */
  private static String identifier(Article article, Model graph) {
    return graph
        .listSubjectsWithProperty(Vocabulary.TEXT_HASH, article.sha256())
        .filterKeep(source -> source.hasProperty(RDF.type, Vocabulary.ARTICLE))
        .toList()
        .stream()
        .map(Resource::getURI)
        .min(String::compareTo)
        .orElseThrow(
            () -> new IllegalArgumentException("no graph of the text of " + article.name()));
  }

  /** For each place its first piece, the piece after its last, and the confidence in percent. */
  private void addPlaces(Facts facts, MarkedText text) {
    for (int i = 0; i < facts.places().size(); i++) {
      Span range = text.ranges().get(i);
      places
          .append(placeCount + i == 0 ? "" : ",")
          .append('[')
          .append(pieceCount + range.begin())
          .append(',')
          .append(pieceCount + range.end())
          .append(',')
          .append(Math.round(facts.places().get(i).confidence() * 100))
          .append(']');
    }
    placeCount += facts.places().size();
    pieceCount +=
        (int)
            text.paragraphs().stream()
                .flatMap(paragraph -> paragraph.pieces().stream())
                .filter(piece -> !piece.isPlain())
                .count();
  }

  private static Optional<String> headline(MarkedText text) {
    return text.paragraphs().stream()
        .filter(MarkedText.Paragraph::headline)
        .map(
            paragraph ->
                paragraph.pieces().stream()
                    .map(MarkedText.Piece::text)
                    .collect(Collectors.joining())
                    .replaceAll("\\s+", " ")
                    .strip())
        .findFirst();
  }

  /** The first words of an article without a title, which it is known by. */
  private static String opening(Article article) {
    String text = article.text().strip().replaceAll("\\s+", " ");
    if (text.length() > LONGEST_OPENING) {
      int end = text.lastIndexOf(' ', LONGEST_OPENING);
      int cut = end > 0 ? end : text.offsetByCodePoints(0, LONGEST_OPENING / 2);
      text = text.substring(0, cut).replaceFirst("[\\p{Punct}]$", "") + "…";
    }
    return VisibleText.of(text);
  }

  private String byline(Article article, Wording wording) {
    Article.Metadata metadata = article.metadata();
    return Stream.concat(
            metadata.publisher().map(VisibleText::of).stream(),
            metadata.published().map(d -> labels.of("published-on", wording.date(d))).stream())
        .collect(Collectors.joining(" · "));
  }

  private String ownSummary(List<SayingCards.Card> own) {
    int hedged = (int) own.stream().filter(card -> !card.certainty().equals("certain")).count();
    String all = labels.count("claims", own.size());
    return hedged == 0 ? all : all + " · " + labels.count("hedged", hedged);
  }

  private List<String> counts(Facts facts, int sayings) {
    List<String> counts = new ArrayList<>();
    counts.add(labels.count("names", facts.names().size()));
    counts.add(labels.count("deals", facts.deals().size()));
    counts.add(labels.count("sayings", sayings));
    if (facts.contradictions() > 0) {
      counts.add(labels.count("contradictions", facts.contradictions()));
    }
    return counts;
  }

  private List<LegendEntry> legend() {
    return Stream.concat(Stream.of(Kind.values()).map(Kind::key), Stream.of("own"))
        .map(key -> new LegendEntry(key, labels.of("kind-" + key)))
        .toList();
  }

  /** As a content security policy names a style or script. */
  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
