package dixit.extract.name;

import dixit.extract.lexicon.Gazetteer;
import dixit.extract.lexicon.Gazetteer.Topic;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.WordShape;
import dixit.model.Span;
import dixit.text.Document;
import dixit.text.Sentence;
import dixit.text.Token;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the words of a document that look like proper names, whatever they name. */
final class NameFinder {
  private static final Set<String> OPENERS =
      Set.of("«", "\"", "“", "-", "–", "—", "*", "•", ":", "(", "|", "…", "...");
  private static final Set<String> CLOSED =
      Set.of("DET", "ADP", "PRON", "CCONJ", "SCONJ", "ADV", "AUX", "PART");

  private static final int CAPITALS_IN_HEADLINE_PERCENT = 65;

  /** From so many nouns and verbs in small letters on, names alone make the many capitals. */
  private static final int PLAIN_WORDS_IN_SENTENCE = 3;

  private static final int CAPITALS_WHEN_SHOUTED_PERCENT = 85;

  /** Fewer words in capitals may be a list of acronyms. */
  private static final int SHOUTED_WORDS = 6;

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final NameRuns runs;
  private final NameParts parts;
  private final NoNames noNames;
  private final Predicate<String> isCommonWord;

  NameFinder(Lexicon lexicon, Gazetteer gazetteer, Predicate<String> isCommonWord) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.isCommonWord = isCommonWord;
    this.runs = new NameRuns(lexicon, gazetteer);
    this.parts = new NameParts(lexicon, gazetteer);
    this.noNames = new NoNames(lexicon, gazetteer);
  }

  /** In the order of the text. */
  List<Name> find(Document document) {
    Set<String> inside = capitalisedInsideSentences(document);
    Apostrophes apostrophes = new Apostrophes(document, gazetteer, this::isCommon);
    List<Name> names = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      find(document, sentence, inside, apostrophes, names);
    }
    return apostrophes.widened(names, document.article().text());
  }

  private void find(
      Document document,
      Sentence sentence,
      Set<String> inside,
      Apostrophes apostrophes,
      List<Name> names) {
    List<Token> tokens = sentence.tokens();
    boolean shouted = isShouted(tokens);
    boolean headline = shouted || isHeadline(tokens);
    int i = 0;
    while (i < tokens.size()) {
      int end = opensOnly(tokens, i) ? i : apostrophes.end(tokens, i, runs.end(tokens, i));
      if (end == i) {
        i++;
        continue;
      }
      for (NameRuns.Part part : parts.split(tokens, i, end)) {
        if (headline) {
          for (NameRuns.Part named : namedParts(tokens, part, inside, shouted)) {
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
    Span inner = parts.withoutAffixes(text, span);
    String form = inner.in(document.article().text());
    int hyphen = form.indexOf('-');
    if (hyphen > 0
        && gazetteer.has(Topic.COMPANY, form.substring(0, hyphen))
        && gazetteer.has(Topic.COMPANY, form.substring(hyphen + 1))
        && !gazetteer.has(Topic.COMPANY, form)) {
      Span left = new Span(inner.begin(), inner.begin() + hyphen);
      Span right = new Span(inner.begin() + hyphen + 1, inner.end());
      names.add(new Name(composed(form.substring(0, hyphen)), left, sentence, begin, end));
      names.add(new Name(composed(form.substring(hyphen + 1)), right, sentence, begin, end));
      return;
    }
    if (form.length() > 1
        && !lexicon.has("legal-forms", form)
        && !noNames.has(composed(form))
        && !noNames.isAfterSlash(document.article().text(), inner)
        && !noNames.explain(tokens, begin, end)
        && !noNames.isSymbol(tokens, begin, end, names)) {
      names.add(new Name(composed(form), inner, sentence, begin, end));
    }
  }

  private static String composed(String form) {
    return Normalizer.normalize(form, Normalizer.Form.NFC);
  }

  static String words(List<Token> tokens, int begin, int end) {
    return tokens.subList(begin, end).stream().map(Token::text).collect(Collectors.joining(" "));
  }

  /** An article, a preposition or the like with the capital of the sentence. */
  private boolean opensOnly(List<Token> tokens, int index) {
    String word = tokens.get(index).text();
    return startsSentence(tokens, index)
        && gazetteer.phraseEnd(tokens, index) == index
        && isCommon(word)
        && (CLOSED.contains(tokens.get(index).pos()) || word.length() <= 2);
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
    Token first = tokens.get(begin);
    if (inside.contains(first.text()) || !isCommon(first.text())) {
      return begin;
    }
    if (part.end() - begin == 1) {
      boolean acts =
          gazetteer.has(Topic.COMPANY, first.text())
                  && (actsAsName(tokens, begin) || isExplained(tokens, begin))
              || first.pos().equals("PROPN") && isExplained(tokens, begin);
      return acts || hasOfficer(tokens, begin) || hasPeople(tokens, begin) ? begin : part.end();
    }
    String next = tokens.get(begin + 1).text();
    boolean nameFollows =
        inside.contains(next)
            || gazetteer.has(Topic.FIRST_NAME, next)
            || gazetteer.has(Topic.COMPANY, next);
    boolean partOfName =
        gazetteer.has(Topic.FIRST_NAME, first.text())
            || endsAsName(tokens.get(part.end() - 1).text())
            || lexicon.has("organization-words", first.text());
    boolean explains =
        begin > 1
            && WordShape.isAcronym(tokens.get(begin - 2).text())
            && Acronyms.stands(tokens.get(begin - 2).text(), words(tokens, begin, part.end()));
    return describes(first) || nameFollows && !partOfName && !explains ? begin + 1 : begin;
  }

  private boolean endsAsName(String word) {
    return lexicon.has("company-words", word)
        || lexicon.has("legal-forms", word)
        || lexicon.has("organization-words", word);
  }

  /** "Apple is": a countable noun without article cannot be the subject, so it is a name. */
  private boolean actsAsName(List<Token> tokens, int index) {
    int verb = isTime(tokens, index + 1) ? index + 3 : index + 1;
    if (verb >= tokens.size() || isPlural(tokens.get(index).text())) {
      return false;
    }
    if (isAnother(tokens, verb)) {
      return true;
    }
    Token next = tokens.get(verb);
    return next.pos().equals("AUX") || next.pos().equals("VERB") || next.text().equals("'s");
  }

  /** "Targets": a word of the language in the plural, as "Siemens" is not. */
  private boolean isPlural(String word) {
    return word.endsWith("s") && isCommon(word.substring(0, word.length() - 1));
  }

  /** "Orange et Velquor", "Orange and Velquor": a company is named beside a name. */
  private boolean isAnother(List<Token> tokens, int index) {
    return index + 1 < tokens.size()
        && tokens.get(index).pos().equals("CCONJ")
        && WordShape.isCapitalised(tokens.get(index + 1).text())
        && !isCommon(tokens.get(index + 1).text());
  }

  /** "Olbrine, which sells": a name, since a noun with its clause has an article. */
  private static boolean isExplained(List<Token> tokens, int index) {
    return index + 2 < tokens.size()
        && tokens.get(index + 1).text().equals(",")
        && Set.of("qui", "which", "who", "dont", "whose").contains(tokens.get(index + 2).text());
  }

  /** "Arm in June said". */
  private boolean isTime(List<Token> tokens, int index) {
    return index + 1 < tokens.size()
        && tokens.get(index).pos().equals("ADP")
        && lexicon.has("times", tokens.get(index + 1).text().toLowerCase(Locale.ROOT));
  }

  /** "Apple boss Ada Vane", "Fable CEO Ada Vane": what stands before an officer is a company. */
  private boolean hasOfficer(List<Token> tokens, int index) {
    Token first = tokens.get(index);
    return index + 2 < tokens.size()
        && (gazetteer.has(Topic.COMPANY, first.text()) || first.pos().equals("PROPN"))
        && !describes(first)
        && !lexicon.has("post-modifiers", first.text())
        && !lexicon.has("post-words", first.text())
        && isPost(tokens.get(index + 1).text())
        && WordShape.isCapitalised(tokens.get(index + 2).text());
  }

  /** "Intel officials said": a known company with its people, tagged as a name. */
  private boolean hasPeople(List<Token> tokens, int index) {
    Token first = tokens.get(index);
    return index + 1 < tokens.size()
        && gazetteer.has(Topic.COMPANY, first.text())
        && first.pos().equals("PROPN")
        && tokens.get(index + 1).text().endsWith("s")
        && (lexicon.has("person-nouns", tokens.get(index + 1).lemma())
            || lexicon.has("business-nouns", tokens.get(index + 1).lemma()));
  }

  private boolean isPost(String word) {
    return lexicon.has("post-words", word)
        || lexicon.has("post-words", capitalised(word))
        || lexicon.has("person-nouns", word);
  }

  private boolean describes(Token word) {
    return lexicon.has("person-nouns", word.lemma())
        || lexicon.has("company-nouns", word.lemma())
        || lexicon.has("chip-nouns", word.lemma());
  }

  /** In a headline any word may have a capital: only what is written so elsewhere is a name. */
  private List<NameRuns.Part> namedParts(
      List<Token> tokens, NameRuns.Part part, Set<String> inside, boolean shouted) {
    List<NameRuns.Part> parts = new ArrayList<>();
    int begin = part.begin();
    while (begin < part.end()) {
      int end = begin;
      while (end < part.end()) {
        int phrase = Math.min(gazetteer.phraseEnd(tokens, end), part.end());
        if (phrase > end) {
          end = phrase;
        } else if ((shouted
                ? isNamedElsewhere(tokens.get(end).text(), inside)
                : isNamed(tokens.get(end).text(), inside))
            || end > begin && isFirstName(tokens.get(end - 1).text())) {
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

  private boolean isFirstName(String word) {
    return gazetteer.has(Topic.FIRST_NAME, word) && !isCommon(word);
  }

  private boolean isNamed(String word, Set<String> inside) {
    return inside.contains(word) || inside.contains(capitalised(word)) || !isCommon(word);
  }

  /** A short word in capitals is an article or the like that some name holds. */
  private boolean isNamedElsewhere(String word, Set<String> inside) {
    return word.length() > 2
        && (inside.contains(word)
            || inside.contains(capitalised(word))
            || gazetteer.has(Topic.COMPANY, capitalised(word)))
        && !isCommonWord.test(word.toLowerCase(Locale.ROOT));
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
      if (isHeadline(tokens) || isShouted(tokens)) {
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

  /** All longer words but a few are all capitals: these tell nothing of what is a name. */
  private static boolean isShouted(List<Token> tokens) {
    int words = 0;
    int capitals = 0;
    for (Token token : tokens) {
      if (token.text().length() > 1 && Character.isLetter(token.text().codePointAt(0))) {
        words++;
        capitals += WordShape.isAllCapitals(token.text()) ? 1 : 0;
      }
    }
    return words >= SHOUTED_WORDS && capitals * 100 >= words * CAPITALS_WHEN_SHOUTED_PERCENT;
  }

  /** Most longer words have a capital: English title case, or shouting. */
  private static boolean isHeadline(List<Token> tokens) {
    int words = 0;
    int capitals = 0;
    int plain = 0;
    for (Token token : tokens) {
      if (token.text().length() > 3 && Character.isLetter(token.text().codePointAt(0))) {
        words++;
        boolean capital = Character.isUpperCase(token.text().codePointAt(0));
        capitals += capital ? 1 : 0;
        plain += !capital && !CLOSED.contains(token.pos()) ? 1 : 0;
      }
    }
    boolean stops = Set.of(".", "!", "?").contains(tokens.get(tokens.size() - 1).text());
    boolean all = words == 3 && capitals == words && tokens.size() > 5;
    return (words > 3 || all)
        && !stops
        && plain < PLAIN_WORDS_IN_SENTENCE
        && capitals * 100 >= words * CAPITALS_IN_HEADLINE_PERCENT;
  }
}
