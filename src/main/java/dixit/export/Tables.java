package dixit.export;

import static dixit.rdf.Vocabulary.CONTRADICTS;
import static dixit.rdf.Vocabulary.DENOTES;
import static dixit.rdf.Vocabulary.EXPRESSES;
import static dixit.rdf.Vocabulary.HAS_CLAIMANT;
import static dixit.rdf.Vocabulary.HAS_PARTICIPANT;
import static dixit.rdf.Vocabulary.STATES;

import dixit.export.Table.Column;
import dixit.rdf.Vocabulary;
import dixit.store.Tellings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * What a graph holds as tables for people: entities, deals, facts, positions, claims and articles;
 * of everything also mentions. Names come first in a row, identifiers last.
 */
final class Tables {
  private static final List<String> PROPERTIES =
      Arrays.stream(dixit.model.Property.values())
          .map(property -> Vocabulary.property(property).getLocalName())
          .toList();

  /** By what they are about, then as the model orders properties. */
  private static final Comparator<Fact> IN_ORDER =
      Comparator.comparing((Fact fact) -> fact.subject().toString())
          .thenComparing(fact -> PROPERTIES.indexOf(fact.predicate()))
          .thenComparing(Values.BY_STATUS);

  private final Graphs graphs;
  private final View view;
  private final List<Fact> facts;
  private final Map<String, List<Fact>> factsOf;
  private final DealTables ofDeals;

  /**
   * @param graphs with each deal once, see {@link Graphs#folded()}
   */
  Tables(Graphs graphs, View view) {
    this.graphs = graphs;
    this.view = view;
    this.facts = Fact.all(graphs);
    this.factsOf = facts.stream().collect(Collectors.groupingBy(fact -> fact.subject().toString()));
    this.ofDeals = new DealTables(this::facts, view);
  }

  List<Table> all() {
    List<Table> tables =
        new ArrayList<>(
            List.of(
                Table.of("entities", entities(), rows(Sort.ENTITY).filter(Tables::isNamed)),
                ofDeals.deals(rows(Sort.DEAL).filter(this::isShown)),
                ofDeals.facts(
                    facts.stream()
                        .filter(fact -> view != View.ACCEPTED || fact.isAccepted())
                        .sorted(IN_ORDER)),
                Table.of("positions", positions(), rows(Sort.POSITION).filter(this::isShown)),
                Table.of("claims", claims(), rows(Sort.CLAIM).filter(this::isClaimShown)),
                Table.of("articles", articles(), rows(Sort.ARTICLE))));
    if (view == View.ALL) {
      tables.add(Table.of("mentions", mentions(), rows(Sort.MENTION)));
    }
    return tables;
  }

  private Stream<Resource> rows(Sort sort) {
    return sort.classes().stream()
        .flatMap(type -> said().listSubjectsWithProperty(RDF.type, type).toList().stream())
        .distinct()
        .sorted(Comparator.comparing(Resource::toString));
  }

  private List<Column<Resource>> entities() {
    return List.of(
        new Column<>("Name", Names::of),
        new Column<>("Kind", entity -> Names.words(Sort.kind(entity))),
        new Column<>("Other names", entity -> several(otherNames(entity))),
        new Column<>("Made by", chip -> ofDeals.values(chip, "isMadeBy")),
        new Column<>("Mentions", entity -> (long) subjects(DENOTES, entity).size()),
        new Column<>("Deals", this::deals),
        new Column<>("Claims", this::claimsMade),
        new Column<>("ID", Resource::toString));
  }

  private List<Column<Resource>> positions() {
    return List.of(
        new Column<>("Holder", position -> all(position, Vocabulary.HOLDER)),
        new Column<>("Title", position -> all(position, Vocabulary.POSITION_TITLE)),
        new Column<>("Organization", position -> all(position, Vocabulary.IN_ORGANIZATION)),
        new Column<>("Former", position -> ofDeals.values(position, "isFormer")),
        new Column<>("Articles", position -> (long) Sources.of(position).size()),
        new Column<>("Told in", position -> names(Sources.of(position))),
        new Column<>("ID", Resource::toString));
  }

  private List<Column<Resource>> claims() {
    return List.of(
        new Column<>("Claimant", Sources::claimant),
        new Column<>("Stance", claim -> terms(claim, Vocabulary.HAS_STANCE)),
        new Column<>("Certainty", claim -> terms(claim, Vocabulary.HAS_CERTAINTY)),
        new Column<>("Words", claim -> Words.of(claim).text()),
        new Column<>("States", this::states),
        new Column<>("About", claim -> all(claim, Vocabulary.IS_ABOUT)),
        new Column<>("Form", claim -> terms(claim, Vocabulary.HAS_FORM)),
        new Column<>("Relayed by", claim -> all(claim, Vocabulary.RELAYED_BY)),
        new Column<>("Date", claim -> all(claim, Vocabulary.CLAIM_DATE)),
        new Column<>("Article", claim -> names(article(claim))),
        new Column<>("Withdrawn by", claim -> names(Sources.withdrawing(claim))),
        new Column<>(
            "Contradicted by", claim -> several(contradicting(claim).map(Sources::claimant))),
        new Column<>("Begin", claim -> orEmpty(Words.of(claim).begin())),
        new Column<>("End", claim -> orEmpty(Words.of(claim).end())),
        new Column<>("Confidence", claim -> orEmpty(Words.of(claim).confidence())),
        new Column<>("Article ID", claim -> Table.ids(article(claim))),
        new Column<>("About IDs", claim -> iris(claim, Vocabulary.IS_ABOUT)),
        new Column<>("States IDs", claim -> iris(claim, STATES)),
        new Column<>("Withdrawn by ID", claim -> Table.ids(Sources.withdrawing(claim))),
        new Column<>(
            "Contradicted by IDs", claim -> several(contradicting(claim).map(RDFNode::toString))),
        new Column<>("ID", Resource::toString));
  }

  private List<Column<Resource>> articles() {
    return List.of(
        new Column<>("Headline", article -> all(article, Vocabulary.HEADLINE)),
        new Column<>("Publisher", article -> all(article, Vocabulary.PUBLISHER)),
        new Column<>("Published", article -> all(article, Vocabulary.DATE_PUBLISHED)),
        new Column<>("URL", article -> iris(article, Vocabulary.URL)),
        new Column<>("Language", article -> all(article, Vocabulary.IN_LANGUAGE)),
        new Column<>("Corrected by", article -> names(corrections(article))),
        new Column<>("ID", Resource::toString));
  }

  private List<Column<Resource>> mentions() {
    return List.of(
        new Column<>("Words", mention -> all(mention, Vocabulary.ANCHOR_OF)),
        new Column<>("Denotes", mention -> all(mention, DENOTES)),
        new Column<>("Article", mention -> names(in(mention))),
        new Column<>("Begin", mention -> number(mention, Vocabulary.BEGIN_INDEX)),
        new Column<>("End", mention -> number(mention, Vocabulary.END_INDEX)),
        new Column<>("Confidence", mention -> number(mention, Vocabulary.CONFIDENCE)),
        new Column<>("Article ID", mention -> Table.ids(in(mention))),
        new Column<>("Denotes ID", mention -> iris(mention, DENOTES)),
        new Column<>("Expresses ID", mention -> iris(mention, EXPRESSES)),
        new Column<>("ID", Resource::toString));
  }

  private Model said() {
    return graphs.said();
  }

  private List<Fact> facts(Resource subject) {
    return factsOf.getOrDefault(subject.toString(), List.of());
  }

  /** An article's own voice has no name. */
  private static boolean isNamed(Resource entity) {
    return !Sort.kind(entity).equals("ArticleVoice");
  }

  private boolean isShown(Resource subject) {
    return view == View.ACCEPTED
        ? facts(subject).stream().anyMatch(Fact::isAccepted)
        : !Tellings.isOnlyWithdrawn(subject);
  }

  private boolean isClaimShown(Resource claim) {
    return view != View.ACCEPTED
        || !Tellings.isWithdrawn(claim) && stated(claim).anyMatch(Fact::isAccepted);
  }

  private Stream<Fact> stated(Resource claim) {
    return objects(claim, STATES)
        .flatMap(proposition -> Fact.of(proposition.asResource(), graphs).stream());
  }

  /** As "Merger: Bresk, Lumar – Price: 3 USD; Status: Agreed". */
  private String states(Resource claim) {
    Map<String, List<Fact>> bySubject =
        stated(claim)
            .sorted(IN_ORDER)
            .collect(
                Collectors.groupingBy(
                    fact -> fact.subject().toString(), TreeMap::new, Collectors.toList()));
    return several(
        bySubject.values().stream()
            .map(
                facts ->
                    Names.of(facts.get(0).subject())
                        + " – "
                        + facts.stream()
                            .map(fact -> Values.property(fact.predicate()) + ": " + Values.of(fact))
                            .collect(Collectors.joining("; "))));
  }

  private Stream<Resource> contradicting(Resource claim) {
    return graphs.contradictions().listObjectsOfProperty(claim, CONTRADICTS).toList().stream()
        .filter(RDFNode::isResource)
        .map(other -> other.asResource().inModel(said()));
  }

  /** How many deals it takes part in or, a chip, is traded in. */
  private Object deals(Resource entity) {
    return Stream.concat(
            subjects(HAS_PARTICIPANT, entity).stream(),
            subjects(RDF.object, entity).stream()
                .filter(
                    stated ->
                        stated.hasProperty(
                            RDF.predicate, Vocabulary.property(dixit.model.Property.CONCERNS_CHIP)))
                .flatMap(stated -> objects(stated, RDF.subject))
                .map(RDFNode::asResource))
        .distinct()
        .filter(this::isShown)
        .count();
  }

  private Object claimsMade(Resource agent) {
    return subjects(HAS_CLAIMANT, agent).stream().filter(c -> !Tellings.isWithdrawn(c)).count();
  }

  private List<Resource> corrections(Resource article) {
    return subjects(Vocabulary.WAS_REVISION_OF, article);
  }

  private static List<Resource> article(Resource claim) {
    return Words.of(claim).article().stream().toList();
  }

  private static List<Resource> in(Resource mention) {
    return objects(mention, Vocabulary.REFERENCE_CONTEXT).map(RDFNode::asResource).toList();
  }

  private static Stream<String> otherNames(Resource entity) {
    return Stream.of(RDFS.label, Vocabulary.ALT_LABEL)
        .flatMap(property -> entity.listProperties(property).toList().stream())
        .flatMap(name -> WholeGraph.otherName(name).stream());
  }

  private List<Resource> subjects(Property property, Resource object) {
    return said().listSubjectsWithProperty(property, object).toList().stream()
        .sorted(Comparator.comparing(Resource::toString))
        .toList();
  }

  private static Stream<RDFNode> objects(Resource resource, Property property) {
    return resource.listProperties(property).toList().stream().map(s -> s.getObject());
  }

  private static String names(List<Resource> articles) {
    return Table.several(articles.stream().map(Sources::name).toList());
  }

  private static String all(Resource resource, Property property) {
    return Table.several(Names.all(resource, property));
  }

  private static String terms(Resource resource, Property property) {
    return several(Names.all(resource, property).stream().map(Names::words));
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

  private static Object orEmpty(Optional<?> value) {
    return value.isPresent() ? value.get() : "";
  }

  private static String several(Stream<String> texts) {
    return Table.several(texts.distinct().sorted().toList());
  }
}
