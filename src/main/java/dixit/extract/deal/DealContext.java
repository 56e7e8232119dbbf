package dixit.extract.deal;

import dixit.model.Agent;
import dixit.model.Company;
import dixit.model.DealType;
import dixit.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fills what a place leaves out from the deals told before and in the same sentence. */
final class DealContext {
  private DealContext() {}

  /** The mentions of a sentence, completed where the parties are known. */
  static List<DealMention> complete(List<DealMention> mentions, DealMerger before) {
    List<DealMention> completed = new ArrayList<>();
    for (DealMention mention : mentions) {
      completed.add(
          switch (mention.type()) {
            case ACQUISITION -> acquisition(mention, mentions, before);
            case LICENSE_AGREEMENT -> licence(mention, completed);
            case INVESTMENT -> investment(mention, completed, before);
            case SUPPLY_AGREEMENT -> delivery(mention, before);
            default -> mention;
          });
    }
    return completed;
  }

  /** "un achat d'actifs", "acquérir l'entreprise", "une précédente offre de X". */
  private static DealMention acquisition(
      DealMention mention, List<DealMention> beside, DealMerger before) {
    DealMention filled = mention;
    boolean partial = filled.in(Role.TARGET).isEmpty() && filled.is(DealMention.Scope.PARTIAL);
    boolean owned = !filled.in(Role.TARGET).isEmpty() && filled.is(DealMention.Scope.OWNED);
    if (filled.in(Role.ACQUIRER).isEmpty() && (partial || owned)) {
      Optional<Agent> acquirer =
          beside.stream()
              .filter(m -> m.type() == DealType.ACQUISITION)
              // "X sells a unit to Y for its purchase of Z": nobody knows whose.
              .filter(m -> partial || m.in(Role.SELLER).isEmpty())
              .flatMap(m -> m.in(Role.ACQUIRER).stream())
              .filter(agent -> !mention.participants().contains(agent))
              .findFirst();
      if (acquirer.isPresent()) {
        filled = filled.with(Role.ACQUIRER, acquirer.get());
      }
    }
    Optional<Agent> acquirer = only(filled.in(Role.ACQUIRER));
    boolean open =
        filled.in(Role.TARGET).isEmpty()
            && (filled.is(DealMention.Scope.PARTIAL)
                || filled.is(DealMention.Scope.UNNAMED_COMPANY)
                || filled.is(DealMention.Scope.EARLIER));
    Optional<Agent> target =
        acquirer
            .filter(a -> open)
            .flatMap(a -> before.counterpart(a).or(() -> rivalled(mention, a, before)));
    if (target.isPresent()) {
      if (filled.is(DealMention.Scope.PARTIAL)) {
        filled = filled.with(Role.SELLER, target.get());
      }
      filled = filled.with(Role.TARGET, target.get());
    }
    return filled;
  }

  /** "X is buying Y. Z had offered more for the company": what another was just told to buy. */
  private static Optional<Agent> rivalled(DealMention mention, Agent acquirer, DealMerger before) {
    return mention.is(DealMention.Scope.UNNAMED_COMPANY)
        ? before
            .latest(DealType.ACQUISITION, mention.sentence())
            .filter(deal -> mention.sentence() - deal.lastSentence() <= 2)
            .filter(deal -> !deal.participants().contains(acquirer))
            .flatMap(deal -> only(deal.in(Role.TARGET)))
        : Optional.empty();
  }

  /** "Le tour de table a été mené par X": of the round told last. */
  private static DealMention investment(
      DealMention mention, List<DealMention> told, DealMerger before) {
    boolean same =
        !mention.in(Role.INVESTOR).isEmpty()
            && told.stream()
                .anyMatch(m -> m.in(Role.INVESTOR).containsAll(mention.in(Role.INVESTOR)));
    boolean resumed = mention.is(DealMention.Scope.RESUMED);
    boolean added = mention.is(DealMention.Scope.BESIDE);
    if (!resumed && !same && !added || !mention.in(Role.INVESTEE).isEmpty()) {
      return mention;
    }
    Optional<DealMention> beside =
        told.stream()
            .filter(m -> m.type() == DealType.INVESTMENT)
            .filter(m -> !m.in(Role.INVESTEE).isEmpty())
            .reduce((a, b) -> b);
    Set<Agent> investees =
        beside
            .map(m -> m.in(Role.INVESTEE))
            .or(
                () ->
                    before
                        .latest(DealType.INVESTMENT, mention.sentence())
                        .filter(deal -> resumed || same)
                        .map(d -> d.in(Role.INVESTEE)))
            .orElse(Set.of());
    DealMention filled = mention;
    for (Agent investee : investees) {
      filled = filled.with(Role.INVESTEE, investee);
    }
    return filled;
  }

  /** "The jets will be delivered to X and Y": of the order told before. */
  private static DealMention delivery(DealMention mention, DealMerger before) {
    if (!mention.is(DealMention.Scope.RESUMED)
        || mention.in(Role.CUSTOMER).isEmpty()
        || !mention.in(Role.SUPPLIER).isEmpty()) {
      return mention;
    }
    return before
        .latest(DealType.SUPPLY_AGREEMENT, mention.sentence())
        .filter(order -> mention.sentence() - order.lastSentence() <= 2)
        .flatMap(order -> only(order.in(Role.SUPPLIER)))
        .filter(supplier -> !mention.participants().contains(supplier))
        .map(supplier -> mention.with(Role.SUPPLIER, supplier))
        .orElse(mention);
  }

  /** "… et prend en échange le droit d'utiliser ses brevets": the other way round. */
  private static DealMention licence(DealMention mention, List<DealMention> told) {
    if (!mention.is(DealMention.Scope.EXCHANGED) || mention.participants().size() > 1) {
      return mention;
    }
    Optional<DealMention> other =
        told.stream().filter(m -> m.type() == DealType.LICENSE_AGREEMENT).reduce((a, b) -> b);
    DealMention filled = mention;
    if (other.isPresent()) {
      for (Agent agent : other.get().in(Role.LICENSOR)) {
        filled = filled.with(Role.LICENSEE, agent);
      }
      for (Agent agent : other.get().in(Role.LICENSEE)) {
        filled = filled.with(Role.LICENSOR, agent);
      }
    }
    return filled;
  }

  private static Optional<Agent> only(Set<Agent> agents) {
    return agents.size() == 1
        ? agents.stream().filter(Company.class::isInstance).findFirst()
        : Optional.empty();
  }
}
