package dixit.extract.deal;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.text.Token;
import java.util.List;

/** Recognises sentences that only suppose what they tell: "Imagine that …", "Nobody says …". */
final class Suppositions {
  /** How many tokens, a quotation mark or "But", may stand before the opening words. */
  private static final int LEAD = 2;

  private final Phrases<String> openers;

  Suppositions(Lexicon lexicon) {
    openers = Phrases.of(lexicon, "supposition-openers");
  }

  boolean isSupposed(List<Token> tokens) {
    return openers.within(tokens, 0, LEAD);
  }
}
