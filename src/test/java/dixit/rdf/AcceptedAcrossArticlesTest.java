package dixit.rdf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Certainty;
import dixit.model.Form;
import dixit.model.Property;
import dixit.model.Stance;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/** Whatever several articles claim of one deal, in whatever mixture. */
class AcceptedAcrossArticlesTest {
  private static final String BASE = "https://example.org/id/";
  private static final Set<String> PRESUPPOSE_AGREEMENT =
      Set.of("Completed", "Approved", "UnderReview");
  private static final int ARTICLES = 4;

  @Test
  void nothingDisputedHedgedOrDeniedIsEverAccepted() {
    int accepted = 0;
    int acceptedFromSources = 0;
    for (int seed = 0; seed < 80; seed++) {
      Random random = new Random(seed);
      List<Said> claims =
          Stream.generate(() -> Said.any(random)).limit(2 + random.nextInt(14)).toList();
      Model model = ModelFactory.createDefaultModel();
      for (int article = 0; article < ARTICLES; article++) {
        article(model, article);
      }
      for (int i = 0; i < claims.size(); i++) {
        claims.get(i).write(model, i);
      }
      for (Statement triple :
          new Rules(model.getGraph()).derive().accepted().listStatements().toList()) {
        accepted++;
        String content =
            triple.getPredicate().getLocalName() + " " + triple.getResource().getLocalName();
        List<Said> same = claims.stream().filter(c -> c.content().equals(content)).toList();
        String context = "seed " + seed + ": " + content + " of " + claims;
        assertTrue(claims.stream().noneMatch(claim -> claim.disputes(content)), context);
        boolean own = same.stream().anyMatch(c -> c.isCertain() && c.claimant.equals("voice"));
        boolean sources =
            same.stream()
                .filter(Said::isCertain)
                .anyMatch(one -> same.stream().anyMatch(two -> two.isIndependentOf(one)));
        assertTrue(own || sources, context);
        acceptedFromSources += own ? 0 : 1;
      }
    }
    assertTrue(accepted > 50 && acceptedFromSources > 5, accepted + " " + acceptedFromSources);
  }

  /** A telling of the one deal. */
  private static void article(Model model, int number) {
    Resource article =
        model
            .createResource(BASE + "article/" + number)
            .addProperty(RDF.type, Vocabulary.ARTICLE)
            .addProperty(Vocabulary.PUBLISHER, "Outlet " + number / 2)
            .addProperty(
                Vocabulary.DATE_PUBLISHED, "2031-03-0" + (1 + number), XSDDatatype.XSDdate);
    model.createResource(BASE + "voice/" + number).addProperty(RDF.type, Vocabulary.ARTICLE_VOICE);
    Resource deal =
        model
            .createResource(BASE + "deal/" + number + "/1")
            .addProperty(RDF.type, model.createResource(Vocabulary.DX + "Acquisition"));
    for (String party : List.of("tamrin", "velquor")) {
      deal.addProperty(
          Vocabulary.HAS_PARTICIPANT,
          model
              .createResource(BASE + "company/" + party)
              .addProperty(RDF.type, Vocabulary.COMPANY));
    }
    model
        .createResource(BASE + "mention/" + number + "/deal")
        .addProperty(Vocabulary.DENOTES, deal)
        .addProperty(Vocabulary.REFERENCE_CONTEXT, article);
  }

  /** One claim in one article. */
  private record Said(
      int article,
      String claimant,
      String relay,
      Stance stance,
      Certainty certainty,
      Property predicate,
      String object) {

    static Said any(Random random) {
      boolean price = random.nextInt(3) == 0;
      return new Said(
          random.nextInt(ARTICLES),
          pick(random, "voice", "ada", "bram", "cleo", "source"),
          random.nextInt(3) == 0 ? pick(random, "ostrel", "courier") : "",
          random.nextInt(5) > 0 ? Stance.AFFIRMS : pick(random, Stance.values()),
          random.nextInt(3) > 0 ? Certainty.CERTAIN : pick(random, Certainty.values()),
          price ? Property.HAS_PRICE : Property.HAS_STATUS,
          price
              ? pick(random, "USD-20", "USD-24")
              : pick(random, "Agreed", "Completed", "Approved", "InTalks"));
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... values) {
      return values[random.nextInt(values.length)];
    }

    String content() {
      return Vocabulary.property(predicate).getLocalName() + " " + object;
    }

    boolean isCertain() {
      return stance == Stance.AFFIRMS && certainty == Certainty.CERTAIN;
    }

    boolean disputes(String content) {
      if (stance == Stance.DENIES) {
        return content.equals(content())
            || content().equals("hasStatus Agreed")
                && PRESUPPOSE_AGREEMENT.contains(content.replace("hasStatus ", ""));
      }
      return stance == Stance.AFFIRMS
          && predicate == Property.HAS_PRICE
          && content.startsWith("hasPrice ")
          && !content.equals(content());
    }

    /** Two named people, in two articles, not both through one outlet. */
    boolean isIndependentOf(Said other) {
      Set<String> nameless = Set.of("voice", "source");
      return isCertain()
          && article != other.article
          && !nameless.contains(claimant)
          && !nameless.contains(other.claimant)
          && !claimant.equals(other.claimant)
          && (relay.isEmpty() || !relay.equals(other.relay));
    }

    void write(Model model, int number) {
      Resource subject = model.createResource(BASE + "deal/" + article + "/1");
      Resource value =
          predicate == Property.HAS_PRICE
              ? model
                  .createResource(BASE + "amount/" + object)
                  .addProperty(Vocabulary.CURRENCY, "USD")
                  .addProperty(Vocabulary.AMOUNT, object.substring(4), XSDDatatype.XSDdecimal)
              : model.createResource(Vocabulary.DX + object);
      String name =
          Iris.sha256(
                  subject.getURI()
                      + "\n"
                      + Vocabulary.property(predicate).getURI()
                      + "\n"
                      + value.getURI())
              .substring(0, 16);
      Resource proposition =
          model
              .createResource(BASE + "proposition/" + name)
              .addProperty(RDF.type, Vocabulary.PROPOSITION)
              .addProperty(RDF.subject, subject)
              .addProperty(RDF.predicate, Vocabulary.property(predicate))
              .addProperty(RDF.object, value);
      Resource agent =
          switch (claimant) {
            case "voice" -> model.createResource(BASE + "voice/" + article);
            case "source" ->
                model
                    .createResource(BASE + "source/" + article + "/insider")
                    .addProperty(RDF.type, Vocabulary.UNNAMED_SOURCE);
            default ->
                model
                    .createResource(BASE + "person/" + claimant)
                    .addProperty(RDF.type, Vocabulary.PERSON);
          };
      boolean own = claimant.equals("voice");
      Resource claim =
          model
              .createResource(BASE + "claim/" + article + "/" + number)
              .addProperty(RDF.type, Vocabulary.CLAIM)
              .addProperty(Vocabulary.HAS_CLAIMANT, agent)
              .addProperty(
                  Vocabulary.HAS_FORM, Vocabulary.individual(own ? Form.OWN_VOICE : Form.INDIRECT))
              .addProperty(Vocabulary.HAS_STANCE, Vocabulary.individual(stance))
              .addProperty(Vocabulary.HAS_CERTAINTY, Vocabulary.individual(certainty))
              .addProperty(Vocabulary.STATES, proposition);
      if (!relay.isEmpty() && !own) {
        claim.addProperty(Vocabulary.RELAYED_BY, model.createResource(BASE + "company/" + relay));
      }
      model
          .createResource(BASE + "mention/" + article + "/claim-" + number)
          .addProperty(Vocabulary.EXPRESSES, claim)
          .addProperty(
              Vocabulary.REFERENCE_CONTEXT, model.createResource(BASE + "article/" + article));
    }
  }
}
