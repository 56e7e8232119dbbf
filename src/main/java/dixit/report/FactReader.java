package dixit.report;

import dixit.model.Article;
import dixit.model.Certainty;
import dixit.model.DealType;
import dixit.model.Form;
import dixit.model.Span;
import dixit.model.Stance;
import dixit.rdf.Rules;
import dixit.rdf.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Takes from a graph what it says of one article, in an order that only the graph decides. */
final class FactReader {
  private static final int NOWHERE = Integer.MAX_VALUE;

  private final Model graph;
  private final Resource source;
  private final int length;
  private final boolean alone;
  private final Map<String, Kind> kinds = new HashMap<>();
  private final List<Place> places = new ArrayList<>();
  private final Map<String, List<Integer>> placesOf = new HashMap<>();
  private final Map<String, List<Integer>> cuesOf = new HashMap<>();

  private FactReader(Model graph, Article article, String iri) {
    this.graph = graph;
    this.source = graph.createResource(iri);
    this.length = article.text().codePointCount(0, article.text().length());
    this.alone = graph.listSubjectsWithProperty(RDF.type, Vocabulary.ARTICLE).toList().size() == 1;
  }

  /**
   * @param graph all that is said, of this article at least
   * @param iri identifier of the article in it
   */
  static Facts read(Model graph, Article article, String iri) {
    return new FactReader(graph, article, iri).facts();
  }

  private Facts facts() {
    kinds();
    places();
    Model contradictions = new Rules(graph.getGraph()).contradictions();
    Set<String> disputed = new HashSet<>();
    contradictions
        .listObjectsOfProperty(Vocabulary.DISPUTES)
        .forEach(node -> disputed.add(node.asResource().getURI()));
    int count = contradictions.listSubjectsWithProperty(Vocabulary.DISPUTES).toList().size();
    return new Facts(
        List.copyOf(places), names(), posts(), deals(), sayings(), statements(), disputed, count);
  }

  private void kinds() {
    kind(Vocabulary.COMPANY, Kind.COMPANY);
    kind(Vocabulary.PERSON, Kind.PERSON);
    kind(Vocabulary.ORGANIZATION, Kind.ORGANIZATION);
    kind(Vocabulary.CHIP, Kind.CHIP);
    kind(Vocabulary.UNNAMED_SOURCE, Kind.SOURCE);
    kind(Vocabulary.POSITION, Kind.POSITION);
    kind(Vocabulary.MONETARY_AMOUNT, Kind.AMOUNT);
    kind(Vocabulary.CLAIM, Kind.CLAIM);
  }

  private void kind(Resource type, Kind kind) {
    graph
        .listSubjectsWithProperty(RDF.type, type)
        .forEach(subject -> kinds.put(subject.getURI(), kind));
  }

  private void places() {
    graph
        .listSubjectsWithProperty(Vocabulary.REFERENCE_CONTEXT, source)
        .forEach(
            mention -> {
              targets(mention, Vocabulary.DENOTES).forEach(of -> place(mention, of, kindOf(of)));
              targets(mention, Vocabulary.EXPRESSES).forEach(of -> place(mention, of, Kind.CLAIM));
              graph
                  .listSubjectsWithProperty(Vocabulary.HAS_CUE, mention)
                  .forEach(claim -> place(mention, claim.getURI(), Kind.CUE));
            });
    places.sort(Place.READING_ORDER);
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      (place.kind() == Kind.CUE ? cuesOf : placesOf)
          .computeIfAbsent(place.of(), iri -> new ArrayList<>())
          .add(i);
    }
  }

  private static List<String> targets(Resource mention, Property property) {
    return mention.listProperties(property).mapWith(Statement::getResource).toList().stream()
        .map(Resource::getURI)
        .toList();
  }

  /** What has no kind of its own and is denoted is a deal: its classes are many. */
  private Kind kindOf(String iri) {
    return kinds.getOrDefault(iri, Kind.DEAL);
  }

  private void place(Resource mention, String of, Kind kind) {
    int begin = mention.getProperty(Vocabulary.BEGIN_INDEX).getInt();
    int end = mention.getProperty(Vocabulary.END_INDEX).getInt();
    Statement confidence = mention.getProperty(Vocabulary.CONFIDENCE);
    if (begin < end && end <= length) {
      places.add(
          new Place(
              new Span(begin, end), kind, of, confidence == null ? 1 : confidence.getDouble()));
    }
  }

  private List<Integer> placesOf(String iri) {
    return List.copyOf(placesOf.getOrDefault(iri, List.of()));
  }

  private <T> List<T> inReadingOrder(
      Stream<T> facts, Function<T, String> iri, Function<T, List<Integer>> where) {
    return facts
        .sorted(
            Comparator.comparingInt(
                    (T fact) -> where.apply(fact).stream().findFirst().orElse(NOWHERE))
                .thenComparing(iri))
        .toList();
  }

  private List<Facts.Named> names() {
    Stream<Facts.Named> found =
        Stream.of(
                Vocabulary.COMPANY,
                Vocabulary.PERSON,
                Vocabulary.ORGANIZATION,
                Vocabulary.CHIP,
                Vocabulary.UNNAMED_SOURCE)
            .flatMap(type -> graph.listSubjectsWithProperty(RDF.type, type).toList().stream())
            .filter(this::isOfThisArticle)
            .map(
                resource ->
                    new Facts.Named(
                        resource.getURI(),
                        kindOf(resource.getURI()),
                        literal(resource, RDFS.label).orElse(resource.getLocalName()),
                        others(resource),
                        placesOf(resource.getURI())));
    return inReadingOrder(found, Facts.Named::iri, Facts.Named::places);
  }

  private static List<String> others(Resource resource) {
    return resource
        .listProperties(Vocabulary.ALT_LABEL)
        .mapWith(Statement::getString)
        .toList()
        .stream()
        .sorted()
        .toList();
  }

  private List<Facts.Post> posts() {
    Stream<Facts.Post> found =
        graph.listSubjectsWithProperty(RDF.type, Vocabulary.POSITION).toList().stream()
            .filter(this::isOfThisArticle)
            .map(
                resource ->
                    new Facts.Post(
                        resource.getURI(),
                        object(resource, Vocabulary.HOLDER).orElse(""),
                        object(resource, Vocabulary.IN_ORGANIZATION).orElse(""),
                        literal(resource, Vocabulary.POSITION_TITLE).orElse(""),
                        placesOf(resource.getURI())));
    return inReadingOrder(found, Facts.Post::iri, Facts.Post::places);
  }

  private List<Facts.Bargain> deals() {
    Map<String, Resource> types = new TreeMap<>();
    for (DealType type : DealType.values()) {
      Resource of = Vocabulary.individual(type);
      graph
          .listSubjectsWithProperty(RDF.type, of)
          .filterKeep(this::isOfThisArticle)
          .forEach(deal -> types.put(deal.getURI(), of));
    }
    List<String> inOrder = inReadingOrder(types.keySet().stream(), iri -> iri, this::placesOf);
    List<Facts.Bargain> deals = new ArrayList<>();
    for (String iri : inOrder) {
      deals.add(
          new Facts.Bargain(
              iri,
              deals.size() + 1,
              types.get(iri).getLocalName(),
              participants(iri),
              placesOf(iri)));
    }
    return List.copyOf(deals);
  }

  private List<String> participants(String deal) {
    Stream<String> found = targets(graph.createResource(deal), Vocabulary.HAS_PARTICIPANT).stream();
    return inReadingOrder(found, iri -> iri, this::placesOf);
  }

  private List<Facts.Saying> sayings() {
    Stream<Facts.Saying> found =
        graph.listSubjectsWithProperty(RDF.type, Vocabulary.CLAIM).toList().stream()
            .filter(this::isOfThisArticle)
            .map(this::saying);
    return inReadingOrder(found, Facts.Saying::iri, Facts.Saying::places);
  }

  private Facts.Saying saying(Resource claim) {
    return new Facts.Saying(
        claim.getURI(),
        object(claim, Vocabulary.HAS_CLAIMANT).orElse(""),
        constant(Stance.values(), claim, Vocabulary.HAS_STANCE),
        constant(Certainty.values(), claim, Vocabulary.HAS_CERTAINTY),
        constant(Form.values(), claim, Vocabulary.HAS_FORM),
        object(claim, Vocabulary.RELAYED_BY),
        literal(claim, Vocabulary.CLAIM_DATE),
        new TreeSet<>(targets(claim, Vocabulary.STATES)),
        placesOf(claim.getURI()),
        List.copyOf(cuesOf.getOrDefault(claim.getURI(), List.of())));
  }

  /** The first constant where the graph has none that is known. */
  private static <E extends Enum<E>> E constant(
      E[] constants, Resource subject, Property property) {
    return Stream.of(constants)
        .filter(constant -> subject.hasProperty(property, Vocabulary.individual(constant)))
        .findFirst()
        .orElse(constants[0]);
  }

  private List<Facts.Statement> statements() {
    List<Facts.Statement> found = new ArrayList<>();
    graph
        .listSubjectsWithProperty(RDF.type, Vocabulary.PROPOSITION)
        .forEach(
            proposition ->
                found.add(
                    new Facts.Statement(
                        proposition.getURI(),
                        object(proposition, RDF.subject).orElse(""),
                        proposition.getProperty(RDF.predicate).getResource().getLocalName(),
                        proposition.getProperty(RDF.object).getObject())));
    found.sort(Comparator.comparing(Facts.Statement::iri));
    return List.copyOf(found);
  }

  /** Whether this article speaks of it; all that is in the graph does where it holds no other. */
  private boolean isOfThisArticle(Resource resource) {
    return placesOf.containsKey(resource.getURI())
        || cuesOf.containsKey(resource.getURI())
        || alone;
  }

  private static Optional<String> literal(Resource subject, Property property) {
    return objects(subject, property)
        .filter(RDFNode::isLiteral)
        .map(node -> node.asLiteral().getLexicalForm())
        .min(Comparator.naturalOrder());
  }

  private static Optional<String> object(Resource subject, Property property) {
    return objects(subject, property)
        .filter(RDFNode::isURIResource)
        .map(node -> node.asResource().getURI())
        .min(Comparator.naturalOrder());
  }

  private static Stream<RDFNode> objects(Resource subject, Property property) {
    return subject.listProperties(property).mapWith(Statement::getObject).toList().stream();
  }
}
