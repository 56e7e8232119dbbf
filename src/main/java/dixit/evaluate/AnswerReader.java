package dixit.evaluate;

import static dixit.rdf.Vocabulary.DX;
import static dixit.rdf.Vocabulary.NIF;
import static dixit.rdf.Vocabulary.SCHEMA;
import static dixit.rdf.Vocabulary.SKOS;

import dixit.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Reads an answer out of a graph. A role, price or status counts where some claim affirms it, where
 * it is a plain triple, or where the deal has denials only. Entities that no mention denotes are
 * left out.
 */
final class AnswerReader {
  /** Where a node has two types, the last counts. */
  private static final List<String> TYPES =
      List.of("Organization", "Company", "Person", "Chip", "UnnamedSource");

  /** Classes of the ontology to the gold's types. */
  private static final Map<String, String> DEALS =
      new TreeMap<>(
          Map.of(
              "Acquisition", "Acquisition",
              "Merger", "Merger",
              "Investment", "Investment",
              "LicenseAgreement", "Licence",
              "Hire", "Hire",
              "SupplyAgreement", "Supply",
              "Partnership", "Partnership"));

  /** Properties of the ontology to the gold's roles. */
  private static final Map<String, String> ROLES =
      Map.ofEntries(
          Map.entry("hasAcquirer", "acquirer"),
          Map.entry("hasTarget", "target"),
          Map.entry("hasSeller", "seller"),
          Map.entry("hasInvestor", "investor"),
          Map.entry("hasInvestee", "investee"),
          Map.entry("hasLicensor", "licensor"),
          Map.entry("hasLicensee", "licensee"),
          Map.entry("hasEmployer", "employer"),
          Map.entry("hasHiredPerson", "hired"),
          Map.entry("hasFormerEmployer", "formerEmployer"),
          Map.entry("hasSupplier", "supplier"),
          Map.entry("hasCustomer", "customer"),
          Map.entry("hasParty", "party"));

  private final Model graph;
  private final Map<Resource, Set<String>> stances = new HashMap<>();
  private final Map<Resource, Set<String>> about = new HashMap<>();
  private final Map<Resource, Map<RDFNode, Set<RDFNode>>> facts = new HashMap<>();

  private AnswerReader(Model graph) {
    this.graph = graph;
  }

  static Answer read(Model graph) {
    AnswerReader reader = new AnswerReader(graph);
    reader.propositions();
    return new Answer(
        reader.entities(),
        reader.posts(),
        reader.makers(),
        reader.dealsFound(),
        reader.claims(),
        reader.confidences());
  }

  private void propositions() {
    links("states").forEach(s -> stances(stances, s.getResource()).add(stance(s.getSubject())));
    links("isAbout")
        .filter(s -> s.getObject().isResource())
        .forEach(s -> stances(about, s.getResource()).add(stance(s.getSubject())));
    Set<Resource> propositions = new LinkedHashSet<>(instances("Proposition"));
    propositions.addAll(stances.keySet());
    for (Resource proposition : propositions) {
      one(proposition, RDF.subject)
          .filter(RDFNode::isResource)
          .ifPresent(
              subject ->
                  stances(about, subject.asResource())
                      .addAll(stances.getOrDefault(proposition, Set.of())));
    }
    for (Resource proposition : propositions) {
      Optional<RDFNode> subject = one(proposition, RDF.subject).filter(RDFNode::isResource);
      Optional<RDFNode> predicate = one(proposition, RDF.predicate);
      Optional<RDFNode> object = one(proposition, RDF.object);
      Set<String> taken = stances.getOrDefault(proposition, Set.of());
      if (subject.isPresent()
          && predicate.isPresent()
          && object.isPresent()
          && (taken.isEmpty()
              || taken.contains("Affirms")
              || onlyDenied(subject.get().asResource()))) {
        facts
            .computeIfAbsent(subject.get().asResource(), key -> new HashMap<>())
            .computeIfAbsent(predicate.get(), key -> new LinkedHashSet<>())
            .add(object.get());
      }
    }
  }

  private SortedMap<String, Answer.Thing> entities() {
    Map<Resource, Set<String>> names = new HashMap<>();
    links("denotes")
        .forEach(
            s -> {
              Set<String> words = names.computeIfAbsent(s.getResource(), key -> new TreeSet<>());
              objects(s.getSubject(), nif("anchorOf"))
                  .forEach(word -> words.add(Names.comparable(text(word))));
            });
    List<Property> labels =
        List.of(
            RDFS.label,
            property(SKOS, "altLabel"),
            property(SKOS, "prefLabel"),
            property(SCHEMA, "alternateName"),
            property("http://schema.org/", "alternateName"));
    SortedMap<String, Answer.Thing> entities = new TreeMap<>();
    for (String type : TYPES) {
      for (Resource entity : instances(type)) {
        if (names.containsKey(entity) || type.equals("UnnamedSource")) {
          Set<String> all = new TreeSet<>(names.getOrDefault(entity, Set.of()));
          labels.forEach(
              label ->
                  objects(entity, label).forEach(word -> all.add(Names.comparable(text(word)))));
          entities.put(key(entity), new Answer.Thing(type, all));
        }
      }
    }
    return entities;
  }

  private List<Answer.Post> posts() {
    List<Answer.Post> posts = new ArrayList<>();
    for (Resource post : instances("Position")) {
      boolean former =
          values(post, dx("isFormer")).stream().anyMatch(v -> text(v).equalsIgnoreCase("true"));
      for (RDFNode holder : objects(post, dx("holder"))) {
        for (RDFNode organization : objects(post, dx("inOrganization"))) {
          posts.add(new Answer.Post(key(post), key(holder), key(organization), former));
        }
      }
    }
    return posts;
  }

  private Set<Answer.Maker> makers() {
    Set<Answer.Maker> makers = new LinkedHashSet<>();
    for (Resource chip : instances("Chip")) {
      values(chip, dx("isMadeBy")).forEach(m -> makers.add(new Answer.Maker(key(chip), key(m))));
    }
    return makers;
  }

  private List<Answer.Deal> dealsFound() {
    List<Answer.Deal> deals = new ArrayList<>();
    DEALS.forEach(
        (type, goldType) -> instances(type).forEach(deal -> deals.add(deal(deal, goldType))));
    return deals;
  }

  private Answer.Deal deal(Resource deal, String type) {
    Set<Answer.Filler> fillers = new TreeSet<>();
    ROLES.forEach(
        (property, role) ->
            values(deal, dx(property)).forEach(v -> fillers.add(new Answer.Filler(role, key(v)))));
    List<Gold.Amount> amounts = new ArrayList<>();
    for (RDFNode price : values(deal, dx("hasPrice"))) {
      one(price, dx("amount"))
          .ifPresent(
              amount ->
                  amounts.add(
                      new Gold.Amount(
                          Double.parseDouble(text(amount)),
                          one(price, dx("currency")).map(AnswerReader::text).orElse(""))));
    }
    Set<String> statuses = new TreeSet<>();
    if (onlyDenied(deal)) {
      statuses.add("Denied");
    } else {
      values(deal, dx("hasStatus")).forEach(status -> statuses.add(local(status)));
    }
    return new Answer.Deal(key(deal), type, fillers, amounts, statuses, words(deal));
  }

  /** The words that tell of a deal, for who reads the errors. */
  private String words(Resource deal) {
    return graph.listSubjectsWithProperty(dx("denotes"), deal).toList().stream()
        .flatMap(mention -> objects(mention, nif("anchorOf")).stream())
        .map(AnswerReader::text)
        .distinct()
        .sorted()
        .reduce((a, b) -> a + " | " + b)
        .orElse("");
  }

  private List<Answer.Claim> claims() {
    List<Answer.Claim> claims = new ArrayList<>();
    for (Resource claim : instances("Claim")) {
      List<RDFNode> cues = objects(claim, dx("hasCue"));
      List<Span> spans = new ArrayList<>();
      graph
          .listSubjectsWithProperty(dx("expresses"), claim)
          .forEach(mention -> span(mention).ifPresent(spans::add));
      if (spans.isEmpty()) {
        cues.forEach(cue -> span(cue).ifPresent(spans::add));
      }
      spans.sort(null);
      Optional<RDFNode> form = one(claim, dx("hasForm"));
      boolean attributed =
          form.map(f -> !local(f).equals("OwnVoice")).orElseGet(() -> !cues.isEmpty());
      claims.add(
          new Answer.Claim(
              key(claim),
              one(claim, dx("hasClaimant")).map(AnswerReader::key).orElse(""),
              spans,
              attributed,
              stance(claim),
              one(claim, dx("hasCertainty")).map(AnswerReader::local).orElse("")));
    }
    return claims;
  }

  private SortedMap<String, List<Double>> confidences() {
    SortedMap<String, List<Double>> confidences = new TreeMap<>();
    Stream.concat(links("denotes"), links("expresses"))
        .sorted(Comparator.comparing(s -> key(s.getSubject())))
        .forEach(
            s ->
                one(s.getSubject(), dx("confidence"))
                    .ifPresent(
                        value ->
                            confidences
                                .computeIfAbsent(key(s.getObject()), k -> new ArrayList<>())
                                .add(Double.valueOf(text(value)))));
    return confidences;
  }

  private Optional<Span> span(RDFNode mention) {
    Optional<RDFNode> begin = one(mention, nif("beginIndex"));
    Optional<RDFNode> end = one(mention, nif("endIndex"));
    return begin.isPresent() && end.isPresent()
        ? Optional.of(
            new Span(Integer.parseInt(text(begin.get())), Integer.parseInt(text(end.get()))))
        : Optional.empty();
  }

  private boolean onlyDenied(Resource deal) {
    Set<String> taken = about.getOrDefault(deal, Set.of());
    return taken.contains("Denies") && !taken.contains("Affirms");
  }

  private String stance(Resource claim) {
    return one(claim, dx("hasStance")).map(AnswerReader::local).orElse("");
  }

  /** Plain triples and what propositions that count say. */
  private Set<RDFNode> values(Resource subject, Property predicate) {
    Set<RDFNode> values = new LinkedHashSet<>(objects(subject, predicate));
    values.addAll(facts.getOrDefault(subject, Map.of()).getOrDefault(predicate, Set.of()));
    return values;
  }

  private List<Resource> instances(String type) {
    return graph
        .listSubjectsWithProperty(RDF.type, graph.createResource(DX + type))
        .toList()
        .stream()
        .sorted(Comparator.comparing(AnswerReader::key))
        .toList();
  }

  private List<RDFNode> objects(RDFNode subject, Property predicate) {
    return subject.isResource()
        ? graph.listObjectsOfProperty(subject.asResource(), predicate).toList().stream()
            .sorted(Comparator.comparing(AnswerReader::key))
            .toList()
        : List.of();
  }

  private Optional<RDFNode> one(RDFNode subject, Property predicate) {
    return objects(subject, predicate).stream().findFirst();
  }

  private Stream<Statement> links(String name) {
    return graph.listStatements(null, dx(name), (RDFNode) null).toList().stream();
  }

  private static Set<String> stances(Map<Resource, Set<String>> map, Resource subject) {
    return map.computeIfAbsent(subject, key -> new TreeSet<>());
  }

  private static Property dx(String name) {
    return property(DX, name);
  }

  private static Property nif(String name) {
    return property(NIF, name);
  }

  private static Property property(String namespace, String name) {
    return ResourceFactory.createProperty(namespace, name);
  }

  private static String key(RDFNode node) {
    return node.isLiteral() ? text(node) : node.toString();
  }

  private static String text(RDFNode node) {
    return node instanceof Literal literal ? literal.getLexicalForm() : node.toString();
  }

  private static String local(RDFNode node) {
    String name = key(node);
    return name.substring(Math.max(name.lastIndexOf('#'), name.lastIndexOf('/')) + 1);
  }
}
