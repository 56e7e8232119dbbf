package dixit.extract.deal;

import dixit.model.Agent;
import dixit.model.Company;
import dixit.model.DealStatus;
import dixit.model.DealType;
import dixit.model.Role;
import dixit.model.Stance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings the places together that speak of one transaction. */
final class DealMerger {
  /** How many sentences back "the round" may refer. */
  private static final int REACH = 4;

  /** Roles that nobody has both of in one deal. */
  private static final List<List<Role>> SIDES =
      List.of(
          List.of(Role.ACQUIRER, Role.TARGET),
          List.of(Role.ACQUIRER, Role.SELLER),
          List.of(Role.INVESTOR, Role.INVESTEE),
          List.of(Role.EMPLOYER, Role.FORMER_EMPLOYER),
          List.of(Role.SUPPLIER, Role.CUSTOMER));

  private final List<DealBuilder> deals = new ArrayList<>();

  /** Adds a place to the last deal that it can speak of, or begins another; that deal. */
  DealBuilder add(DealMention mention) {
    Optional<DealBuilder> named = named(mention);
    if (named.isEmpty()) {
      named = deals.stream().filter(deal -> isShareOf(mention, deal)).reduce((a, b) -> b);
    }
    if (named.isPresent()) {
      named.get().add(mention.takingUp(named.get().type()));
      return named.get();
    }
    for (boolean earlier : new boolean[] {false, true}) {
      Optional<DealBuilder> told =
          deals.stream()
              .filter(deal -> deal.mentions().get(0).is(DealMention.Scope.EARLIER) == earlier)
              .filter(deal -> isOf(mention, deal))
              .reduce((a, b) -> isBefore(a, b, mention) ? a : b);
      if (told.isPresent()) {
        told.get().add(mention);
        return told.get();
      }
    }
    deals.add(new DealBuilder(mention));
    return deals.get(deals.size() - 1);
  }

  /** Whether "the round" rather is the first of two that one sentence tells. */
  private static boolean isBefore(DealBuilder first, DealBuilder other, DealMention mention) {
    return mention.type() == DealType.INVESTMENT
        && mention.is(DealMention.Scope.RESUMED)
        && first.lastSentence() >= other.lastSentence();
  }

  /** Every deal that is complete enough to be told, in order of first mention. */
  List<DealBuilder> deals() {
    return deals.stream().filter(DealMerger::isTold).filter(deal -> !isAnotherName(deal)).toList();
  }

  Optional<DealBuilder> last() {
    return deals.isEmpty() ? Optional.empty() : Optional.of(deals.get(deals.size() - 1));
  }

  /**
   * The last deal of a type, if it was told a few sentences before at most; of several told in one
   * sentence the first, as what follows is told beside it: "raised 20 million, after 3 in May".
   */
  Optional<DealBuilder> latest(DealType type, int sentence) {
    return deals.stream()
        .filter(deal -> deal.type() == type)
        .filter(deal -> sentence - deal.lastSentence() <= REACH)
        .reduce((a, b) -> b.lastSentence() > a.lastSentence() ? b : a);
  }

  private static boolean isTold(DealBuilder deal) {
    if (deal.mentions().stream().allMatch(m -> m.stance() == Stance.ASKS)) {
      return false;
    }
    if (deal.isAffirmed() && deal.mentions().stream().anyMatch(DealMerger::isAlone)) {
      return true;
    }
    boolean two = deal.participants().size() >= 2;
    return switch (deal.type()) {
      case ACQUISITION -> !deal.in(Role.TARGET).isEmpty() && (two || isClear(deal));
      case MERGER, PARTNERSHIP -> deal.in(Role.PARTY).size() >= 2;
      case HIRE ->
          !deal.in(Role.HIRED_PERSON).isEmpty()
              && !deal.in(Role.EMPLOYER).isEmpty()
              && (!deal.in(Role.FORMER_EMPLOYER).isEmpty()
                  || deal.mentions().stream()
                      .anyMatch(m -> m.sets(Role.EMPLOYER) && !m.is(DealMention.Scope.APPOINTED)));
      case INVESTMENT ->
          !deal.in(Role.INVESTEE).isEmpty()
              && (!deal.in(Role.INVESTOR).isEmpty() || deal.price().isPresent());
      case LICENSE_AGREEMENT, SUPPLY_AGREEMENT -> two;
    };
  }

  private static boolean isAlone(DealMention mention) {
    return mention.is(DealMention.Scope.ALONE) && mention.stance() == Stance.AFFIRMS;
  }

  /**
   * Whether enough is told of a purchase by nobody named: that it was done, when or for how much.
   */
  private static boolean isClear(DealBuilder deal) {
    return deal.mentions().stream()
        .filter(m -> m.is(DealMention.Scope.OBJECT_NAMED))
        .anyMatch(
            m ->
                m.status().filter(s -> s.value() != DealStatus.IN_TALKS).isPresent()
                    && (m.status().get().explicit()
                        || m.year().isPresent()
                        || m.price().isPresent()
                        || m.verbal() && m.status().get().value() == DealStatus.COMPLETED));
  }

  /** "le partenariat" of two parties who have another deal together is that deal. */
  private boolean isAnotherName(DealBuilder deal) {
    return deal.mentions().stream().allMatch(DealMerger::isLoose)
        && deals.stream()
            .anyMatch(
                other ->
                    other != deal
                        && isTold(other)
                        && !other.mentions().stream().allMatch(DealMerger::isLoose)
                        && other.participants().containsAll(deal.participants()));
  }

  /** The deal told before that a loose word takes up, with the parties of both. */
  private Optional<DealBuilder> named(DealMention mention) {
    if (!isLoose(mention) || mention.participants().size() < 2) {
      return Optional.empty();
    }
    return deals.stream()
        .filter(deal -> deal.type() != mention.type() && isTold(deal))
        .filter(deal -> deal.mentions().stream().noneMatch(DealMerger::isLoose))
        .filter(deal -> deal.participants().containsAll(mention.participants()))
        .reduce((a, b) -> b);
  }

  /**
   * "X buys Y. It will pay for the shares in Y that it does not own": of the purchase told before.
   */
  private static boolean isShareOf(DealMention mention, DealBuilder deal) {
    return mention.type() == DealType.INVESTMENT
        && deal.type() == DealType.ACQUISITION
        && mention.terms().stakePercent().isEmpty()
        && mention.price().isEmpty()
        && mention.year().isEmpty()
        && mention.stance() == Stance.AFFIRMS
        && mention.status().filter(DealMention.Status::background).isEmpty()
        && mention.sets(Role.INVESTOR)
        && mention.sets(Role.INVESTEE)
        && deal.in(Role.ACQUIRER).containsAll(mention.in(Role.INVESTOR))
        && deal.in(Role.TARGET).containsAll(mention.in(Role.INVESTEE));
  }

  private static boolean isLoose(DealMention mention) {
    return mention.is(DealMention.Scope.LOOSE);
  }

  /** The other company of the last deal in which a company takes part. */
  Optional<Agent> counterpart(Agent agent) {
    for (int i = deals.size() - 1; i >= 0; i--) {
      Set<Agent> participants = deals.get(i).participants();
      if (participants.contains(agent)) {
        Optional<Agent> other =
            participants.stream().filter(a -> !a.equals(agent) && a instanceof Company).findFirst();
        if (other.isPresent()) {
          return other;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isOf(DealMention mention, DealBuilder deal) {
    if (mention.type() != deal.type()
        || mention.is(DealMention.Scope.EARLIER)
        || mention.is(DealMention.Scope.EXCHANGED)
        || contradicts(mention, deal)
        || differ(mention.year(), deal.year())) {
      return false;
    }
    if ((mention.stance() == Stance.DENIES) == deal.isAffirmed()
        && mention.is(DealMention.Scope.PARTIAL)
            != deal.mentions().get(0).is(DealMention.Scope.PARTIAL)) {
      return false;
    }
    switch (mention.type()) {
      case MERGER, PARTNERSHIP:
        return shareEnough(mention.in(Role.PARTY), deal.in(Role.PARTY));
      case LICENSE_AGREEMENT:
        Set<Agent> both = new LinkedHashSet<>(mention.in(Role.LICENSOR));
        both.addAll(mention.in(Role.LICENSEE));
        return shareEnough(both, deal.participants());
      case HIRE:
        return shareEnough(mention.in(Role.HIRED_PERSON), deal.in(Role.HIRED_PERSON))
            && !mention.in(Role.HIRED_PERSON).isEmpty()
            && agree(mention, deal, Role.EMPLOYER);
      case INVESTMENT:
        return agree(mention, deal, Role.INVESTEE)
            && !mention.in(Role.INVESTEE).isEmpty()
            && (agree(mention, deal, Role.INVESTOR) || mention.is(DealMention.Scope.RESUMED))
            && samePrice(mention, deal)
            && !isAnotherRound(mention, deal);
      case SUPPLY_AGREEMENT:
        return agree(mention, deal, Role.SUPPLIER)
            && (agree(mention, deal, Role.CUSTOMER) || mention.is(DealMention.Scope.RESUMED))
            && sharesAny(mention, deal);
      default:
        return agreeOnTarget(mention, deal)
            && agree(mention, deal, Role.ACQUIRER)
            && sharesAny(mention, deal)
            && (samePrice(mention, deal) || sharesBoth(mention, deal));
    }
  }

  /** "is to lead a round in X. X raised 30 million in May": what is done is not what is planned. */
  private static boolean isAnotherRound(DealMention mention, DealBuilder deal) {
    boolean shared = !Collections.disjoint(mention.in(Role.INVESTOR), deal.in(Role.INVESTOR));
    return !shared
        && !mention.is(DealMention.Scope.RESUMED)
        && deal.isOpen()
        && mention.price().isPresent() != deal.price().isPresent()
        && mention
            .status()
            .filter(s -> s.value() == DealStatus.COMPLETED && s.background())
            .isPresent();
  }

  /** A unit told by its owner in one place and by its name in another is one. */
  private static boolean agreeOnTarget(DealMention mention, DealBuilder deal) {
    boolean unit =
        mention.in(Role.TARGET).equals(mention.in(Role.SELLER))
            || deal.in(Role.TARGET).equals(deal.in(Role.SELLER));
    return agree(mention, deal, Role.TARGET)
        || unit
            && !Collections.disjoint(mention.in(Role.SELLER), deal.in(Role.SELLER))
            && !Collections.disjoint(mention.in(Role.ACQUIRER), deal.in(Role.ACQUIRER));
  }

  private static boolean agree(DealMention mention, DealBuilder deal, Role role) {
    return mention.in(role).isEmpty()
        || deal.in(role).isEmpty()
        || !Collections.disjoint(mention.in(role), deal.in(role));
  }

  /** Whether somebody would stand on both sides of the deal. */
  private static boolean contradicts(DealMention mention, DealBuilder deal) {
    return SIDES.stream()
        .anyMatch(
            side ->
                !Collections.disjoint(mention.in(side.get(0)), deal.in(side.get(1)))
                    || !Collections.disjoint(mention.in(side.get(1)), deal.in(side.get(0))));
  }

  private static boolean sharesBoth(DealMention mention, DealBuilder deal) {
    return List.of(Role.ACQUIRER, Role.TARGET).stream()
        .noneMatch(role -> Collections.disjoint(mention.in(role), deal.in(role)));
  }

  private static boolean sharesAny(DealMention mention, DealBuilder deal) {
    return mention.roles().values().stream()
        .anyMatch(agents -> !Collections.disjoint(agents, deal.participants()));
  }

  private static boolean shareEnough(Set<Agent> some, Set<Agent> others) {
    long shared = some.stream().filter(others::contains).count();
    return shared >= Math.min(2, Math.min(some.size(), others.size())) && shared > 0;
  }

  private static boolean samePrice(DealMention mention, DealBuilder deal) {
    return mention
        .price()
        .flatMap(one -> deal.price().map(other -> Prices.areCompatible(one, other)))
        .orElse(true);
  }

  private static boolean differ(Optional<Integer> one, Optional<Integer> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }
}
