package dixit.export;

import dixit.rdf.Vocabulary;
import java.util.ArrayList;
import java.util.List;
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
 * the organization. What nobody affirms, as what is only denied, is no edge.
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

  /** From the surest. */
  private static final List<String> CERTAINTIES = List.of("Certain", "Probable", "Possible");

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
      edge(entity, "isMadeBy", made.object(), List.of(made), new TreeMap<>());
    }
  }

  private void deal(Resource deal) {
    for (Direction direction : DIRECTIONS) {
      for (Fact from : affirmed(deal, direction.from())) {
        for (Fact to : affirmed(deal, direction.to())) {
          boolean twice =
              direction.from().equals(direction.to())
                  && from.object().toString().compareTo(to.object().toString()) >= 0;
          if (from.object().isResource() && !from.object().equals(to.object()) && !twice) {
            SortedMap<String, Object> properties = ofDeal(deal);
            properties.put("from", from.predicate());
            properties.put("to", to.predicate());
            edge(
                from.object().asResource(),
                Sort.kind(deal),
                to.object(),
                List.of(from, to),
                properties);
          }
        }
      }
    }
  }

  private SortedMap<String, Object> ofDeal(Resource deal) {
    SortedMap<String, Object> properties = new TreeMap<>();
    properties.put("iri", deal.toString());
    for (Fact fact : factsOf.getOrDefault(deal.toString(), List.of())) {
      if (fact.isAffirmed() && OF_DEAL.contains(fact.predicate())) {
        properties.merge(
            fact.predicate(), PropertyGraph.text(Names.value(fact.object())), FlatGraph::both);
      }
    }
    return properties;
  }

  private void position(Resource position) {
    List<Fact> facts = factsOf.getOrDefault(position.toString(), List.of());
    if (facts.stream().anyMatch(fact -> !fact.denying().isEmpty())
        && facts.stream().noneMatch(Fact::isAffirmed)) {
      return;
    }
    SortedMap<String, Object> properties = new TreeMap<>();
    properties.put("iri", position.toString());
    properties.put(
        "title", Names.join(Names.all(position, Vocabulary.POSITION_TITLE), Names.SEPARATOR));
    List<Fact> former = affirmed(position, "isFormer");
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
    return factsOf.getOrDefault(subject.toString(), List.of()).stream()
        .filter(fact -> fact.predicate().equals(predicate) && fact.isAffirmed())
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
    if (!facts.isEmpty()) {
      all.put("certainty", certainty(facts));
      all.put(
          "claimants",
          facts.stream()
              .flatMap(fact -> fact.affirming().stream())
              .flatMap(claim -> Names.all(claim, Vocabulary.HAS_CLAIMANT).stream())
              .distinct()
              .sorted()
              .collect(Collectors.joining(Names.SEPARATOR)));
      all.put("isAccepted", facts.stream().allMatch(Fact::isAccepted));
      all.put("isDisputed", facts.stream().anyMatch(Fact::isDisputed));
    }
    draft.edge(source, type, target.asResource(), all);
  }

  /** Of each fact the surest claim counts, of several facts the least sure. */
  private static String certainty(List<Fact> facts) {
    int least = 0;
    for (Fact fact : facts) {
      List<String> said = new ArrayList<>();
      fact.affirming().forEach(claim -> said.addAll(Names.all(claim, Vocabulary.HAS_CERTAINTY)));
      int surest =
          said.stream().mapToInt(CERTAINTIES::indexOf).filter(at -> at >= 0).min().orElse(0);
      least = Math.max(least, surest);
    }
    return CERTAINTIES.get(least);
  }

  private static Object both(Object one, Object other) {
    return Names.join(
        Stream.of(one, other).map(PropertyGraph::text).sorted().toList(), Names.SEPARATOR);
  }
}
