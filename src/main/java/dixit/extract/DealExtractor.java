package dixit.extract;

import dixit.model.Agent;
import dixit.model.Chip;
import dixit.model.Company;
import dixit.model.Deal;
import dixit.model.DealStatus;
import dixit.model.DealType;
import dixit.model.Organization;
import dixit.model.Person;
import dixit.model.Role;
import dixit.model.Span;
import dixit.model.Stance;
import dixit.text.Document;
import dixit.text.Sentence;
import dixit.text.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds deals: who takes part in which role, for how much, and how far they have come. */
public final class DealExtractor {
  /** A deal and everything that the text says of it, in reading order. */
  public record Found(Deal deal, List<Statement> statements) {
    public Found {
      statements = List.copyOf(statements);
    }
  }

  private final Lexicon lexicon;
  private final TriggerFinder triggerFinder;
  private final ArgumentResolver argumentResolver;
  private final MoneyReader moneyReader;
  private final PriceFinder priceFinder;
  private final StatusReader statusReader;
  private final StakeReader stakeReader;
  private final Modality modality;
  private final TagRepair tagRepair;

  /** Frames come from the lexicon's "deals" topic. */
  public DealExtractor(Lexicon lexicon) {
    this.lexicon = lexicon;
    triggerFinder = new TriggerFinder(lexicon);
    argumentResolver = new ArgumentResolver(lexicon);
    moneyReader = new MoneyReader(lexicon);
    priceFinder = new PriceFinder(lexicon);
    statusReader = new StatusReader(lexicon);
    stakeReader = new StakeReader(lexicon);
    modality = new Modality(lexicon);
    tagRepair = new TagRepair(lexicon);
  }

  /** One for each transaction, in order of first mention. */
  public List<Found> extract(Document document, References references) {
    DealMerger merger = new DealMerger();
    for (int i = 0; i < document.sentences().size(); i++) {
      mentions(document.sentences().get(i), i, references.in(i)).forEach(merger::add);
    }
    List<Found> found = new ArrayList<>();
    for (DealBuilder deal : merger.deals()) {
      found.add(deal.build(found.size() + 1));
    }
    return found;
  }

  private List<DealMention> mentions(Sentence sentence, int index, List<Reference> references) {
    List<MoneyReader.Amount> amounts = moneyReader.read(sentence);
    List<Token> tokens = tagRepair.repair(sentence.tokens(), amounts);
    List<Trigger> triggers = triggerFinder.find(tokens, references);
    List<Reading> readings = new ArrayList<>();
    for (Trigger trigger : triggers) {
      Arguments arguments = argumentResolver.resolve(tokens, references, trigger);
      if (amounts.stream()
          .anyMatch(a -> a.end() > trigger.begin() - 8 && a.begin() < trigger.end() + 15)) {
        arguments.is("money");
      }
      read(trigger, arguments).ifPresent(readings::add);
    }
    Map<Trigger, MoneyReader.Amount> prices =
        priceFinder.assign(tokens, amounts, readings.stream().map(Reading::trigger).toList());
    return readings.stream()
        .map(
            reading ->
                mention(tokens, index, reading, Optional.ofNullable(prices.get(reading.trigger()))))
        .toList();
  }

  /** A trigger whose participants fit a pattern of its frame. */
  private record Reading(
      Trigger trigger,
      Arguments arguments,
      DealFrame.Pattern pattern,
      Map<Role, Set<Agent>> roles,
      List<Reference> used) {}

  private static Optional<Reading> read(Trigger trigger, Arguments arguments) {
    for (DealFrame.Pattern pattern : trigger.frame().patterns()) {
      if (!arguments.meets(pattern.conditions())) {
        continue;
      }
      Map<Role, Set<Agent>> roles = new EnumMap<>(Role.class);
      List<Reference> used = new ArrayList<>();
      boolean complete = true;
      for (Map.Entry<Slot, List<Role>> slot : pattern.roles().entrySet()) {
        boolean filled = false;
        for (Role role : slot.getValue()) {
          for (Reference reference : arguments.in(slot.getKey())) {
            if (fits(reference, role)) {
              roles
                  .computeIfAbsent(role, r -> new LinkedHashSet<>())
                  .add((Agent) reference.entity());
              used.add(reference);
              filled = true;
            }
          }
        }
        complete &= filled || !pattern.required().contains(slot.getKey());
      }
      if (complete && !isReflexive(roles)) {
        return Optional.of(new Reading(trigger, arguments, pattern, roles, used));
      }
    }
    return Optional.empty();
  }

  private static boolean fits(Reference reference, Role role) {
    return switch (role) {
      case HIRED_PERSON -> reference.entity() instanceof Person;
      case ACQUIRER, SELLER, INVESTOR ->
          reference.entity() instanceof Company
              || reference.entity() instanceof Organization
              || reference.entity() instanceof Person;
      default ->
          reference.entity() instanceof Company || reference.entity() instanceof Organization;
    };
  }

  /** Nobody deals with himself: such a reading is wrong. */
  private static boolean isReflexive(Map<Role, Set<Agent>> roles) {
    Set<Agent> acting = new LinkedHashSet<>();
    for (Role role :
        List.of(Role.ACQUIRER, Role.INVESTOR, Role.LICENSOR, Role.EMPLOYER, Role.SUPPLIER)) {
      acting.addAll(roles.getOrDefault(role, Set.of()));
    }
    for (Role role :
        List.of(
            Role.TARGET,
            Role.SELLER,
            Role.INVESTEE,
            Role.LICENSEE,
            Role.FORMER_EMPLOYER,
            Role.CUSTOMER)) {
      if (roles.getOrDefault(role, Set.of()).stream().anyMatch(acting::contains)) {
        return true;
      }
    }
    return false;
  }

  private DealMention mention(
      List<Token> tokens, int index, Reading reading, Optional<MoneyReader.Amount> price) {
    Trigger trigger = reading.trigger();
    DealType type = reading.pattern().type();
    Map<Role, Set<Agent>> roles = reading.roles();
    Optional<BigDecimal> stake =
        type == DealType.ACQUISITION || type == DealType.INVESTMENT
            ? stakeReader.near(tokens, trigger)
            : Optional.empty();
    if (type == DealType.INVESTMENT && stake.filter(s -> s.intValue() >= 50).isPresent()) {
      type = DealType.ACQUISITION;
      roles = control(roles);
    }
    Span words = tokens.get(trigger.begin()).span().cover(tokens.get(trigger.end() - 1).span());
    Span span = words;
    for (Reference reference : reading.used()) {
      words = words.cover(reference.span());
    }
    if (price.isPresent()) {
      words = words.cover(price.get().money().mentions().get(0).span());
    }
    Stance stance = modality.stance(tokens, trigger);
    Optional<DealStatus> told =
        statusReader.told(
            tokens, Math.max(0, trigger.begin() - 12), Math.min(tokens.size(), trigger.end() + 25));
    DealStatus suggested = statusReader.suggested(tokens, trigger, type);
    List<Chip> chips =
        reading.arguments().chips().stream().map(r -> (Chip) r.entity()).distinct().toList();
    return new DealMention(
        type,
        roles,
        price.map(MoneyReader.Amount::money),
        Optional.of(new DealMention.Status(told.orElse(suggested), told.isPresent())),
        stake,
        chips,
        modality.year(tokens, trigger),
        lexicon.has("loose-nouns", tokens.get(trigger.begin()).lemma()),
        reading.pattern().conditions().contains("unit"),
        modality.isEarlier(tokens, trigger),
        stance,
        modality.certainty(tokens, trigger),
        index,
        span,
        words);
  }

  private static Map<Role, Set<Agent>> control(Map<Role, Set<Agent>> roles) {
    Map<Role, Set<Agent>> control = new EnumMap<>(Role.class);
    roles.forEach(
        (role, agents) -> control.put(role == Role.INVESTOR ? Role.ACQUIRER : Role.TARGET, agents));
    return control;
  }
}
