package dixit.extract.name;

import dixit.extract.lexicon.Gazetteer;
import dixit.extract.lexicon.Gazetteer.Topic;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.WordShape;
import dixit.model.Span;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where a run of words that may be a name ends, and which names it holds. */
final class NameRuns {
  /** Token indexes of a name, half-open. */
  record Part(int begin, int end) {}

  private static final Set<String> AND = Set.of("&", "and", "et");
  static final Set<String> OF = Set.of("of", "for", "de", "d'", "du", "des", "pour");
  static final Set<String> ARTICLES = Set.of("the", "la", "le", "l'", "les");

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final PostsInNames posts;
  private final OrganizationNames organizations;
  private final JoinedNames joined;
  private final BracketedNames bracketed;

  NameRuns(Lexicon lexicon, Gazetteer gazetteer) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.organizations = new OrganizationNames(lexicon, gazetteer);
    this.joined = new JoinedNames(lexicon, gazetteer, organizations);
    this.bracketed = new BracketedNames(lexicon);
    this.posts = new PostsInNames(lexicon, gazetteer);
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
    return known || elided || organization;
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
    return hasSuffix(word) && !isPlacePart(tokens, index)
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

  /** The names of a run, in order: posts, titles and origins cut off, maker and product apart. */
  List<Part> split(List<Token> tokens, int begin, int end) {
    List<Part> parts = new ArrayList<>();
    int from = begin;
    int i = begin;
    while (i < end) {
      int phrase = gazetteer.phraseEnd(tokens, i);
      if (phrase > i && phrase <= end) {
        i = phrase;
        continue;
      }
      int post = posts.end(tokens, i, begin, end);
      if (post > i) {
        part(tokens, from, i, parts);
        from = post;
        i = post;
      } else {
        i++;
      }
    }
    part(tokens, from, end, parts);
    return parts;
  }

  private void part(List<Token> tokens, int from, int to, List<Part> parts) {
    int begin = from;
    int end = to;
    while (begin < end && isDropped(tokens, begin, end)) {
      begin++;
    }
    while (begin < end
        && isLooseEnd(tokens.get(end - 1).text(), end - begin)
        && !isSurname(tokens, begin, end)) {
      end--;
    }
    if (begin >= end) {
      return;
    }
    int whole = gazetteer.phraseEnd(tokens, begin);
    if (whole < end) {
      int maker = makerEnd(tokens, begin, end);
      if (maker > begin) {
        parts.add(new Part(begin, maker));
        part(tokens, maker, end, parts);
        return;
      }
    }
    parts.add(new Part(begin, end));
  }

  /** A title, an origin or a word that is never a name, at the head of a longer run. */
  private boolean isDropped(List<Token> tokens, int begin, int end) {
    String word = tokens.get(begin).text();
    if (gazetteer.phraseEnd(tokens, begin) > begin) {
      return false;
    }
    if (lexicon.has("titles", word) && (end - begin > 1 || word.endsWith("."))) {
      return !lexicon.has("company-words", tokens.get(end - 1).text());
    }
    if (word.equals("&") || OF.contains(word) || AND.contains(word)) {
      return true;
    }
    if (end - begin > 1) {
      String last = tokens.get(end - 1).text();
      boolean endsAsName =
          lexicon.has("organization-words", last)
              || lexicon.has("company-words", last)
              || lexicon.has("government-nouns", last)
              || lexicon.has("legal-forms", last);
      boolean origin = gazetteer.has(Topic.ORIGIN, word) && !isFirstName(tokens, begin, end);
      boolean noName = lexicon.has("not-names", word);
      return noName || origin && !endsAsName;
    }
    return false;
  }

  /** "Christian Beauchesne": a first name that is an adjective, too. */
  private boolean isFirstName(List<Token> tokens, int begin, int end) {
    String next = tokens.get(begin + 1).text();
    return end - begin == 2
        && gazetteer.has(Topic.FIRST_NAME, tokens.get(begin).text())
        && WordShape.isPlain(next)
        && !gazetteer.has(Topic.COMMON_ENGLISH, next);
  }

  /** "Ada May": the name of a month, too, after a first name. */
  private boolean isSurname(List<Token> tokens, int begin, int end) {
    return end - begin == 2
        && gazetteer.has(Topic.FIRST_NAME, tokens.get(begin).text())
        && WordShape.isPlain(tokens.get(end - 1).text());
  }

  private boolean isLooseEnd(String word, int length) {
    return word.equals("&")
        || OF.contains(word)
        || AND.contains(word)
        || length > 1 && lexicon.has("not-names", word) && !lexicon.has("company-words", word);
  }

  /** "Boeing 787 Dreamliner", "Intel Core Duo": the end of the maker before its product. */
  private int makerEnd(List<Token> tokens, int begin, int end) {
    for (int maker = Math.min(begin + 3, end - 1); maker > begin; maker--) {
      String name = joined(tokens, begin, maker);
      boolean house = gazetteer.has(Topic.COMPANY, name);
      if (gazetteer.has(Topic.ORGANIZATION, name)
          && isPerson(tokens, maker, end)
          && end - maker == 2) {
        return maker; // "l'étudiant de Harvard Mark Trelawny"
      }
      if (house && (isProduct(tokens, maker, end) || isPerson(tokens, maker, end))) {
        return maker;
      }
    }
    return begin;
  }

  private boolean isPerson(List<Token> tokens, int begin, int end) {
    return end - begin > 1
        && end - begin < 4
        && gazetteer.has(Topic.FIRST_NAME, tokens.get(begin).text())
        && !lexicon.has("company-words", tokens.get(end - 1).text());
  }

  private boolean isProduct(List<Token> tokens, int begin, int end) {
    String first = tokens.get(begin).text();
    String rest = joined(tokens, begin, end);
    return gazetteer.has(Topic.CHIP, first)
        || gazetteer.has(Topic.CHIP, rest)
        || gazetteer.phraseEnd(tokens, begin) > begin
            && gazetteer.has(Topic.CHIP, joined(tokens, begin, gazetteer.phraseEnd(tokens, begin)))
        || gazetteer.has(Topic.PRODUCT, first)
        || gazetteer.has(Topic.PRODUCT, rest)
        || gazetteer.has(Topic.PRODUCT, rest.replaceAll("s$", ""))
        || lexicon.has("chip-kinds", first)
        || WordShape.isModelNumber(first)
        || WordShape.isCapitalised(first) && lexicon.has("post-words", first);
  }

  /** The name in a word with a joined suffix or prefix: "Intel" in "Intel-backed", "ex-Intel". */
  Span withoutAffixes(String form, Span span) {
    int begin = 0;
    int end = form.length();
    int last = form.lastIndexOf('-');
    if (last > 0 && lexicon.has("suffixes", form.substring(last + 1))) {
      end = last;
    }
    int first = form.indexOf('-');
    if (first > 0
        && first < end
        && lexicon.has("prefixes", form.substring(0, first).toLowerCase(Locale.ROOT))) {
      begin = first + 1;
    }
    return new Span(span.begin() + begin, span.begin() + end);
  }
}
