package dixit.extract.deal;

import dixit.extract.deal.MoneyReader.Amount;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.extract.reference.ReferencedSentence;
import dixit.model.DealType;
import dixit.model.Role;
import dixit.text.DependencyTree;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the triggers of a sentence and reads each by the patterns of its frame. */
final class ReadingFinder {
  /** How far from a round the words may stand that say that it is several, in tokens. */
  private static final int TOTAL = 12;

  /** How far after a sum the noun may stand that says what it is for, in tokens. */
  private static final int EARNED = 6;

  private final TriggerFinder triggerFinder;
  private final ArgumentResolver argumentResolver;
  private final Comparisons comparisons;
  private final Rankings rankings;
  private final Backers backers;
  private final Phrases<String> totals;

  ReadingFinder(Lexicon lexicon, TriggerFinder triggerFinder) {
    this.triggerFinder = triggerFinder;
    argumentResolver = new ArgumentResolver(lexicon);
    comparisons = new Comparisons(lexicon);
    rankings = new Rankings(lexicon);
    backers = new Backers(lexicon);
    totals = Phrases.of(lexicon, "total-words");
  }

  /** What the sentence tells, in the order of the text; several of one trigger at times. */
  List<DealReading> find(
      ReferencedSentence sentence, DependencyTree tree, List<Amount> amounts, Trades trades) {
    List<DealReading> found = new ArrayList<>();
    List<Trigger> possible = triggerFinder.find(sentence);
    for (Trigger trigger : possible) {
      Arguments arguments = argumentResolver.resolve(sentence, tree, trigger, trades);
      weigh(sentence, amounts, trigger, arguments);
      Optional<DealReading> read = RoleFiller.fill(trigger, arguments);
      read.ifPresent(noun -> found.removeIf(verb -> isOnlyCarrier(verb, noun)));
      read.filter(reading -> !isTotal(sentence.tokens(), reading))
          .filter(reading -> found.stream().noneMatch(verb -> says(verb, reading)))
          .filter(reading -> found.stream().noneMatch(noun -> isSameNoun(noun, reading)))
          .map(reading -> Holders.complete(sentence, reading))
          .map(reading -> backers.complete(sentence, reading))
          .map(reading -> Distribution.split(sentence, reading))
          .ifPresent(found::addAll);
    }
    boolean placed = found.stream().anyMatch(r -> r.roles().containsKey(Role.INVESTEE));
    found.removeIf(reading -> !placed && isUnplaced(reading));
    found.removeIf(ReadingFinder::isOnlyHanded);
    if (found.stream().noneMatch(r -> r.pattern().type() == DealType.INVESTMENT)) {
      triggerFinder
          .resumption(sentence.tokens(), DealType.INVESTMENT)
          .map(triggerFinder::asTrigger)
          .flatMap(round -> backers.resumed(sentence, round))
          .ifPresent(found::add);
    }
    Optional<DealReading> ranked = rankings.ranked(sentence, possible, found);
    if (ranked.isEmpty()) {
      return comparisons.complete(sentence, possible, found);
    }
    boolean told = found.contains(ranked.get());
    List<DealReading> known = Rankings.sharing(ranked.get(), found);
    if (!told) {
      known.add(ranked.get());
    }
    List<DealReading> all = comparisons.complete(sentence, possible, known);
    if (!told) {
      all.remove(ranked.get());
    }
    return all;
  }

  /** Notes whether a sum stands beside a trigger, is what its verb gives, or is earned. */
  static void weigh(
      ReferencedSentence sentence, List<Amount> amounts, Trigger trigger, Arguments arguments) {
    if (amounts.stream().anyMatch(amount -> isBeside(amount, trigger))) {
      arguments.is("money");
    }
    if (amounts.stream().anyMatch(amount -> isObject(sentence, amount, trigger))) {
      arguments.is("sum");
    }
    if (amounts.stream().anyMatch(amount -> isEarned(sentence, amount))) {
      arguments.is("earned");
    }
  }

  /**
   * "is making a bid for X": what is made is the bid, no goods; "picked up orders from X": what is
   * picked up are the orders, and no company.
   */
  private static boolean isOnlyCarrier(DealReading verb, DealReading noun) {
    boolean carried =
        verb.trigger().isVerbal()
            && !noun.trigger().isVerbal()
            && verb.trigger().verb() == noun.trigger().verb();
    boolean bid =
        verb.pattern().type() == DealType.SUPPLY_AGREEMENT
            && noun.pattern().type() == DealType.ACQUISITION;
    boolean order =
        verb.pattern().type() == DealType.ACQUISITION
            && noun.pattern().type() == DealType.SUPPLY_AGREEMENT
            && noun.pattern().conditions().contains("won");
    return carried && (bid || order);
  }

  /** "adds $2 billion", where no other puts money into anybody. */
  private static boolean isUnplaced(DealReading reading) {
    return reading.pattern().conditions().contains("sum")
        && reading.pattern().type() == DealType.INVESTMENT
        && !reading.roles().containsKey(Role.INVESTEE);
  }

  /** "will deliver goods to X": somebody is told to do it, though not by name. */
  private static boolean isOnlyHanded(DealReading reading) {
    return reading.pattern().roles().keySet().equals(Set.of(Slot.TO))
        && !reading.trigger().passive();
  }

  /** "X's hostile takeover offer": two nouns of one deal. */
  private static boolean isSameNoun(DealReading first, DealReading second) {
    return first.trigger().end() == second.trigger().begin()
        && !first.trigger().isVerbal()
        && !second.trigger().isVerbal()
        && first.pattern().type() == second.pattern().type()
        && first.roles().equals(second.roles());
  }

  /** "bought a majority stake": of a verb and the noun that it carries the verb tells the type. */
  private static boolean says(DealReading verb, DealReading noun) {
    return verb.trigger().isVerbal()
        && !noun.trigger().isVerbal()
        && verb.trigger().verb() == noun.trigger().verb()
        && verb.participants().containsAll(noun.participants());
  }

  /** "offered $3 billion", "paid X about $3 billion": what the verb is told to have given. */
  private static boolean isObject(ReferencedSentence words, Amount amount, Trigger trigger) {
    if (amount.begin() < trigger.end() || amount.begin() > trigger.end() + 8) {
      return false;
    }
    for (int i = trigger.end(); i < amount.begin(); i++) {
      boolean passed =
          Set.of("DET", "ADJ", "ADV", "NUM", "SYM", "ADP").contains(words.pos(i))
              && !words.isIn("slot-for", i);
      if (!passed && !words.isInName(i)) {
        return false;
      }
    }
    return true;
  }

  /** "$11bn of aircraft deals", "a $900m loan": no money that anybody invests. */
  private static boolean isEarned(ReferencedSentence words, Amount amount) {
    for (int i = amount.end(); i < amount.end() + EARNED; i++) {
      if (words.hasLemmaIn("earned-nouns", i)) {
        return true;
      }
      boolean passed =
          Set.of("NOUN", "ADJ", "ADP", "DET", "SYM", "PROPN").contains(words.pos(i))
              && !words.isIn("slot-from", i)
              && !words.isIn("slot-to", i);
      if (!passed) {
        return false;
      }
    }
    return false;
  }

  /** "has raised $40 million to date": several rounds together are none. */
  private boolean isTotal(List<Token> tokens, DealReading reading) {
    Trigger trigger = reading.trigger();
    return reading.pattern().type() == DealType.INVESTMENT
        && !reading.roles().containsKey(Role.INVESTOR)
        && totals.within(tokens, trigger.begin() - TOTAL, trigger.end() + TOTAL);
  }

  private static boolean isBeside(Amount amount, Trigger trigger) {
    return amount.end() > trigger.begin() - 8 && amount.begin() < trigger.end() + 15;
  }
}
