package dixit.extract.deal;

import dixit.extract.Statement;
import dixit.extract.position.PositionExtractor;
import dixit.model.Agent;
import dixit.model.Certainty;
import dixit.model.Chip;
import dixit.model.Company;
import dixit.model.Deal;
import dixit.model.DealStatus;
import dixit.model.DealType;
import dixit.model.Literal;
import dixit.model.Mention;
import dixit.model.Money;
import dixit.model.Property;
import dixit.model.Proposition;
import dixit.model.Role;
import dixit.model.Span;
import dixit.model.Stance;
import dixit.model.UndisclosedAmount;
import dixit.model.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A transaction in the making: the places that speak of it, and what they say together. */
final class DealBuilder {
  /** From the first rumour to the end, for "the latest that the article gives". */
  private static final List<DealStatus> PROGRESS =
      List.of(
          DealStatus.IN_TALKS,
          DealStatus.PROPOSED,
          DealStatus.AGREED,
          DealStatus.UNDER_REVIEW,
          DealStatus.APPROVED,
          DealStatus.COMPLETED,
          DealStatus.BLOCKED,
          DealStatus.ABANDONED);

  private final List<DealMention> mentions = new ArrayList<>();
  private final Map<DealMention, DealBuilder> wholes = new LinkedHashMap<>();
  private final Map<Role, Set<Agent>> roles = new EnumMap<>(Role.class);

  DealBuilder(DealMention first) {
    add(first);
  }

  /** A place says that the deal is part of a larger one. */
  void partOf(DealBuilder whole, DealMention mention) {
    wholes.put(mention, whole);
  }

  void add(DealMention mention) {
    mentions.add(mention);
    mention
        .roles()
        .forEach((r, a) -> roles.computeIfAbsent(r, k -> new LinkedHashSet<>()).addAll(a));
  }

  DealType type() {
    return mentions.get(0).type();
  }

  Set<Agent> in(Role role) {
    return roles.getOrDefault(role, Set.of());
  }

  Set<Agent> participants() {
    Set<Agent> all = new LinkedHashSet<>();
    roles.values().forEach(all::addAll);
    return all;
  }

  List<DealMention> mentions() {
    return List.copyOf(mentions);
  }

  int lastSentence() {
    return mentions.get(mentions.size() - 1).sentence();
  }

  Optional<Money> price() {
    return mentions.stream().flatMap(m -> m.price().stream()).findFirst();
  }

  /**
   * The price that a place tells, as the first place that tells this price has it. One outlet's ten
   * million and another's fourteen are two prices, and each stays with its own.
   */
  private Optional<Money> price(DealMention mention) {
    return mention
        .price()
        .map(
            own ->
                mentions.stream()
                    .flatMap(m -> m.price().stream())
                    .filter(earlier -> Prices.agree(own, earlier))
                    .findFirst()
                    .orElse(own));
  }

  /** Whether all of a company is bought, as far as the article tells. */
  boolean isOfWholeCompany() {
    return type() == DealType.ACQUISITION
        && mentions.stream()
            .allMatch(m -> m.terms().stakePercent().isEmpty() && !m.is(DealMention.Scope.PARTIAL));
  }

  Optional<Integer> year() {
    return mentions.stream().flatMap(m -> m.year().stream()).findFirst();
  }

  /** Whether somebody affirms it, or asks at most. */
  boolean isAffirmed() {
    return mentions.stream().anyMatch(m -> m.stance() == Stance.AFFIRMS);
  }

  /** Whether nobody tells that it is done. */
  boolean isOpen() {
    return mentions.stream()
        .flatMap(m -> m.status().stream())
        .noneMatch(s -> s.value() == DealStatus.COMPLETED);
  }

  boolean isDenied() {
    return mentions.stream().anyMatch(m -> m.stance() == Stance.DENIES);
  }

  private Optional<DealStatus> status() {
    Comparator<DealStatus> progress = Comparator.comparing(PROGRESS::indexOf);
    List<DealMention.Status> explicit =
        mentions.stream()
            .filter(m -> m.stance() == Stance.AFFIRMS)
            .flatMap(m -> m.status().stream())
            .filter(DealMention.Status::explicit)
            .toList();
    Optional<DealStatus> told = explicit.stream().map(DealMention.Status::value).max(progress);
    // "In April Y had rejected an offer": what failed once has gone on where today's words say so.
    boolean failedOnce =
        explicit.stream().anyMatch(s -> s.background() && isFailure(s.value()))
            && explicit.stream().noneMatch(s -> !s.background() && isFailure(s.value()));
    Optional<DealStatus> now =
        mentions.stream()
            .filter(m -> m.stance() == Stance.AFFIRMS)
            .flatMap(m -> m.status().stream())
            .filter(s -> !s.background())
            .map(DealMention.Status::value)
            .max(progress);
    if (failedOnce && now.isPresent()) {
      return now;
    }
    return told.or(
        () ->
            mentions.stream()
                .filter(m -> m.stance() == Stance.AFFIRMS)
                .flatMap(m -> m.status().stream())
                .map(DealMention.Status::value)
                .max(progress));
  }

  private static boolean isFailure(DealStatus status) {
    return status == DealStatus.ABANDONED || status == DealStatus.BLOCKED;
  }

  /** The deal by itself, without what is said of it. */
  Deal deal(int number, List<PositionExtractor.Found> posts) {
    List<Mention> triggers =
        mentions.stream().map(m -> new Mention(m.trigger(), confidence(m))).distinct().toList();
    Set<Agent> participants = participants();
    participants.addAll(formerEmployers(posts).values());
    return new Deal(number, type(), List.copyOf(participants), triggers);
  }

  /**
   * What each place says of the deal.
   *
   * @param deals every deal that the article tells
   */
  List<Statement> statements(
      Deal deal, Map<DealBuilder, Deal> deals, List<PositionExtractor.Found> posts) {
    Optional<DealStatus> status = status();
    List<Statement> statements = new ArrayList<>();
    boolean statusSaid = false;
    for (DealMention mention : mentions) {
      List<Proposition> propositions = new ArrayList<>();
      for (Role role : type().roles()) {
        for (Agent agent : mention.in(role)) {
          if (role == Role.TARGET && isOwnerOfNamedUnit(agent)) {
            continue;
          }
          propositions.add(new Proposition(deal, Property.of(role), agent));
        }
      }
      if (mention.stance() == Stance.DENIES) {
        propositions.add(new Proposition(deal, Property.HAS_STATUS, DealStatus.AGREED));
      } else if (status.isPresent() && says(mention, status.get(), statusSaid)) {
        propositions.add(new Proposition(deal, Property.HAS_STATUS, status.get()));
        statusSaid = true;
      }
      price(mention).ifPresent(p -> propositions.add(new Proposition(deal, Property.HAS_PRICE, p)));
      if (price().isEmpty() && mention.terms().undisclosed()) {
        propositions.add(new Proposition(deal, Property.HAS_PRICE, UndisclosedAmount.INSTANCE));
      }
      day(deal, mention, DealTerms::announcedOn, Property.ANNOUNCED_ON)
          .ifPresent(propositions::add);
      day(deal, mention, DealTerms::closedOn, Property.CLOSED_ON).ifPresent(propositions::add);
      stake(deal, mention).ifPresent(propositions::add);
      Optional.ofNullable(wholes.get(mention))
          .flatMap(whole -> Optional.ofNullable(deals.get(whole)))
          .map(whole -> new Proposition(deal, Property.IS_PART_OF, whole))
          .ifPresent(propositions::add);
      for (Chip chip : mention.terms().chips()) {
        propositions.add(new Proposition(deal, Property.CONCERNS_CHIP, chip));
      }
      if (!propositions.isEmpty()) {
        statements.add(statement(deal, mention, propositions));
      }
    }
    formerEmployers(posts)
        .forEach((post, employer) -> statements.add(formerEmployer(deal, post, employer)));
    return statements;
  }

  private boolean isOwnerOfNamedUnit(Agent agent) {
    return in(Role.TARGET).size() > 1 && in(Role.SELLER).contains(agent);
  }

  /** Where those hired are told to work, unless the hiring itself says it. */
  private Map<PositionExtractor.Found, Agent> formerEmployers(List<PositionExtractor.Found> posts) {
    Map<PositionExtractor.Found, Agent> employers = new LinkedHashMap<>();
    if (type() != DealType.HIRE || !in(Role.FORMER_EMPLOYER).isEmpty()) {
      return employers;
    }
    for (Agent person : in(Role.HIRED_PERSON)) {
      posts.stream()
          .filter(post -> post.position().holder().equals(person))
          .filter(post -> !in(Role.EMPLOYER).contains(post.position().organization()))
          .filter(post -> post.position().organization() instanceof Company)
          .min(Comparator.comparing(PositionExtractor.Found::former))
          .ifPresent(post -> employers.put(post, post.position().organization()));
    }
    return employers;
  }

  private static Statement formerEmployer(Deal deal, PositionExtractor.Found post, Agent employer) {
    return new Statement(
        post.position().mentions().get(0).span(),
        new Mention(post.words(), 0.6),
        List.of(new Proposition(deal, Property.HAS_FORMER_EMPLOYER, employer)),
        List.of(deal),
        Stance.AFFIRMS,
        Certainty.CERTAIN);
  }

  private static boolean says(DealMention mention, DealStatus status, boolean already) {
    return mention.stance() == Stance.AFFIRMS
        && mention
            .status()
            .filter(s -> s.value() == status && (s.explicit() || !already))
            .isPresent();
  }

  private static Optional<Proposition> stake(Deal deal, DealMention mention) {
    return mention
        .terms()
        .stakePercent()
        .map(BigDecimal::stripTrailingZeros)
        .map(p -> new Literal(p.toPlainString(), Literal.Datatype.DECIMAL))
        .map(p -> new Proposition(deal, Property.STAKE_PERCENT, p));
  }

  /** The first day told, and no other: a deal is announced and closed once. */
  private Optional<Proposition> day(
      Deal deal,
      DealMention mention,
      Function<DealTerms, Optional<LocalDate>> term,
      Property property) {
    Optional<LocalDate> first =
        mentions.stream()
            .filter(m -> m.stance() == Stance.AFFIRMS)
            .flatMap(m -> term.apply(m.terms()).stream())
            .findFirst();
    return term.apply(mention.terms())
        .filter(day -> mention.stance() == Stance.AFFIRMS && first.equals(Optional.of(day)))
        .map(day -> new Literal(day.toString(), Literal.Datatype.DATE))
        .map(day -> new Proposition(deal, property, day));
  }

  private static Statement statement(
      Deal deal, DealMention mention, List<Proposition> propositions) {
    Span words = mention.words();
    List<Value> about = List.of(deal);
    Certainty certainty = mention.certainty();
    return new Statement(
        mention.trigger(),
        new Mention(words, confidence(mention)),
        propositions,
        about,
        mention.stance(),
        certainty);
  }

  /** More where more of the deal was read in one place. */
  private static double confidence(DealMention mention) {
    int filled = mention.roles().size();
    return filled >= 2 ? 0.95 : filled == 1 ? 0.85 : 0.5;
  }
}
