package dixit.extract.position;

import dixit.extract.Statement;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.reference.Passage;
import dixit.extract.reference.Reference;
import dixit.extract.reference.References;
import dixit.model.Agent;
import dixit.model.Certainty;
import dixit.model.Company;
import dixit.model.Literal;
import dixit.model.Mention;
import dixit.model.Person;
import dixit.model.Position;
import dixit.model.Property;
import dixit.model.Proposition;
import dixit.model.Span;
import dixit.model.Stance;
import dixit.text.Document;
import dixit.text.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who holds or held which post where, told by a noun ("PDG de …") or a verb ("a fondé …"). */
public final class PositionExtractor {
  /** A post, with whether it is said to be over. */
  public record Found(Position position, boolean former, Span words) {
    /** What is said of the post: that it is held, or was. */
    public Statement statement() {
      Literal value = new Literal(Boolean.toString(former), Literal.Datatype.BOOLEAN);
      Mention title = position.mentions().get(0);
      return new Statement(
          title.span(),
          new Mention(words, title.confidence()),
          List.of(new Proposition(position, Property.IS_FORMER, value)),
          List.of(position.holder(), position.organization()),
          Stance.AFFIRMS,
          Certainty.CERTAIN);
    }
  }

  private final Lexicon lexicon;
  private final PostFinder finder;
  private final PostHolders holders;
  private final CareerVerbs verbs;
  private final Successions successions;

  public PositionExtractor(Lexicon lexicon) {
    this.lexicon = lexicon;
    finder = new PostFinder(lexicon);
    holders = new PostHolders(lexicon);
    verbs = new CareerVerbs(lexicon);
    successions = new Successions(lexicon);
  }

  /** Every post of a named person in a named organization, in reading order. */
  public List<Found> extract(Document document, References references) {
    List<Found> found = new ArrayList<>();
    Set<Found> verbal = new HashSet<>();
    List<CareerFact> byPost = new ArrayList<>();
    Set<List<Agent>> byNoun = new HashSet<>();
    Map<Agent, Long> counts = counts(references);
    List<Company> companies = Passage.companies(references);
    Optional<Person> person = Optional.empty();
    Optional<Agent> employer = Optional.empty();
    for (int i = 0; i < document.sentences().size(); i++) {
      Sentence sentence = document.sentences().get(i);
      Passage passage = new Passage(sentence, references.in(i), companies, person, employer);
      for (CareerFact fact : holders.assign(passage, finder.find(passage))) {
        found.add(found(document, fact));
        byNoun.add(List.of(fact.holder(), fact.organization()));
        byPost.add(fact);
      }
      for (CareerFact fact : successions.find(passage, byPost)) {
        found.add(found(document, fact));
        byPost.add(fact);
      }
      for (CareerFact fact : verbs.find(passage)) {
        Found told = found(document, fact);
        found.add(told);
        verbal.add(told);
      }
      for (Reference reference : references.in(i)) {
        if (reference.entity() instanceof Person named) {
          person = Optional.of(named);
        }
      }
      employer = topic(passage, counts).or(() -> passage.employer());
    }
    // "Avant de fonder Groq" adds nothing to "le fondateur de Groq", and a verb is no title.
    found.removeIf(
        told ->
            verbal.contains(told)
                && byNoun.contains(
                    List.of(told.position().holder(), told.position().organization())));
    return found;
  }

  private static Found found(Document document, CareerFact fact) {
    Mention mention = new Mention(fact.title(), fact.confidence());
    String title = fact.title().in(document.article().text());
    Position position = new Position(fact.holder(), fact.organization(), title, List.of(mention));
    return new Found(position, fact.former(), fact.words());
  }

  private static Map<Agent, Long> counts(References references) {
    return references.all().stream()
        .map(Reference::entity)
        .filter(Company.class::isInstance)
        .collect(Collectors.groupingBy(entity -> (Agent) entity, Collectors.counting()));
  }

  /** Whom a sentence is about: of its companies the one that the article names most. */
  private Optional<Agent> topic(Passage passage, Map<Agent, Long> counts) {
    Optional<Agent> topic = Optional.empty();
    for (Reference reference : passage.references()) {
      String link = passage.text(reference.begin() - 1).toLowerCase(Locale.ROOT);
      if (reference.entity() instanceof Company company
          && !lexicon.has("by", link)
          && (topic.isEmpty() || counts.get(company) > counts.get(topic.get()))) {
        topic = Optional.of(company);
      }
    }
    return topic;
  }
}
