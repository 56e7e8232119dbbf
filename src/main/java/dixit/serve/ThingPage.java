package dixit.serve;

import dixit.rdf.Vocabulary;
import dixit.report.Labels;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/** All of one thing: what is said of it, who says so, each claim once. */
record ThingPage(
    String title,
    String titleLanguage,
    String iri,
    String encoded,
    String path,
    String joint,
    String kind,
    String kindWords,
    List<Note> notes,
    boolean disputed,
    List<String> also,
    String source,
    List<Pages.Group> links,
    List<Pages.DealGroup> deals,
    List<Statements.Row> rows,
    List<Statements.Claim> self,
    Pages.Claims said,
    Pages.Claims about,
    String aboutTitle,
    List<Pair> pairs)
    implements Pages.Body {

  /** A property and a value, as the graph has them. */
  record Pair(String property, String iri, Link value) {}

  /**
   * What one must know before all else: that an article has been corrected, say.
   *
   * @param style class of the line
   */
  record Note(String style, String words, Link link) {}

  static ThingPage of(Reader reader, String iri, Asked asked) {
    return new Filling(reader, reader.resource(iri), asked).page();
  }

  /** One page being filled. */
  private static final class Filling {
    private final Reader reader;
    private final Labels labels;
    private final Statements statements;
    private final Corrections corrections;
    private final Resource thing;
    private final Asked asked;
    private final List<Resource> said;
    private final List<Resource> about;

    Filling(Reader reader, Resource thing, Asked asked) {
      this.reader = reader;
      this.labels = reader.labels();
      this.statements = new Statements(reader);
      this.corrections = new Corrections(reader);
      this.thing = thing;
      this.asked = asked;
      said = reader.subjects(Vocabulary.HAS_CLAIMANT, thing, Integer.MAX_VALUE);
      about = about();
    }

    ThingPage page() {
      String iri = thing.getURI();
      List<Statements.Row> rows = statements.rows(thing, this::toClaim);
      boolean isClaim = thing.hasProperty(RDF.type, Vocabulary.CLAIM);
      boolean isArticle = isArticle();
      String path = Link.path(iri);
      return new ThingPage(
          reader.name(thing),
          reader.language(thing),
          iri,
          URLEncoder.encode(iri, StandardCharsets.UTF_8),
          path,
          path.contains("?") ? "&" : "?",
          reader.kind(thing),
          reader.kindWords(thing),
          notes(),
          rows.stream().anyMatch(Statements.Row::disputed),
          reader.texts(thing, Vocabulary.ALT_LABEL),
          reader.objects(thing, Vocabulary.URL).stream()
              .map(Resource::getURI)
              .filter(url -> url.matches("(?i)https?://.*"))
              .findFirst()
              .orElse(""),
          groups(),
          dealGroups(),
          rows,
          isClaim ? List.of(statements.claim(thing, 0, thing)) : List.of(),
          claims(said, 0),
          claims(about, said.size()),
          labels.of(isArticle ? "said-in-it" : "said-about"),
          reader.kind(thing).isEmpty() && !isArticle ? pairs() : List.of());
    }

    private List<Note> notes() {
      Resource whole = reader.whole(thing);
      return Stream.of(
              corrections.of(thing).stream().map(each -> note("alarm", "corrected-by", each)),
              reader.objects(thing, Vocabulary.WAS_REVISION_OF).stream()
                  .map(each -> note("note", "correction-of", each)),
              Stream.of(whole)
                  .filter(each -> !each.equals(thing))
                  .map(each -> note("note", "telling-of", each)))
          .flatMap(notes -> notes)
          .toList();
    }

    private Note note(String style, String words, Resource other) {
      return new Note(style, labels.of(words), reader.link(other));
    }

    private boolean isArticle() {
      return thing.hasProperty(RDF.type, Vocabulary.ARTICLE);
    }

    /** Claims on the thing, or in the article, that are not its own. */
    private List<Resource> about() {
      Set<Resource> claims = new LinkedHashSet<>();
      if (isArticle()) {
        reader
            .subjects(Vocabulary.REFERENCE_CONTEXT, thing, Integer.MAX_VALUE)
            .forEach(mention -> claims.addAll(reader.objects(mention, Vocabulary.EXPRESSES)));
      }
      claims.addAll(reader.subjects(Vocabulary.IS_ABOUT, thing, Integer.MAX_VALUE));
      for (Resource proposition : reader.subjects(RDF.subject, thing, Explorer.MOST)) {
        claims.addAll(statements.claimsOf(proposition));
      }
      said.forEach(claims::remove);
      return claims.stream().sorted(Comparator.comparing(Resource::getURI)).toList();
    }

    /** To a claim's number, in this page where it is shown here. */
    private Link toClaim(Resource claim) {
      int own = said.indexOf(claim);
      int index = own >= 0 ? own : about.indexOf(claim);
      if (index < 0) {
        return new Link(Link.path(claim.getURI()), labels.of("claim"), "");
      }
      int number = own >= 0 ? index + 1 : said.size() + index + 1;
      boolean here = index / Slice.LONGEST == asked.from() / Slice.LONGEST;
      return here
          ? new Link("#claim-" + number, String.valueOf(number), "")
          : new Link(Link.path(claim.getURI()), String.valueOf(number), "");
    }

    private Pages.Claims claims(List<Resource> all, int before) {
      Slice<Resource> slice = Slice.of(all, asked.from());
      List<Statements.Claim> claims = new ArrayList<>();
      for (Resource claim : slice.shown()) {
        int number = before + slice.from() + claims.size() + 1;
        claims.add(statements.claim(claim, number, thing));
      }
      return new Pages.Claims(claims, slice.pages(asked.parameters(), labels));
    }

    private List<Pages.DealGroup> dealGroups() {
      List<Resource> deals =
          Stream.concat(
                  reader.subjects(Vocabulary.HAS_PARTICIPANT, thing, Integer.MAX_VALUE).stream(),
                  reader.objects(thing, Vocabulary.TELLS).stream())
              .map(reader::whole)
              .distinct()
              .toList();
      return deals.isEmpty()
          ? List.of()
          : List.of(
              Pages.DealGroup.of(
                  labels.of("group-deals"), Slice.of(deals, asked.from()), asked, reader));
    }

    private List<Pages.Group> groups() {
      return Stream.of(
              group("participants", reader.objects(thing, Vocabulary.HAS_PARTICIPANT)),
              group(
                  "posts",
                  reader.subjects(Vocabulary.HOLDER, thing, Integer.MAX_VALUE),
                  reader::post),
              group(
                  "post-holders",
                  reader.subjects(Vocabulary.IN_ORGANIZATION, thing, Integer.MAX_VALUE),
                  this::held),
              group("holders", reader.objects(thing, Vocabulary.HOLDER)),
              group("organizations", reader.objects(thing, Vocabulary.IN_ORGANIZATION)),
              group("articles", articles(), corrections::name))
          .filter(group -> !group.links().isEmpty())
          .toList();
    }

    private Pages.Group group(String name, List<Resource> things) {
      return group(name, things, reader::name);
    }

    private Pages.Group group(
        String name, List<Resource> things, Function<Resource, String> words) {
      Slice<Link> links =
          Slice.of(things, asked.from()).map(each -> reader.link(each).called(words.apply(each)));
      return Pages.Group.of(labels.of("group-" + name), links, asked, labels);
    }

    private String held(Resource post) {
      String who =
          reader.objects(post, Vocabulary.HOLDER).stream().map(reader::name).findFirst().orElse("");
      String title = reader.text(post, Vocabulary.POSITION_TITLE).orElse("");
      return labels.of("colon", who, title);
    }

    /** Those that name it, or whose voice it is. */
    private List<Resource> articles() {
      return Stream.concat(
              reader.articleOf(thing).filter(article -> reader.isVoice(thing)).stream(),
              reader.subjects(Vocabulary.DENOTES, thing, Integer.MAX_VALUE).stream()
                  .flatMap(
                      mention -> reader.objects(mention, Vocabulary.REFERENCE_CONTEXT).stream()))
          .distinct()
          .sorted(Comparator.comparing(Resource::getURI))
          .toList();
    }

    /** Of what has no page of its own kind, what the graph says as it says it. */
    private List<Pair> pairs() {
      TermNames terms = TermNames.in(labels.language());
      return thing.listProperties().toList().stream()
          .map(
              statement ->
                  new Pair(
                      terms.label(property(statement.getPredicate())),
                      statement.getPredicate().getURI(),
                      value(terms, statement.getObject())))
          .sorted(Comparator.comparing(Pair::property).thenComparing(pair -> pair.value().text()))
          .limit(Explorer.MOST)
          .toList();
    }

    private static String property(Property property) {
      return property.getURI();
    }

    private Link value(TermNames terms, RDFNode value) {
      if (value.isLiteral()) {
        return new Link("", dixit.report.VisibleText.of(value.asLiteral().getLexicalForm()), "");
      }
      Resource resource = value.asResource();
      return terms.isTerm(resource.getURI())
          ? new Link(Link.path(resource.getURI()), terms.label(resource.getURI()), "")
          : reader.isThere(resource)
              ? reader.link(resource)
              : new Link("", String.valueOf(resource), "");
    }
  }
}
