package dixit.extract;

import dixit.model.Claim;
import dixit.model.Deal;
import dixit.model.Entity;
import dixit.model.Position;
import dixit.model.Proposition;
import dixit.model.Span;
import java.util.List;
import java.util.Optional;

/**
 * What came of a sentence.
 *
 * @param span its place in the article
 * @param entities those that its words stand for
 * @param makers that a chip is somebody's
 * @param claims attributed ones whose content, or cue, is in it
 * @param reason why there are no posts, makers, deals and claims, where there are none
 * @param misses where there are none, the words that could have told some, and what they lack
 * @param unknown where no name is known, words written like one
 */
public record SentenceCoverage(
    Span span,
    List<Entity> entities,
    List<Position> positions,
    List<Proposition> makers,
    List<Deal> deals,
    List<Claim> claims,
    Optional<Reason> reason,
    List<Miss> misses,
    List<Span> unknown) {

  /** Why a sentence gave nothing, the first that holds. */
  public enum Reason {
    FURNITURE("page furniture"),
    NO_NAME("no name"),
    NO_TRIGGER("no trigger"),
    QUESTION("question"),
    SUPPOSED("supposition"),
    UNRESOLVED("participant unresolved"),
    NEGATED("not said"),
    TOLD_BEFORE("told elsewhere"),
    NOT_ONE("no deal by its kind"),
    LOOK_ALIKE("look-alike");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** For people, in English. */
    public String words() {
      return words;
    }
  }

  public SentenceCoverage {
    misses = List.copyOf(misses);
    unknown = List.copyOf(unknown);
    entities = List.copyOf(entities);
    positions = List.copyOf(positions);
    makers = List.copyOf(makers);
    deals = List.copyOf(deals);
    claims = List.copyOf(claims);
  }
}
