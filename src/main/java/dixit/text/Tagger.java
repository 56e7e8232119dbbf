package dixit.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Gives each word its part of speech, from left to right: a linear model over the word, its ends,
 * what the dictionary says, its neighbours and the tags before it.
 */
final class Tagger {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,: \\u00a0\\u202f\\u2009]*");
  private static final Pattern MARK = Pattern.compile("[^\\p{L}\\p{N}\\p{Sc}\\p{Sm}%°§©®™]+");
  private static final int NONE = 0x5bd1e995;

  private final LinearModel model;

  Tagger(LinearModel model) {
    this.model = model;
  }

  /**
   * Tags of the words: a part of speech, for verbs with the form of the verb ("VERB.Inf").
   *
   * @param words at least none
   */
  String[] tag(List<String> words, WordDictionary dictionary) {
    Context context = new Context(words, dictionary);
    FeatureKeys features = new FeatureKeys();
    int[] scores = new int[model.labels().size()];
    for (int i = 0; i < words.size(); i++) {
      String certain = certain(words.get(i));
      if (certain.isEmpty()) {
        context.features(i, features);
        model.score(features, scores);
        int best = 0;
        for (int label = 1; label < scores.length; label++) {
          best = scores[label] > scores[best] ? label : best;
        }
        certain = model.labels().get(best);
      }
      context.tags[i] = certain;
    }
    return context.tags;
  }

  /** The tag of marks, figures and clitics, which needs no model; else empty. */
  static String certain(String word) {
    if (Character.isLetter(word.charAt(0))) {
      return "";
    }
    if (MARK.matcher(word).matches()) {
      return "PUNCT";
    }
    if (NUMBER.matcher(word).matches()) {
      return "NUM";
    }
    return word.startsWith("-") && word.length() > 1 && Character.isLetter(word.charAt(1))
        ? "PRON"
        : "";
  }

  /** The part of speech without the form of the verb. */
  static String pos(String tag) {
    int dot = tag.indexOf('.');
    return dot < 0 ? tag : tag.substring(0, dot);
  }

  /** Lower case, digits made alike: what two words must share to count as one. */
  static String normal(String word) {
    StringBuilder normal = null;
    String lowerCase = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lowerCase.length(); i++) {
      if (Character.isDigit(lowerCase.charAt(i))) {
        normal = normal == null ? new StringBuilder(lowerCase) : normal;
        normal.setCharAt(i, '0');
      }
    }
    return normal == null ? lowerCase : normal.toString();
  }

  /** A sentence being tagged. */
  static final class Context {
    final String[] tags;
    private final String[] normal;
    private final int[] hashes;
    private final int[] shapes;
    private final int[] classes;

    Context(List<String> words, WordDictionary dictionary) {
      int n = words.size();
      tags = new String[n];
      normal = new String[n];
      hashes = new int[n];
      shapes = new int[n];
      classes = new int[n];
      for (int i = 0; i < n; i++) {
        normal[i] = normal(words.get(i));
        hashes[i] = normal[i].hashCode();
        shapes[i] = shape(words.get(i), i == 0);
        classes[i] = dictionary.ambiguityClass(normal[i]);
      }
    }

    /** Features of the word's tag, given the tags before it. */
    void features(int i, FeatureKeys f) {
      f.clear();
      String word = normal[i];
      int w = hashes[i];
      int c = classes[i];
      int t1 = tag(i - 1);
      int t2 = tag(i - 2);
      f.add(0);
      f.add(1, w);
      f.add(2, w, shapes[i]);
      f.add(3, shapes[i], c);
      f.add(4, c);
      f.add(5, t1);
      f.add(6, t1, t2);
      f.add(7, t1, w);
      f.add(8, at(hashes, i - 1));
      f.add(9, at(hashes, i + 1));
      f.add(10, at(hashes, i - 2));
      f.add(11, at(hashes, i + 2));
      f.add(12, at(classes, i + 1), c);
      f.add(13, t1, c, at(classes, i + 1));
      f.add(14, t1, c);
      f.add(15, w, at(hashes, i + 1));
      f.add(16, w, at(hashes, i - 1));
      f.add(17, at(shapes, i + 1), shapes[i]);
      f.add(18, at(shapes, i - 1), shapes[i], t1);
      f.add(19, at(classes, i + 1), at(classes, i + 2), c);
      f.add(20, t1, t2, c);
      f.add(21, end(i + 1, 3), c);
      f.add(22, end(i - 1, 3), c);
      int length = word.length();
      for (int k = 1; k <= 5 && k <= length; k++) {
        f.add(30 + k, FeatureKeys.hash(word, length - k, length));
        if (k <= 4) {
          f.add(40 + k, FeatureKeys.hash(word, 0, k));
        }
      }
      f.add(50, end(i, 3), t1);
      f.add(51, end(i, 2), shapes[i], t1);
      f.add(52, end(i, 3), at(classes, i + 1));
      f.add(53, c, shapes[i], t1);
      f.add(54, end(i, 3), end(i + 1, 2));
      int phrase = phrase(i);
      f.add(55, phrase, c);
      f.add(56, phrase, c, t1);
      f.add(57, phrase, end(i, 3));
      f.add(58, phrase, w);
      f.add(59, phrase, c, at(classes, i + 1));
    }

    /** What opened the phrase that the word may be the noun of: "the", "a 12 %"; else nothing. */
    private int phrase(int i) {
      for (int k = i - 1; k >= 0 && k >= i - 5; k--) {
        switch (tags[k]) {
          case "DET":
          case "ADP":
            return tags[k].hashCode() + (k == i - 1 ? 1 : 0);
          case "ADJ":
          case "NUM":
          case "SYM":
          case "ADV":
            break;
          default:
            return 0;
        }
      }
      return 0;
    }

    private int tag(int i) {
      return i < 0 ? NONE : tags[i].hashCode();
    }

    private static int at(int[] values, int i) {
      return i < 0 || i >= values.length ? NONE : values[i];
    }

    private int end(int i, int length) {
      if (i < 0 || i >= normal.length) {
        return NONE;
      }
      int all = normal[i].length();
      return FeatureKeys.hash(normal[i], Math.max(0, all - length), all);
    }

    private static int shape(String word, boolean first) {
      char begin = word.charAt(0);
      int shape = first ? 1 : 0;
      shape |= Character.isUpperCase(begin) ? 2 : 0;
      shape |= word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) ? 4 : 0;
      shape |= Character.isDigit(begin) ? 8 : 0;
      shape |= word.indexOf('-') > 0 ? 16 : 0;
      for (int i = 1; i < word.length(); i++) {
        shape |= Character.isUpperCase(word.charAt(i)) ? 32 : 0;
        shape |= Character.isDigit(word.charAt(i)) ? 64 : 0;
      }
      return shape | (Character.isLetter(begin) ? 128 : 0) | (word.length() == 1 ? 256 : 0);
    }
  }
}
