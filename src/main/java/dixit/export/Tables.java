package dixit.export;

import static dixit.rdf.Vocabulary.CONTRADICTS;
import static dixit.rdf.Vocabulary.DENOTES;
import static dixit.rdf.Vocabulary.EXPRESSES;
import static dixit.rdf.Vocabulary.HAS_CLAIMANT;
import static dixit.rdf.Vocabulary.STATES;

import dixit.rdf.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * What a graph holds as tables for people: entities, deals, positions and claims; of everything
 * also mentions and articles.
 */
final class Tables {
  /**
   * A table.
   *
   * @param rows as long as the header; texts (empty where there is nothing), booleans, Longs and
   *     BigDecimals
   */
  record Table(String name, List<String> header, List<List<Object>> rows) {}

  /** A column: its name, and what of a resource it shows. */
  private record Column(String name, Function<Resource, Object> value) {}

  private static final List<String> OF_DEAL =
      Arrays.stream(dixit.model.Property.values())
          .filter(p -> p != dixit.model.Property.IS_MADE_BY && p != dixit.model.Property.IS_FORMER)
          .map(p -> Vocabulary.property(p).getLocalName())
          .toList();

  private final Graphs graphs;
  private final Predicate<Fact> shown;
  private final Map<String, List<Fact>> factsOf;
  private final View view;

  Tables(Graphs graphs, View view) {
    this.graphs = graphs;
    this.view = view;
    this.shown = view == View.ACCEPTED ? Fact::isAccepted : Fact::isAffirmed;
    this.factsOf =
        Fact.all(graphs).stream().collect(Collectors.groupingBy(fact -> fact.subject().toString()));
  }

  List<Table> all() {
    List<Table> tables =
        new ArrayList<>(
            List.of(
                table("entities", Sort.ENTITY, entity -> true, entities()),
                table("deals", Sort.DEAL, this::isShown, deals()),
                table("positions", Sort.POSITION, this::isShown, positions()),
                table("claims", Sort.CLAIM, this::isClaimShown, claims())));
    if (view == View.ALL) {
      tables.add(table("mentions", Sort.MENTION, mention -> true, mentions()));
      tables.add(table("articles", Sort.ARTICLE, article -> true, articles()));
    }
    return tables;
  }

  private Table table(String name, Sort sort, Predicate<Resource> filter, List<Column> columns) {
    List<List<Object>> rows =
        sort.classes().stream()
            .flatMap(type -> said().listSubjectsWithProperty(RDF.type, type).toList().stream())
            .distinct()
            .filter(filter)
            .sorted(Comparator.comparing(Resource::toString))
            .map(row -> columns.stream().map(column -> column.value().apply(row)).toList())
            .toList();
    return new Table(name, columns.stream().map(Column::name).toList(), rows);
  }

  private List<Column> entities() {
    return List.of(
        new Column("iri", Resource::toString),
        new Column("kind", Sort::kind),
        new Column("label", Names::of),
        new Column("names", entity -> several(otherNames(entity))),
        new Column("isMadeBy", chip -> values(chip, "isMadeBy")),
        new Column("mentions", entity -> count(DENOTES, entity)),
        new Column("claims", entity -> count(HAS_CLAIMANT, entity)));
  }

  private List<Column> deals() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("iri", Resource::toString));
    columns.add(new Column("kind", Sort::kind));
    columns.add(new Column("participants", deal -> all(deal, Vocabulary.HAS_PARTICIPANT)));
    OF_DEAL.forEach(property -> columns.add(new Column(property, deal -> values(deal, property))));
    if (view != View.ACCEPTED) {
      columns.add(new Column("disputed", deal -> predicates(deal, Fact::isDisputed)));
      columns.add(new Column("onlyDenied", deal -> predicates(deal, Fact::isOnlyDenied)));
    }
    return columns;
  }

  private List<Column> positions() {
    return List.of(
        new Column("iri", Resource::toString),
        new Column("holder", position -> all(position, Vocabulary.HOLDER)),
        new Column("title", position -> all(position, Vocabulary.POSITION_TITLE)),
        new Column("organization", position -> all(position, Vocabulary.IN_ORGANIZATION)),
        new Column("isFormer", position -> values(position, "isFormer")));
  }

  private List<Column> claims() {
    return List.of(
        new Column("iri", Resource::toString),
        new Column("article", claim -> text(Words.of(claim).article())),
        new Column("claimant", claim -> all(claim, HAS_CLAIMANT)),
        new Column("stance", claim -> all(claim, Vocabulary.HAS_STANCE)),
        new Column("certainty", claim -> all(claim, Vocabulary.HAS_CERTAINTY)),
        new Column("form", claim -> all(claim, Vocabulary.HAS_FORM)),
        new Column("relayedBy", claim -> all(claim, Vocabulary.RELAYED_BY)),
        new Column("date", claim -> all(claim, Vocabulary.CLAIM_DATE)),
        new Column("words", claim -> Words.of(claim).text()),
        new Column("begin", claim -> orEmpty(Words.of(claim).begin())),
        new Column("end", claim -> orEmpty(Words.of(claim).end())),
        new Column("confidence", claim -> orEmpty(Words.of(claim).confidence())),
        new Column("isAbout", claim -> all(claim, Vocabulary.IS_ABOUT)),
        new Column("states", this::states),
        new Column("contradicts", this::contradicted));
  }

  private List<Column> mentions() {
    return List.of(
        new Column("iri", Resource::toString),
        new Column("article", mention -> iris(mention, Vocabulary.REFERENCE_CONTEXT)),
        new Column("begin", mention -> number(mention, Vocabulary.BEGIN_INDEX)),
        new Column("end", mention -> number(mention, Vocabulary.END_INDEX)),
        new Column("words", mention -> all(mention, Vocabulary.ANCHOR_OF)),
        new Column("denotes", mention -> iris(mention, DENOTES)),
        new Column("expresses", mention -> iris(mention, EXPRESSES)),
        new Column("confidence", mention -> number(mention, Vocabulary.CONFIDENCE)));
  }

  private List<Column> articles() {
    return List.of(
        new Column("iri", Resource::toString),
        new Column("headline", article -> all(article, Vocabulary.HEADLINE)),
        new Column("publisher", article -> all(article, Vocabulary.PUBLISHER)),
        new Column("published", article -> all(article, Vocabulary.DATE_PUBLISHED)),
        new Column("url", article -> iris(article, Vocabulary.URL)),
        new Column("language", article -> all(article, Vocabulary.IN_LANGUAGE)));
  }

  private Model said() {
    return graphs.said();
  }

  private List<Fact> facts(Resource subject) {
    return factsOf.getOrDefault(subject.toString(), List.of());
  }

  private boolean isShown(Resource subject) {
    return view != View.ACCEPTED || facts(subject).stream().anyMatch(Fact::isAccepted);
  }

  private boolean isClaimShown(Resource claim) {
    return view != View.ACCEPTED || stated(claim).anyMatch(Fact::isAccepted);
  }

  private Stream<Fact> stated(Resource claim) {
    return objects(claim, STATES)
        .flatMap(proposition -> Fact.of(proposition.asResource(), graphs).stream());
  }

  /** As "hasPrice of Merger: Bresk, Lumar is 3 USD". */
  private String states(Resource claim) {
    return several(
        stated(claim)
            .map(
                fact ->
                    fact.predicate()
                        + " of "
                        + Names.of(fact.subject())
                        + " is "
                        + PropertyGraph.text(Names.value(fact.object()))));
  }

  private String contradicted(Resource claim) {
    return several(
        graphs.contradictions().listObjectsOfProperty(claim, CONTRADICTS).toList().stream()
            .map(RDFNode::toString));
  }

  private String values(Resource subject, String predicate) {
    return several(
        facts(subject).stream()
            .filter(fact -> fact.predicate().equals(predicate))
            .filter(shown)
            .map(fact -> PropertyGraph.text(Names.value(fact.object()))));
  }

  private String predicates(Resource subject, Predicate<Fact> which) {
    return several(facts(subject).stream().filter(which).map(Fact::predicate));
  }

  private static Stream<String> otherNames(Resource entity) {
    return Stream.of(RDFS.label, Vocabulary.ALT_LABEL)
        .flatMap(property -> entity.listProperties(property).toList().stream())
        .flatMap(name -> WholeGraph.otherName(name).stream());
  }

  private long count(Property property, Resource object) {
    return said().listSubjectsWithProperty(property, object).toList().size();
  }

  private static Stream<RDFNode> objects(Resource resource, Property property) {
    return resource.listProperties(property).toList().stream().map(s -> s.getObject());
  }

  private static String all(Resource resource, Property property) {
    return several(Names.all(resource, property).stream());
  }

  private static String iris(Resource resource, Property property) {
    return several(objects(resource, property).map(RDFNode::toString));
  }

  private static Object number(Resource resource, Property property) {
    return orEmpty(
        objects(resource, property)
            .map(Names::value)
            .min(Comparator.comparing(PropertyGraph::text)));
  }

  private static String text(Optional<Resource> resource) {
    return resource.map(Resource::toString).orElse("");
  }

  private static Object orEmpty(Optional<?> value) {
    return value.isPresent() ? value.get() : "";
  }

  private static String several(Stream<String> texts) {
    return Names.join(texts.distinct().sorted().toList(), Names.SEPARATOR);
  }
}
