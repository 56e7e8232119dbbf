package dixit.serve;

import dixit.model.Property;
import dixit.rdf.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/**
 * A deal in a list, with what tells it from another of the same parties.
 *
 * @param facts its states, prices, shares and days
 * @param voices who says so
 * @param article where it is told first, what was corrected aside
 * @param others in how many other articles, in words
 */
record DealLine(
    Link link,
    List<Fact> facts,
    List<Statements.Voice> voices,
    String more,
    Link article,
    String others) {
  private static final List<Property> TELLING =
      List.of(
          Property.HAS_STATUS,
          Property.HAS_PRICE,
          Property.STAKE_PERCENT,
          Property.ANNOUNCED_ON,
          Property.CLOSED_ON);

  /** After all dates. */
  private static final String UNDATED = "~";

  private static final int MOST_VOICES = 3;

  /** A value and how it stands, in words where that is not plain. */
  record Fact(String words, String state, String stateWords) {}

  static DealLine of(Resource deal, Reader reader) {
    Statements statements = new Statements(reader);
    List<Resource> propositions = reader.subjects(RDF.subject, deal, Explorer.MOST);
    List<Fact> facts = new ArrayList<>();
    for (Property property : TELLING) {
      propositions.stream()
          .filter(each -> each.hasProperty(RDF.predicate, Vocabulary.property(property)))
          .map(each -> fact(property, each, statements, reader))
          .forEach(facts::add);
    }
    Set<Resource> claims = new LinkedHashSet<>();
    propositions.forEach(each -> claims.addAll(statements.claimsOf(each)));
    List<Statements.Voice> voices =
        statements.voices(List.copyOf(claims), claim -> new Link("", "", ""));
    int more = voices.size() - MOST_VOICES;
    List<Resource> articles = articles(deal, reader);
    Link first =
        articles.stream().findFirst().map(each -> named(each, reader)).orElse(new Link("", "", ""));
    return new DealLine(
        reader.link(deal),
        facts,
        voices.stream().limit(MOST_VOICES).toList(),
        more > 0 ? reader.labels().count("more-voices", more) : "",
        first,
        articles.size() > 1 ? reader.labels().count("more-articles", articles.size() - 1) : "");
  }

  private static Link named(Resource article, Reader reader) {
    return reader.link(article).called(new Corrections(reader).name(article));
  }

  /** Those that tell it, what was corrected last, else the first that appeared first. */
  private static List<Resource> articles(Resource deal, Reader reader) {
    Corrections corrections = new Corrections(reader);
    return reader.subjects(Vocabulary.DENOTES, deal, Integer.MAX_VALUE).stream()
        .flatMap(mention -> reader.objects(mention, Vocabulary.REFERENCE_CONTEXT).stream())
        .distinct()
        .sorted(
            Comparator.comparing((Resource article) -> !corrections.of(article).isEmpty())
                .thenComparing(
                    article -> reader.text(article, Vocabulary.DATE_PUBLISHED).orElse(UNDATED))
                .thenComparing(Resource::getURI))
        .toList();
  }

  private static Fact fact(
      Property property, Resource proposition, Statements statements, Reader reader) {
    String state = statements.state(proposition);
    String value = statements.value(proposition).text();
    boolean named = property == Property.HAS_STATUS || property == Property.HAS_PRICE;
    return new Fact(
        named
            ? value
            : reader
                .labels()
                .of(
                    "colon",
                    reader.wording().property(Vocabulary.property(property).getLocalName()),
                    value),
        state,
        state.equals("accepted") || state.equals("reported")
            ? ""
            : reader.labels().of("state-" + state));
  }
}
