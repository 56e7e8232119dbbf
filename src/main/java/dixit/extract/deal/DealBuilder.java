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
import dixit.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
  private final Map<Role, Set<Agent>> roles = new EnumMap<>(Role.class);

  DealBuilder(DealMention first) {
    add(first);
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

  Optional<Integer> year() {
    return mentions.stream().flatMap(m -> m.year().stream()).findFirst();
  }

  /** Whether somebody affirms it, or asks at most. */
  boolean isAffirmed() {
    return mentions.stream().anyMatch(m -> m.stance() == Stance.AFFIRMS);
  }

  boolean isDenied() {
    return mentions.stream().anyMatch(m -> m.stance() == Stance.DENIES);
  }

  private Optional<DealStatus> status() {
    Comparator<DealStatus> progress = Comparator.comparing(PROGRESS::indexOf);
    Optional<DealStatus> told =
        mentions.stream()
            .filter(m -> m.stance() == Stance.AFFIRMS)
            .flatMap(m -> m.status().stream())
            .filter(DealMention.Status::explicit)
            .map(DealMention.Status::value)
            .max(progress);
    return told.or(
        () ->
            mentions.stream()
                .filter(m -> m.stance() == Stance.AFFIRMS)
                .flatMap(m -> m.status().stream())
                .map(DealMention.Status::value)
                .max(progress));
  }

  /** The deal with what each place says of it. */
  DealExtractor.Found build(int number, List<PositionExtractor.Found> posts) {
    List<Mention> triggers =
        mentions.stream().map(m -> new Mention(m.trigger(), confidence(m))).distinct().toList();
    Set<Agent> participants = participants();
    participants.addAll(formerEmployers(posts).values());
    Deal deal = new Deal(number, type(), List.copyOf(participants), triggers);
    Optional<DealStatus> status = status();
    Optional<Money> price = price();
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
      if (mention.price().isPresent() && mention.stance() != Stance.DENIES) {
        propositions.add(new Proposition(deal, Property.HAS_PRICE, price.orElseThrow()));
      }
      stake(deal, mention).ifPresent(propositions::add);
      for (Chip chip : mention.chips()) {
        propositions.add(new Proposition(deal, Property.CONCERNS_CHIP, chip));
      }
      if (!propositions.isEmpty()) {
        statements.add(statement(deal, mention, propositions));
      }
    }
    formerEmployers(posts)
        .forEach((post, employer) -> statements.add(formerEmployer(deal, post, employer)));
    return new DealExtractor.Found(deal, statements);
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
        .stakePercent()
        .map(BigDecimal::stripTrailingZeros)
        .map(p -> new Literal(p.toPlainString(), Literal.Datatype.DECIMAL))
        .map(p -> new Proposition(deal, Property.STAKE_PERCENT, p));
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
