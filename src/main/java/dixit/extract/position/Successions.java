package dixit.extract.position;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.extract.reference.Passage;
import dixit.extract.reference.Reference;
import dixit.model.Person;
import dixit.model.Span;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who came before or after somebody in a post that the text told just before: "his predecessor, X",
 * "she replaces X there", "…, succeeding X".
 */
final class Successions {
  private static final double CONFIDENCE = 0.75;

  /** Furthest that the other person stands from the verb, in tokens. */
  private static final int REACH = 4;

  private final Lexicon lexicon;
  private final Subjects subjects;
  private final Phrases<String> verbs;
  private final Phrases<String> instead;

  Successions(Lexicon lexicon) {
    this.lexicon = lexicon;
    subjects = new Subjects(lexicon);
    verbs = Phrases.of(lexicon, "posts-handed-over");
    instead = Phrases.of(lexicon, "instead-of");
  }

  /**
   * What a sentence says of those before and after in posts.
   *
   * @param told the posts told so far, in reading order, those of the sentence included
   */
  List<CareerFact> find(Passage passage, List<CareerFact> told) {
    List<CareerFact> found = new ArrayList<>();
    for (int i = 0; i < passage.size(); i++) {
      Token token = passage.tokens().get(i);
      if (passage.isNamed(i)) {
        continue;
      }
      boolean before = lexicon.has("predecessors", token.lemma());
      if (before || lexicon.has("successors", token.lemma())) {
        Optional<Reference> other = beside(passage, i);
        Optional<CareerFact> fact =
            other.isPresent() ? told(passage, i, other.get(), told) : Optional.empty();
        if (fact.isPresent()) {
          found.add(of(fact.get(), other.get(), i, passage, before));
        }
      } else if (instead.at(passage.tokens(), i).isPresent()) {
        replaced(passage, instead.at(passage.tokens(), i).get(), told, found);
      } else if (token.pos().equals("VERB")) {
        verbs.at(passage.tokens(), i).ifPresent(verb -> replaced(passage, verb, told, found));
      }
    }
    return found;
  }

  /** The person beside the noun: "son prédécesseur, X", "X, his successor". */
  private static Optional<Reference> beside(Passage passage, int noun) {
    int next = passage.is(noun + 1, ",") || passage.isPart(noun + 1, "AUX") ? noun + 2 : noun + 1;
    return passage
        .beginning(next, Passage::isPerson)
        .or(
            () ->
                passage.is(noun - 2, ",")
                    ? passage.ending(noun - 2, Passage::isPerson)
                    : Optional.empty());
  }

  /** The post last told of somebody else, near enough to be the one that is meant. */
  private static Optional<CareerFact> told(
      Passage passage, int at, Reference other, List<CareerFact> told) {
    int here = passage.tokens().get(at).span().begin();
    return told.stream()
        .filter(f -> !f.former() && !f.holder().equals(other.entity()))
        .filter(f -> f.title().begin() < here)
        .reduce((first, second) -> second);
  }

  private void replaced(
      Passage passage, Phrases.Match<String> verb, List<CareerFact> told, List<CareerFact> found) {
    int next = verb.end();
    boolean by = lexicon.has("by", passage.text(next).toLowerCase(Locale.ROOT));
    next += by ? 1 : 0;
    Optional<Reference> other = Optional.empty();
    for (int i = next; i < next + REACH && other.isEmpty() && !passage.isMark(i); i++) {
      other = passage.beginning(i, Passage::isPerson);
    }
    if (other.isEmpty()) {
      return;
    }
    Reference person = other.get();
    boolean verbal = passage.isPart(verb.begin(), "VERB");
    List<Person> subject = verbal ? subjects.of(passage, verb.begin(), verb.begin()) : List.of();
    told(passage, verb.begin(), person, told)
        .filter(f -> subject.isEmpty() || subject.contains(f.holder()))
        .filter(f -> verbal || f.title().begin() >= passage.sentence().span().begin())
        .filter(f -> !isTold(person, f, told))
        .filter(f -> by || !subject.isEmpty() || !verbal || isReplacer(passage, verb.begin(), f))
        .ifPresent(f -> found.add(of(f, person, verb.begin(), passage, !by)));
  }

  /** "Orvane replaced X": no post but one at Orvane. */
  private static boolean isReplacer(Passage passage, int verb, CareerFact fact) {
    return passage
        .lastWithin(0, verb, Passage::isEmployer)
        .filter(r -> !r.entity().equals(fact.organization()))
        .isEmpty();
  }

  private static boolean isTold(Reference person, CareerFact fact, List<CareerFact> told) {
    return told.stream()
        .anyMatch(
            f ->
                f.holder().equals(person.entity()) && f.organization().equals(fact.organization()));
  }

  private static CareerFact of(
      CareerFact fact, Reference person, int word, Passage passage, boolean former) {
    Span words = passage.tokens().get(word).span().cover(person.span());
    return new CareerFact(
        (Person) person.entity(), fact.organization(), fact.title(), words, former, CONFIDENCE);
  }
}
