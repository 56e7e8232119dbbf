package dixit.serve;

import dixit.rdf.Vocabulary;
import dixit.report.Labels;
import dixit.report.Plurals;
import dixit.report.VisibleText;
import dixit.report.Wording;
import dixit.store.Tellings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Reads what pages show from the graphs, in the words of a language. One request, one reader. */
final class Reader {
  private static final int LONGEST_QUOTE = 90;

  /** Rank of each role in what a deal is called: the model names who acts first. */
  private static final Map<String, Integer> ROLES = new HashMap<>();

  static {
    for (dixit.model.Property property : dixit.model.Property.values()) {
      ROLES.put(Vocabulary.property(property).getURI(), property.ordinal());
    }
  }

  private final Model graph;
  private final Labels labels;
  private final Wording wording;

  /**
   * @param graph all graphs together
   */
  Reader(Model graph, Labels labels) {
    this.graph = graph;
    this.labels = labels;
    this.wording = new Wording(labels, iri -> Optional.of(name(graph.createResource(iri))));
  }

  Labels labels() {
    return labels;
  }

  Wording wording() {
    return wording;
  }

  Model graph() {
    return graph;
  }

  Resource resource(String iri) {
    return graph.createResource(iri);
  }

  boolean isThere(Resource thing) {
    return graph.contains(thing, null, (RDFNode) null);
  }

  /** Subjects that have an object, in the order of their identifiers, at most so many. */
  List<Resource> subjects(Property property, RDFNode object, int most) {
    return some(graph.listSubjectsWithProperty(property, object), most);
  }

  /** Deals of a kind, of those that several articles tell the one that stands for all. */
  List<Resource> deals(Resource kind) {
    return subjects(RDF.type, kind, Integer.MAX_VALUE).stream().filter(this::isWhole).toList();
  }

  /** Whether no other deal stands for it. */
  boolean isWhole(Resource thing) {
    return Tellings.isWhole(thing);
  }

  /** The deal that stands for all that tell the same, itself where it is told once. */
  Resource whole(Resource deal) {
    return Tellings.whole(deal);
  }

  List<Resource> objects(Resource subject, Property property) {
    return some(
        graph
            .listObjectsOfProperty(subject, property)
            .filterKeep(RDFNode::isURIResource)
            .mapWith(RDFNode::asResource),
        Integer.MAX_VALUE);
  }

  private static List<Resource> some(ExtendedIterator<Resource> found, int most) {
    try {
      List<Resource> some = new ArrayList<>();
      while (found.hasNext() && some.size() < most) {
        Resource next = found.next();
        if (next.isURIResource()) {
          some.add(next);
        }
      }
      some.sort(Comparator.comparing(Resource::getURI));
      return some;
    } finally {
      found.close();
    }
  }

  /** The class of a thing that the ontology defines, as "Company"; empty where it has none. */
  String type(Resource thing) {
    return objects(thing, RDF.type).stream()
        .filter(type -> type.getURI().startsWith(Vocabulary.DX))
        .map(Resource::getLocalName)
        .findFirst()
        .orElse("");
  }

  boolean isDeal(Resource thing) {
    return Stream.of(dixit.model.DealType.values())
        .anyMatch(type -> thing.hasProperty(RDF.type, Vocabulary.individual(type)));
  }

  /** Style class of a thing. */
  String kind(Resource thing) {
    String type = type(thing);
    return isDeal(thing)
        ? "deal"
        : switch (type) {
          case "Company", "Person", "Organization", "Chip", "Position" ->
              type.toLowerCase(Locale.ROOT);
          case "UnnamedSource" -> "source";
          default -> "";
        };
  }

  String kindWords(Resource thing) {
    String kind = kind(thing);
    return kind.isEmpty()
        ? type(thing).isEmpty()
            ? ""
            : TermNames.in(labels.language()).label(Vocabulary.DX + type(thing))
        : kind.equals("deal") ? wording.type(type(thing)) : labels.of("kind-" + kind);
  }

  /** What a person calls it. */
  String name(Resource thing) {
    if (isDeal(thing)) {
      String parties = parties(thing).stream().map(this::name).collect(Collectors.joining(", "));
      return labels.of("type-" + Labels.hyphenated(type(thing)))
          + (parties.isEmpty() ? "" : " · " + parties);
    } else if (thing.getURI().startsWith(Vocabulary.DX)) {
      return "dx:" + thing.getLocalName();
    }
    return switch (type(thing)) {
      case "ArticleVoice" -> voice(thing);
      case "Position" -> position(thing);
      case "Article" -> article(thing);
      case "Proposition" -> proposition(thing);
      case "Claim" -> claim(thing);
      case "Mention" -> quoted(text(thing, Vocabulary.ANCHOR_OF).orElse(""));
      case "MonetaryAmount" -> wording.value("hasPrice", thing, "");
      case "Extraction" -> labels.of("extraction");
      default -> text(thing, RDFS.label).orElseGet(() -> labelled(thing));
    };
  }

  private String labelled(Resource thing) {
    String kind = "contradiction-" + type(thing);
    return labels.all().containsKey(kind) ? labels.of(kind) : VisibleText.of(end(thing));
  }

  /** Those of a deal, who acts before who is acted on, where it is told one way. */
  private List<Resource> parties(Resource deal) {
    Map<Resource, Integer> ranks = new HashMap<>();
    for (Resource proposition : subjects(RDF.subject, deal, Explorer.MOST)) {
      Resource party = proposition.getPropertyResourceValue(RDF.object);
      if (party != null) {
        ranks.merge(party, rank(proposition), Math::min);
      }
    }
    return objects(deal, Vocabulary.HAS_PARTICIPANT).stream()
        .sorted(
            Comparator.comparingInt((Resource party) -> ranks.getOrDefault(party, ROLES.size()))
                .thenComparing(Resource::getURI))
        .toList();
  }

  /** Place of its property in the order of the model. */
  int rank(Resource proposition) {
    Resource property = proposition.getPropertyResourceValue(RDF.predicate);
    return property == null ? ROLES.size() : ROLES.getOrDefault(property.getURI(), ROLES.size());
  }

  private String position(Resource post) {
    String holders =
        objects(post, Vocabulary.HOLDER).stream().map(this::name).collect(Collectors.joining(", "));
    return holders.isEmpty() ? post(post) : labels.of("colon", holders, post(post));
  }

  /** A post without who has it. */
  String post(Resource post) {
    return labels.of(
        "post-at",
        text(post, Vocabulary.POSITION_TITLE).orElse(""),
        objects(post, Vocabulary.IN_ORGANIZATION).stream()
            .map(this::name)
            .collect(Collectors.joining(", ")));
  }

  /** Whether those who make a claim are several. */
  boolean isSeveral(Resource claim) {
    return objects(claim, Vocabulary.HAS_CLAIMANT).stream()
        .anyMatch(who -> type(who).equals("UnnamedSource") && Plurals.isPlural(name(who)));
  }

  /** The article whose own voice it is; none where it says nothing. */
  Optional<Resource> articleOf(Resource voice) {
    return subjects(Vocabulary.HAS_CLAIMANT, voice, 1).stream().flatMap(this::articles).findFirst();
  }

  /** Whether it is the own voice of an article. */
  boolean isVoice(Resource thing) {
    return thing.hasProperty(RDF.type, Vocabulary.ARTICLE_VOICE);
  }

  /** Where the words of a claim stand. */
  Stream<Resource> articles(Resource claim) {
    return Stream.concat(
            subjects(Vocabulary.EXPRESSES, claim, Explorer.MOST).stream(),
            objects(claim, Vocabulary.HAS_CUE).stream())
        .flatMap(mention -> objects(mention, Vocabulary.REFERENCE_CONTEXT).stream());
  }

  /** The article, by its outlet and its day, else by its headline. */
  private String voice(Resource voice) {
    Optional<Resource> article = articleOf(voice);
    String which =
        article
            .map(
                told ->
                    Stream.concat(texts(told, Vocabulary.PUBLISHER).stream(), days(told))
                        .collect(Collectors.joining(", ")))
            .filter(words -> !words.isEmpty())
            .or(() -> article.flatMap(told -> text(told, Vocabulary.HEADLINE)).map(this::quoted))
            .orElse("");
    return which.isEmpty() ? labels.of("the-article") : labels.of("the-article-of", which);
  }

  private Stream<String> days(Resource article) {
    return texts(article, Vocabulary.DATE_PUBLISHED).stream().map(wording::date);
  }

  /** Its headline, else whom it tells of; its outlet and day. */
  private String article(Resource article) {
    String about =
        objects(article, Vocabulary.TELLS).stream()
            .flatMap(deal -> parties(deal).stream())
            .map(this::name)
            .distinct()
            .limit(2)
            .collect(Collectors.joining(", "));
    String title =
        text(article, Vocabulary.HEADLINE)
            .orElseGet(
                () ->
                    about.isEmpty()
                        ? labels.of("untitled")
                        : labels.of("colon", labels.of("untitled"), about));
    return Stream.of(Stream.of(title), texts(article, Vocabulary.PUBLISHER).stream(), days(article))
        .flatMap(parts -> parts)
        .collect(Collectors.joining(" · "));
  }

  private String proposition(Resource proposition) {
    Resource subject = proposition.getPropertyResourceValue(RDF.subject);
    return subject == null ? end(proposition) : name(subject) + " · " + predicate(proposition);
  }

  /** A proposition without its subject. */
  String predicate(Resource proposition) {
    String property = proposition.getRequiredProperty(RDF.predicate).getResource().getLocalName();
    return labels.of(
        "colon",
        wording.property(property),
        wording.value(
            property,
            proposition.getRequiredProperty(RDF.object).getObject(),
            typeOfSubject(proposition)));
  }

  String typeOfSubject(Resource proposition) {
    Resource subject = proposition.getPropertyResourceValue(RDF.subject);
    return subject == null ? "" : type(subject);
  }

  private String claim(Resource claim) {
    String who =
        objects(claim, Vocabulary.HAS_CLAIMANT).stream()
            .map(this::name)
            .collect(Collectors.joining(", "));
    String stance = labels.of(Statements.stance(claim), isSeveral(claim));
    String words = quote(claim);
    return labels.of("says", who, stance) + (words.isEmpty() ? "" : " " + quoted(words));
  }

  /** The words of a claim in their order, on one line. */
  String quote(Resource claim) {
    return subjects(Vocabulary.EXPRESSES, claim, Explorer.MOST).stream()
        .sorted(Comparator.comparingInt(Reader::begin))
        .flatMap(mention -> text(mention, Vocabulary.ANCHOR_OF).stream())
        .map(words -> words.replaceAll("\\s+", " ").strip())
        .collect(Collectors.joining(" […] "));
  }

  private static int begin(Resource mention) {
    Statement begin = mention.getProperty(Vocabulary.BEGIN_INDEX);
    return begin == null ? 0 : begin.getInt();
  }

  private String quoted(String words) {
    int points = words.codePointCount(0, words.length());
    return labels.of(
        "quote",
        points <= LONGEST_QUOTE
            ? words
            : words.substring(0, words.offsetByCodePoints(0, LONGEST_QUOTE)).strip() + "…");
  }

  private static String end(Resource thing) {
    return String.valueOf(thing.getURI()).replaceFirst(".*[/#]", "");
  }

  Optional<String> text(Resource subject, Property property) {
    return texts(subject, property).stream().findFirst();
  }

  List<String> texts(Resource subject, Property property) {
    return graph.listObjectsOfProperty(subject, property).toList().stream()
        .filter(RDFNode::isLiteral)
        .map(RDFNode::asLiteral)
        .map(Literal::getLexicalForm)
        .map(VisibleText::of)
        .sorted()
        .toList();
  }

  Link link(Resource thing) {
    return new Link(Link.path(thing.getURI()), name(thing), kind(thing), language(thing));
  }

  /** Of the words that an article, a mention or a claim has; empty where the page's own tell it. */
  String language(Resource thing) {
    return switch (type(thing)) {
      case "Article" -> text(thing, Vocabulary.IN_LANGUAGE).orElse("");
      case "Mention" ->
          objects(thing, Vocabulary.REFERENCE_CONTEXT).stream()
              .findFirst()
              .map(this::language)
              .orElse("");
      default -> "";
    };
  }

  /** Of the words of a claim. */
  String languageOfWords(Resource claim) {
    return articles(claim).findFirst().map(this::language).orElse("");
  }
}
