package dixit.extract;

import dixit.extract.Gazetteer.Topic;
import dixit.model.Span;
import dixit.text.Document;
import dixit.text.Sentence;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the words of a document that look like proper names, whatever they name. */
final class NameFinder {
  private static final Set<String> OPENERS =
      Set.of("«", "\"", "“", "-", "–", "—", "*", "•", ":", "(", "|", "…", "...");
  private static final int CAPITALS_IN_HEADLINE_PERCENT = 65;

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final NameRuns runs;
  private final Predicate<String> isCommonWord;

  NameFinder(Lexicon lexicon, Gazetteer gazetteer, Predicate<String> isCommonWord) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.isCommonWord = isCommonWord;
    this.runs = new NameRuns(lexicon, gazetteer);
  }

  /** In the order of the text. */
  List<Name> find(Document document) {
    Set<String> inside = capitalisedInsideSentences(document);
    List<Name> names = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      find(document, sentence, inside, names);
    }
    return names;
  }

  private void find(Document document, Sentence sentence, Set<String> inside, List<Name> names) {
    List<Token> tokens = sentence.tokens();
    boolean headline = isHeadline(tokens);
    int i = 0;
    while (i < tokens.size()) {
      int end = runs.end(tokens, i);
      if (end == i) {
        i++;
        continue;
      }
      for (NameRuns.Part part : runs.split(tokens, i, end)) {
        if (headline) {
          for (NameRuns.Part named : namedParts(tokens, part, inside)) {
            add(document, sentence, named.begin(), named.end(), names);
          }
        } else {
          int begin =
              startsSentence(tokens, part.begin()) ? first(tokens, part, inside) : part.begin();
          if (begin < part.end()) {
            add(document, sentence, begin, part.end(), names);
          }
        }
      }
      i = end;
    }
  }

  private void add(Document document, Sentence sentence, int begin, int end, List<Name> names) {
    List<Token> tokens = sentence.tokens();
    Span span = tokens.get(begin).span().cover(tokens.get(end - 1).span());
    String text = span.in(document.article().text());
    Span inner = runs.withoutAffixes(text, span);
    String form = inner.in(document.article().text());
    if (form.length() > 1 && !isNoName(form)) {
      names.add(new Name(form, inner, sentence, begin, end));
    }
  }

  private boolean isNoName(String form) {
    return lexicon.has("not-names", form) || gazetteer.has(Topic.ORIGIN, form);
  }

  /**
   * Where the name begins in words that open a sentence: the first one has its capital from there,
   * unless it is written so elsewhere, is no word of the language, or belongs to a known name.
   */
  private int first(List<Token> tokens, NameRuns.Part part, Set<String> inside) {
    int begin = part.begin();
    if (gazetteer.phraseEnd(tokens, begin) > begin) {
      return begin;
    }
    String word = tokens.get(begin).text();
    if (inside.contains(word) || !isCommon(word)) {
      return begin;
    }
    if (part.end() - begin == 1) {
      return gazetteer.has(Topic.COMPANY, word) && tokens.get(begin).pos().equals("PROPN")
          ? begin
          : part.end();
    }
    String next = tokens.get(begin + 1).text();
    boolean nameFollows =
        inside.contains(next) || gazetteer.has(Topic.FIRST_NAME, next) || !isCommon(next);
    boolean closed = !Set.of("PROPN", "NOUN", "ADJ", "NUM").contains(tokens.get(begin).pos());
    boolean describes =
        lexicon.has("person-nouns", tokens.get(begin).lemma())
            || lexicon.has("company-nouns", tokens.get(begin).lemma())
            || lexicon.has("chip-nouns", tokens.get(begin).lemma());
    boolean partOfName =
        gazetteer.has(Topic.FIRST_NAME, word)
            || lexicon.has("organization-words", word)
            || lexicon.has("company-words", word)
            || lexicon.has("company-words", tokens.get(part.end() - 1).text())
            || lexicon.has("legal-forms", tokens.get(part.end() - 1).text())
            || lexicon.has("organization-words", tokens.get(part.end() - 1).text());
    if (closed
        || describes
        || !partOfName && nameFollows && !tokens.get(begin).pos().equals("PROPN")) {
      return begin + 1;
    }
    return begin;
  }

  /** In a headline any word may have a capital: only what is written so elsewhere is a name. */
  private List<NameRuns.Part> namedParts(
      List<Token> tokens, NameRuns.Part part, Set<String> inside) {
    List<NameRuns.Part> parts = new ArrayList<>();
    int begin = part.begin();
    while (begin < part.end()) {
      int end = begin;
      while (end < part.end()) {
        int phrase = Math.min(gazetteer.phraseEnd(tokens, end), part.end());
        if (phrase > end) {
          end = phrase;
        } else if (isNamed(tokens.get(end).text(), inside)) {
          end++;
        } else {
          break;
        }
      }
      if (end > begin) {
        parts.add(new NameRuns.Part(begin, end));
      }
      begin = end + 1;
    }
    return parts;
  }

  private boolean isNamed(String word, Set<String> inside) {
    return inside.contains(word) || inside.contains(capitalised(word)) || !isCommon(word);
  }

  private boolean isCommon(String word) {
    boolean acronym = word.length() > 1 && WordShape.isAllCapitals(word);
    return !acronym
        && (isCommonWord.test(word.toLowerCase(Locale.ROOT))
            || word.endsWith("'")
            || word.length() == 1);
  }

  private static String capitalised(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT)
            + word.substring(1).toLowerCase(Locale.ROOT);
  }

  private static Set<String> capitalisedInsideSentences(Document document) {
    Set<String> words = new HashSet<>();
    for (Sentence sentence : document.sentences()) {
      List<Token> tokens = sentence.tokens();
      if (isHeadline(tokens)) {
        continue;
      }
      for (int i = 1; i < tokens.size(); i++) {
        if (!startsSentence(tokens, i) && WordShape.isCapitalised(tokens.get(i).text())) {
          words.add(tokens.get(i).text());
        }
      }
    }
    return words;
  }

  static boolean startsSentence(List<Token> tokens, int index) {
    return index == 0 || OPENERS.contains(tokens.get(index - 1).text());
  }

  /** Most longer words have a capital: English title case, or shouting. */
  private static boolean isHeadline(List<Token> tokens) {
    int words = 0;
    int capitals = 0;
    for (Token token : tokens) {
      if (token.text().length() > 3 && Character.isLetter(token.text().codePointAt(0))) {
        words++;
        capitals += Character.isUpperCase(token.text().codePointAt(0)) ? 1 : 0;
      }
    }
    return words > 3
        && capitals * 100 >= words * CAPITALS_IN_HEADLINE_PERCENT
        && tokens.size() < 40;
  }
}
