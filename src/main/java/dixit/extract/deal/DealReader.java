package dixit.extract.deal;

import dixit.extract.deal.MoneyReader.Amount;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.reference.Reference;
import dixit.extract.reference.ReferencedSentence;
import dixit.extract.time.DayReader;
import dixit.model.Agent;
import dixit.model.Certainty;
import dixit.model.Chip;
import dixit.model.DealStatus;
import dixit.model.DealType;
import dixit.model.Organization;
import dixit.model.Role;
import dixit.model.Span;
import dixit.text.Sentence;
import dixit.text.Token;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what one sentence says of deals. */
final class DealReader {
  /** Where words of status are looked for around a trigger, in tokens. */
  private static final int BEFORE = 12;

  private static final int AFTER = 25;

  private static final Set<DealStatus> OPEN = Set.of(DealStatus.PROPOSED, DealStatus.IN_TALKS);

  /** How many sentences after a deal its price may stand in words of its own. */
  private static final int NEXT = 2;

  /** A share of a company that gives control of it, in percent. */
  private static final int HALF = 50;

  /**
   * The sums and days of a sentence.
   *
   * @param published day of the article, where known
   * @param present its year, else the latest that it names
   */
  record Figures(
      List<Amount> amounts,
      List<DayReader.Day> days,
      Optional<LocalDate> published,
      Optional<Integer> present) {
    static final Figures NONE =
        new Figures(List.of(), List.of(), Optional.empty(), Optional.empty());
  }

  private final Lexicon lexicon;
  private final TriggerFinder triggerFinder;
  private final ReadingFinder finder;
  private final PriceFinder priceFinder;
  private final StatusReader statusReader;
  private final StakeReader stakeReader;
  private final Scopes scopes;
  private final Valuation valuation;
  private final Modality modality;
  private final DealDays days;
  private final TagRepair tagRepair;
  private final Suppositions suppositions;
  private final RivalOffers rivalOffers;

  DealReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    triggerFinder = new TriggerFinder(lexicon);
    finder = new ReadingFinder(lexicon, triggerFinder);
    priceFinder = new PriceFinder(lexicon);
    statusReader = new StatusReader(lexicon);
    stakeReader = new StakeReader(lexicon);
    valuation = new Valuation(lexicon);
    modality = new Modality(lexicon);
    scopes = new Scopes(lexicon, modality);
    days = new DealDays(lexicon);
    tagRepair = new TagRepair(lexicon);
    suppositions = new Suppositions(lexicon);
    rivalOffers = new RivalOffers(lexicon);
  }

  /** The deals that a sentence tells, some maybe without all their parties. */
  List<DealMention> read(
      Sentence sentence, int index, List<Reference> references, Figures figures, Trades trades) {
    List<Amount> amounts = figures.amounts();
    List<Token> tokens = tagRepair.repair(sentence.tokens(), amounts);
    if (suppositions.isSupposed(tokens)) {
      return List.of();
    }
    List<Reference> parties =
        rivalOffers.without(tokens, references).stream()
            .filter(reference -> !isOfName(tokens, reference))
            .toList();
    ReferencedSentence words =
        new ReferencedSentence(TagRepair.named(tokens, parties), parties, lexicon);
    List<DealReading> readings =
        finder.find(words, sentence.tree(), amounts, trades).stream()
            .filter(reading -> !isOfNoEmployer(reading))
            .toList();
    List<Trigger> triggers = readings.stream().map(DealReading::trigger).toList();
    Set<Trigger> supply =
        readings.stream()
            .filter(reading -> reading.pattern().type() == DealType.SUPPLY_AGREEMENT)
            .map(DealReading::trigger)
            .collect(Collectors.toSet());
    Map<Trigger, Amount> prices = priceFinder.assign(tokens, amounts, triggers, supply);
    List<DealMention> mentions = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      Trigger trigger = triggers.get(i);
      int from = from(triggers, i);
      int to = to(triggers, i, tokens.size());
      Optional<BigDecimal> stake = stake(tokens, readings.get(i));
      boolean whole = isWholeCompany(readings.get(i), stake);
      Optional<Amount> price =
          Optional.ofNullable(prices.get(trigger))
              .or(
                  () ->
                      whole
                          ? valuation
                              .of(tokens, amounts, trigger.end())
                              .filter(amount -> amount.begin() < to)
                          : Optional.empty());
      DealTerms terms =
          new DealTerms(
              price.map(Amount::money),
              price.isEmpty() && priceFinder.secret(tokens, from, to).isPresent(),
              stake,
              chips(readings.get(i)),
              days.announced(tokens, figures.days(), triggers, trigger),
              days.closed(tokens, figures.days(), triggers, trigger));
      mentions.add(mention(tokens, index, readings.get(i), terms, figures, from, to));
    }
    return mentions;
  }

  /** "joined the X Fellowship": a programme or a board hires nobody. */
  private boolean isOfNoEmployer(DealReading reading) {
    return reading.pattern().type() == DealType.HIRE
        && reading.roles().getOrDefault(Role.EMPLOYER, Set.of()).stream()
            .map(employer -> employer.name().replaceFirst(".* ", ""))
            .anyMatch(word -> lexicon.has("no-employers", word));
  }

  /** "US Velquor": a state right before a name that nobody knows is a part of it. */
  private static boolean isOfName(List<Token> tokens, Reference reference) {
    int next = reference.end();
    return reference.entity() instanceof Organization
        && reference.end() == reference.begin() + 1
        && next < tokens.size()
        && tokens.get(next).pos().equals("PROPN")
        && tokens.get(next).text().matches("\\p{Lu}\\p{Ll}+")
        && tokens.get(reference.begin()).text().matches("(\\p{Lu}\\.?){2,4}");
  }

  /** Where the words before a trigger end: those of several deals of one trigger are the same. */
  private static int from(List<Trigger> triggers, int which) {
    int i = which;
    while (i >= 0 && triggers.get(i).begin() == triggers.get(which).begin()) {
      i--;
    }
    return i < 0 ? 0 : triggers.get(i).end();
  }

  private static int to(List<Trigger> triggers, int which, int size) {
    int i = which;
    while (i < triggers.size() && triggers.get(i).begin() == triggers.get(which).begin()) {
      i++;
    }
    return i == triggers.size() ? size : triggers.get(i).begin();
  }

  /**
   * What a sentence says of a deal told before, by a word that stands for it: "l'opération, d'un
   * montant de …, doit être bouclée".
   */
  Optional<DealMention> readOn(
      Sentence sentence, int index, DealBuilder deal, List<Reference> references, Figures figures) {
    List<Token> tokens = tagRepair.repair(sentence.tokens(), figures.amounts());
    Optional<Integer> secret = priceFinder.secret(tokens, 0, tokens.size());
    boolean goods = deal.type() == DealType.SUPPLY_AGREEMENT;
    List<Amount> open =
        figures.amounts().stream()
            .filter(amount -> priceFinder.isPrice(tokens, amount, goods))
            .filter(amount -> !PriceFinder.isConversion(tokens, figures.amounts(), amount))
            .toList();
    boolean unpriced = deal.price().isEmpty();
    boolean near = index - deal.lastSentence() <= NEXT && unpriced && open.size() == 1;
    Optional<Integer> noun =
        triggerFinder
            .resumption(tokens, deal.type())
            .or(() -> secret)
            .or(() -> near ? priceFinder.told(tokens, open.get(0)) : Optional.empty());
    if (noun.isEmpty() || suppositions.isSupposed(tokens)) {
      return Optional.empty();
    }
    Trigger trigger = triggerFinder.asTrigger(noun.get());
    Optional<Amount> price =
        open.size() == 1
            ? Optional.of(open.get(0))
            : deal.isOfWholeCompany()
                ? valuation.of(tokens, figures.amounts(), noun.get())
                : Optional.empty();
    DealTerms terms =
        new DealTerms(
            unpriced ? price.map(Amount::money) : Optional.empty(),
            unpriced && open.isEmpty() && secret.isPresent(),
            Optional.empty(),
            concerned(deal.type(), references),
            days.announced(tokens, figures.days(), List.of(trigger), trigger),
            days.closed(tokens, figures.days(), List.of(trigger), trigger));
    Optional<DealStatus> status =
        statusReader.told(tokens, noun.get() - BEFORE, noun.get() + AFTER, noun.get() + 1);
    if (terms.isEmpty() && status.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new DealMention(
            deal.type(),
            Map.of(),
            terms,
            status.map(value -> new DealMention.Status(value, true, false)),
            Optional.empty(),
            false,
            deal.mentions().get(0).scope(),
            modality.stance(tokens, trigger),
            modality.certainty(tokens, trigger),
            index,
            tokens.get(noun.get()).span(),
            sentence.span()));
  }

  /** "La licence porte sur le …": the chips named with a licence or an order told before. */
  private static List<Chip> concerned(DealType type, List<Reference> references) {
    return type == DealType.LICENSE_AGREEMENT || type == DealType.SUPPLY_AGREEMENT
        ? references.stream()
            .filter(reference -> reference.kind() == Reference.Kind.NAME)
            .filter(reference -> reference.entity() instanceof Chip)
            .map(reference -> (Chip) reference.entity())
            .distinct()
            .toList()
        : List.of();
  }

  /** Whom somebody left or was poached from says nothing of how far the hire has come. */
  private static boolean isWhole(DealType type, Map<Role, Set<Agent>> roles) {
    return type != DealType.HIRE || roles.containsKey(Role.EMPLOYER);
  }

  /** "the round, led by X": the participle says nothing of how far the round has come. */
  private static boolean isAside(List<Token> tokens, DealReading reading) {
    int verb = reading.trigger().verb();
    return reading.pattern().type() == DealType.INVESTMENT
        && !reading.roles().containsKey(Role.INVESTEE)
        && reading.trigger().passive()
        && (verb == 0 || !tokens.get(verb - 1).pos().equals("AUX"));
  }

  /** Whether all of a named company is bought, so that what it is worth is the price. */
  private static boolean isWholeCompany(DealReading reading, Optional<BigDecimal> stake) {
    return reading.pattern().type() == DealType.ACQUISITION
        && reading.pattern().roles().getOrDefault(Slot.MAJORITY_OF, List.of()).isEmpty()
        && !(reading.pattern().conditions().contains("unit")
            && reading.arguments().meets(Set.of("share")))
        && !reading.roles().getOrDefault(Role.TARGET, Set.of()).isEmpty()
        && stake.isEmpty();
  }

  private Optional<BigDecimal> stake(List<Token> tokens, DealReading reading) {
    DealType type = reading.pattern().type();
    return type == DealType.ACQUISITION || type == DealType.INVESTMENT
        ? stakeReader.near(tokens, reading.trigger())
        : Optional.empty();
  }

  private static List<Chip> chips(DealReading reading) {
    return reading.arguments().chips().stream().map(r -> (Chip) r.entity()).distinct().toList();
  }

  private DealMention mention(
      List<Token> tokens,
      int index,
      DealReading reading,
      DealTerms terms,
      Figures figures,
      int from,
      int to) {
    Trigger trigger = reading.trigger();
    DealType type = reading.pattern().type();
    Map<Role, Set<Agent>> roles = reading.roles();
    boolean half = terms.stakePercent().filter(s -> s.intValue() >= HALF).isPresent();
    if (type == DealType.INVESTMENT && half) {
      type = DealType.ACQUISITION;
      roles = control(roles);
    }
    Span span = tokens.get(trigger.begin()).span().cover(tokens.get(trigger.end() - 1).span());
    Span words = span;
    for (Reference reference : reading.used()) {
      words = words.cover(reference.span());
    }
    if (terms.price().isPresent()) {
      words = words.cover(terms.price().get().mentions().get(0).span());
    }
    boolean accepted = statusReader.isAccepted(tokens, trigger);
    boolean background = modality.isBackground(tokens, trigger, figures);
    DealStatus suggested = statusReader.suggested(tokens, trigger, type, background);
    int start = afterStop(tokens, Math.max(from, trigger.begin() - BEFORE), trigger.begin());
    boolean done = trigger.isVerbal() && suggested == DealStatus.COMPLETED;
    Optional<DealStatus> told =
        accepted
            ? Optional.of(DealStatus.AGREED)
            : statusReader
                .told(tokens, start, Math.min(to, trigger.end() + AFTER), trigger.end())
                .filter(s -> !done || !OPEN.contains(s))
                // "bought X and plans to buy Y": what is done is not planned by words after it.
                .or(() -> statusReader.told(tokens, start, trigger.end(), trigger.end()));
    Certainty certainty = modality.certainty(tokens, trigger);
    if (certainty == Certainty.POSSIBLE && suggested == DealStatus.AGREED) {
      suggested = DealStatus.IN_TALKS;
    }
    return new DealMention(
        type,
        roles,
        terms,
        isWhole(type, roles) && (told.isPresent() || !isAside(tokens, reading))
            ? Optional.of(
                new DealMention.Status(told.orElse(suggested), told.isPresent(), background))
            : Optional.empty(),
        modality.year(tokens, trigger),
        trigger.isVerbal(),
        scopes.of(tokens, reading, from),
        modality.stance(tokens, trigger),
        certainty,
        index,
        span,
        words);
  }

  /** What stands before a semicolon is said of something else. */
  private static int afterStop(List<Token> tokens, int from, int to) {
    int start = Math.max(0, from);
    for (int i = start; i < to; i++) {
      if (tokens.get(i).text().equals(";")) {
        start = i + 1;
      }
    }
    return start;
  }

  private static Map<Role, Set<Agent>> control(Map<Role, Set<Agent>> roles) {
    Map<Role, Set<Agent>> control = new EnumMap<>(Role.class);
    roles.forEach(
        (role, agents) -> control.put(role == Role.INVESTOR ? Role.ACQUIRER : Role.TARGET, agents));
    return control;
  }
}
