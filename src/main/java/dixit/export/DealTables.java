package dixit.export;

import dixit.export.Table.Column;
import dixit.model.Certainty;
import dixit.model.Role;
import dixit.rdf.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;

/** A row for each deal, and one for each thing that is claimed of any subject. */
final class DealTables {
  private static final List<Property> SUMS =
      List.of(Vocabulary.AMOUNT, Vocabulary.MIN_AMOUNT, Vocabulary.MAX_AMOUNT);

  private final Function<Resource, List<Fact>> facts;
  private final View view;

  /**
   * @param facts what is claimed of a subject
   */
  DealTables(Function<Resource, List<Fact>> facts, View view) {
    this.facts = facts;
    this.view = view;
  }

  Table deals(Stream<Resource> deals) {
    List<Column<Resource>> columns = new ArrayList<>();
    columns.add(new Column<>("Deal", Names::of));
    columns.add(new Column<>("Kind", deal -> Names.words(Sort.kind(deal))));
    columns.add(claimed("Status", "hasStatus"));
    columns.add(claimed("Price", "hasPrice"));
    columns.add(new Column<>("Price from", deal -> sum(deal, Comparator.naturalOrder())));
    columns.add(new Column<>("Price to", deal -> sum(deal, Comparator.reverseOrder())));
    columns.add(new Column<>("Currency", this::currency));
    columns.add(claimed("Stake in percent", "stakePercent"));
    columns.add(claimed("Announced on", "announcedOn"));
    columns.add(claimed("Closed on", "closedOn"));
    for (Role role : Role.values()) {
      String property = Vocabulary.property(dixit.model.Property.of(role)).getLocalName();
      columns.add(claimed(Values.property(property), property));
    }
    columns.add(
        new Column<>(
            "Participants", deal -> Table.several(Names.all(deal, Vocabulary.HAS_PARTICIPANT))));
    columns.add(claimed("Chip", "concernsChip"));
    columns.add(claimed("Part of", "isPartOf"));
    columns.add(new Column<>("Articles", deal -> (long) Sources.of(deal).size()));
    columns.add(
        new Column<>(
            "Told in",
            deal -> Table.several(Sources.of(deal).stream().map(Sources::name).toList())));
    if (view != View.ACCEPTED) {
      columns.add(new Column<>("Disputed", deal -> told(deal, Fact::isDisputed)));
      columns.add(new Column<>("Only denied", deal -> told(deal, Fact::isOnlyDenied)));
      columns.add(new Column<>("Superseded", deal -> told(deal, Fact::isSuperseded)));
    }
    columns.add(new Column<>("Article IDs", deal -> Table.ids(Sources.of(deal))));
    columns.add(new Column<>("ID", Resource::toString));
    return Table.of("deals", columns, deals);
  }

  /** Values side by side, with who says so and who denies it. */
  Table facts(Stream<Fact> all) {
    List<Column<Fact>> columns =
        List.of(
            new Column<>("Subject", fact -> Names.of(fact.subject())),
            new Column<>("Property", fact -> Values.property(fact.predicate())),
            new Column<>("Value", Values::of),
            new Column<>("Standing", fact -> Values.word(fact.state())),
            new Column<>(
                "Certainty", fact -> fact.isAffirmed() ? Values.word(fact.certainty()) : ""),
            new Column<>("Said by", fact -> Table.several(Values.claimants(fact.affirming()))),
            new Column<>("Denied by", fact -> Table.several(Values.claimants(fact.denying()))),
            new Column<>("Withdrawn by", fact -> withdrawing(fact)),
            new Column<>("Subject ID", fact -> fact.subject().toString()),
            new Column<>(
                "Value ID", fact -> isNamed(fact.object()) ? fact.object().toString() : ""),
            new Column<>("ID", fact -> fact.proposition().toString()));
    return Table.of("facts", columns, all);
  }

  private static boolean isNamed(RDFNode value) {
    return value.isURIResource() && !value.toString().startsWith(Vocabulary.DX);
  }

  private static String withdrawing(Fact fact) {
    return Table.several(
        fact.withdrawn().stream()
            .flatMap(claim -> Sources.withdrawing(claim).stream())
            .map(Sources::name)
            .distinct()
            .toList());
  }

  private Column<Resource> claimed(String name, String property) {
    return new Column<>(name, subject -> value(subject, property));
  }

  /** A number where that is all that is claimed, for sure. */
  private Object value(Resource subject, String property) {
    List<Fact> all = current(subject, property).toList();
    return all.size() == 1
            && all.get(0).certainty() == Certainty.CERTAIN
            && Names.value(all.get(0).object()) instanceof BigDecimal number
        ? number
        : values(subject, property);
  }

  /** What is claimed of it and neither withdrawn nor superseded. */
  String values(Resource subject, String property) {
    return Table.several(current(subject, property).map(Values::withCertainty).distinct().toList());
  }

  private Stream<Fact> current(Resource subject, String property) {
    return facts.apply(subject).stream()
        .filter(fact -> fact.predicate().equals(property))
        .filter(fact -> view == View.ACCEPTED ? fact.isAccepted() : fact.isCurrent())
        .sorted(Values.BY_STATUS);
  }

  private List<Resource> prices(Resource deal) {
    return current(deal, "hasPrice")
        .map(Fact::object)
        .filter(RDFNode::isURIResource)
        .map(RDFNode::asResource)
        .filter(price -> price.hasProperty(Vocabulary.CURRENCY))
        .toList();
  }

  /** Of prices in one currency alone. */
  private Object currency(Resource deal) {
    Set<String> currencies =
        prices(deal).stream()
            .flatMap(price -> Names.all(price, Vocabulary.CURRENCY).stream())
            .collect(Collectors.toSet());
    return currencies.size() == 1 ? currencies.iterator().next() : "";
  }

  private Object sum(Resource deal, Comparator<BigDecimal> order) {
    if (currency(deal).equals("")) {
      return "";
    }
    Optional<BigDecimal> sum =
        prices(deal).stream()
            .flatMap(
                price -> SUMS.stream().flatMap(of -> price.listProperties(of).toList().stream()))
            .map(statement -> Names.value(statement.getObject()))
            .filter(BigDecimal.class::isInstance)
            .map(BigDecimal.class::cast)
            .min(order);
    return sum.isPresent() ? sum.get() : "";
  }

  private String told(Resource deal, Predicate<Fact> which) {
    return Table.several(
        facts.apply(deal).stream()
            .filter(which)
            .sorted(Comparator.comparing(Fact::predicate).thenComparing(Values.BY_STATUS))
            .map(fact -> Values.property(fact.predicate()) + " " + Values.withVoices(fact))
            .toList());
  }
}
