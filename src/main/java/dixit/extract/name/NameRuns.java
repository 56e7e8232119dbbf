package dixit.extract.name;

import dixit.extract.lexicon.Gazetteer;
import dixit.extract.lexicon.Gazetteer.Topic;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.WordShape;
import dixit.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a run of words that may be a name ends, and which names it holds. */
final class NameRuns {
  /** Token indexes of a name, half-open. */
  record Part(int begin, int end) {}

  /** "20th Century Fox" begins with one. */
  private static final Pattern ORDINAL = Pattern.compile("\\d{1,2}(st|nd|rd|th)");

  static final Set<String> AND = Set.of("&", "and", "et");
  static final Set<String> OF = Set.of("of", "for", "de", "d'", "du", "des", "pour");
  static final Set<String> ARTICLES = Set.of("the", "la", "le", "l'", "les");

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final OrganizationNames organizations;
  private final JoinedNames joined;
  private final BracketedNames bracketed;

  NameRuns(Lexicon lexicon, Gazetteer gazetteer) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.organizations = new OrganizationNames(lexicon, gazetteer);
    this.joined = new JoinedNames(lexicon, gazetteer, organizations);
    this.bracketed = new BracketedNames(lexicon);
  }

  /** The end of the run that begins at a token; the token itself where none does. */
  int end(List<Token> tokens, int begin) {
    String first = tokens.get(begin).text();
    boolean capital = WordShape.isCapitalised(first);
    int spelt = capital ? bracketed.end(tokens, begin) : begin;
    int organization = Math.max(spelt, organizations.end(tokens, begin));
    if (organization > begin) {
      return organization;
    }
    if (!capital && !startsKnown(tokens, begin)) {
      return begin;
    }
    int end = Math.max(begin + 1, gazetteer.phraseEnd(tokens, begin));
    while (end < tokens.size()) {
      int next = extend(tokens, begin, end);
      if (next == end) {
        break;
      }
      end = next;
    }
    return end;
  }

  /** Known names without a capital at their head: "x86", "3dfx", "ats" not. */
  private boolean startsKnown(List<Token> tokens, int begin) {
    String word = tokens.get(begin).text();
    boolean known =
        WordShape.hasDigit(word)
            && (lexicon.has("chip-kinds", word)
                || !WordShape.isNumber(word) && gazetteer.has(Topic.COMPANY, word)
                || gazetteer.has(Topic.MEDIA, word));
    boolean elided =
        word.equals("L'")
            && gazetteer.phraseEnd(tokens, begin) > begin
            && WordShape.isCapitalised(tokens.get(begin + 1).text());
    boolean organization =
        organizations.isHead(tokens.get(begin)) && gazetteer.phraseEnd(tokens, begin) > begin;
    boolean ordinal =
        ORDINAL.matcher(word).matches()
            && begin + 2 < tokens.size()
            && WordShape.isCapitalised(tokens.get(begin + 1).text())
            && WordShape.isCapitalised(tokens.get(begin + 2).text());
    return known || elided || organization || ordinal;
  }

  private int extend(List<Token> tokens, int begin, int end) {
    Token token = tokens.get(end);
    String word = token.text();
    if (hasSuffix(tokens.get(end - 1).text())) {
      return end;
    }
    if (word.startsWith("-") && word.length() > 2 && Character.isUpperCase(word.charAt(1))) {
      return end + 1;
    }
    if (WordShape.isCapitalised(word)) {
      return breaksBefore(tokens, end) ? end : Math.max(end + 1, gazetteer.phraseEnd(tokens, end));
    }
    boolean capitalNext =
        end + 1 < tokens.size() && WordShape.isCapitalised(tokens.get(end + 1).text());
    if (word.equals("&") && capitalNext) {
      return end + 2;
    }
    int organ = end == begin + 1 ? organizations.organEnd(tokens, begin) : end;
    if (organ > end) {
      return organ;
    }
    if (word.equals(",") && capitalNext && isLegalForm(tokens, end + 1)) {
      return end + 2;
    }
    if (isNumberTail(tokens, begin, end)) {
      return end + 1;
    }
    if (lexicon.has("name-particles", word)
        && (!OF.contains(word) || isSingleFirstName(tokens, begin, end))) {
      boolean two =
          end + 2 < tokens.size() && lexicon.has("name-particles", tokens.get(end + 1).text());
      int name = two ? end + 2 : end + 1;
      if (name < tokens.size() && WordShape.isPlain(tokens.get(name).text())) {
        return name + 1;
      }
    }
    if ((OF.contains(word) || word.equals("on")) && isOrganizationWord(tokens, begin, end)) {
      int after =
          end + 1 < tokens.size() && ARTICLES.contains(tokens.get(end + 1).text())
              ? end + 2
              : end + 1;
      if (after < tokens.size()
          && WordShape.isCapitalised(tokens.get(after).text())
          && !lexicon.has("not-names", tokens.get(after).text())) {
        return after + 1;
      }
    }
    if (AND.contains(word) && capitalNext && joined.isOne(tokens, begin, end)) {
      return end + 2;
    }
    return end;
  }

  private boolean isOrganizationWord(List<Token> tokens, int begin, int end) {
    String last = tokens.get(end - 1).text();
    return (lexicon.has("organization-words", last) || lexicon.has("names-with-of", last))
            && WordShape.isCapitalised(last)
        || organizations.isHead(tokens.get(begin));
  }

  private boolean isSingleFirstName(List<Token> tokens, int begin, int end) {
    String first = tokens.get(begin).text();
    return end - begin <= 2
        && WordShape.isPlain(first)
        && (gazetteer.has(Topic.FIRST_NAME, first)
            || gazetteer.has(Topic.FIRST_NAME, first.split("-")[0]));
  }

  private boolean isLegalForm(List<Token> tokens, int index) {
    return index < tokens.size()
        && lexicon.has("legal-forms", tokens.get(index).text())
        && !lexicon.has("company-words", tokens.get(index).text());
  }

  /** "RTX 5090", "Snapdragon 8", "9 285H" after "Core Ultra": figures that belong to a product. */
  private boolean isNumberTail(List<Token> tokens, int begin, int end) {
    String word = tokens.get(end).text();
    if (!Character.isDigit(word.charAt(0))
        || word.length() > 6
        || !word.chars().allMatch(Character::isLetterOrDigit)) {
      return false;
    }
    if (isModel(tokens, begin, end)) {
      return true;
    }
    String last = tokens.get(end - 1).text();
    String head = tokens.get(begin).text();
    boolean chip =
        gazetteer.has(Topic.CHIP, head)
            || gazetteer.has(Topic.CHIP, last)
            || end - begin > 1
                && gazetteer.has(Topic.CHIP, head + " " + tokens.get(begin + 1).text());
    boolean product = gazetteer.has(Topic.PRODUCT, head) || gazetteer.has(Topic.PRODUCT, last);
    boolean modelNumber = !WordShape.isNumber(word) && WordShape.hasDigit(last);
    return chip || product || modelNumber;
  }

  /** "la Libellule 3,": one thing with an article and a figure, nothing counted after it. */
  private static boolean isModel(List<Token> tokens, int begin, int end) {
    boolean article = begin > 0 && tokens.get(begin - 1).pos().equals("DET");
    boolean plural =
        begin > 0 && tokens.get(begin - 1).text().toLowerCase(Locale.ROOT).endsWith("es");
    boolean counted =
        end + 1 < tokens.size()
            && Set.of("NOUN", "SYM", "NUM", "ADJ", "PROPN").contains(tokens.get(end + 1).pos());
    return article
        && !plural
        && !counted
        && end == begin + 1
        && WordShape.isPlain(tokens.get(begin).text())
        && tokens.get(end).text().length() <= 2;
  }

  /** A capitalised word that cannot go on the name before it. */
  private boolean breaksBefore(List<Token> tokens, int index) {
    Token before = tokens.get(index - 1);
    String word = tokens.get(index).text();
    boolean opens =
        index + 1 < tokens.size()
            && lexicon.has("opening-articles", word)
            && !WordShape.isCapitalised(tokens.get(index + 1).text());
    return opens // "le film de X Des hommes et des dieux"
        || hasSuffix(word) && !isPlacePart(tokens, index)
        || WordShape.isModelNumber(before.text())
            && gazetteer.has(Topic.COMPANY, tokens.get(index).text());
  }

  private boolean isPlacePart(List<Token> tokens, int index) {
    String stem = tokens.get(index).text().split("-")[0];
    return gazetteer.has(Topic.PLACE, tokens.get(index - 1).text() + " " + stem);
  }

  /** "Intel-backed": a name and a participle in one word, after which another name begins. */
  private boolean hasSuffix(String word) {
    int hyphen = word.lastIndexOf('-');
    return hyphen > 0 && lexicon.has("suffixes", word.substring(hyphen + 1));
  }

  static String joined(List<Token> tokens, int begin, int end) {
    StringBuilder joined = new StringBuilder();
    for (int i = begin; i < end; i++) {
      joined.append(i > begin && !tokens.get(i - 1).text().endsWith("'") ? " " : "");
      joined.append(tokens.get(i).text().toLowerCase(Locale.ROOT));
    }
    return joined.toString();
  }
}
