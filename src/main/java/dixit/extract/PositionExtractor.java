package dixit.extract;

import dixit.model.Agent;
import dixit.model.Certainty;
import dixit.model.Company;
import dixit.model.Entity;
import dixit.model.Literal;
import dixit.model.Mention;
import dixit.model.Organization;
import dixit.model.Person;
import dixit.model.Position;
import dixit.model.Property;
import dixit.model.Proposition;
import dixit.model.Span;
import dixit.model.Stance;
import dixit.text.Document;
import dixit.text.Sentence;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who holds or held which post where: appositions on both sides, titles before names, copulas. */
public final class PositionExtractor {
  /** A post, with whether it is said to be over. */
  public record Found(Position position, boolean former) {
    /** What is said of the post: that it is held, or was. */
    public Statement statement() {
      Literal value = new Literal(Boolean.toString(former), Literal.Datatype.BOOLEAN);
      Mention words = position.mentions().get(0);
      return new Statement(
          words.span(),
          words,
          List.of(new Proposition(position, Property.IS_FORMER, value)),
          List.of(position.holder(), position.organization()),
          Stance.AFFIRMS,
          Certainty.CERTAIN);
    }
  }

  private static final double CONFIDENCE = 0.8;

  /** How many words may stand between a post and its organization or holder. */
  private static final int REACH = 9;

  private final Lexicon lexicon;

  public PositionExtractor(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Every post of a named person in a named organization, in reading order. */
  public List<Found> extract(Document document, References references) {
    List<Found> found = new ArrayList<>();
    Optional<Person> lastPerson = Optional.empty();
    Optional<Agent> lastEmployer = Optional.empty();
    for (int index = 0; index < document.sentences().size(); index++) {
      Sentence sentence = document.sentences().get(index);
      List<Reference> located = references.in(index);
      Optional<Agent> inherited = Optional.empty();
      for (int post = 0; post < sentence.tokens().size(); post++) {
        if (!isPost(sentence.tokens(), located, post)) {
          continue;
        }
        Optional<Reference> named = employer(sentence.tokens(), located, post);
        Optional<Agent> employer = named.map(l -> (Agent) l.entity());
        if (employer.isEmpty()) {
          employer = isPossessed(sentence.tokens(), post) ? lastEmployer : inherited;
        }
        int end = named.map(Reference::end).orElse(post + 1);
        Optional<Person> holder = holder(sentence.tokens(), located, post, end, lastPerson);
        if (holder.isPresent() && employer.isPresent()) {
          found.add(found(document, sentence, post, named, holder.get(), employer.get()));
        }
        inherited = employer;
      }
      for (Reference mention : located) {
        if (mention.entity() instanceof Person person) {
          lastPerson = Optional.of(person);
        } else if (isEmployer(mention.entity())) {
          lastEmployer = Optional.of((Agent) mention.entity());
        }
      }
    }
    return found;
  }

  private boolean isPost(List<Token> tokens, List<Reference> located, int index) {
    Token token = tokens.get(index);
    boolean named = lexicon.has("posts", token.lemma()) || lexicon.has("posts", token.text());
    boolean insideName = located.stream().anyMatch(l -> l.begin() <= index && index < l.end());
    return named && !insideName && !token.pos().equals("VERB");
  }

  /** "… de Groq", "… en IA à l'université de Stanford": the next organization without a break. */
  private Optional<Reference> employer(List<Token> tokens, List<Reference> located, int post) {
    for (int i = post + 1; i < Math.min(tokens.size(), post + REACH); i++) {
      int index = i;
      Optional<Reference> here = located.stream().filter(l -> l.begin() == index).findFirst();
      if (here.isPresent()) {
        String link = tokens.get(i - 1).text().toLowerCase(Locale.ROOT);
        boolean linked = lexicon.has("post-links", link);
        return here.filter(l -> linked && isEmployer(l.entity()));
      }
      if (breaks(tokens.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Person> holder(
      List<Token> tokens, List<Reference> located, int post, int end, Optional<Person> lastPerson) {
    int next = end < tokens.size() && tokens.get(end).text().equals(",") ? end + 1 : end;
    Optional<Person> after = personAt(located, next, true);
    if (after.isPresent()) {
      return after;
    }
    for (int i = post - 1; i >= Math.max(0, post - REACH); i--) {
      Token token = tokens.get(i);
      if (token.text().equals(",")) {
        return personAt(located, i, false);
      }
      if (lexicon.has("copulas", token.lemma()) && i > 0) {
        Optional<Person> subject = personAt(located, i, false);
        boolean pronoun =
            lexicon.has("person-pronouns", tokens.get(i - 1).text().toLowerCase(Locale.ROOT));
        return subject.isPresent() ? subject : lastPerson.filter(p -> pronoun);
      }
      if (breaks(token)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Person> personAt(List<Reference> located, int index, boolean begins) {
    return located.stream()
        .filter(l -> (begins ? l.begin() : l.end()) == index)
        .map(Reference::entity)
        .filter(Person.class::isInstance)
        .map(Person.class::cast)
        .findFirst();
  }

  private Found found(
      Document document,
      Sentence sentence,
      int post,
      Optional<Reference> named,
      Person holder,
      Agent employer) {
    List<Token> tokens = sentence.tokens();
    int end = named.map(Reference::begin).orElse(post + 1);
    while (end > post + 1 && lexicon.has("post-links", tokens.get(end - 1).text())) {
      end--;
    }
    int and = post + 1;
    while (and < end && !tokens.get(and).pos().equals("CCONJ")) {
      and++;
    }
    Span span = tokens.get(post).span().cover(tokens.get(and - 1).span());
    String title = span.in(document.article().text());
    boolean former = false;
    for (int i = Math.max(0, post - 4); i < post; i++) {
      former |= lexicon.has("former", tokens.get(i).text().toLowerCase(Locale.ROOT));
    }
    return new Found(
        new Position(holder, employer, title, List.of(new Mention(span, CONFIDENCE))), former);
  }

  private boolean isPossessed(List<Token> tokens, int post) {
    return post > 0
        && lexicon.has("possessives", tokens.get(post - 1).text().toLowerCase(Locale.ROOT));
  }

  private static boolean isEmployer(Entity entity) {
    return entity instanceof Company || entity instanceof Organization;
  }

  private static boolean breaks(Token token) {
    return token.text().matches("[,;:.!?()«»\"“”]") || token.pos().equals("VERB");
  }
}
