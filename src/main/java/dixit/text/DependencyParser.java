package dixit.text;

import java.util.List;

/**
 * Finds the dependency tree of a sentence in one pass: at each step a linear model picks the
 * transition, shift or a labelled arc. Time grows with the length of the sentence.
 */
final class DependencyParser {
  private final LinearModel model;
  private final int[] actions;

  DependencyParser(LinearModel model) {
    this.model = model;
    actions = Transitions.actions(model.labels());
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
    Transitions transitions = new Transitions(words.size());
    FeatureKeys features = new FeatureKeys();
    int[] scores = new int[actions.length];
    while (!transitions.isFinished()) {
      look.fill(transitions, features);
      model.score(features, scores);
      int best = -1;
      boolean[] allowed = {transitions.allows(0), transitions.allows(1), transitions.allows(2)};
      for (int label = 0; label < scores.length; label++) {
        if (allowed[actions[label]] && (best < 0 || scores[label] > scores[best])) {
          best = label;
        }
      }
      transitions.apply(actions[best], best);
    }
    return arcs(transitions);
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
