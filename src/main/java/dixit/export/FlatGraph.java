package dixit.export;

import dixit.model.Certainty;
import dixit.model.DealStatus;
import dixit.rdf.Vocabulary;
import dixit.store.Tellings;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Plain edges between companies, people, organizations and chips, for tools that show no more: a
 * deal is an edge from who acts in it to whom or what it is about, a post one from its holder to
 * the organization. What nobody affirms, as what is only denied, is no edge, nor is what a
 * correction took back. The label of an edge tells how far a deal has come and how sure that is.
 */
final class FlatGraph {
  private static final List<Resource> NODES =
      List.of(Vocabulary.COMPANY, Vocabulary.ORGANIZATION, Vocabulary.PERSON, Vocabulary.CHIP);

  private record Direction(String from, String to) {}

  private static final List<Direction> DIRECTIONS =
      List.of(
          new Direction("hasAcquirer", "hasTarget"),
          new Direction("hasSeller", "hasTarget"),
          new Direction("hasInvestor", "hasInvestee"),
          new Direction("hasLicensor", "hasLicensee"),
          new Direction("hasEmployer", "hasHiredPerson"),
          new Direction("hasFormerEmployer", "hasHiredPerson"),
          new Direction("hasSupplier", "hasCustomer"),
          new Direction("hasParty", "hasParty"));

  private static final Set<String> OF_DEAL =
      Set.of("hasStatus", "hasPrice", "stakePercent", "announcedOn", "closedOn", "concernsChip");

  private static final String STATUS = "hasStatus";

  private static final Set<DealStatus> COME_ABOUT =
      EnumSet.of(DealStatus.AGREED, DealStatus.APPROVED, DealStatus.COMPLETED);

  private static final Set<DealStatus> COME_TO_NOTHING =
      EnumSet.of(DealStatus.BLOCKED, DealStatus.ABANDONED);

  private final Graphs graphs;
  private final Map<String, List<Fact>> factsOf;
  private final GraphDraft draft = new GraphDraft();

  FlatGraph(Graphs graphs) {
    this.graphs = graphs;
    this.factsOf =
        Fact.all(graphs).stream().collect(Collectors.groupingBy(fact -> fact.subject().toString()));
  }

  PropertyGraph build() {
    of(NODES).forEach(this::entity);
    of(Sort.DEAL.classes()).forEach(this::deal);
    of(Sort.POSITION.classes()).forEach(this::position);
    return draft.build();
  }

  private List<Resource> of(List<Resource> classes) {
    return classes.stream()
        .flatMap(type -> graphs.said().listSubjectsWithProperty(RDF.type, type).toList().stream())
        .toList();
  }

  private void entity(Resource entity) {
    draft.vertex(entity);
    Stream.of(RDFS.label, Vocabulary.ALT_LABEL)
        .flatMap(property -> entity.listProperties(property).toList().stream())
        .flatMap(name -> WholeGraph.otherName(name).stream())
        .forEach(name -> draft.set(entity, "names", name));
    for (Fact made : affirmed(entity, "isMadeBy")) {
      SortedMap<String, Object> label = new TreeMap<>(Map.of("label", "made by"));
      edge(entity, "isMadeBy", made.object(), List.of(made), label);
    }
  }

  private void deal(Resource deal) {
    List<Fact> statuses = current(deal, STATUS);
    boolean denied = facts(deal, STATUS).stream().anyMatch(fact -> !fact.denying().isEmpty());
    if (denied && statuses.isEmpty()) {
      return;
    }
    SortedMap<String, Object> ofDeal = ofDeal(deal, statuses);
    for (Direction direction : DIRECTIONS) {
      for (Fact from : affirmed(deal, direction.from())) {
        for (Fact to : affirmed(deal, direction.to())) {
          boolean twice =
              direction.from().equals(direction.to())
                  && from.object().toString().compareTo(to.object().toString()) >= 0;
          if (from.object().isResource() && !from.object().equals(to.object()) && !twice) {
            SortedMap<String, Object> properties = new TreeMap<>(ofDeal);
            properties.put("from", from.predicate());
            properties.put("to", to.predicate());
            properties.put("label", label(deal, statuses, List.of(from, to)));
            List<Fact> roles = List.of(from, to);
            edge(from.object().asResource(), Sort.kind(deal), to.object(), roles, properties);
          }
        }
      }
    }
  }

  /** As "Acquisition: agreed, completed (possible)". */
  private static String label(Resource deal, List<Fact> statuses, List<Fact> roles) {
    List<String> state =
        statuses.stream().map(fact -> Values.withCertainty(fact).toLowerCase(Locale.ROOT)).toList();
    Certainty certainty = certainty(roles);
    if (state.isEmpty() && certainty != Certainty.CERTAIN) {
      state = List.of(Values.of(certainty));
    }
    String kind = Names.words(Sort.kind(deal));
    return state.isEmpty() ? kind : kind + ": " + String.join(", ", state);
  }

  /** Whether it is said for sure that it came about, and nothing that it came to nothing. */
  private static boolean hasComeAbout(List<Fact> statuses) {
    return statuses.stream()
            .anyMatch(
                fact ->
                    fact.certainty() == Certainty.CERTAIN
                        && Values.status(fact).filter(COME_ABOUT::contains).isPresent())
        && statuses.stream()
            .noneMatch(fact -> Values.status(fact).filter(COME_TO_NOTHING::contains).isPresent());
  }

  private SortedMap<String, Object> ofDeal(Resource deal, List<Fact> statuses) {
    SortedMap<String, Object> properties = new TreeMap<>();
    properties.put("iri", deal.toString());
    properties.put("articles", (long) Sources.of(deal).size());
    if (!statuses.isEmpty()) {
      properties.put("hasComeAbout", hasComeAbout(statuses));
      properties.put("isDisputed", statuses.stream().anyMatch(Fact::isDisputed));
    }
    for (Fact fact : factsOf.getOrDefault(deal.toString(), List.of())) {
      if (fact.isCurrent() && OF_DEAL.contains(fact.predicate())) {
        properties.merge(
            fact.predicate(), PropertyGraph.text(Names.value(fact.object())), FlatGraph::both);
      }
    }
    return properties;
  }

  private void position(Resource position) {
    List<Fact> facts = factsOf.getOrDefault(position.toString(), List.of());
    boolean isDenied = facts.stream().anyMatch(fact -> !fact.denying().isEmpty());
    if (isDenied && facts.stream().noneMatch(Fact::isAffirmed)
        || Tellings.isOnlyWithdrawn(position)) {
      return;
    }
    SortedMap<String, Object> properties = new TreeMap<>();
    properties.put("iri", position.toString());
    String title = Names.join(Names.all(position, Vocabulary.POSITION_TITLE), Names.SEPARATOR);
    properties.put("title", title);
    List<Fact> former = current(position, "isFormer");
    boolean over = former.stream().anyMatch(fact -> Names.of(fact.object()).equals("true"));
    properties.put("label", "Position: " + title + (over ? " (former)" : ""));
    former.forEach(
        fact ->
            properties.merge(
                "isFormer", PropertyGraph.text(Names.value(fact.object())), FlatGraph::both));
    for (Statement holder : position.listProperties(Vocabulary.HOLDER).toList()) {
      for (Statement in : position.listProperties(Vocabulary.IN_ORGANIZATION).toList()) {
        edge(holder.getResource(), "Position", in.getObject(), former, properties);
      }
    }
  }

  private List<Fact> affirmed(Resource subject, String predicate) {
    return facts(subject, predicate).stream().filter(Fact::isAffirmed).toList();
  }

  private List<Fact> current(Resource subject, String predicate) {
    return facts(subject, predicate).stream()
        .filter(Fact::isCurrent)
        .sorted(Values.BY_STATUS)
        .toList();
  }

  private List<Fact> facts(Resource subject, String predicate) {
    return factsOf.getOrDefault(subject.toString(), List.of()).stream()
        .filter(fact -> fact.predicate().equals(predicate))
        .toList();
  }

  private void edge(
      Resource source,
      String type,
      RDFNode target,
      List<Fact> facts,
      SortedMap<String, Object> properties) {
    if (!target.isResource()) {
      return;
    }
    SortedMap<String, Object> all = new TreeMap<>(properties);
    all.put("kind", type);
    if (!facts.isEmpty()) {
      all.put("certainty", Names.local(Vocabulary.individual(certainty(facts))));
      all.put(
          "claimants",
          Names.join(
              Values.claimants(facts.stream().flatMap(fact -> fact.affirming().stream()).toList()),
              Names.SEPARATOR));
      all.put("isAccepted", facts.stream().allMatch(Fact::isAccepted));
      boolean disputed = facts.stream().anyMatch(Fact::isDisputed);
      all.merge("isDisputed", disputed, (one, other) -> one.equals(true) || disputed);
    }
    draft.edge(source, type, target.asResource(), all);
  }

  /** Of each fact the surest claim counts, of several facts the least sure. */
  private static Certainty certainty(List<Fact> facts) {
    return facts.stream()
        .map(Fact::certainty)
        .max(Comparator.naturalOrder())
        .orElse(Certainty.CERTAIN);
  }

  private static Object both(Object one, Object other) {
    return Names.join(
        Stream.of(one, other).map(PropertyGraph::text).sorted().toList(), Names.SEPARATOR);
  }
}
