package dixit.serve;

import dixit.model.Certainty;
import dixit.model.Form;
import dixit.model.Stance;
import dixit.rdf.Vocabulary;
import dixit.report.Labels;
import dixit.report.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
  /** Someone's claim. */
  record Claim(
      Link self,
      Link who,
      String stance,
      String stanceWords,
      String certainty,
      String certaintyWords,
      String form,
      String relayed,
      String quote,
      Link article,
      List<Link> what,
      boolean hedged,
      boolean disputed) {}

  /** A value with those for it and all others. */
  record Cell(
      Link value, String state, String stateWords, List<Claim> supporters, List<Claim> others) {}

  /** A property with its values. */
  record Row(String property, boolean disputed, List<Cell> values) {}

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
        ? type(thing)
        : kind.equals("deal") ? wording.type(type(thing)) : labels.of("kind-" + kind);
  }

  /** What a person calls it. */
  String name(Resource thing) {
    if (isDeal(thing)) {
      String parties =
          objects(thing, Vocabulary.HAS_PARTICIPANT).stream()
              .map(this::name)
              .collect(Collectors.joining(", "));
      return labels.of("type-" + Labels.hyphenated(type(thing)))
          + (parties.isEmpty() ? "" : " · " + parties);
    }
    return switch (type(thing)) {
      case "ArticleVoice" -> labels.of("the-article");
      case "Position" ->
          labels.of(
              "post-at",
              text(thing, Vocabulary.POSITION_TITLE).orElse(""),
              objects(thing, Vocabulary.IN_ORGANIZATION).stream()
                  .map(this::name)
                  .collect(Collectors.joining(", ")));
      case "Article" ->
          text(thing, Vocabulary.HEADLINE).orElseGet(() -> labels.of("article") + " " + end(thing));
      default -> text(thing, RDFS.label).orElseGet(() -> end(thing));
    };
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
        .sorted()
        .toList();
  }

  Link link(Resource thing) {
    return new Link(Link.path(thing.getURI()), name(thing), kind(thing));
  }

  Slice<Link> links(Slice<Resource> things) {
    return things.map(this::link);
  }

  /** What is said of a subject, by property. */
  List<Row> rows(Resource subject, int most) {
    Map<String, List<Resource>> byProperty = new LinkedHashMap<>();
    for (dixit.model.Property property : dixit.model.Property.values()) {
      byProperty.put(Vocabulary.property(property).getURI(), new ArrayList<>());
    }
    for (Resource proposition : subjects(RDF.subject, subject, most)) {
      objects(proposition, RDF.predicate)
          .forEach(
              predicate ->
                  byProperty
                      .computeIfAbsent(predicate.getURI(), key -> new ArrayList<>())
                      .add(proposition));
    }
    return byProperty.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> row(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Those of one property. */
  Row row(String property, List<Resource> propositions) {
    List<Cell> cells = propositions.stream().map(this::cell).toList();
    return new Row(
        wording.property(resource(property).getLocalName()),
        cells.stream().anyMatch(cell -> cell.state().equals("disputed")),
        cells);
  }

  private Cell cell(Resource proposition) {
    List<Claim> claims =
        subjects(Vocabulary.STATES, proposition, Explorer.MOST).stream().map(this::claim).toList();
    String state = state(proposition, claims);
    return new Cell(
        value(proposition),
        state,
        labels.of("state-" + state),
        claims.stream().filter(claim -> claim.stance().equals("affirms")).toList(),
        claims.stream().filter(claim -> !claim.stance().equals("affirms")).toList());
  }

  private Link value(Resource proposition) {
    RDFNode object = proposition.getRequiredProperty(RDF.object).getObject();
    String property = proposition.getRequiredProperty(RDF.predicate).getResource().getLocalName();
    String words = wording.value(property, object);
    boolean leads = object.isURIResource() && !kind(object.asResource()).isEmpty();
    return leads ? link(object.asResource()) : new Link("", words, "");
  }

  private String state(Resource proposition, List<Claim> claims) {
    boolean affirmed = claims.stream().anyMatch(claim -> claim.stance().equals("affirms"));
    boolean denied = claims.stream().anyMatch(claim -> claim.stance().equals("denies"));
    if (isDisputed(proposition)) {
      return "disputed";
    } else if (!affirmed) {
      return denied ? "denied" : "asked";
    }
    return isAccepted(proposition) ? "accepted" : "reported";
  }

  /** How a proposition stands; a key of labels. */
  String state(Resource proposition) {
    List<Claim> claims =
        subjects(Vocabulary.STATES, proposition, Explorer.MOST).stream().map(this::claim).toList();
    return state(proposition, claims);
  }

  private boolean isDisputed(Resource proposition) {
    return graph.contains(null, Vocabulary.DISPUTES, proposition);
  }

  private boolean isAccepted(Resource proposition) {
    Statement predicate = proposition.getProperty(RDF.predicate);
    return predicate != null
        && graph.contains(
            proposition.getPropertyResourceValue(RDF.subject),
            graph.createProperty(predicate.getResource().getURI()),
            proposition.getRequiredProperty(RDF.object).getObject());
  }

  Claim claim(Resource claim) {
    Stance stance = constant(Stance.values(), claim, Vocabulary.HAS_STANCE);
    Certainty certainty = constant(Certainty.values(), claim, Vocabulary.HAS_CERTAINTY);
    Form form = constant(Form.values(), claim, Vocabulary.HAS_FORM);
    List<Resource> mentions = subjects(Vocabulary.EXPRESSES, claim, Explorer.MOST);
    String quote =
        mentions.stream()
            .sorted(Comparator.comparingInt(Reader::begin))
            .flatMap(mention -> text(mention, Vocabulary.ANCHOR_OF).stream())
            .map(words -> words.replaceAll("\\s+", " ").strip())
            .collect(Collectors.joining(" […] "));
    List<Resource> propositions = objects(claim, Vocabulary.STATES);
    return new Claim(
        new Link(Link.path(claim.getURI()), labels.of("claim"), ""),
        objects(claim, Vocabulary.HAS_CLAIMANT).stream()
            .findFirst()
            .map(this::link)
            .orElse(new Link("", "", "")),
        Labels.key(stance),
        labels.of(stance),
        Labels.key(certainty),
        labels.of(certainty),
        labels.of(form),
        objects(claim, Vocabulary.RELAYED_BY).stream()
            .map(by -> labels.of("relayed-by", name(by)))
            .collect(Collectors.joining(", ")),
        quote.isEmpty() ? "" : labels.of("quote", quote),
        articles(claim, mentions).findFirst().map(this::link).orElse(new Link("", "", "")),
        propositions.stream().map(this::what).toList(),
        certainty != Certainty.CERTAIN,
        propositions.stream().anyMatch(this::isDisputed));
  }

  private Stream<Resource> articles(Resource claim, List<Resource> mentions) {
    return Stream.concat(mentions.stream(), objects(claim, Vocabulary.HAS_CUE).stream())
        .flatMap(mention -> objects(mention, Vocabulary.REFERENCE_CONTEXT).stream());
  }

  private static int begin(Resource mention) {
    Statement begin = mention.getProperty(Vocabulary.BEGIN_INDEX);
    return begin == null ? 0 : begin.getInt();
  }

  private Link what(Resource proposition) {
    Resource subject = proposition.getPropertyResourceValue(RDF.subject);
    String property = proposition.getRequiredProperty(RDF.predicate).getResource().getLocalName();
    return new Link(
        Link.path(subject.getURI()),
        name(subject)
            + " · "
            + labels.of(
                "colon",
                wording.property(property),
                wording.value(property, proposition.getRequiredProperty(RDF.object).getObject())),
        "");
  }

  private static <E extends Enum<E>> E constant(
      E[] constants, Resource subject, Property property) {
    return Stream.of(constants)
        .filter(constant -> subject.hasProperty(property, Vocabulary.individual(constant)))
        .findFirst()
        .orElse(constants[0]);
  }
}
