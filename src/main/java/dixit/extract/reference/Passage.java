package dixit.extract.reference;

import dixit.extract.lexicon.WordShape;
import dixit.model.Agent;
import dixit.model.Company;
import dixit.model.Entity;
import dixit.model.Organization;
import dixit.model.Person;
import dixit.text.Sentence;
import dixit.text.Token;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A sentence with what its words stand for and whom the text spoke of before it.
 *
 * @param companies all that the article names
 * @param person the last one named before, if any
 * @param employer the organization that the text was speaking of, if any
 */
public record Passage(
    Sentence sentence,
    List<Reference> references,
    List<Company> companies,
    Optional<Person> person,
    Optional<Agent> employer) {

  /** The companies of an article, in order of first mention. */
  public static List<Company> companies(References references) {
    return references.all().stream()
        .map(Reference::entity)
        .filter(Company.class::isInstance)
        .map(Company.class::cast)
        .distinct()
        .toList();
  }

  public static boolean isPerson(Reference reference) {
    return reference.entity() instanceof Person;
  }

  /** Whether it stands for somebody one can work for. */
  public static boolean isEmployer(Reference reference) {
    return isEmployer(reference.entity());
  }

  public static boolean isEmployer(Entity entity) {
    return entity instanceof Company || entity instanceof Organization;
  }

  public List<Token> tokens() {
    return sentence.tokens();
  }

  public int size() {
    return tokens().size();
  }

  /** The token's text, empty outside the sentence. */
  public String text(int index) {
    return 0 <= index && index < size() ? tokens().get(index).text() : "";
  }

  public boolean is(int index, String text) {
    return text(index).equals(text);
  }

  /** Whether a proper name covers the token. */
  public boolean isNamed(int index) {
    return Reference.isNamed(references, index);
  }

  /** The longest reference of a kind that ends before a token. */
  public Optional<Reference> ending(int index, Predicate<Reference> kind) {
    return references.stream()
        .filter(r -> r.end() == index)
        .filter(kind)
        .max(Comparator.comparing(r -> r.end() - r.begin()));
  }

  /** The longest reference of a kind that begins at a token. */
  public Optional<Reference> beginning(int index, Predicate<Reference> kind) {
    return references.stream()
        .filter(r -> r.begin() == index)
        .filter(kind)
        .max(Comparator.comparing(r -> r.end() - r.begin()));
  }

  /** The innermost reference of a kind over a token. */
  public Optional<Reference> at(int index, Predicate<Reference> kind) {
    return references.stream()
        .filter(r -> r.covers(index))
        .filter(kind)
        .min(Comparator.comparing(r -> r.end() - r.begin()));
  }

  /** The last reference of a kind that ends at or before a token and not before another. */
  public Optional<Reference> lastWithin(int begin, int end, Predicate<Reference> kind) {
    return references.stream()
        .filter(r -> r.begin() >= begin && r.end() <= end)
        .filter(kind)
        .max(Comparator.comparing(Reference::end).thenComparing(r -> -r.begin()));
  }

  /** Whether a token is a mark at which a clause may end. */
  public boolean isMark(int index) {
    String text = text(index);
    return WordShape.isOneOf(text, ",;:.!?()«»\"“”–—…-") || text.equals("--");
  }

  public boolean isPart(int index, String... partsOfSpeech) {
    return 0 <= index
        && index < size()
        && List.of(partsOfSpeech).contains(tokens().get(index).pos());
  }
}
