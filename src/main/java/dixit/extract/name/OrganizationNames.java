package dixit.extract.name;

import dixit.extract.lexicon.Gazetteer;
import dixit.extract.lexicon.Gazetteer.Topic;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.WordShape;
import dixit.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where the name of an organization ends that begins with its kind, as French ones do. */
final class OrganizationNames {
  private static final int LONGEST_TAIL = 6;

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;

  OrganizationNames(Lexicon lexicon, Gazetteer gazetteer) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
  }

  /**
   * "université de Stanford", "Autorité italienne de la concurrence", "gouvernement français": a
   * head in French, its adjectives and what follows "de", as far as these go.
   */
  int end(List<Token> tokens, int begin) {
    Token head = tokens.get(begin);
    if (!isHead(head) || head.text().endsWith("s") && !head.lemma().endsWith("s")) {
      return begin;
    }
    boolean capital = WordShape.isCapitalised(head.text());
    if (!capital && !lexicon.has("lower-case-heads", head.text())) {
      return begin;
    }
    // The capital of a sentence's first word means nothing.
    capital &= begin > 0;
    int end = begin + 1;
    int sure = begin;
    boolean tailCapital = false;
    while (end < tokens.size() && end - begin < LONGEST_TAIL + 2) {
      Token token = tokens.get(end);
      boolean of = NameRuns.OF.contains(token.text()) && end + 1 < tokens.size();
      if (of) {
        int noun = NameRuns.ARTICLES.contains(tokens.get(end + 1).text()) ? end + 2 : end + 1;
        if (noun >= tokens.size() || !isNominal(tokens.get(noun), capital)) {
          break;
        }
        if (!WordShape.isCapitalised(tokens.get(noun).text()) && tailCapital) {
          break;
        }
        tailCapital |= WordShape.isCapitalised(tokens.get(noun).text());
        end = tailCapital ? capitalsEnd(tokens, noun) : noun + 1;
      } else if (WordShape.isCapitalised(token.text()) && end > begin && capital) {
        tailCapital = true;
        end = capitalsEnd(tokens, end);
      } else if (token.pos().equals("ADJ")
          && (capital || sure > begin || isState(head, token) || isOrigin(token))) {
        end++;
        tailCapital |= isState(head, token);
      } else {
        break;
      }
      if (capital || tailCapital) {
        sure = end;
      }
    }
    String form = NameRuns.joined(tokens, begin, Math.min(begin + 3, tokens.size()));
    boolean blocked = lexicon.words("no-organizations").stream().anyMatch(form::startsWith);
    return blocked ? begin : sure;
  }

  /**
   * The end of "Dutch government", "Dutch defence ministry": a state and its organ, the field of it
   * between them; the index after the state where there is none.
   */
  int organEnd(List<Token> tokens, int state) {
    String word = tokens.get(state).text();
    int next = state + 1;
    if (next >= tokens.size()
        || !gazetteer.has(Topic.COUNTRY, word) && !gazetteer.has(Topic.ORIGIN, word)) {
      return next;
    }
    if (lexicon.has("government-nouns", tokens.get(next).text())) {
      return next + 1;
    }
    boolean field = Set.of("NOUN", "ADJ").contains(tokens.get(next).pos());
    boolean ministry =
        next + 1 < tokens.size() && lexicon.has("lower-case-heads", tokens.get(next + 1).text());
    return field && ministry && lexicon.has("government-nouns", tokens.get(next + 1).text())
        ? next + 2
        : next;
  }

  /** Whether a word for a kind of organization may begin its name. */
  boolean isHead(Token token) {
    return lexicon.has("organization-heads", token.text().toLowerCase(Locale.ROOT));
  }

  /** "gouvernement français": an origin after the organ of a state makes a name. */
  private boolean isState(Token head, Token adjective) {
    return lexicon.has("government-nouns", head.text()) && isOrigin(adjective);
  }

  private boolean isOrigin(Token adjective) {
    return lexicon.has("known-adjectives", adjective.text())
        || lexicon.has("known-adjectives", adjective.lemma());
  }

  private static boolean isNominal(Token token, boolean capital) {
    return WordShape.isCapitalised(token.text()) || capital && token.pos().equals("NOUN");
  }

  private int capitalsEnd(List<Token> tokens, int begin) {
    int end = begin;
    while (end < tokens.size() && WordShape.isCapitalised(tokens.get(end).text())) {
      end = Math.max(end + 1, gazetteer.phraseEnd(tokens, end));
    }
    return end;
  }
}
