package dixit.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.article.InputException;
import dixit.rdf.Rules.Derived;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rules over several articles: each with a file in which it applies, and one in which all but
 * something speaks for it. Those over one article have theirs among the ontology's examples.
 */
class DerivationTest {
  private static final String BASE = "https://example.org/id/";
  private static final Path FILES = Path.of("src/test/resources/rules");

  /** A file of the ontology's examples in which a rule applies, and one in which it does not. */
  private static final Map<String, List<String>> OF_ONE_ARTICLE =
      Map.of(
          "denial", List.of("denial.ttl", "denial-none.ttl"),
          "value-conflict", List.of("value-conflict.ttl", "value-conflict-none.ttl"),
          "role-conflict", List.of("licence-two-ways.ttl", "licence-one-way.ttl"),
          "status-conflict", List.of("status-conflict.ttl", "status-conflict-none.ttl"),
          "superseded", List.of("status-conflict-none.ttl", "status-conflict.ttl"),
          "accepted", List.of("acquisition.ttl", "unnamed-source.ttl"));

  @Test
  void everyRuleHasAPositiveAndANegativeExample() {
    for (String file : Ontology.files("rules")) {
      String rule = file.replace(".rq", "");
      List<String> examples = OF_ONE_ARTICLE.getOrDefault(rule, List.of());
      if (examples.isEmpty()) {
        assertTrue(!all(derive(rule + "-yes")).isEmpty() && derive(rule + "-no") != null, rule);
      } else {
        assertTrue(Ontology.files("examples").containsAll(examples), rule);
      }
    }
  }

  @Test
  void articlesTellOfTheDealsThatTheirWordsStandFor() {
    assertEquals(
        Set.of("article/a deal/a/1", "article/b deal/b/1"),
        pairs(derive("tells-yes").deals(), Vocabulary.TELLS));
    assertEquals(Set.of(), pairs(derive("tells-no").deals(), Vocabulary.TELLS));
  }

  @Test
  void claimsMeetAtTheDealThatStandsForAll() {
    Model deals = derive("meeting-yes").deals();
    assertEquals(1, deals.listSubjectsWithProperty(RDF.subject).toList().size());
    assertTrue(deals.listSubjectsWithProperty(Vocabulary.STATES).toList().size() >= 2);
    assertTrue(!derive("meeting-no").deals().contains(null, Vocabulary.STATES));
  }

  /** A deal that one article alone tells is part of the deal that stands for all. */
  @Test
  void whatIsPartOfADealIsPartOfTheOneThatStandsForAll() {
    Model said = read("meeting-yes");
    Resource part =
        said.createResource(BASE + "deal/c/2")
            .addProperty(RDF.type, said.createResource(Vocabulary.DX + "LicenseAgreement"))
            .addProperty(
                said.createProperty(Vocabulary.DX, "hasParticipant"),
                said.createResource(BASE + "company/birchall"));
    Resource proposition =
        said.createResource(BASE + "proposition/0123456789abcdef")
            .addProperty(RDF.type, Vocabulary.PROPOSITION)
            .addProperty(RDF.subject, part)
            .addProperty(RDF.predicate, said.createResource(Vocabulary.DX + "isPartOf"))
            .addProperty(RDF.object, said.createResource(BASE + "deal/c/1"));
    said.createResource(BASE + "claim/c/1i").addProperty(Vocabulary.STATES, proposition);
    assertEquals(
        List.of(BASE + "deal/a/1"),
        new Rules(said.getGraph())
            .derive()
            .accepted()
            .listObjectsOfProperty(part, said.createProperty(Vocabulary.DX, "isPartOf"))
            .mapWith(RDFNode::toString)
            .toList());
  }

  @Test
  void tellingsOfOneDealAreFound() {
    assertEquals(
        Set.of("deal/a/1 deal/b/1", "deal/a/1 deal/c/1", "deal/b/1 deal/c/1"),
        pairs(derive("same-deal-yes").deals(), Vocabulary.SAME_DEAL_AS));
    assertEquals(Set.of(), pairs(derive("same-deal-no").deals(), Vocabulary.SAME_DEAL_AS));
  }

  /**
   * Two deals between the same two, without prices, are found again in a correction by their words.
   */
  @Test
  void aCorrectionTellsTheDealsOfItsVersionAgain() {
    assertEquals(
        Set.of("deal/a/1 deal/b/1", "deal/a/2 deal/b/2"),
        pairs(derive("same-deal-corrected").deals(), Vocabulary.SAME_DEAL_AS));
    Model alike = read("same-deal-corrected");
    Property words =
        alike.createProperty(
            "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#anchorOf");
    alike
        .getResource(BASE + "mention/b/deal-2")
        .removeAll(words)
        .addProperty(words, "supply agreement");
    assertEquals(
        Set.of(), pairs(new Rules(alike.getGraph()).derive().deals(), Vocabulary.SAME_DEAL_AS));
  }

  /** What is told without a price between two rounds joins the nearer one, and never both. */
  @Test
  void tellingsBetweenTwoRoundsAreToldApart() {
    assertEquals(
        Set.of("deal/a/1 deal/b/1", "deal/d/1 deal/e/1"),
        pairs(derive("told-apart-yes").deals(), Vocabulary.SAME_DEAL_AS));
    assertEquals(
        Set.of("deal/a/1 deal/b/1", "deal/a/1 deal/c/1", "deal/a/1 deal/d/1", "deal/a/1 deal/e/1"),
        pairs(derive("told-apart-no").deals(), Vocabulary.CANONICAL_DEAL));
  }

  @Test
  void oneTellingStandsForAll() {
    Derived derived = derive("canonical-deal-yes");
    assertEquals(
        Set.of("deal/a/1 deal/b/1", "deal/a/1 deal/c/1"),
        pairs(derived.deals(), Vocabulary.CANONICAL_DEAL));
    assertEquals(
        Set.of("claim/a/1i", "claim/b/1i", "claim/c/1i"),
        subjects(
            read("canonical-deal-yes").add(derived.deals()),
            Vocabulary.IS_ABOUT,
            Vocabulary.STATES));
    assertEquals(Set.of(), pairs(derive("canonical-deal-no").deals(), Vocabulary.CANONICAL_DEAL));
  }

  @Test
  void correctedVersionsWithdraw() {
    assertEquals(
        Set.of("claim/a/2 extraction/b", "claim/a/3 extraction/b"),
        pairs(derive("withdrawn-yes").withdrawals(), Vocabulary.WAS_INVALIDATED_BY));
    assertEquals(0, derive("withdrawn-no").withdrawals().size());
    assertTrue(
        derive("withdrawn-yes").contradictions().isEmpty(), "what is withdrawn disputes nothing");
  }

  @Test
  void whoContradictsItself() {
    assertEquals(1, count(derive("self-contradiction-yes"), Vocabulary.SELF_CONTRADICTION));
    assertEquals(0, count(derive("self-contradiction-no"), Vocabulary.SELF_CONTRADICTION));
    assertEquals(1, count(derive("self-contradiction-no"), Vocabulary.DENIAL));
  }

  @Test
  void sidesAreNamedSinceTheSecondSpoke() {
    Model found = derive("sides-yes").contradictions();
    assertEquals(Set.of("company/tamrin", "voice/a"), objects(found, Vocabulary.INVOLVES_CLAIMANT));
    assertEquals(Set.of("2031-03-06"), objects(found, Vocabulary.SINCE));
    assertTrue(derive("sides-no").contradictions().isEmpty());
  }

  /** Who denies that it is agreed takes a side against who affirms only that it is completed. */
  @Test
  void sidesMayHaveNoPropositionInCommon() {
    Model said = read("sides-yes");
    Resource agreed = said.getResource(BASE + "proposition/7a07c1aeb4d8ec25");
    agreed
        .removeAll(RDF.object)
        .addProperty(RDF.object, said.createResource(Vocabulary.DX + "Completed"));
    Model found = new Rules(said.getGraph()).derive().contradictions();
    assertEquals(1, found.listSubjectsWithProperty(RDF.type, Vocabulary.DENIAL).toList().size());
    assertEquals(Set.of("2031-03-06"), objects(found, Vocabulary.SINCE));
  }

  @Test
  void aRuleThatIsNoSparqlIsNamed() {
    InputException refusal =
        assertThrows(
            InputException.class, () -> Rules.query("denial", "CONSTRUCT { ?a ?b } WHERE"));
    String message = String.valueOf(refusal.getMessage());
    assertTrue(message.startsWith("ontology/rules/denial.rq: not SPARQL: "), message);
    assertEquals(1, message.lines().count(), message);
  }

  @Test
  void copiesAreKnownByTheirWording() {
    assertEquals(
        Set.of("article/a article/b"),
        pairs(derive("shared-wording-yes").corroborations(), Vocabulary.SHARES_WORDING_WITH));
    assertEquals(
        Set.of(),
        pairs(derive("shared-wording-no").corroborations(), Vocabulary.SHARES_WORDING_WITH));
  }

  @Test
  void claimsRestOnWhatTheyWereTakenFrom() {
    assertEquals(
        Set.of(
            "article/a claim/b/1",
            "article/b claim/b/1",
            "article/b claim/c/1",
            "article/c claim/c/1"),
        pairs(derive("rests-on-yes").corroborations(), Vocabulary.RESTS_ON));
    assertEquals(
        Set.of("article/b claim/b/1", "article/c claim/c/1"),
        pairs(derive("rests-on-no").corroborations(), Vocabulary.RESTS_ON));
  }

  @Test
  void independentSourcesAreCounted() {
    assertEquals(1, count(derive("corroboration-yes"), Vocabulary.CORROBORATION));
    assertEquals(0, count(derive("corroboration-no"), Vocabulary.CORROBORATION));
    assertEquals(
        Set.of("3"), objects(derive("source-count-yes").corroborations(), Vocabulary.SOURCE_COUNT));
    assertEquals(0, count(derive("source-count-no"), Vocabulary.CORROBORATION));
  }

  /** One text is one source, whoever speaks in it and however often it is printed. */
  @Test
  void aCopyCorroboratesNobodyInWhatItCopies() {
    Model said = read("corroboration-yes");
    Resource claim = said.getResource(BASE + "claim/a/1");
    claim
        .removeAll(Vocabulary.HAS_CLAIMANT)
        .addProperty(
            Vocabulary.HAS_CLAIMANT,
            said.createResource(BASE + "person/ines-marou")
                .addProperty(RDF.type, Vocabulary.PERSON));
    assertEquals(1, count(new Rules(said.getGraph()).derive(), Vocabulary.CORROBORATION));
    Resource copy = said.getResource(BASE + "article/b").removeAll(Vocabulary.SHINGLE_HASH);
    said.listObjectsOfProperty(said.getResource(BASE + "article/a"), Vocabulary.SHINGLE_HASH)
        .toList()
        .forEach(hash -> copy.addProperty(Vocabulary.SHINGLE_HASH, hash));
    assertEquals(0, count(new Rules(said.getGraph()).derive(), Vocabulary.CORROBORATION));
  }

  /** A version and its correction are one source, however much was written anew. */
  @Test
  void aCorrectionCorroboratesNoVersionBeforeIt() {
    Model said = read("corroboration-yes");
    said.getResource(BASE + "article/b")
        .addProperty(Vocabulary.WAS_REVISION_OF, said.getResource(BASE + "article/a"));
    assertEquals(0, count(new Rules(said.getGraph()).derive(), Vocabulary.CORROBORATION));
  }

  /** What a single source claims for somebody else is not accepted; what two do is. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void twoIndependentSourcesAreEnough(int sources) {
    Model said = read("corroboration-yes");
    said.removeAll(null, Vocabulary.HAS_FORM, null);
    said.listSubjectsWithProperty(RDF.type, Vocabulary.CLAIM)
        .toList()
        .forEach(
            claim -> {
              claim.removeAll(Vocabulary.HAS_CLAIMANT);
              String name = sources == 1 ? "one" : claim.getURI().replaceAll("\\W", "");
              Resource speaker =
                  said.createResource(BASE + "person/" + name)
                      .addProperty(RDF.type, Vocabulary.PERSON);
              claim.addProperty(Vocabulary.HAS_CLAIMANT, speaker);
            });
    assertEquals(sources - 1, new Rules(said.getGraph()).derive().accepted().size());
  }

  private static Model read(String file) {
    return RDFDataMgr.loadModel(FILES.resolve(file + ".ttl").toString());
  }

  private static Derived derive(String file) {
    return new Rules(read(file).getGraph()).derive();
  }

  private static Model all(Derived derived) {
    return ModelFactory.createDefaultModel()
        .add(derived.deals())
        .add(derived.withdrawals())
        .add(derived.contradictions())
        .add(derived.corroborations());
  }

  private static int count(Derived derived, Resource type) {
    return all(derived).listSubjectsWithProperty(RDF.type, type).toList().size();
  }

  private static Set<String> pairs(Model model, Property property) {
    return model.listStatements(null, property, (RDFNode) null).toList().stream()
        .map(s -> new TreeSet<>(List.of(name(s.getSubject()), name(s.getObject()))))
        .map(pair -> String.join(" ", pair))
        .collect(Collectors.toSet());
  }

  private static Set<String> objects(Model model, Property property) {
    return model.listObjectsOfProperty(property).toList().stream()
        .map(DerivationTest::name)
        .collect(Collectors.toSet());
  }

  /** Claims about the telling that stands for all that also state something of it. */
  private static Set<String> subjects(Model model, Property about, Property states) {
    Resource canonical = model.createResource(BASE + "deal/a/1");
    return model.listSubjectsWithProperty(states).toList().stream()
        .filter(
            claim ->
                claim.hasProperty(about, canonical) || claim.getURI().startsWith(BASE + "claim/a/"))
        .filter(
            claim ->
                claim.listProperties(states).toList().stream()
                    .anyMatch(s -> s.getResource().hasProperty(RDF.subject, canonical)))
        .map(DerivationTest::name)
        .collect(Collectors.toSet());
  }

  private static String name(RDFNode node) {
    return node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString().replace(BASE, "");
  }
}
