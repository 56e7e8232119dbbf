package dixit.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds the dependency tree of a sentence in one pass: at each step a linear model picks the
 * transition, shift or a labelled arc. Time grows with the length of the sentence.
 */
final class DependencyParser {
  private static final Set<String> SUBJECTS = Set.of(":nsubj", ":nsubj:pass", ":csubj");

  private final LinearModel model;
  private final int[] actions;

  /** The labels of each action, and those of them that make no subject. */
  private final int[][] labelsOf = new int[Transitions.RIGHT + 1][];

  private final int[][] others = new int[Transitions.RIGHT + 1][];

  /** The labels that make a subject on the left, as bits. */
  private final long leftSubjects;

  DependencyParser(LinearModel model) {
    this.model = model;
    actions = Transitions.actions(model.labels());
    for (int i = 0; i < labelsOf.length; i++) {
      int action = i;
      labelsOf[i] = labels(label -> actions[label] == action);
      others[i] = labels(label -> actions[label] == action && !isSubject(label));
    }
    leftSubjects =
        Arrays.stream(labels(label -> actions[label] == Transitions.LEFT && isSubject(label)))
            .mapToLong(label -> 1L << label)
            .reduce(0, (one, other) -> one | other);
  }

  private int[] labels(IntPredicate kind) {
    return IntStream.range(0, actions.length).filter(kind).toArray();
  }

  private boolean isSubject(int label) {
    return SUBJECTS.contains(model.labels().get(label).substring(1));
  }

  /**
   * Head and relation of each word, as {@link Token} has them.
   *
   * @param heads as long as the sentence
   */
  record Arcs(int[] heads, List<String> relations) {}

  /**
   * @param tags parts of speech with the form of verbs, as {@link Tagger#tag} gives them
   */
  Arcs parse(List<String> words, List<String> lemmas, List<String> tags) {
    ParserFeatures look = new ParserFeatures(words, lemmas, tags);
    Transitions transitions = look.begin();
    TransitionScores transitionScores = new TransitionScores(model, look);
    while (!transitions.isFinished()) {
      if (transitions.depth() == 0 && labelsOf[Transitions.SHIFT].length == 1) {
        transitions.apply(Transitions.SHIFT, labelsOf[Transitions.SHIFT][0]);
        continue;
      }
      int[] scores = transitionScores.of(transitions);
      int best = -1;
      int most = Integer.MIN_VALUE;
      for (int action = 0; action < labelsOf.length; action++) {
        if (!transitions.allows(action)) {
          continue;
        }
        int[] labels = (hasSubject(transitions, action) ? others : labelsOf)[action];
        for (int label : labels) {
          int score = scores[label];
          // Of equal ones the first label, whatever its action.
          if (score > most || score == most && (best < 0 || label < best)) {
            best = label;
            most = score;
          }
        }
      }
      transitions.apply(actions[best], best);
    }
    return arcs(transitions);
  }

  /** Whether what an arc would hang a word on has a subject before; a second is but a slip. */
  private boolean hasSubject(Transitions transitions, int action) {
    int word =
        action == Transitions.LEFT
            ? transitions.buffer(0)
            : action == Transitions.RIGHT ? transitions.stack(1) : -1;
    return word >= 0 && (transitions.leftLabels[word] & leftSubjects) != 0;
  }

  private Arcs arcs(Transitions transitions) {
    int n = transitions.size;
    int[] heads = new int[n];
    String[] relations = new String[n];
    for (int i = 0; i < n; i++) {
      boolean root = transitions.heads[i] == n;
      heads[i] = root ? Token.ROOT : transitions.heads[i];
      String name = model.labels().get(transitions.labels[i]);
      // A label learnt only at the root says nothing elsewhere.
      relations[i] = root ? "root" : name.endsWith(":root") ? "dep" : name.substring(2);
    }
    return new Arcs(heads, List.of(relations));
  }
}
