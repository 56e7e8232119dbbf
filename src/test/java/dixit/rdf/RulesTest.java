package dixit.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dixit.model.Certainty;
import dixit.model.Form;
import dixit.model.Property;
import dixit.model.Stance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
  @ParameterizedTest
  @CsvSource({
    "denial.ttl,              Denial,         3, 3, 2",
    "value-conflict.ttl,      ValueConflict,  1, 2, 2",
    "former-conflict.ttl,     ValueConflict,  1, 2, 2",
    "licence-two-ways.ttl,    RoleConflict,   1, 4, 2",
    "status-conflict.ttl,     StatusConflict, 1, 2, 2"
  })
  void finds(String example, String kind, int nodes, int propositions, int claims) {
    Model found = contradictions(example);
    assertEquals(
        nodes,
        found
            .listSubjectsWithProperty(RDF.type, found.createResource(Vocabulary.DX + kind))
            .toList()
            .size());
    assertEquals(nodes, found.listSubjectsWithProperty(RDF.type).toList().size(), "other kinds");
    assertEquals(propositions, found.listObjectsOfProperty(Vocabulary.DISPUTES).toList().size());
    assertEquals(claims, found.listObjectsOfProperty(Vocabulary.INVOLVES).toList().size());
    assertEquals(
        found.listSubjectsWithProperty(Vocabulary.CONTRADICTS).toSet(),
        found.listObjectsOfProperty(Vocabulary.CONTRADICTS).mapWith(n -> n.asResource()).toSet());
  }

  @ParameterizedTest
  @CsvSource({
    "denial-none.ttl",
    "value-conflict-none.ttl",
    "licence-one-way.ttl",
    "status-conflict-none.ttl",
    "acquisition.ttl",
    "asks.ttl",
    "declines.ttl",
    "relayed.ttl"
  })
  void findsNothing(String example) {
    assertEquals(Set.of(), contradictions(example).listStatements().toSet());
  }

  /** Later is later: what was so once and is so no longer is no conflict. */
  @Test
  void postLeftLaterIsNoConflict() {
    Model said = Ontology.model("examples/former-conflict.ttl");
    assertEquals(1, kinds(new Rules(said.getGraph()).contradictions()));
    List<Resource> claims = said.listSubjectsWithProperty(RDF.type, Vocabulary.CLAIM).toList();
    for (Resource claim : claims) {
      boolean former =
          claim.getPropertyResourceValue(Vocabulary.STATES).getProperty(RDF.object).getBoolean();
      claim.addProperty(Vocabulary.CLAIM_DATE, date(said, former ? "2031-05-02" : "2031-05-01"));
    }
    assertEquals(0, kinds(new Rules(said.getGraph()).contradictions()));
    for (Resource claim : claims) {
      claim.removeAll(Vocabulary.CLAIM_DATE);
      claim.addProperty(Vocabulary.CLAIM_DATE, date(said, "2031-05-01"));
    }
    assertEquals(1, kinds(new Rules(said.getGraph()).contradictions()));
  }

  /** Of a post held and then left, and of two ends of a deal, the later alone is accepted. */
  @Test
  void whatIsSaidLaterSupersedes() {
    Model said = Ontology.model("examples/former-conflict.ttl");
    for (Resource claim : said.listSubjectsWithProperty(RDF.type, Vocabulary.CLAIM).toList()) {
      boolean former =
          claim.getPropertyResourceValue(Vocabulary.STATES).getProperty(RDF.object).getBoolean();
      claim
          .addProperty(Vocabulary.CLAIM_DATE, date(said, former ? "2031-05-02" : "2031-05-01"))
          .removeAll(Vocabulary.HAS_FORM)
          .addProperty(Vocabulary.HAS_FORM, Vocabulary.individual(Form.OWN_VOICE));
    }
    List<Statement> accepted = AcceptedView.of(said).listStatements().toList();
    assertEquals(1, accepted.size(), accepted::toString);
    assertEquals(true, accepted.get(0).getBoolean());
  }

  @ParameterizedTest
  @CsvSource({
    "acquisition.ttl,         7",
    "unnamed-source.ttl,      0",
    "licence-two-ways.ttl,    1",
    "licence-one-way.ttl,     6",
    "value-conflict.ttl,      3",
    "value-conflict-none.ttl, 7",
    "denial.ttl,              0",
    "status-conflict.ttl,     0",
    "former-conflict.ttl,     0",
    "supply.ttl,              10",
    "quote.ttl,               1"
  })
  void accepts(String example, int triples) {
    assertEquals(triples, AcceptedView.of(Ontology.model("examples/" + example)).size());
  }

  /** Whatever is claimed, in whatever mixture: nothing denied, hedged or reported is accepted. */
  @Test
  void nothingDisputedIsEverAccepted() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      Model said = ModelFactory.createDefaultModel();
      List<Said> claims = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(12); i++) {
        claims.add(Said.any(random));
        claims.get(i).write(said, i);
      }
      Set<String> expected =
          claims.stream()
              .filter(c -> c.own && c.stance == Stance.AFFIRMS && c.certainty == Certainty.CERTAIN)
              .filter(c -> claims.stream().noneMatch(c::isDisputedBy))
              .filter(c -> !isSuperseded(c, claims) && !endsWithoutOrder(c, claims))
              .filter(c -> !c.isExclusiveRole() || !toldBothWays(claims))
              .map(Said::content)
              .collect(Collectors.toSet());
      Set<String> accepted = new HashSet<>();
      AcceptedView.of(said)
          .listStatements()
          .forEach(
              s ->
                  accepted.add(
                      s.getPredicate().getLocalName()
                          + " "
                          + s.getObject().asResource().getLocalName()));
      assertEquals(expected, accepted, () -> "of " + claims);
    }
  }

  /**
   * Whether another final status is affirmed, of which nobody knows that it came after or before.
   */
  private static boolean endsWithoutOrder(Said claim, List<Said> claims) {
    return claims.stream()
        .filter(c -> c.stance == Stance.AFFIRMS && c.content().equals(claim.content()))
        .anyMatch(
            c ->
                claims.stream()
                    .filter(o -> o.stance == Stance.AFFIRMS && claim.isOtherEnd(o))
                    .anyMatch(o -> c.day == 0 || o.day == 0 || c.day == o.day));
  }

  /** Whether another final status was affirmed after the last day on which this one was. */
  private static boolean isSuperseded(Said claim, List<Said> claims) {
    int last =
        claims.stream()
            .filter(c -> c.stance == Stance.AFFIRMS && c.content().equals(claim.content()))
            .mapToInt(Said::day)
            .max()
            .orElse(0);
    return claims.stream()
        .anyMatch(c -> c.stance == Stance.AFFIRMS && claim.isOtherEnd(c) && c.day > last);
  }

  /** Whether somebody is affirmed as acquirer and as target. */
  private static boolean toldBothWays(List<Said> claims) {
    return claims.stream()
        .filter(c -> c.stance == Stance.AFFIRMS && c.predicate == Property.HAS_ACQUIRER)
        .anyMatch(
            c ->
                claims.stream()
                    .filter(o -> o.stance == Stance.AFFIRMS && o.predicate == Property.HAS_TARGET)
                    .anyMatch(o -> o.object.equals(c.object)));
  }

  /** One claim on one deal, with one proposition, of a day or, where that is 0, of none. */
  private record Said(
      boolean own, Stance stance, Certainty certainty, Property predicate, String object, int day) {
    boolean isExclusiveRole() {
      return predicate == Property.HAS_ACQUIRER || predicate == Property.HAS_TARGET;
    }

    private static final List<Property> ROLES =
        List.of(Property.HAS_ACQUIRER, Property.HAS_TARGET, Property.HAS_SELLER);
    private static final Set<String> FINAL = Set.of("Completed", "Abandoned", "Blocked");

    static Said any(Random random) {
      boolean role = random.nextBoolean();
      return new Said(
          random.nextInt(3) > 0,
          random.nextInt(3) > 0 ? Stance.AFFIRMS : pick(random, Stance.values()),
          random.nextInt(3) > 0 ? Certainty.CERTAIN : pick(random, Certainty.values()),
          role ? pick(random, ROLES.toArray(new Property[0])) : Property.HAS_STATUS,
          role
              ? pick(random, new String[] {"tamrin", "velquor"})
              : pick(random, new String[] {"Agreed", "Completed", "Abandoned", "Blocked"}),
          random.nextInt(4));
    }

    private static <T> T pick(Random random, T[] values) {
      return values[random.nextInt(values.length)];
    }

    String content() {
      return Vocabulary.property(predicate).getLocalName() + " " + object;
    }

    boolean isDisputedBy(Said other) {
      return other.stance == Stance.DENIES && content().equals(other.content());
    }

    boolean isOtherEnd(Said other) {
      return predicate == Property.HAS_STATUS
          && other.predicate == Property.HAS_STATUS
          && !object.equals(other.object)
          && FINAL.contains(object)
          && FINAL.contains(other.object);
    }

    void write(Model model, int number) {
      String base = "http://example.org/";
      Resource proposition =
          model
              .createResource(base + "proposition/" + content().replace(' ', '-'))
              .addProperty(RDF.subject, model.createResource(base + "deal/1"))
              .addProperty(RDF.predicate, Vocabulary.property(predicate))
              .addProperty(RDF.object, model.createResource(Vocabulary.DX + object));
      model
          .createResource(base + "claim/" + number)
          .addProperty(
              Vocabulary.HAS_FORM, Vocabulary.individual(own ? Form.OWN_VOICE : Form.DIRECT))
          .addProperty(Vocabulary.HAS_STANCE, Vocabulary.individual(stance))
          .addProperty(Vocabulary.HAS_CERTAINTY, Vocabulary.individual(certainty))
          .addProperty(Vocabulary.STATES, proposition);
      if (day > 0) {
        model
            .getResource(base + "claim/" + number)
            .addProperty(Vocabulary.CLAIM_DATE, date(model, "2031-05-0" + day));
      }
    }
  }

  private static Model contradictions(String example) {
    return new Rules(Ontology.model("examples/" + example).getGraph()).contradictions();
  }

  private static int kinds(Model contradictions) {
    return contradictions.listSubjectsWithProperty(RDF.type).toList().size();
  }

  private static org.apache.jena.rdf.model.Literal date(Model model, String day) {
    return model.createTypedLiteral(day, org.apache.jena.datatypes.xsd.XSDDatatype.XSDdate);
  }
}
