package dixit.extract.deal;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.extract.reference.Reference;
import dixit.text.Token;
import java.util.List;
import java.util.Optional;

/**
 * Recognises whom a sentence names only because another offer is higher than theirs: "a sum above
 * the offer of its rival X".
 */
final class RivalOffers {
  /** How far after the comparison the offer may stand, in tokens. */
  private static final int OFFER = 4;

  /** How far after the offer the name of the rival may stand, in tokens. */
  private static final int NAME = 7;

  private final Lexicon lexicon;
  private final Phrases<String> comparisons;

  RivalOffers(Lexicon lexicon) {
    this.lexicon = lexicon;
    comparisons = Phrases.of(lexicon, "offer-comparisons");
  }

  /** The references of a sentence but for the first one behind each offer compared with. */
  List<Reference> without(List<Token> tokens, List<Reference> references) {
    return references.stream().filter(reference -> !isRival(tokens, reference)).toList();
  }

  private boolean isRival(List<Token> tokens, Reference reference) {
    for (int i = reference.begin() - 1; i >= Math.max(0, reference.begin() - NAME); i--) {
      Token token = tokens.get(i);
      if (token.text().matches("[,;:.()]") || token.pos().equals("VERB")) {
        return false;
      }
      if (lexicon.has("compared-offers", token.lemma())) {
        return isCompared(tokens, i);
      }
    }
    // "beats Obrix's offer": the rival stands before its offer.
    int owner = reference.end();
    return owner + 1 < tokens.size()
        && tokens.get(owner).text().matches("['’]s")
        && lexicon.has("compared-offers", tokens.get(owner + 1).lemma())
        && isCompared(tokens, reference.begin());
  }

  private boolean isCompared(List<Token> tokens, int offer) {
    for (int i = Math.max(0, offer - OFFER); i < offer; i++) {
      Optional<Phrases.Match<String>> match = comparisons.at(tokens, i);
      if (match.isPresent() && match.get().end() <= offer) {
        return true;
      }
    }
    return false;
  }
}
