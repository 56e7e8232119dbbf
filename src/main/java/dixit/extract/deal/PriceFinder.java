package dixit.extract.deal;

import dixit.extract.deal.MoneyReader.Amount;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.extract.lexicon.WordShape;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says which of the sums in a sentence is the price of which deal. */
final class PriceFinder {
  /** How far after the noun of a price it may be told that nobody tells it, in tokens. */
  private static final int SECRET = 14;

  /** How far before a sum the part of the payment may be named that it is, in tokens. */
  private static final int PART = 8;

  private final Lexicon lexicon;

  /** Most tokens between a sum and its conversion, the bracket included. */
  private static final int CONVERSION = 4;

  private final Phrases<String> before;
  private final Phrases<String> after;
  private final Phrases<String> frames;
  private final Phrases<String> parts;

  PriceFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    before = Phrases.of(lexicon, "not-price-before");
    after = Phrases.of(lexicon, "not-price-after");
    frames = Phrases.of(lexicon, "deal-contexts");
    parts = Phrases.of(lexicon, "payment-parts");
  }

  /**
   * The price of each trigger that has one: the nearest sum that no word near it makes something
   * else, each sum at most one trigger's.
   *
   * @param supply the triggers that tell of goods, whose value is their price
   */
  Map<Trigger, Amount> assign(
      List<Token> tokens, List<Amount> amounts, List<Trigger> triggers, Set<Trigger> supply) {
    Map<Trigger, Amount> prices = new HashMap<>();
    List<Amount> open = new ArrayList<>();
    amounts.stream()
        .filter(amount -> isPrice(tokens, amount, true) && !isConversion(tokens, amounts, amount))
        .forEach(open::add);
    for (Amount amount : open) {
      boolean price = isPrice(tokens, amount, false);
      Trigger best = null;
      int least = Integer.MAX_VALUE;
      for (Trigger trigger : triggers) {
        int distance =
            price || supply.contains(trigger)
                ? distance(tokens, amount, trigger)
                : Integer.MAX_VALUE;
        if (distance < least) {
          least = distance;
          best = trigger;
        }
      }
      if (best != null) {
        Amount taken = prices.get(best);
        if (taken == null || distance(tokens, taken, best) > least) {
          prices.put(best, amount);
        }
      }
    }
    return prices;
  }

  /** "30 milliards de dollars (près de 27 milliards d'euros)": the second says the first again. */
  static boolean isConversion(List<Token> tokens, List<Amount> amounts, Amount amount) {
    return amounts.stream()
        .anyMatch(
            other ->
                other.end() < amount.begin()
                    && amount.begin() - other.end() <= CONVERSION
                    && tokens.get(other.end()).text().equals("("));
  }

  private int distance(List<Token> tokens, Amount amount, Trigger trigger) {
    boolean right = amount.begin() >= trigger.end();
    int from = right ? trigger.end() : amount.end();
    int to = right ? amount.begin() : trigger.begin();
    int distance = to - from;
    for (int i = from; i < to; i++) {
      if (WordShape.isOneOf(tokens.get(i).text(), ";:")) {
        distance += 30;
      }
    }
    if (!right && frames.within(tokens, from, to)) {
      // "for 2 billion, as part of its purchase of Z": paid for what stands before.
      return Integer.MAX_VALUE;
    }
    // A price mostly follows what it is paid for.
    return right ? distance : 2 * distance + 2;
  }

  /**
   * The noun of a price that is told to be kept secret, "an undisclosed sum", between two tokens.
   */
  Optional<Integer> secret(List<Token> tokens, int begin, int end) {
    for (int i = Math.max(0, begin); i < Math.min(tokens.size(), end); i++) {
      if (lexicon.has("sum-nouns", tokens.get(i).lemma()) && isSecret(tokens, i)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** The word by which a sentence tells a price only: "the value of these jets", "it will pay". */
  Optional<Integer> told(List<Token> tokens, Amount amount) {
    for (int i = amount.begin() - 1; i >= Math.max(0, amount.begin() - SECRET); i--) {
      Token token = tokens.get(i);
      boolean noun =
          token.pos().equals("NOUN") && lexicon.has("sum-nouns", token.lemma()) && isThe(tokens, i);
      boolean paid = token.pos().equals("VERB") && lexicon.has("paying-verbs", token.lemma());
      if (noun || paid) {
        return Optional.of(i);
      }
      if (token.text().matches("[;:.]")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isThe(List<Token> tokens, int noun) {
    int i = noun - 1;
    while (i > 0 && Set.of("ADJ", "NOUN").contains(tokens.get(i).pos())) {
      i--;
    }
    return i >= 0
        && (lexicon.has("definites", tokens.get(i).text().toLowerCase(Locale.ROOT))
            || lexicon.has("indefinites", tokens.get(i).text().toLowerCase(Locale.ROOT)));
  }

  private boolean isSecret(List<Token> tokens, int noun) {
    for (int i = Math.max(0, noun - 2); i < Math.min(tokens.size(), noun + 3); i++) {
      if (lexicon.has("secret-words", tokens.get(i).text().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    boolean denied = false;
    for (int i = noun + 1; i < Math.min(tokens.size(), noun + SECRET); i++) {
      Token token = tokens.get(i);
      if (WordShape.isOneOf(token.text(), ".;:!?()")) {
        return false;
      }
      denied |= lexicon.has("disclosure-negations", token.text().toLowerCase(Locale.ROOT));
      boolean told =
          lexicon.has("disclosing-verbs", token.lemma())
              || lexicon.has("disclosing-verbs", token.text().toLowerCase(Locale.ROOT));
      if (told) {
        return denied;
      }
    }
    return false;
  }

  /**
   * Whether no word near a sum makes it something else than a price.
   *
   * @param goods whether the value of goods is meant, too
   */
  boolean isPrice(List<Token> tokens, Amount amount, boolean goods) {
    for (int i = Math.max(0, amount.begin() - 6); i < amount.begin(); i++) {
      if (before
              .at(tokens, i)
              .filter(match -> !goods || !lexicon.has("goods-values", match.value()))
              .isPresent()
          && !isBroken(tokens, i, amount.begin())
          && !isOfDeal(tokens, i)) {
        return false;
      }
    }
    if (isPart(tokens, amount)) {
      return false;
    }
    for (int i = amount.end(); i < Math.min(tokens.size(), amount.end() + 2); i++) {
      if (after.at(tokens, i).isPresent()) {
        return false;
      }
    }
    return true;
  }

  /** "un tiers en numéraire, soit 505 millions": a part of the price. */
  private boolean isPart(List<Token> tokens, Amount amount) {
    for (int i = amount.begin() - 1; i >= Math.max(0, amount.begin() - 3); i--) {
      if (lexicon.has("that-is-words", tokens.get(i).text().toLowerCase(Locale.ROOT))) {
        return parts.within(tokens, amount.begin() - PART, i);
      }
    }
    return false;
  }

  /** "a deal valued at": what is worth so much is the deal, no company. */
  private boolean isOfDeal(List<Token> tokens, int word) {
    return word > 0
        && lexicon.has("valued-words", tokens.get(word).text().toLowerCase(Locale.ROOT))
        && lexicon.has("priced-nouns", tokens.get(word - 1).lemma());
  }

  private static boolean isBroken(List<Token> tokens, int from, int to) {
    return tokens.subList(from, to).stream()
        .anyMatch(token -> WordShape.isOneOf(token.text(), ",;:.()"));
  }
}
