package dixit.extract.name;

import dixit.extract.lexicon.Gazetteer;
import dixit.extract.lexicon.Gazetteer.Topic;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.WordShape;
import dixit.model.Span;
import dixit.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Knows words with capitals that name nobody: days, units, symbols at a market, abbreviations. */
final class NoNames {
  /** "D-Mass.", "R-Texas": the party and state of a member of Congress. */
  private static final Pattern PARTY = Pattern.compile("[DRI]-\\p{Lu}\\p{L}*\\.?(\\p{Lu}\\.)?");

  /** "Néerlandaise", "Canadien", and no surname as "Breton". */
  private static final Pattern ORIGIN = Pattern.compile("\\p{L}+(aise?|oise?|ien|ienne)s?");

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;

  NoNames(Lexicon lexicon, Gazetteer gazetteer) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
  }

  /** Whether a form is listed as none, or tells an origin, a party or a figure. */
  boolean has(String form) {
    int space = form.indexOf(' ');
    return lexicon.has("not-names", form)
        || gazetteer.has(Topic.ORIGIN, form)
        || ORIGIN.matcher(form).matches()
            && lexicon.has("known-adjectives", form.toLowerCase(Locale.ROOT))
        || PARTY.matcher(form).matches()
        || space > 0 && isOrigin(form.substring(0, space)) && has(form.substring(space + 1))
        || WordShape.hasDigit(form) && lexicon.has("not-names", form.replaceAll("\\d.*", ""));
  }

  /** "American AI chips", "U.S. CEOs". */
  private boolean isOrigin(String word) {
    return gazetteer.has(Topic.ORIGIN, word) || gazetteer.has(Topic.COUNTRY, word);
  }

  /** "NFC (Near Field Communication)", or the other way round: the words of what names nobody. */
  boolean explain(List<Token> tokens, int begin, int end) {
    String words = NameFinder.words(tokens, begin, end);
    String before =
        begin > 1 && tokens.get(begin - 1).text().equals("(") ? tokens.get(begin - 2).text() : "";
    String after =
        end + 1 < tokens.size() && tokens.get(end).text().equals("(")
            ? tokens.get(end + 1).text()
            : "";
    return end > begin + 1
        && List.of(before, after).stream()
            .anyMatch(a -> lexicon.has("not-names", a) && Acronyms.stands(a, words));
  }

  /** "(NASDAQ: ORVN)": a market and the symbol there. */
  private static boolean isTicker(List<Token> tokens, int begin, int end) {
    boolean before = begin > 0 && tokens.get(begin - 1).text().equals("(");
    boolean colon = end < tokens.size() && tokens.get(end).text().startsWith(":");
    boolean symbol = begin > 1 && tokens.get(begin - 1).text().equals(":");
    return before && colon || symbol && begin > 2 && tokens.get(begin - 3).text().equals("(");
  }

  /** "Velquor (VLQR)": letters of the name before, in their order, that are not its initials. */
  boolean isSymbol(List<Token> tokens, int begin, int end, List<Name> names) {
    boolean bracketed =
        end == begin + 1
            && begin > 1
            && end < tokens.size()
            && tokens.get(begin - 1).text().equals("(")
            && tokens.get(end).text().equals(")");
    String symbol = tokens.get(begin).text();
    if (isTicker(tokens, begin, end)) {
      return true;
    }
    if (!bracketed || names.isEmpty() || !symbol.matches("\\p{Lu}{3,5}")) {
      return false;
    }
    Name before = names.get(names.size() - 1);
    if (before.end() != begin - 1 || before.sentence().tokens() != tokens) {
      return false;
    }
    String letters = before.form().toUpperCase(Locale.ROOT);
    int at = 0;
    for (int i = 0; i < letters.length() && at < symbol.length(); i++) {
      at += letters.charAt(i) == symbol.charAt(at) ? 1 : 0;
    }
    return at == symbol.length()
        && !letters.contains(" ")
        && !Acronyms.stands(symbol, before.form());
  }

  /** "d'E/S. Même": the last letter of an abbreviation and the word after its full stop. */
  boolean isAfterSlash(String text, Span span) {
    return span.begin() > 0
        && text.charAt(span.begin() - 1) == '/'
        && span.in(text).matches("\\p{Lu}\\. .*");
  }
}
