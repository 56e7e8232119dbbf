package dixit.text;

import java.util.List;
import java.util.Set;

/**
 * Finds the dependency tree of a sentence in one pass: at each step a linear model picks the
 * transition, shift or a labelled arc. Time grows with the length of the sentence.
 */
final class DependencyParser {
  private static final Set<String> SUBJECTS = Set.of(":nsubj", ":nsubj:pass", ":csubj");

  private final LinearModel model;
  private final int[] actions;

  /** Which labels make the dependent a subject, and all of them on the left as bits. */
  private final boolean[] subjects;

  private final long leftSubjects;

  DependencyParser(LinearModel model) {
    this.model = model;
    actions = Transitions.actions(model.labels());
    subjects = new boolean[actions.length];
    long left = 0;
    for (int label = 0; label < subjects.length; label++) {
      subjects[label] = SUBJECTS.contains(model.labels().get(label).substring(1));
      left |= subjects[label] && actions[label] == Transitions.LEFT ? 1L << label : 0;
    }
    leftSubjects = left;
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
    FeatureKeys features = new FeatureKeys();
    int[] scores = new int[actions.length];
    while (!transitions.isFinished()) {
      look.fill(transitions, features);
      model.score(features, scores);
      int best = -1;
      boolean[] hasSubject = {
        false,
        hasSubject(transitions, transitions.buffer(0)),
        hasSubject(transitions, transitions.stack(1))
      };
      boolean[] allowed = {transitions.allows(0), transitions.allows(1), transitions.allows(2)};
      for (int label = 0; label < scores.length; label++) {
        if (allowed[actions[label]]
            && !(subjects[label] && hasSubject[actions[label]])
            && (best < 0 || scores[label] > scores[best])) {
          best = label;
        }
      }
      transitions.apply(actions[best], best);
    }
    return arcs(transitions);
  }

  /** Whether the word has a subject before it; a second is no other than a slip. */
  private boolean hasSubject(Transitions transitions, int word) {
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
