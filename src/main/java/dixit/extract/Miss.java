package dixit.extract;

import dixit.model.DealType;
import dixit.model.Role;
import dixit.model.Span;
import java.util.List;
import java.util.Optional;

/**
 * Words that could tell something of which nothing was read, and why.
 *
 * @param words the trigger in the text
 * @param kind what they could tell
 * @param type of the deal, where it is one
 * @param missing what was looked for and not found; empty where the cause is another
 */
public record Miss(
    Span words, Kind kind, Optional<DealType> type, Cause cause, List<Part> missing) {

  /** What a trigger can tell. */
  public enum Kind {
    POST,
    MAKER,
    DEAL,
    CLAIM
  }

  /** Why it told nothing. */
  public enum Cause {
    /** Somebody or something that it takes is not told, or not told so that it was understood. */
    UNRESOLVED,
    /** The sentence only supposes it: "Imagine that …". */
    SUPPOSED,
    /** It is said not to have been said. */
    NEGATED,
    /** It only looks like it: "order of magnitude". */
    LOOK_ALIKE,
    /** It stands for a deal that the article tells elsewhere, and adds nothing. */
    TOLD_BEFORE,
    /** All is there, but the deal is a repetition, a sum of several, or of one with itself. */
    NOT_ONE
  }

  /** What a fact is made of. */
  public enum Part {
    HOLDER,
    ORGANIZATION,
    CHIP,
    MAKER,
    CLAIMANT,
    CONTENT,
    /** What makes the words a deal where those who take part do not: goods, a sum, a share. */
    MATTER,
    ACQUIRER,
    TARGET,
    SELLER,
    INVESTOR,
    INVESTEE,
    LICENSOR,
    LICENSEE,
    EMPLOYER,
    HIRED_PERSON,
    FORMER_EMPLOYER,
    SUPPLIER,
    CUSTOMER,
    PARTY,
    /** The other party of a merger or an alliance of which one is there. */
    OTHER_PARTY;

    /** The part that a participant of a deal is. */
    public static Part of(Role role) {
      return valueOf(role.name());
    }
  }

  public Miss {
    missing = List.copyOf(missing);
    if (missing.isEmpty() == (cause == Cause.UNRESOLVED)) {
      throw new IllegalArgumentException("what is missing says that something is: " + cause);
    }
  }

  /** One for want of something. */
  public static Miss without(Span words, Kind kind, List<Part> missing) {
    return new Miss(words, kind, Optional.empty(), Cause.UNRESOLVED, missing);
  }
}
