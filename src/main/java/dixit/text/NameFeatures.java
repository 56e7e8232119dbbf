package dixit.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What can be seen of each token of a document that tells whether a name is there, and of what: the
 * words around it, how it is written, its arc, the run of capitals it stands in, and how the same
 * word stands elsewhere in the document.
 */
final class NameFeatures {
  private static final int BEFORE = 0x5bd1e995;
  private static final int AFTER = 0x1b873593;
  private static final int MOST_OCCURRENCES = 6;
  private static final int LONGEST_AFFIX = 4;

  private record Neighbours(int before, int after) {}

  private final WordDictionary dictionary;
  private final Map<String, List<Neighbours>> occurrences = new HashMap<>();

  /** Words with a capital in the middle of a sentence. */
  private final Set<String> inside = new HashSet<>();

  NameFeatures(List<Sentence> sentences, WordDictionary dictionary) {
    this.dictionary = dictionary;
    for (Sentence sentence : sentences) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        String word = tokens.get(i).text();
        if (isCapitalised(word)) {
          if (i > 0 && !opens(tokens.get(i - 1))) {
            inside.add(word);
          }
          List<Neighbours> seen = occurrences.computeIfAbsent(word, k -> new ArrayList<>());
          if (seen.size() < MOST_OCCURRENCES) {
            int before = i > 0 ? lemma(tokens.get(i - 1)) : BEFORE;
            int after = i + 1 < tokens.size() ? lemma(tokens.get(i + 1)) : AFTER;
            seen.add(new Neighbours(before, after));
          }
        }
      }
    }
  }

  private static boolean isCapitalised(String word) {
    return Character.isUpperCase(word.charAt(0));
  }

  private static boolean opens(Token token) {
    return token.pos().equals("PUNCT") && !token.text().equals(",");
  }

  private static int lemma(Token token) {
    return token.lemma().hashCode();
  }

  /** A sentence of the document. */
  InSentence in(Sentence sentence) {
    return new InSentence(sentence);
  }

  /** The features of the tokens of a sentence. */
  final class InSentence {
    private final List<Token> tokens;
    private final String[] normal;
    private final int[] words;
    private final int[] lemmas;
    private final int[] tags;
    private final int[] shapes;
    private final int[] classes;

    private InSentence(Sentence sentence) {
      tokens = sentence.tokens();
      int n = tokens.size();
      normal = new String[n];
      words = new int[n];
      lemmas = new int[n];
      tags = new int[n];
      shapes = new int[n];
      classes = new int[n];
      for (int i = 0; i < n; i++) {
        Token token = tokens.get(i);
        normal[i] = Tagger.normal(token.text());
        words[i] = normal[i].hashCode();
        lemmas[i] = lemma(token);
        tags[i] = token.pos().hashCode();
        shapes[i] = shape(token.text());
        classes[i] = dictionary.ambiguityClass(normal[i]);
      }
    }

    int length() {
      return words.length;
    }

    void fill(int i, FeatureKeys f) {
      f.clear();
      words(i, f);
      tags(i, f);
      letters(i, f);
      arc(i, f);
      if (isCapitalised(tokens.get(i).text())) {
        run(i, f);
        document(i, f);
      }
    }

    private void words(int i, FeatureKeys f) {
      int word = words[i];
      int shape = shapes[i];
      int before = at(words, i - 1);
      int after = at(words, i + 1);
      f.add(0);
      f.add(1, word);
      f.add(2, word, shape);
      f.add(3, before);
      f.add(4, after);
      f.add(5, at(words, i - 2));
      f.add(6, at(words, i + 2));
      f.add(7, before, word);
      f.add(8, word, after);
      f.add(16, before, shape);
      f.add(17, after, shape);
      f.add(18, before, at(words, i - 2), shape);
      f.add(19, after, at(words, i + 2), shape);
      f.add(20, at(lemmas, i - 1), shape);
      f.add(21, at(lemmas, i - 2), shape);
      f.add(22, at(lemmas, i + 1), shape);
      f.add(23, at(lemmas, i + 2), shape);
    }

    private void tags(int i, FeatureKeys f) {
      int shape = shapes[i];
      int tag = tags[i];
      int before = at(tags, i - 1);
      int after = at(tags, i + 1);
      int first = i == 0 ? 1 : 0;
      f.add(9, shape, at(shapes, i - 1));
      f.add(10, shape, at(shapes, i + 1));
      f.add(11, shape, at(shapes, i - 1), at(shapes, i + 1));
      f.add(12, tag, shape);
      f.add(13, before, tag);
      f.add(14, tag, after);
      f.add(15, before, tag, after);
      f.add(24, classes[i], shape, first);
      f.add(25, isKnown(i), shape, first);
    }

    private void letters(int i, FeatureKeys f) {
      String word = normal[i];
      int capital = shapes[i] & 1;
      for (int k = 1; k <= LONGEST_AFFIX && k <= word.length(); k++) {
        f.add(30 + k, FeatureKeys.hash(word, word.length() - k, word.length()), capital);
        f.add(40 + k, FeatureKeys.hash(word, 0, k), capital);
      }
      f.add(50, outline(tokens.get(i).text()).hashCode());
      f.add(51, end(i - 1), shapes[i]);
      f.add(52, end(i + 1), shapes[i]);
    }

    private void arc(int i, FeatureKeys f) {
      Token token = tokens.get(i);
      if (token.head() >= 0) {
        Token head = tokens.get(token.head());
        int relation = token.relation().hashCode();
        f.add(60, relation, lemma(head), shapes[i]);
        f.add(61, relation, shapes[i]);
        f.add(62, relation, head.pos().hashCode(), shapes[i]);
      }
    }

    /** The capitalised words around the token, as if they were one name. */
    private void run(int i, FeatureKeys f) {
      int begin = i;
      int end = i + 1;
      while (begin > 0 && isCapitalised(tokens.get(begin - 1).text())) {
        begin--;
      }
      while (end < tokens.size() && isCapitalised(tokens.get(end).text())) {
        end++;
      }
      int place = (i == begin ? 1 : 0) | (i == end - 1 ? 2 : 0);
      int length = Math.min(4, end - begin);
      int before = at(lemmas, begin - 1);
      int after = at(lemmas, end);
      f.add(70, place, length);
      f.add(71, at(words, begin - 1), place);
      f.add(72, at(words, end), place);
      f.add(73, words[end - 1], place);
      f.add(74, words[begin], place);
      f.add(75, before, after);
      f.add(76, before, length);
      f.add(77, after, length);
      f.add(78, at(lemmas, begin - 2), at(words, begin - 1));
      f.add(79, at(lemmas, end + 1), at(words, end));
    }

    private void document(int i, FeatureKeys f) {
      String word = tokens.get(i).text();
      int first = i == 0 ? 1 : 0;
      List<Neighbours> seen = occurrences.getOrDefault(word, List.of());
      f.add(80, inside.contains(word) ? 1 : 0, first, isKnown(i));
      f.add(81, Math.min(4, seen.size()), first);
      if (seen.size() > 1) {
        for (Neighbours neighbours : seen) {
          f.add(82, neighbours.before());
          f.add(83, neighbours.after());
        }
      }
    }

    private int isKnown(int i) {
      return classes[i] == 0 ? 0 : 1;
    }

    private int at(int[] values, int i) {
      return i < 0 ? BEFORE : i >= values.length ? AFTER : values[i];
    }

    private int end(int i) {
      if (i < 0 || i >= normal.length) {
        return BEFORE;
      }
      int length = normal[i].length();
      return FeatureKeys.hash(normal[i], Math.max(0, length - 3), length);
    }
  }

  private static int shape(String word) {
    char begin = word.charAt(0);
    int shape = Character.isUpperCase(begin) ? 1 : 0;
    shape |= word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) ? 2 : 0;
    shape |= Character.isDigit(begin) ? 4 : 0;
    shape |= word.indexOf('-') > 0 ? 8 : 0;
    for (int i = 1; i < word.length(); i++) {
      shape |= Character.isUpperCase(word.charAt(i)) ? 16 : 0;
      shape |= Character.isDigit(word.charAt(i)) ? 32 : 0;
    }
    return shape | (Character.isLetter(begin) ? 64 : 0) | (word.length() == 1 ? 128 : 0);
  }

  /** "Xx-Xx" of "Saint-Omer", "X'X" of "L'IA", "Xd" of "H100". */
  private static String outline(String word) {
    StringBuilder outline = new StringBuilder();
    for (int i = 0; i < word.length() && outline.length() < 8; i++) {
      char c = word.charAt(i);
      char kind = c;
      if (Character.isLetterOrDigit(c)) {
        kind = Character.isUpperCase(c) ? 'X' : Character.isDigit(c) ? 'd' : 'x';
      }
      if (outline.isEmpty() || outline.charAt(outline.length() - 1) != kind) {
        outline.append(kind);
      }
    }
    return outline.toString();
  }
}
