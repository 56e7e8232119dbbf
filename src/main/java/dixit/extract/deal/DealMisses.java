package dixit.extract.deal;

import dixit.extract.Miss;
import dixit.extract.Miss.Cause;
import dixit.extract.Miss.Kind;
import dixit.extract.Miss.Part;
import dixit.extract.deal.MoneyReader.Amount;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.extract.reference.ReferencedSentence;
import dixit.extract.reference.References;
import dixit.model.Deal;
import dixit.model.DealType;
import dixit.model.Entity;
import dixit.model.Role;
import dixit.model.Span;
import dixit.text.Document;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says of the words that can tell of a deal what they lack to tell one. */
public final class DealMisses {
  /** Who may be unknown in a deal that is told. */
  private static final Set<Role> IDLE = Set.of(Role.SELLER, Role.FORMER_EMPLOYER);

  private final Lexicon lexicon;
  private final TriggerFinder triggerFinder;
  private final ArgumentResolver argumentResolver;
  private final MoneyReader moneyReader;
  private final TagRepair tagRepair;
  private final Suppositions suppositions;
  private final Phrases<String> lookAlikes;
  private final Phrases<String> everyday;

  /** Frames come from the lexicon's "deals" topic. */
  public DealMisses(Lexicon lexicon) {
    this.lexicon = lexicon;
    triggerFinder = new TriggerFinder(lexicon);
    argumentResolver = new ArgumentResolver(lexicon);
    moneyReader = new MoneyReader(lexicon);
    tagRepair = new TagRepair(lexicon);
    suppositions = new Suppositions(lexicon);
    lookAlikes = Phrases.of(lexicon, "look-alikes");
    everyday = Phrases.of(lexicon, "everyday-words");
  }

  /**
   * Every trigger as if nothing came of it, in reading order.
   *
   * @param told what the article tells
   */
  public List<Miss> find(Document document, References references, List<Deal> told) {
    List<Miss> misses = new ArrayList<>();
    List<List<Amount>> amounts = moneyReader.read(document);
    Trades trades = Trades.of(document, references, lexicon);
    Set<DealType> types = new LinkedHashSet<>();
    told.forEach(deal -> types.add(deal.type()));
    for (int i = 0; i < document.sentences().size(); i++) {
      List<Token> tokens = tagRepair.repair(document.sentences().get(i).tokens(), amounts.get(i));
      ReferencedSentence words = new ReferencedSentence(tokens, references.in(i), lexicon);
      boolean supposed = suppositions.isSupposed(tokens);
      Map<Integer, Miss> found = new LinkedHashMap<>();
      for (Trigger trigger : triggerFinder.find(words)) {
        Arguments arguments =
            argumentResolver.resolve(words, document.sentences().get(i).tree(), trigger, trades);
        ReadingFinder.weigh(words, amounts.get(i), trigger, arguments);
        Miss miss = miss(tokens, trigger, arguments, supposed);
        if (isOfDeal(tokens, trigger, miss, arguments)) {
          found.put(trigger.begin(), miss);
        }
      }
      for (DealType type : types) {
        triggerFinder
            .resumption(tokens, type)
            .filter(noun -> everyday.at(tokens, noun).isEmpty())
            .filter(noun -> isAgain(tokens.get(noun), found.get(noun), types))
            .ifPresent(noun -> found.put(noun, again(tokens.get(noun).span(), types)));
      }
      for (int t = 0; t < tokens.size(); t++) {
        int at = t;
        lookAlikes
            .at(tokens, t)
            .filter(match -> !words.isInName(at))
            .ifPresent(match -> found.put(at, alike(span(tokens, match.begin(), match.end()))));
      }
      misses.addAll(found.values());
    }
    misses.sort(Comparator.comparing(miss -> miss.words().begin()));
    return misses;
  }

  /**
   * Whether words tell of a deal: all who take part are there, or some where it is no everyday
   * word, or nobody where it is a noun. What a verb needs to be of a deal must be there, too.
   */
  private boolean isOfDeal(List<Token> tokens, Trigger trigger, Miss miss, Arguments arguments) {
    List<Part> people = miss.missing().stream().filter(part -> part != Part.MATTER).toList();
    if (people.isEmpty()) {
      return true;
    }
    return !miss.missing().contains(Part.MATTER)
        && everyday.at(tokens, trigger.begin()).isEmpty()
        && (!trigger.isVerbal() || isActed(trigger, arguments));
  }

  /** Whether somebody stands in a place of the trigger that its frame reads. */
  private static boolean isActed(Trigger trigger, Arguments arguments) {
    return trigger.frame().patterns().stream()
        .anyMatch(
            pattern ->
                pattern.roles().entrySet().stream()
                    .anyMatch(slot -> isFilled(slot.getKey(), slot.getValue(), arguments)));
  }

  /** Whether a noun stands for a deal told before: one for all deals, or without anybody of it. */
  private boolean isAgain(Token noun, @Nullable Miss miss, Set<DealType> types) {
    if (miss == null) {
      return true;
    } else if (miss.type().isEmpty()) {
      return false;
    }
    DealType type = miss.type().get();
    boolean alone =
        type.roles().stream()
            .filter(role -> !IDLE.contains(role))
            .allMatch(role -> miss.missing().contains(Part.of(role)));
    return alone && (types.contains(type) || lexicon.has("deal-nouns", noun.lemma()));
  }

  private static Miss again(Span words, Set<DealType> types) {
    Optional<DealType> type = types.size() == 1 ? types.stream().findFirst() : Optional.empty();
    return new Miss(words, Kind.DEAL, type, Cause.TOLD_BEFORE, List.of());
  }

  private static Miss alike(Span words) {
    return new Miss(words, Kind.DEAL, Optional.empty(), Cause.LOOK_ALIKE, List.of());
  }

  private static Miss miss(
      List<Token> tokens, Trigger trigger, Arguments arguments, boolean supposed) {
    Span words = span(tokens, trigger.begin(), trigger.end());
    DealFrame.Pattern pattern =
        trigger.frame().patterns().stream()
            .min(
                Comparator.<DealFrame.Pattern, Boolean>comparing(
                        one -> one.conditions().contains("alone"))
                    .thenComparingInt(one -> lacking(one, arguments).size())
                    .thenComparing(one -> -present(one, arguments)))
            .orElseThrow();
    Optional<DealType> type = Optional.of(pattern.type());
    List<Part> missing = missing(pattern, arguments);
    return supposed
        ? new Miss(words, Kind.DEAL, type, Cause.SUPPOSED, List.of())
        : new Miss(
            words, Kind.DEAL, type, missing.isEmpty() ? Cause.NOT_ONE : Cause.UNRESOLVED, missing);
  }

  /** What keeps a pattern from being read: empty places and unmet conditions. */
  private static List<Part> lacking(DealFrame.Pattern pattern, Arguments arguments) {
    List<Part> lacking = new ArrayList<>();
    pattern
        .roles()
        .forEach(
            (slot, roles) -> {
              if (pattern.required().contains(slot) && !isFilled(slot, roles, arguments)) {
                lacking.add(Part.of(roles.get(0)));
              }
            });
    pattern.conditions().stream()
        .filter(condition -> !arguments.meets(Set.of(condition)))
        .forEach(condition -> lacking.add(Part.MATTER));
    return lacking;
  }

  /** How much of what a pattern reads is there. */
  private static int present(DealFrame.Pattern pattern, Arguments arguments) {
    long slots =
        pattern.roles().entrySet().stream()
            .filter(slot -> isFilled(slot.getKey(), slot.getValue(), arguments))
            .count();
    long met =
        pattern.conditions().stream()
            .filter(condition -> arguments.meets(Set.of(condition)))
            .count();
    return (int) (slots + met);
  }

  /** What a pattern lacks, then who of its deal is not there either. */
  private static List<Part> missing(DealFrame.Pattern pattern, Arguments arguments) {
    Set<Part> missing = new LinkedHashSet<>();
    Set<Entity> known = new HashSet<>();
    for (Role role : pattern.type().roles()) {
      Set<Entity> fillers = new HashSet<>();
      pattern
          .roles()
          .forEach(
              (slot, roles) -> {
                if (roles.contains(role)) {
                  arguments.in(slot).stream()
                      .filter(filler -> RoleFiller.fits(filler, role, false))
                      .forEach(filler -> fillers.add(filler.entity()));
                }
              });
      fillers.removeAll(known); // nobody deals with himself
      known.addAll(fillers);
      if (role == Role.PARTY && fillers.size() == 1) {
        missing.add(Part.OTHER_PARTY);
      } else if (fillers.isEmpty() && !IDLE.contains(role)) {
        missing.add(Part.of(role));
      }
    }
    lacking(pattern, arguments).stream().filter(part -> part == Part.MATTER).forEach(missing::add);
    return List.copyOf(missing);
  }

  private static boolean isFilled(Slot slot, List<Role> roles, Arguments arguments) {
    return arguments.in(slot).stream()
        .anyMatch(filler -> roles.stream().anyMatch(role -> RoleFiller.fits(filler, role, false)));
  }

  private static Span span(List<Token> tokens, int begin, int end) {
    return tokens.get(begin).span().cover(tokens.get(end - 1).span());
  }
}
