package dixit.extract.deal;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.text.Sentence;
import dixit.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads that one deal is part of another: "as part of the licence", "dans le cadre de l'accord".
 */
final class PartReader {
  /** How far after the words the noun of the larger deal may stand, in tokens. */
  private static final int REACH = 7;

  private final Lexicon lexicon;
  private final Phrases<String> links;

  PartReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    links = Phrases.of(lexicon, "part-words");
  }

  /**
   * Tells the deals of a sentence which of them, or of those before, includes them.
   *
   * @param told the places of the sentence with their deals
   * @param before the deal told last before the sentence
   */
  void read(Sentence sentence, Map<DealMention, DealBuilder> told, Optional<DealBuilder> before) {
    List<Token> tokens = sentence.tokens();
    Optional<Phrases.Match<String>> link = links.first(tokens, 0, tokens.size());
    if (link.isEmpty() || told.isEmpty()) {
      return;
    }
    int from = tokens.get(link.get().begin()).span().begin();
    int to = tokens.get(Math.min(tokens.size(), link.get().end() + REACH) - 1).span().end();
    Optional<DealBuilder> whole =
        told.entrySet().stream()
            .filter(e -> e.getKey().trigger().begin() >= from && e.getKey().trigger().end() <= to)
            .map(Map.Entry::getValue)
            .findFirst()
            .or(() -> before.filter(deal -> isTakenUp(tokens, link.get().end())));
    whole.ifPresent(
        deal ->
            told.forEach(
                (mention, part) -> {
                  if (part != deal
                      && part.participants().stream().anyMatch(deal.participants()::contains)) {
                    part.partOf(deal, mention);
                  }
                }));
  }

  /** "of the deal", "de l'opération". */
  private boolean isTakenUp(List<Token> tokens, int from) {
    boolean definite = from > 0 && lexicon.has("definites", form(tokens.get(from - 1)));
    for (int i = from; i < Math.min(tokens.size(), from + REACH); i++) {
      definite |= lexicon.has("definites", form(tokens.get(i)));
      if (definite && lexicon.has("deal-nouns", tokens.get(i).lemma())) {
        return true;
      }
    }
    return false;
  }

  private static String form(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }
}
