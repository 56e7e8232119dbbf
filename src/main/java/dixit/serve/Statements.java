package dixit.serve;

import dixit.model.Certainty;
import dixit.model.Form;
import dixit.model.Property;
import dixit.model.Stance;
import dixit.rdf.Vocabulary;
import dixit.report.Labels;
import dixit.store.Tellings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;

/** What is said, how it stands, and who says it. */
final class Statements {
  /**
   * Someone's claim, whole.
   *
   * @param number in its page, 0 where it stands alone
   * @param language of the quote
   * @param what all that it says and the ontology can express
   */
  record Claim(
      Link self,
      int number,
      Link who,
      String stance,
      String stanceWords,
      String certainty,
      String certaintyWords,
      String form,
      String relayed,
      String quote,
      String language,
      Link article,
      List<Saying> what,
      boolean hedged,
      boolean disputed) {}

  /**
   * What a claim says of one thing.
   *
   * @param subject none where it is what the page is about
   */
  record Saying(Link subject, List<String> says) {}

  /** Those of one claimant who says the same in the same way; each claim is told elsewhere. */
  record Voice(
      Link who, String stance, String stanceWords, String certaintyWords, List<Link> claims) {}

  /** A value, how it stands, and who says so. */
  record Cell(Link value, String state, String stateWords, List<Voice> voices) {}

  /** A property with its values. */
  record Row(String property, boolean disputed, List<Cell> values) {}

  private final Reader reader;
  private final Labels labels;

  Statements(Reader reader) {
    this.reader = reader;
    this.labels = reader.labels();
  }

  /**
   * What is said of a subject, by property.
   *
   * @param toClaim leads to a claim
   */
  List<Row> rows(Resource subject, Function<Resource, Link> toClaim) {
    Map<String, List<Resource>> byProperty = new LinkedHashMap<>();
    for (Property property : Property.values()) {
      byProperty.put(Vocabulary.property(property).getURI(), new ArrayList<>());
    }
    for (Resource proposition : reader.subjects(RDF.subject, subject, Explorer.MOST)) {
      reader
          .objects(proposition, RDF.predicate)
          .forEach(
              predicate ->
                  byProperty
                      .computeIfAbsent(predicate.getURI(), key -> new ArrayList<>())
                      .add(proposition));
    }
    return byProperty.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> row(entry.getKey(), entry.getValue(), toClaim))
        .toList();
  }

  /** Those of one property. */
  Row row(String property, List<Resource> propositions, Function<Resource, Link> toClaim) {
    List<Cell> cells = propositions.stream().map(each -> cell(each, toClaim)).toList();
    return new Row(
        reader.wording().property(reader.resource(property).getLocalName()),
        cells.stream().anyMatch(cell -> cell.state().equals("disputed")),
        cells);
  }

  private Cell cell(Resource proposition, Function<Resource, Link> toClaim) {
    String state = state(proposition);
    return new Cell(
        value(proposition),
        state,
        labels.of("state-" + state),
        voices(claimsOf(proposition), toClaim));
  }

  /** Claims that take a stance on a proposition. */
  List<Resource> claimsOf(Resource proposition) {
    return reader.subjects(Vocabulary.STATES, proposition, Explorer.MOST);
  }

  /** Who says it, those who affirm it first. */
  List<Voice> voices(List<Resource> claims, Function<Resource, Link> toClaim) {
    Map<List<Object>, List<Resource>> alike = new LinkedHashMap<>();
    claims.stream()
        .sorted(Comparator.comparing(Statements::stance))
        .forEach(
            claim ->
                alike
                    .computeIfAbsent(
                        List.of(who(claim), stance(claim), sure(claim)), key -> new ArrayList<>())
                    .add(claim));
    return alike.values().stream().map(same -> voice(same, toClaim)).toList();
  }

  private Voice voice(List<Resource> same, Function<Resource, Link> toClaim) {
    Resource first = same.get(0);
    return new Voice(
        who(first),
        Labels.key(stance(first)),
        stanceWords(first),
        sure(first),
        same.stream().map(toClaim).toList());
  }

  /** How sure the claimant is where it is not certain, and whether a correction took it back. */
  private String sure(Resource claim) {
    Certainty certainty = certainty(claim);
    return Stream.of(
            certainty == Certainty.CERTAIN ? "" : labels.of(certainty),
            isTakenBack(claim) ? labels.of("taken-back") : "")
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static boolean isTakenBack(Resource claim) {
    return Tellings.isWithdrawn(claim);
  }

  private String stanceWords(Resource claim) {
    return labels.of(stance(claim), reader.isSeveral(claim));
  }

  private Link who(Resource claim) {
    return reader.objects(claim, Vocabulary.HAS_CLAIMANT).stream()
        .findFirst()
        .map(this::speaker)
        .orElse(new Link("", "", ""));
  }

  /** To who speaks; from the voice of an article to the article. */
  private Link speaker(Resource who) {
    Resource page = reader.isVoice(who) ? reader.articleOf(who).orElse(who) : who;
    return new Link(Link.path(page.getURI()), reader.name(who), reader.kind(who));
  }

  Link value(Resource proposition) {
    RDFNode object = proposition.getRequiredProperty(RDF.object).getObject();
    String property = proposition.getRequiredProperty(RDF.predicate).getResource().getLocalName();
    boolean leads = object.isURIResource() && !reader.kind(object.asResource()).isEmpty();
    return leads
        ? reader.link(object.asResource())
        : new Link(
            "", reader.wording().value(property, object, reader.typeOfSubject(proposition)), "");
  }

  /** How a proposition stands; a key of labels. */
  String state(Resource proposition) {
    List<Stance> stances =
        claimsOf(proposition).stream()
            .filter(claim -> !isTakenBack(claim))
            .map(Statements::stance)
            .distinct()
            .toList();
    if (stances.isEmpty()) {
      return "taken-back";
    } else if (isDisputed(proposition)) {
      return "disputed";
    } else if (!stances.contains(Stance.AFFIRMS)) {
      return stances.contains(Stance.DENIES) ? "denied" : "asked";
    }
    return isAccepted(proposition) ? "accepted" : "reported";
  }

  /** Whether it is, or the same of the deal that stands for all that tell it. */
  private boolean isDisputed(Resource proposition) {
    return Stream.concat(Stream.of(proposition), shared(proposition))
        .anyMatch(each -> reader.graph().contains(null, Vocabulary.DISPUTES, each));
  }

  /** The propositions that say the same of the deal that stands for all that tell this one. */
  private Stream<Resource> shared(Resource proposition) {
    Resource subject = proposition.getPropertyResourceValue(RDF.subject);
    if (subject == null || reader.isWhole(subject)) {
      return Stream.empty();
    }
    return claimsOf(proposition).stream()
        .flatMap(claim -> reader.objects(claim, Vocabulary.STATES).stream())
        .filter(each -> each.hasProperty(RDF.subject, reader.whole(subject)))
        .filter(each -> isSame(each, proposition, RDF.predicate))
        .filter(each -> isSame(each, proposition, RDF.object))
        .distinct();
  }

  private static boolean isSame(
      Resource one, Resource other, org.apache.jena.rdf.model.Property property) {
    return one.hasProperty(property, other.getRequiredProperty(property).getObject());
  }

  private boolean isAccepted(Resource proposition) {
    return isPlain(proposition) || shared(proposition).anyMatch(this::isPlain);
  }

  private boolean isPlain(Resource proposition) {
    Statement predicate = proposition.getProperty(RDF.predicate);
    return predicate != null
        && reader
            .graph()
            .contains(
                proposition.getPropertyResourceValue(RDF.subject),
                reader.graph().createProperty(predicate.getResource().getURI()),
                proposition.getRequiredProperty(RDF.object).getObject());
  }

  /**
   * @param number in its page, 0 where it stands alone
   * @param here what the page is about, which needs no name
   */
  Claim claim(Resource claim, int number, Resource here) {
    Certainty certainty = certainty(claim);
    String quote = reader.quote(claim);
    List<Resource> propositions = reader.objects(claim, Vocabulary.STATES);
    return new Claim(
        new Link(
            Link.path(claim.getURI()),
            number == 0 ? labels.of("claim") : labels.of("claim-number", number),
            ""),
        number,
        who(claim),
        Labels.key(stance(claim)),
        stanceWords(claim),
        Labels.key(certainty),
        isTakenBack(claim)
            ? labels.of(certainty) + ", " + labels.of("taken-back")
            : labels.of(certainty),
        labels.of(constant(Form.values(), claim, Vocabulary.HAS_FORM)),
        reader.objects(claim, Vocabulary.RELAYED_BY).stream()
            .map(by -> labels.of("relayed-by", reader.name(by)))
            .collect(Collectors.joining(", ")),
        quote.isEmpty() ? "" : labels.of("quote", quote),
        reader.languageOfWords(claim),
        reader.articles(claim).findFirst().map(reader::link).orElse(new Link("", "", "")),
        what(propositions, here),
        certainty != Certainty.CERTAIN,
        propositions.stream().anyMatch(this::isDisputed));
  }

  private List<Saying> what(List<Resource> propositions, Resource here) {
    Map<Resource, List<Resource>> bySubject = new LinkedHashMap<>();
    for (Resource proposition : propositions) {
      // What is said of a telling is said of the deal that stands for all, too: once is enough.
      reader.objects(proposition, RDF.subject).stream()
          .filter(
              subject ->
                  subject.equals(here)
                      || (reader.isWhole(subject) && !subject.equals(reader.whole(here))))
          .forEach(
              subject ->
                  bySubject.computeIfAbsent(subject, key -> new ArrayList<>()).add(proposition));
    }
    return bySubject.entrySet().stream()
        .map(
            entry ->
                new Saying(
                    entry.getKey().equals(here)
                        ? new Link("", "", "")
                        : reader.link(entry.getKey()),
                    entry.getValue().stream()
                        .sorted(Comparator.comparingInt(reader::rank))
                        .map(reader::predicate)
                        .toList()))
        .toList();
  }

  static Stance stance(Resource claim) {
    return constant(Stance.values(), claim, Vocabulary.HAS_STANCE);
  }

  private static Certainty certainty(Resource claim) {
    return constant(Certainty.values(), claim, Vocabulary.HAS_CERTAINTY);
  }

  private static <E extends Enum<E>> E constant(
      E[] constants, Resource subject, org.apache.jena.rdf.model.Property property) {
    return Stream.of(constants)
        .filter(constant -> subject.hasProperty(property, Vocabulary.individual(constant)))
        .findFirst()
        .orElse(constants[0]);
  }
}
