package dixit.extract;

import dixit.model.Agent;
import dixit.model.Certainty;
import dixit.model.Chip;
import dixit.model.DealStatus;
import dixit.model.DealType;
import dixit.model.Money;
import dixit.model.Role;
import dixit.model.Span;
import dixit.model.Stance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One place of an article that speaks of a deal.
 *
 * @param roles who is told to be what there
 * @param status how far it has come, and whether words say so or only the tense of the verb
 * @param loose whether its noun may stand for any deal of the same parties
 * @param partial whether only a thing of the target is dealt with, not the whole of it
 * @param earlier whether the words set it apart from the deal told before
 * @param trigger the words that tell of it
 * @param words all that was used to read it
 */
record DealMention(
    DealType type,
    Map<Role, Set<Agent>> roles,
    Optional<Money> price,
    Optional<Status> status,
    Optional<BigDecimal> stakePercent,
    List<Chip> chips,
    Optional<Integer> year,
    boolean loose,
    boolean partial,
    boolean earlier,
    Stance stance,
    Certainty certainty,
    int sentence,
    Span trigger,
    Span words) {

  /**
   * How far a deal has come.
   *
   * @param explicit whether words say so; else the tense suggests it
   */
  record Status(DealStatus value, boolean explicit) {}

  Set<Agent> in(Role role) {
    return roles.getOrDefault(role, Set.of());
  }
}
