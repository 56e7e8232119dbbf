package dixit.report;

import dixit.model.Certainty;
import dixit.model.Property;
import dixit.model.Stance;
import dixit.rdf.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The facts of one article with all that leads from one to another, in the words of a page. */
final class Told {
  /** How a statement stands when all who speak of it are heard; keys of labels and styles. */
  enum State {
    ACCEPTED,
    REPORTED,
    DISPUTED,
    DENIED,
    ASKED
  }

  /**
   * Someone's stand on a statement, be it taken once or more often.
   *
   * @param named whether who says it has a name in the article
   * @param places numbers in the page
   * @param text for a list of facts
   */
  record Voice(
      String who,
      boolean named,
      String stance,
      String stanceWords,
      String certaintyWords,
      boolean hedged,
      String places,
      String text) {}

  private final Facts facts;
  private final Labels labels;
  private final Wording wording;
  private final String prefix;
  private final int firstPlace;
  private final Map<String, List<Facts.Statement>> bySubject = new HashMap<>();
  private final Map<String, Facts.Statement> byIri = new HashMap<>();
  private final Map<String, List<Facts.Saying>> sayings = new HashMap<>();
  private final Map<String, String> factIds = new HashMap<>();
  private final Map<String, Integer> order = new HashMap<>();

  /**
   * @param prefix of the identifiers of this article's elements in the page
   * @param firstPlace number that this article's first place has in the page
   */
  Told(Facts facts, Labels labels, String prefix, int firstPlace) {
    this.facts = facts;
    this.labels = labels;
    this.prefix = prefix;
    this.firstPlace = firstPlace;
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < facts.names().size(); i++) {
      names.put(facts.names().get(i).iri(), VisibleText.of(facts.names().get(i).name()));
      factIds.put(facts.names().get(i).iri(), prefix + "n" + i);
    }
    facts.deals().forEach(deal -> names.put(deal.iri(), labels.of("deal-number", deal.number())));
    facts.deals().forEach(deal -> factIds.put(deal.iri(), prefix + "d" + deal.number()));
    for (int i = 0; i < facts.posts().size(); i++) {
      names.put(facts.posts().get(i).iri(), VisibleText.of(facts.posts().get(i).title()));
      factIds.put(facts.posts().get(i).iri(), prefix + "p" + i);
    }
    for (int i = 0; i < facts.sayings().size(); i++) {
      factIds.put(facts.sayings().get(i).iri(), prefix + "c" + i);
      order.put(facts.sayings().get(i).iri(), i);
    }
    for (int i = 0; i < facts.statements().size(); i++) {
      factIds.put(facts.statements().get(i).iri(), prefix + "s" + i);
    }
    this.wording = new Wording(labels, iri -> Optional.ofNullable(names.get(iri)));
    for (Facts.Statement statement : facts.statements()) {
      byIri.put(statement.iri(), statement);
      bySubject.computeIfAbsent(statement.subject(), key -> new ArrayList<>()).add(statement);
    }
    for (Facts.Saying saying : facts.sayings()) {
      saying
          .states()
          .forEach(iri -> sayings.computeIfAbsent(iri, key -> new ArrayList<>()).add(saying));
    }
  }

  Facts facts() {
    return facts;
  }

  Labels labels() {
    return labels;
  }

  Wording wording() {
    return wording;
  }

  String prefix() {
    return prefix;
  }

  /** Identifier of the element of a name, deal or claim; empty where the page has none. */
  String factId(String iri) {
    return factIds.getOrDefault(iri, "");
  }

  /** Numbers in the page of places of this article, with spaces between. */
  String places(List<Integer> places) {
    return places.stream()
        .map(place -> Integer.toString(firstPlace + place))
        .collect(Collectors.joining(" "));
  }

  /** Who says or denies it, in reading order. */
  List<Facts.Saying> sayingsOf(Facts.Statement statement) {
    return sayings.getOrDefault(statement.iri(), List.of());
  }

  /** What anybody says of a subject that somebody in this article says, by property. */
  Map<String, List<Facts.Statement>> statementsOf(String subject) {
    Map<String, List<Facts.Statement>> byProperty = new LinkedHashMap<>();
    for (Property property : Property.values()) {
      String name = Vocabulary.property(property).getLocalName();
      List<Facts.Statement> of =
          bySubject.getOrDefault(subject, List.of()).stream()
              .filter(statement -> statement.property().equals(name))
              .filter(statement -> sayings.containsKey(statement.iri()))
              .sorted(Comparator.comparingInt(this::firstSaid))
              .toList();
      if (!of.isEmpty()) {
        byProperty.put(name, of);
      }
    }
    return byProperty;
  }

  private int firstSaid(Facts.Statement statement) {
    return order.getOrDefault(sayingsOf(statement).get(0).iri(), 0);
  }

  /** The object of a statement in words. */
  String value(Facts.Statement statement) {
    String type =
        facts.deals().stream()
            .filter(deal -> deal.iri().equals(statement.subject()))
            .map(Facts.Bargain::type)
            .findFirst()
            .orElse("");
    return wording.value(statement.property(), statement.object(), type);
  }

  List<Facts.Statement> statedBy(Facts.Saying saying) {
    return saying.states().stream().filter(byIri::containsKey).map(byIri::get).toList();
  }

  State state(Facts.Statement statement) {
    List<Facts.Saying> who = sayingsOf(statement);
    boolean affirmed = who.stream().anyMatch(s -> s.stance() == Stance.AFFIRMS);
    boolean denied = who.stream().anyMatch(s -> s.stance() == Stance.DENIES);
    if (facts.disputed().contains(statement.iri()) || (affirmed && denied)) {
      return State.DISPUTED;
    } else if (!affirmed) {
      return denied ? State.DENIED : State.ASKED;
    }
    boolean plainly =
        who.stream()
            .anyMatch(
                s ->
                    s.isOwnVoice()
                        && s.stance() == Stance.AFFIRMS
                        && s.certainty() == Certainty.CERTAIN);
    return plainly ? State.ACCEPTED : State.REPORTED;
  }

  List<Voice> voices(Facts.Statement statement) {
    String what = labels.of("colon", wording.property(statement.property()), value(statement));
    Map<List<Object>, List<Facts.Saying>> alike = new LinkedHashMap<>();
    for (Facts.Saying saying : sayingsOf(statement)) {
      alike
          .computeIfAbsent(
              List.of(saying.claimant(), saying.stance(), saying.certainty()),
              key -> new ArrayList<>())
          .add(saying);
    }
    String subject = wording.name(statement.subject());
    return alike.values().stream().map(same -> voice(same, subject + " · " + what)).toList();
  }

  /** The stance of a claim, in agreement with who takes it. */
  String stanceWords(Facts.Saying saying) {
    boolean several =
        facts.names().stream()
            .anyMatch(
                name ->
                    name.kind() == Kind.SOURCE
                        && name.iri().equals(saying.claimant())
                        && Plurals.isPlural(name.name()));
    return labels.of(saying.stance(), several);
  }

  /**
   * @param same claims of one claimant with one stance and certainty
   */
  private Voice voice(List<Facts.Saying> same, String what) {
    Facts.Saying first = same.get(0);
    String who = wording.name(first.claimant());
    String stance = stanceWords(first);
    String certainty = labels.of(first.certainty());
    List<Integer> where = same.stream().flatMap(saying -> saying.places().stream()).toList();
    return new Voice(
        who,
        !factId(first.claimant()).isEmpty(),
        Labels.key(first.stance()),
        stance,
        certainty,
        first.certainty() != Certainty.CERTAIN,
        places(where),
        what + " — " + labels.of("says", who, stance) + ", " + certainty);
  }
}
