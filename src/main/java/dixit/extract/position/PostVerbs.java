package dixit.extract.position;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.extract.lexicon.WordShape;
import dixit.extract.reference.Passage;
import dixit.model.Agent;
import dixit.model.Person;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads verbs that give, take, leave or hand over a post: "X succède à Y comme PDG". */
final class PostVerbs {
  /** Somebody whom a verb puts into a post or out of it. */
  record Assignment(Person person, Optional<Agent> organization, boolean former) {}

  private static final int REACH = 18;

  /** Longest aside between commas, in tokens. */
  private static final int ASIDE = 5;

  private final Lexicon lexicon;
  private final Subjects subjects;
  private final Phrases<String> given;
  private final Tenses tenses;
  private final Phrases<String> taken;
  private final Phrases<String> left;
  private final Phrases<String> handedOver;
  private final Phrases<String> falling;
  private final Phrases<String> announced;
  private final Phrases<String> takenAway;

  PostVerbs(Lexicon lexicon, Subjects subjects) {
    this.lexicon = lexicon;
    this.subjects = subjects;
    tenses = new Tenses(lexicon);
    given = Phrases.of(lexicon, "posts-given");
    taken = Phrases.of(lexicon, "posts-taken");
    left = Phrases.of(lexicon, "posts-left");
    handedOver = Phrases.of(lexicon, "posts-handed-over");
    falling = Phrases.of(lexicon, "posts-fall-to");
    announced = Phrases.of(lexicon, "posts-announced");
    takenAway = Phrases.of(lexicon, "posts-taken-away");
  }

  /** Who comes into a post or leaves it by the verb that governs it. */
  List<Assignment> assign(Passage passage, Post post) {
    List<Token> tokens = passage.tokens();
    Optional<Phrases.Match<String>> falls =
        post.end() < tokens.size()
            ? falling.first(tokens, post.end(), post.end() + 4)
            : Optional.empty();
    if (falls.isPresent()) {
      return all(Subjects.listed(passage, falls.get().end()), Optional.empty(), false);
    }
    boolean as = false;
    for (int i = post.begin() - 1; i >= Math.max(0, post.begin() - REACH); i--) {
      as |= i >= post.begin() - 5 && lexicon.has("as-words", lower(passage, i));
      if (passage.isNamed(i)) {
        continue;
      }
      if (passage.is(i, ",") && !as && opensAside(passage, i) >= 0) {
        i = opensAside(passage, i);
        continue;
      }
      if (WordShape.isOneOf(passage.text(i), ";:.!?«»\"“”") || passage.is(i, ",") && !as) {
        return List.of();
      }
      if (as && lexicon.has("post-nouns", tokens.get(i).lemma())) {
        return all(appointed(passage, i, post.begin()), Optional.empty(), false);
      }
      boolean verbal = !passage.isPart(i, "NOUN", "ADP", "DET", "PROPN");
      if (!verbal) {
        continue;
      }
      if (handedOver.at(tokens, i).isPresent()) {
        return handOver(passage, post, i);
      }
      if (given.at(tokens, i).isPresent() || as && announced.at(tokens, i).isPresent()) {
        return give(passage, post, i);
      }
      if (takenAway.at(tokens, i).isPresent()) {
        List<Person> object = peopleBetween(passage, i, post.begin());
        List<Person> people = object.isEmpty() ? subjects.of(passage, i, i) : object.subList(0, 1);
        return all(people, between(passage, i, post.begin()), !isInfinitive(tokens.get(i)));
      }
      if (left.at(tokens, i).isPresent()) {
        boolean over = !isInfinitive(tokens.get(i));
        return all(subjects.of(passage, i, i), between(passage, i, post.begin()), over);
      }
      if (taken.at(tokens, i).isPresent()) {
        boolean over =
            lexicon.has("posts-held", tokens.get(i).lemma()) && tenses.isPast(passage, i, false);
        List<Person> people = subject(passage, i);
        boolean others = !as && post.plural() && people.size() == 1; // "gets a team of engineers"
        return others ? List.of() : all(people, between(passage, i, post.begin()), over);
      }
      if (passage.isPart(i, "VERB")) {
        return List.of();
      }
    }
    return List.of();
  }

  /** "est nommée, par ailleurs, présidente": the comma before a short aside; else -1. */
  private static int opensAside(Passage passage, int comma) {
    for (int i = comma - 1; i >= Math.max(0, comma - ASIDE); i--) {
      if (passage.is(i, ",")) {
        return i < comma - 1 ? i : -1;
      }
      if (passage.isNamed(i) || passage.isPart(i, "VERB", "AUX", "NUM", "PROPN")) {
        return -1;
      }
    }
    return -1;
  }

  /** Whose verb it is; of "after serving as …", who was named before. */
  private List<Person> subject(Passage passage, int verb) {
    List<Person> subject = subjects.of(passage, verb, verb);
    boolean gerund =
        lexicon.words("gerund-endings").stream().anyMatch(passage.text(verb)::endsWith);
    return subject.isEmpty() && gerund
        ? passage.lastWithin(0, verb, Passage::isPerson).map(r -> (Person) r.entity()).stream()
            .toList()
        : subject;
  }

  /** "Y a nommé X PDG", "X, nommé PDG de Y". */
  private List<Assignment> give(Passage passage, Post post, int verb) {
    List<Person> named = peopleBetween(passage, verb, post.begin());
    Optional<Agent> giver =
        passage.lastWithin(0, verb, Passage::isEmployer).map(r -> (Agent) r.entity());
    if (!named.isEmpty()) {
      return all(named.subList(0, 1), giver, false);
    }
    return all(subjects.of(passage, verb, verb), giver, false);
  }

  private boolean isExchange(Passage passage, int verb, Post post) {
    for (int i = verb + 1; i < post.begin(); i++) {
      if (lexicon.has("in-exchange", lower(passage, i))) {
        return true;
      }
    }
    return false;
  }

  /** "the appointment of X as …", "X's appointment as …", "his appointment as …". */
  private static List<Person> appointed(Passage passage, int noun, int end) {
    List<Person> named = peopleBetween(passage, noun, end);
    if (!named.isEmpty()) {
      return named.subList(0, 1);
    }
    int owner = passage.is(noun - 1, "'s") ? noun - 1 : noun;
    return passage.ending(owner, Passage::isPerson).map(r -> (Person) r.entity()).stream().toList();
  }

  /** "X remplace Y comme PDG", "Y a été remplacé par X à la tête de Z". */
  private List<Assignment> handOver(Passage passage, Post post, int verb) {
    List<Person> subject = subjects.of(passage, verb, verb);
    int by = -1;
    for (int i = verb + 1; i < Math.min(passage.size(), post.end() + 4); i++) {
      if (lexicon.has("by", lower(passage, i))) {
        by = i;
      }
    }
    List<Assignment> assigned = new ArrayList<>();
    if (by >= 0) {
      assigned.addAll(all(Subjects.listed(passage, by + 1), Optional.empty(), false));
      assigned.addAll(all(subject, Optional.empty(), true));
      return assigned;
    }
    List<Person> predecessors = peopleBetween(passage, verb, post.begin());
    assigned.addAll(all(subject, Optional.empty(), false));
    if (subject.isEmpty() && predecessors.size() > 1 && isExchange(passage, verb, post)) {
      // "Orvane replaced X with Y as head": the second comes in.
      assigned.addAll(all(predecessors.subList(1, 2), Optional.empty(), false));
      predecessors = predecessors.subList(0, 1);
    }
    assigned.addAll(all(predecessors, Optional.empty(), true));
    return assigned;
  }

  private static List<Person> peopleBetween(Passage passage, int begin, int end) {
    return passage.references().stream()
        .filter(r -> r.begin() > begin && r.end() <= end && Passage.isPerson(r))
        .map(r -> (Person) r.entity())
        .toList();
  }

  private static Optional<Agent> between(Passage passage, int begin, int end) {
    return passage.lastWithin(begin + 1, end, Passage::isEmployer).map(r -> (Agent) r.entity());
  }

  private static List<Assignment> all(
      List<Person> people, Optional<Agent> organization, boolean former) {
    return people.stream().map(person -> new Assignment(person, organization, former)).toList();
  }

  private static boolean isInfinitive(Token token) {
    return token.lemma().equals(token.text().toLowerCase(Locale.ROOT));
  }

  private static String lower(Passage passage, int index) {
    return passage.text(index).toLowerCase(Locale.ROOT);
  }
}
