package dixit.extract.name;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.WordShape;
import dixit.text.Token;
import java.util.List;

/** Names of which an acronym in brackets shows the whole. */
final class BracketedNames {
  private static final int LONGEST = 10;

  private final Lexicon lexicon;

  BracketedNames(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The end of "Fonds breton des carrières (FBC)" that begins at a token with a capital: small
   * words up to an acronym that has their initials; the begin where there is none.
   */
  int end(List<Token> tokens, int begin) {
    int limit = Math.min(tokens.size() - 1, begin + LONGEST);
    for (int i = begin; i < limit; i++) {
      Token token = tokens.get(i);
      if (token.text().equals("(")) {
        return i > begin + 1 && isAcronymOf(tokens, i + 1, begin, i) ? i : begin;
      }
      boolean inside =
          Character.isLetter(token.text().codePointAt(0)) && !token.pos().equals("VERB")
              || token.text().equals("&")
              || token.text().equals(",") && i > begin;
      if (!inside) {
        return begin;
      }
    }
    return begin;
  }

  private boolean isAcronymOf(List<Token> tokens, int acronym, int begin, int end) {
    String letters = tokens.get(acronym).text();
    return letters.length() > 2
        && WordShape.isAcronym(letters)
        && !lexicon.has("not-names", letters)
        && acronym + 1 < tokens.size()
        && tokens.get(acronym + 1).text().equals(")")
        && Acronyms.stands(letters, NameRuns.joined(tokens, begin, end));
  }
}
