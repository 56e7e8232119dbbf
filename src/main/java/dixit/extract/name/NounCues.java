package dixit.extract.name;

import dixit.extract.lexicon.Lexicon;
import dixit.text.Token;
import java.util.List;
import java.util.Map;

/** What a noun near a name says of the kind of the name. */
final class NounCues {
  private static final List<String> KINDS =
      List.of("company", "organization", "chip", "product", "goods", "place", "business");

  private final Lexicon lexicon;

  NounCues(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Counts a noun under every kind it belongs to; whether there is one. */
  boolean count(Token token, String place, Map<String, Integer> counts) {
    String lemma = token.lemma();
    boolean post = isPost(token);
    boolean found = false;
    if (post) {
      counts.merge("person" + place, 1, Integer::sum);
      found = true;
    }
    for (String kind : KINDS) {
      if ((kind.equals("company") || !post || kind.equals("business"))
          && lexicon.has(kind + "-nouns", lemma)) {
        counts.merge(kind + place, 1, Integer::sum);
        found = true;
        if (kind.equals("company") && !post) {
          counts.merge("company-only" + place, 1, Integer::sum);
        }
      }
    }
    return found;
  }

  /** Whether a word names a post or somebody by what they do. */
  boolean isPost(Token token) {
    return lexicon.has("person-nouns", token.lemma())
        || lexicon.has("posts", token.lemma())
        || lexicon.has("posts", token.text())
        || lexicon.has("post-words", token.text());
  }

  /** "the Orvane cinema chain": a noun for a company at the end of the compound. */
  boolean isCompound(List<Token> tokens, int begin) {
    return begin + 1 < tokens.size()
        && lexicon.language().equals("en")
        && tokens.get(begin).pos().equals("NOUN")
        && tokens.get(begin + 1).pos().equals("NOUN")
        && lexicon.has("company-nouns", tokens.get(begin + 1).lemma());
  }
}
