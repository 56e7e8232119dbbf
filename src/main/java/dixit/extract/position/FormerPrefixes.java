package dixit.extract.position;

import dixit.extract.lexicon.Lexicon;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads words that say by a prefix that a post is over: "ex-directrice", "ex-chairman". */
final class FormerPrefixes {
  private final List<String> prefixes;

  FormerPrefixes(Lexicon lexicon) {
    prefixes = List.copyOf(lexicon.words("former-prefixes"));
  }

  /** "ex-directrice" read as "directrice", its span kept. */
  List<Token> without(List<Token> tokens) {
    List<Token> plain = new ArrayList<>();
    for (Token token : tokens) {
      String lower = token.text().toLowerCase(Locale.ROOT);
      int length = 0;
      for (String prefix : prefixes) {
        boolean longer = token.text().length() > prefix.length();
        length = length == 0 && longer && lower.startsWith(prefix) ? prefix.length() : length;
      }
      plain.add(length > 0 ? without(token, length) : token);
    }
    return plain;
  }

  /** Whether a word has lost such a prefix: its span is that much longer. */
  boolean isFormer(Token token) {
    int lost = token.span().length() - token.text().length();
    return lost > 0 && prefixes.stream().anyMatch(prefix -> lost == prefix.length());
  }

  private static Token without(Token token, int length) {
    String rest = token.text().substring(length);
    String lemma =
        token.lemma().length() > length ? token.lemma().substring(length) : token.lemma();
    return new Token(token.span(), rest, lemma, "NOUN", token.head(), token.relation());
  }
}
