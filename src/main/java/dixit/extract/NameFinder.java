package dixit.extract;

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

/** Finds runs of capitalised words that are names, whatever they name. */
final class NameFinder {
  private final Lexicon lexicon;
  private final Predicate<String> isCommonWord;

  NameFinder(Lexicon lexicon, Predicate<String> isCommonWord) {
    this.lexicon = lexicon;
    this.isCommonWord = isCommonWord;
  }

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
    int i = 0;
    while (i < tokens.size()) {
      int end = runEnd(tokens, i);
      int begin = i;
      i = Math.max(end, i + 1);
      if (begin < end && startsSentence(tokens, begin) && isCommon(tokens, begin, end, inside)) {
        begin++;
      }
      while (begin < end && lexicon.has("titles", tokens.get(begin).text())) {
        begin++;
      }
      begin = organizationHead(tokens, begin, end);
      if (begin >= end) {
        continue;
      }
      Span span = tokens.get(begin).span().cover(tokens.get(end - 1).span());
      String form = span.in(document.article().text());
      if (!lexicon.has("not-names", form) && form.length() > 1) {
        names.add(new Name(form, span, sentence, begin, end));
      }
    }
  }

  private static int runEnd(List<Token> tokens, int begin) {
    int end = begin;
    while (end < tokens.size() && isCapitalised(tokens.get(end).text())) {
      end++;
      if (end + 1 < tokens.size()
          && (tokens.get(end).text().equals("&") || isModelNumber(tokens.get(end).text()))) {
        end +=
            tokens.get(end).text().equals("&")
                ? (isCapitalised(tokens.get(end + 1).text()) ? 1 : 0)
                : 1;
      }
    }
    return end;
  }

  /** "université de Stanford": the head noun in lower case belongs to the name. */
  private int organizationHead(List<Token> tokens, int begin, int end) {
    if (begin >= end || begin < 2) {
      return begin;
    }
    String link = tokens.get(begin - 1).text();
    boolean linked = Set.of("de", "d'", "du", "des", "of").contains(link);
    boolean head = lexicon.has("organization-heads", tokens.get(begin - 2).lemma());
    return linked && head ? begin - 2 : begin;
  }

  private boolean isCommon(List<Token> tokens, int begin, int end, Set<String> inside) {
    String word = tokens.get(begin).text();
    boolean seenAsName = inside.contains(word);
    boolean acronym = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    return !seenAsName
        && !acronym
        && (isCommonWord.test(word.toLowerCase(Locale.ROOT))
            || word.endsWith("'")
            || end - begin == 1 && word.length() == 1);
  }

  private static Set<String> capitalisedInsideSentences(Document document) {
    Set<String> words = new HashSet<>();
    for (Sentence sentence : document.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int i = 1; i < tokens.size(); i++) {
        if (!startsSentence(tokens, i) && isCapitalised(tokens.get(i).text())) {
          words.add(tokens.get(i).text());
        }
      }
    }
    return words;
  }

  private static boolean startsSentence(List<Token> tokens, int index) {
    return index == 0
        || Set.of("«", "\"", "“", "-", "–", "—", "*", "•", ":")
            .contains(tokens.get(index - 1).text());
  }

  private static boolean isCapitalised(String word) {
    return word.chars().anyMatch(Character::isUpperCase)
        && Character.isLetter(word.codePointAt(0))
        && !word.endsWith("'");
  }

  private static boolean isModelNumber(String word) {
    return word.length() <= 4 && word.chars().allMatch(Character::isDigit);
  }
}
