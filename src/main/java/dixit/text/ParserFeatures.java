package dixit.text;

import java.util.List;
import java.util.Set;

/** What the parser looks at to choose a transition: words near the stack's top and their kin. */
final class ParserFeatures {
  /** Parts of speech of words that introduce a phrase or a clause. */
  private static final Set<String> MARKS = Set.of("ADP", "SCONJ", "CCONJ", "PRON", "PART");

  private static final int NOTHING = 0x2545f491;
  private static final int ROOT = 0x1b56c4e9;

  private final int[] forms;
  private final int[] lemmas;
  private final int[] parts;
  private final int[] tags;
  private final int[] ends;
  private final boolean[] commas;
  private final boolean[] marks;

  /**
   * @param tags parts of speech with the form of verbs, as {@link Tagger#tag} gives them
   */
  ParserFeatures(List<String> words, List<String> lemmas, List<String> tags) {
    int n = words.size();
    forms = new int[n + 1];
    this.lemmas = new int[n + 1];
    parts = new int[n + 1];
    this.tags = new int[n + 1];
    ends = new int[n + 1];
    commas = new boolean[n + 1];
    marks = new boolean[n];
    for (int i = 0; i < n; i++) {
      String form = Tagger.normal(words.get(i));
      forms[i] = form.hashCode();
      this.lemmas[i] = Tagger.normal(lemmas.get(i)).hashCode();
      parts[i] = Tagger.pos(tags.get(i)).hashCode();
      this.tags[i] = tags.get(i).hashCode();
      ends[i] = FeatureKeys.hash(form, Math.max(0, form.length() - 3), form.length());
      commas[i] = form.equals(",");
      marks[i] = MARKS.contains(Tagger.pos(tags.get(i)));
    }
    forms[n] = ROOT;
    this.lemmas[n] = ROOT;
    parts[n] = ROOT;
    this.tags[n] = ROOT;
    ends[n] = ROOT;
  }

  /** The state before the first transition. */
  Transitions begin() {
    return new Transitions(marks);
  }

  /** All there is to see. */
  void fill(Transitions t, FeatureKeys f) {
    f.clear();
    stack(t, f);
    right(t, f);
    buffer(t, f);
    both(t, f);
  }

  /**
   * What stays as it is for as long as a word is on the stack: the words at its top, the dependents
   * before them and those of the second.
   */
  void stack(Transitions t, FeatureKeys f) {
    int s0 = t.stack(0);
    int s1 = t.stack(1);
    int s2 = t.stack(2);
    int s0l = child(t.leftmost, s0);
    int s1l = child(t.leftmost, s1);
    int s1r = child(t.rightmost, s1);
    int s0w = at(forms, s0);
    int s0m = at(lemmas, s0);
    int s0p = at(parts, s0);
    int s0t = at(tags, s0);
    int s1m = at(lemmas, s1);
    int s1p = at(parts, s1);
    int s1t = at(tags, s1);
    int s2p = at(parts, s2);
    int s0lp = at(parts, s0l);
    int far = distance(s1, s0);
    int mark0 = at(lemmas, child(t.marker, s0));
    int mark1 = at(lemmas, child(t.marker, s1));
    int left1 = set(t.leftLabels, s1);
    int right1 = set(t.rightLabels, s1);

    f.add(1, s0m, s0t);
    f.add(2, s0w);
    f.add(3, s0t);
    f.add(7, s1m, s1t);
    f.add(8, s1t);
    f.add(12, s2p, at(lemmas, s2));
    f.add(13, at(ends, s0), s0p);
    f.add(20, s1t, s0t);
    f.add(21, s1m, s0m);
    f.add(22, s1m, s0t);
    f.add(23, s1t, s0m);
    f.add(30, s2p, s1t, s0t);
    f.add(38, s1t, at(parts, s1r), s0t);
    f.add(39, s1t, at(parts, s1l), s0t);
    f.add(40, s1t, s0t, s0lp);
    f.add(42, s1m, s0p, at(lemmas, s0l));
    f.add(43, s1p, s0m, at(lemmas, s0l));
    f.add(46, s1t, at(lemmas, s0l), s0p);
    f.add(49, s1t, label(t, s1l), label(t, s1r), s0p);
    f.add(53, s0m, label(t, s0l));
    f.add(55, s1m, label(t, s1r), s0p);
    f.add(61, far, s1t, s0t);
    f.add(62, far, s1m, s0p);
    f.add(63, count(t.leftValency, s0), s0t);
    f.add(65, count(t.rightValency, s1), s1t, s0p);
    f.add(68, commas(s1, s0), s1t, s0t);
    f.add(70, s1t, label(t, s1l), s0t, commas(s1, s0));
    f.add(82, s1t, s0t, mark0);
    f.add(83, s1m, s0p, mark0);
    f.add(85, s0m, mark0);
    f.add(90, s1t, right1, s0t);
    f.add(92, s1m, right1, s0p);
    f.add(95, s1m, mark0, s0m);
    f.add(97, s1t, mark1, s0t, mark0);
    f.add(98, s1t, left1, right1);
  }

  /** What is seen of the dependents after the word at the top. */
  void right(Transitions t, FeatureKeys f) {
    int s0 = t.stack(0);
    int s1 = t.stack(1);
    int s0l = child(t.leftmost, s0);
    int s0r = child(t.rightmost, s0);
    int s0m = at(lemmas, s0);
    int s0p = at(parts, s0);
    int s0t = at(tags, s0);
    int s1t = at(tags, s1);
    int s0rp = at(parts, s0r);
    int left0 = set(t.leftLabels, s0);
    int right0 = set(t.rightLabels, s0);

    f.add(41, s1t, s0t, s0rp);
    f.add(48, s0t, label(t, s0l), label(t, s0r));
    f.add(54, s0m, label(t, s0r));
    f.add(57, s0p, at(lemmas, s0r), label(t, s0r));
    f.add(91, s0m, right0);
    f.add(93, s1t, s0t, left0, right0);
    f.add(94, s0t, left0, right0);
  }

  /** The words to come. */
  void buffer(Transitions t, FeatureKeys f) {
    int b0 = t.buffer(0);
    int b1 = t.buffer(1);
    int b2 = t.buffer(2);
    int b0w = at(forms, b0);
    int b0m = at(lemmas, b0);
    int b0p = at(parts, b0);
    int b0t = at(tags, b0);
    int b1p = at(parts, b1);
    int b1m = at(lemmas, b1);
    int b1t = at(tags, b1);
    int b2t = at(tags, b2);

    f.add(0);
    f.add(4, b0m, b0t);
    f.add(5, b0w);
    f.add(6, b0t);
    f.add(9, b1m, b1p);
    f.add(10, b1t);
    f.add(11, at(lemmas, b2), at(parts, b2));
    f.add(14, at(ends, b0), b0p);
    f.add(24, b0t, b1t);
    f.add(25, b0m, b1m);
    f.add(28, b0t, b1t, b2t);
  }

  /** What is seen of the top of the stack and the words to come together. */
  void both(Transitions t, FeatureKeys f) {
    int s0 = t.stack(0);
    int s1 = t.stack(1);
    int b0 = t.buffer(0);
    int b1 = t.buffer(1);
    int s0l = child(t.leftmost, s0);
    int s0r = child(t.rightmost, s0);
    int b0l = child(t.leftmost, b0);
    int b0l2 = child(t.secondLeft, b0);
    int s0l2 = child(t.secondLeft, s0);
    int s0r2 = child(t.secondRight, s0);
    int s0m = at(lemmas, s0);
    int s0p = at(parts, s0);
    int s0t = at(tags, s0);
    int s1m = at(lemmas, s1);
    int s1t = at(tags, s1);
    int b0m = at(lemmas, b0);
    int b0p = at(parts, b0);
    int b0t = at(tags, b0);
    int b1p = at(parts, b1);
    int b1m = at(lemmas, b1);
    int b1t = at(tags, b1);
    int s0lp = at(parts, s0l);
    int s0rp = at(parts, s0r);
    int b0lp = at(parts, b0l);
    int near = distance(s0, b0);
    int mark0 = at(lemmas, child(t.marker, s0));
    int markB = at(lemmas, child(t.marker, b0));
    int left0 = set(t.leftLabels, s0);
    int leftB = set(t.leftLabels, b0);
    int right0 = set(t.rightLabels, s0);

    f.add(15, s0m, s0t, b0m, b0t);
    f.add(16, s0m, s0t, b0t);
    f.add(17, s0t, b0m, b0t);
    f.add(18, s0m, b0m);
    f.add(19, s0t, b0t);
    f.add(26, s0m, b1m, b0p);
    f.add(27, s0t, b0t, b1t);
    f.add(29, s1t, s0t, b0t);
    f.add(31, s1m, s0t, b0t);
    f.add(32, s1t, s0m, b0t);
    f.add(33, s1t, s0t, b0m);
    f.add(34, s1t, s0t, b0t, b1p);
    f.add(35, s0t, s0lp, b0t);
    f.add(36, s0t, s0rp, b0t);
    f.add(37, s0t, b0lp, b0t);
    f.add(44, s0m, b0p, at(lemmas, b0l));
    f.add(45, s0p, b0m, at(lemmas, b0l));
    f.add(47, s0t, at(lemmas, b0l), b0p);
    f.add(50, s0t, label(t, s0l), label(t, s0l2), b0p);
    f.add(51, s0t, label(t, s0r), label(t, s0r2), b0p);
    f.add(52, b0t, label(t, b0l), label(t, b0l2), s0p);
    f.add(56, b0m, label(t, b0l));
    f.add(58, near, s0t, b0t);
    f.add(59, near, s0m);
    f.add(60, near, b0m);
    f.add(64, count(t.rightValency, s0), s0m, b0p);
    f.add(66, count(t.leftValency, b0), b0t, s0p);
    f.add(67, commas(s0, b0), s0t, b0t);
    f.add(69, Math.min(t.depth(), 5), s0t, b0t);
    f.add(80, s0t, b0t, markB);
    f.add(81, s0m, b0p, markB);
    f.add(84, s0t, mark0, b0t);
    f.add(86, b0m, markB);
    f.add(87, b0t, leftB, s0t);
    f.add(88, s0t, left0, b0t);
    f.add(89, s0t, right0, b0t);
    f.add(96, s0t, b0t, leftB, markB);
    f.add(99, s1t, s0t, b0t, mark0);
  }

  private static int set(long[] sets, int word) {
    return word < 0 ? NOTHING : Long.hashCode(sets[word]);
  }

  private static int child(int[] children, int word) {
    return word < 0 ? Transitions.NONE : children[word];
  }

  private static int at(int[] values, int word) {
    return word < 0 ? NOTHING : values[word];
  }

  private static int label(Transitions t, int word) {
    return word < 0 ? NOTHING : t.labels[word];
  }

  private static int count(int[] values, int word) {
    return word < 0 ? -1 : Math.min(values[word], 3);
  }

  private static int distance(int left, int right) {
    if (left < 0 || right < 0) {
      return 0;
    }
    int distance = right - left;
    return distance < 5 ? distance : distance < 8 ? 5 : distance < 15 ? 6 : 7;
  }

  /** How many commas stand between, up to two; looks at ten words at most. */
  private int commas(int left, int right) {
    if (left < 0 || right < 0) {
      return -1;
    }
    int count = 0;
    for (int i = left + 1; i < right && i < left + 11 && count < 2; i++) {
      count += commas[i] ? 1 : 0;
    }
    return count;
  }
}
