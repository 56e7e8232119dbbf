package dixit.extract.deal;

import dixit.extract.deal.MoneyReader.Amount;
import dixit.extract.lexicon.Lexicon;
import dixit.text.Token;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a purchase is said to value the whole company at, "a deal valuing it at $3 billion":
 * the price where all of it is bought and no other sum is told.
 */
final class Valuation {
  /** How far before its sum the word that values may stand, in tokens. */
  private static final int REACH = 9;

  /** How far before the word that values the noun of the deal may stand, in tokens. */
  private static final int NOUN = 4;

  private final Lexicon lexicon;

  Valuation(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The first sum that a deal values a company at.
   *
   * @param from where the words of the purchase end
   */
  Optional<Amount> of(List<Token> tokens, List<Amount> amounts, int from) {
    return amounts.stream()
        .filter(amount -> amount.begin() > from && isValuation(tokens, amount, from))
        .findFirst();
  }

  private boolean isValuation(List<Token> tokens, Amount amount, int from) {
    boolean at = false;
    for (int i = amount.begin() - 1; i >= Math.max(from, amount.begin() - REACH); i--) {
      Token token = tokens.get(i);
      if (token.text().matches("[;:.()]")) {
        return false;
      }
      if (lexicon.has("valuing-words", form(token))) {
        boolean named = lexicon.has("valuation-nouns", form(token));
        return named
            ? i > 1 && (isMark(tokens, i - 1) || isMark(tokens, i - 2))
            : at && isOfDeal(tokens, i, from);
      }
      at |= lexicon.has("valuing-marks", form(token));
    }
    return false;
  }

  /** Whether what values is the purchase: its noun, a relative pronoun or a participle after it. */
  private boolean isOfDeal(List<Token> tokens, int word, int from) {
    boolean participle =
        lexicon.words("gerund-endings").stream().anyMatch(form(tokens.get(word))::endsWith);
    if (participle) {
      return true;
    }
    for (int i = word - 1; i >= Math.max(from, word - NOUN); i--) {
      boolean deal = lexicon.has("deal-nouns", tokens.get(i).lemma());
      if (deal || lexicon.has("deal-relatives", form(tokens.get(i)))) {
        return true;
      }
    }
    return false;
  }

  private boolean isMark(List<Token> tokens, int token) {
    return lexicon.has("valuing-marks", form(tokens.get(token)));
  }

  private static String form(Token token) {
    return token.text().toLowerCase(java.util.Locale.ROOT);
  }
}
