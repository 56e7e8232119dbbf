package dixit.text;

import java.util.Arrays;
import java.util.List;

/**
 * State of arc-hybrid parsing (Kuhlmann, Gómez-Rodríguez and Satta, 2011): a stack, the words still
 * to come with the root after the last, and the arcs so far. Shift pushes the next word; left makes
 * the top of the stack a dependent of the next word; right one of the word below it.
 */
final class Transitions {
  static final int SHIFT = 0;
  static final int LEFT = 1;
  static final int RIGHT = 2;
  static final int NONE = -1;

  /** Number of words, also the index of the root. */
  final int size;

  final int[] heads;

  /** Label of the arc to the head, as the number of its transition. */
  final int[] labels;

  final int[] leftmost;
  final int[] rightmost;
  final int[] secondLeft;
  final int[] secondRight;
  final int[] leftValency;
  final int[] rightValency;

  /** Which labels the dependents at either side bear, a bit each. */
  final long[] leftLabels;

  final long[] rightLabels;

  /** The outermost dependent before the word that may introduce it, as "of", "that" or "who" do. */
  final int[] marker;

  private final boolean[] marks;
  private final int[] stack;
  private int depth;
  private int next;

  /**
   * @param marks for each word whether it is of a kind that introduces others
   */
  Transitions(boolean[] marks) {
    this.marks = marks;
    size = marks.length;
    heads = filled(size + 1);
    labels = filled(size + 1);
    leftmost = filled(size + 1);
    rightmost = filled(size + 1);
    secondLeft = filled(size + 1);
    secondRight = filled(size + 1);
    leftValency = new int[size + 1];
    rightValency = new int[size + 1];
    leftLabels = new long[size + 1];
    rightLabels = new long[size + 1];
    marker = filled(size + 1);
    stack = new int[size + 1];
  }

  private static int[] filled(int size) {
    int[] values = new int[size];
    Arrays.fill(values, NONE);
    return values;
  }

  boolean isFinished() {
    return next == size && depth == 0;
  }

  /** Word on the stack, the top at 0; {@link #NONE} where there is none. */
  int stack(int fromTop) {
    return fromTop < depth ? stack[depth - 1 - fromTop] : NONE;
  }

  int depth() {
    return depth;
  }

  /** Word to come, the next at 0, the root after the last; {@link #NONE} beyond. */
  int buffer(int ahead) {
    return next + ahead <= size ? next + ahead : NONE;
  }

  /** Only one word can hang from the root, and it does so last. */
  boolean allows(int action) {
    switch (action) {
      case SHIFT:
        return next < size;
      case LEFT:
        return depth > 0 && (next < size || depth == 1);
      default:
        return depth > 1;
    }
  }

  void apply(int action, int label) {
    switch (action) {
      case SHIFT:
        stack[depth++] = next++;
        return;
      case LEFT:
        attach(stack[--depth], next, label);
        return;
      default:
        depth--;
        attach(stack[depth], stack[depth - 1], label);
    }
  }

  private void attach(int dependent, int head, int label) {
    heads[dependent] = head;
    labels[dependent] = label;
    if (dependent < head) {
      secondLeft[head] = leftmost[head];
      leftmost[head] = dependent;
      leftValency[head]++;
      leftLabels[head] |= 1L << label;
      marker[head] = marks[dependent] ? dependent : marker[head];
    } else {
      secondRight[head] = rightmost[head];
      rightmost[head] = dependent;
      rightValency[head]++;
      rightLabels[head] |= 1L << label;
    }
  }

  /** What an action is called: "S", "L:nsubj", "R:obj". */
  static int action(String name) {
    return "SLR".indexOf(name.charAt(0));
  }

  /** Actions of the names of transitions, in their order. */
  static int[] actions(List<String> names) {
    return names.stream().mapToInt(Transitions::action).toArray();
  }
}
