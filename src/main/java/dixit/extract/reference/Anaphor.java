package dixit.extract.reference;

import dixit.model.Chip;
import dixit.model.Company;
import dixit.model.Entity;
import dixit.model.Organization;
import dixit.model.Person;
import java.util.Optional;

/**
 * Words that stand for something named before.
 *
 * @param begin index of the first token in the sentence
 * @param end index after the last token
 * @param noun lemma of the noun that says what it is; empty for pronouns
 * @param general whether the noun fits every one of its kind
 * @param traits what the other words of the phrase say of it: its trade, its place, its country
 */
record Anaphor(
    int begin,
    int end,
    Reference.Kind kind,
    Target target,
    Gender gender,
    Role role,
    Optional<String> noun,
    boolean general,
    Traits traits) {

  /** What it can stand for. */
  enum Target {
    PERSON,
    /** A company or another organization. */
    BODY,
    COMPANY,
    ORGANIZATION,
    CHIP,
    /** A company, organization or chip: "it". */
    THING,
    /** French pronouns. */
    ANY,
    /** Two of a kind, or one company as its people. */
    SEVERAL,
    /** Two of a kind only: French "leur". */
    BOTH,
    /** Two companies. */
    PAIR
  }

  /** Its place in the clause. */
  enum Role {
    SUBJECT,
    POSSESSIVE,
    OTHER
  }

  /** Whether its noun says more than "the company" does. */
  boolean specific() {
    return noun.isPresent() && (!general || !traits.telling().isEmpty());
  }

  boolean accepts(Entity entity) {
    return switch (target) {
      case PERSON -> entity instanceof Person;
      case BODY, SEVERAL, BOTH -> entity instanceof Company || entity instanceof Organization;
      case COMPANY, PAIR -> entity instanceof Company;
      case ORGANIZATION -> entity instanceof Organization;
      case CHIP -> entity instanceof Chip;
      case THING -> !(entity instanceof Person);
      case ANY -> !(entity instanceof Chip);
    };
  }
}
