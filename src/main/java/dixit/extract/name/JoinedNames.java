package dixit.extract.name;

import dixit.extract.lexicon.Gazetteer;
import dixit.extract.lexicon.Gazetteer.Topic;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.WordShape;
import dixit.text.Token;
import java.util.List;
import java.util.Set;

/** Tells names with an "and" in them from two names that it joins. */
final class JoinedNames {
  private static final Set<String> AT = Set.of("at", "of", "chez");
  private static final List<Topic> NONE_OF =
      List.of(
          Topic.COMPANY, Topic.COUNTRY, Topic.PLACE, Topic.ORIGIN, Topic.MEDIA, Topic.ORGANIZATION);

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final OrganizationNames organizations;

  JoinedNames(Lexicon lexicon, Gazetteer gazetteer, OrganizationNames organizations) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.organizations = organizations;
  }

  /** "Competition and Markets Authority": ordinary words on both sides of an organization. */
  boolean isOne(List<Token> tokens, int begin, int and) {
    if (isUnit(tokens, begin, and) || isFirm(tokens, begin, and)) {
      return true;
    }
    for (int i = begin; i < and; i++) {
      String word = tokens.get(i).text();
      boolean ordinary =
          gazetteer.has(Topic.COMMON_ENGLISH, word) && !gazetteer.has(Topic.COMPANY, word);
      boolean inside =
          i > begin && (NameRuns.OF.contains(word) || NameRuns.ARTICLES.contains(word));
      if (!ordinary && !inside) {
        return false;
      }
    }
    int end = and + 1;
    while (end < tokens.size() && WordShape.isCapitalised(tokens.get(end).text())) {
      end++;
    }
    return lexicon.has("organization-words", tokens.get(end - 1).text()) && end - and > 2
        || organizations.isHead(tokens.get(begin))
            && gazetteer.has(Topic.COMMON_ENGLISH, tokens.get(and + 1).text());
  }

  /** "Boeing Defense Space and Security": a company's name, then ordinary words on both sides. */
  private boolean isUnit(List<Token> tokens, int begin, int and) {
    boolean unit = and - begin > 1 && gazetteer.has(Topic.COMPANY, tokens.get(begin).text());
    for (int i = begin + 1; i < and + 2 && unit; i++) {
      String word = tokens.get(i).text();
      unit =
          i == and
              || gazetteer.has(Topic.COMMON_ENGLISH, word) && !gazetteer.has(Topic.COMPANY, word);
    }
    return unit && !gazetteer.has(Topic.PRODUCT, tokens.get(begin + 1).text());
  }

  /** "Ida Brael of Tamber and Oswald": two surnames where somebody works. */
  private boolean isFirm(List<Token> tokens, int begin, int and) {
    boolean single =
        begin > 1
            && and == begin + 1
            && (and + 2 == tokens.size() || !WordShape.isCapitalised(tokens.get(and + 2).text()));
    if (!single || !AT.contains(tokens.get(begin - 1).text())) {
      return false;
    }
    Token before = tokens.get(begin - 2);
    boolean person =
        WordShape.isPlain(before.text()) && before.pos().equals("PROPN")
            || lexicon.has("person-nouns", before.lemma());
    return person && isSurname(tokens.get(begin)) && isSurname(tokens.get(and + 1));
  }

  private boolean isSurname(Token token) {
    String word = token.text();
    return WordShape.isPlain(word)
        && NONE_OF.stream().noneMatch(topic -> gazetteer.has(topic, word))
        && !lexicon.has("organization-words", word);
  }
}
