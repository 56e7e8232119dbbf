package dixit.text;

import dixit.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names as labels of tokens: outside of any, the first token of a name, a further one. */
final class NameLabels {
  static final int OUTSIDE = 0;

  private static final List<NameSpan.Type> TYPES = List.of(NameSpan.Type.values());
  private static final List<String> ALL = all();

  /** How many labels there are. */
  static final int COUNT = ALL.size();

  private NameLabels() {}

  /** "O", then "B-person", "I-person" and so on in the order of the types. */
  static List<String> all() {
    List<String> labels = new ArrayList<>(List.of("O"));
    for (NameSpan.Type type : TYPES) {
      String name = type.name().toLowerCase(Locale.ROOT);
      labels.add("B-" + name);
      labels.add("I-" + name);
    }
    return labels;
  }

  /** Whether a label may follow another one; the beginning of a sentence is as one outside. */
  static boolean follows(int label, int before) {
    return !isInner(label) || before == label || before == label - 1;
  }

  private static boolean isInner(int label) {
    return label != OUTSIDE && label % 2 == 0;
  }

  /** The labels of a sentence; a name that does not fit the tokens is left out. */
  static int[] of(Sentence sentence, List<NameSpan> names) {
    List<Token> tokens = sentence.tokens();
    int[] labels = new int[tokens.size()];
    for (NameSpan name : names) {
      int begin = -1;
      int end = -1;
      for (int i = 0; sentence.span().overlaps(name.span()) && i < labels.length; i++) {
        begin = tokens.get(i).span().begin() == name.span().begin() ? i : begin;
        end = tokens.get(i).span().end() == name.span().end() ? i + 1 : end;
      }
      if (begin >= 0 && end > begin) {
        int label = 1 + 2 * name.type().ordinal();
        for (int i = begin; i < end; i++) {
          labels[i] = i == begin ? label : label + 1;
        }
      }
    }
    return labels;
  }

  /**
   * The names that the labels of a sentence tell of.
   *
   * @param probabilities of the labels; that of a name is its least
   */
  static List<NameSpan> names(Sentence sentence, int[] labels, double[] probabilities) {
    List<NameSpan> names = new ArrayList<>();
    int i = 0;
    while (i < labels.length) {
      int begin = i++;
      if (labels[begin] != OUTSIDE) {
        double least = probabilities[begin];
        while (i < labels.length && isInner(labels[i])) {
          least = Math.min(least, probabilities[i++]);
        }
        Token last = sentence.tokens().get(i - 1);
        Span span = sentence.tokens().get(begin).span().cover(last.span());
        names.add(new NameSpan(span, TYPES.get((labels[begin] - 1) / 2), least));
      }
    }
    return names;
  }
}
