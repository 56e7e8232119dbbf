package dixit.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * Trains parsers on trees with a dynamic oracle (Goldberg and Nivre, 2013): the parser mostly
 * follows its own choices, and learns which of the transitions then lose the fewest arcs. The same
 * trees give the same model.
 */
final class ParserTrainer {
  private static final long SEED = 7;
  private static final double OWN_CHOICE = 0.9;

  private final WordDictionary dictionary;
  private final int rounds;

  ParserTrainer(WordDictionary dictionary, int rounds) {
    this.dictionary = dictionary;
    this.rounds = rounds;
  }

  /**
   * @param trees with tags such as a tagger gives to unseen text
   */
  Perceptron train(List<Tree> trees) {
    TreeSet<String> names = new TreeSet<>();
    names.add("S");
    List<Sample> samples = new ArrayList<>();
    for (Tree tree : trees) {
      Tree projective = tree.projective();
      samples.add(new Sample(projective));
      for (int i = 0; i < projective.size(); i++) {
        names.add((i < head(projective, i) ? "L:" : "R:") + projective.relations().get(i));
      }
    }
    Perceptron perceptron = new Perceptron(List.copyOf(names));
    Map<String, Integer> index = new HashMap<>();
    for (String name : perceptron.labels()) {
      index.put(name, index.size());
    }
    Random random = new Random(SEED);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(samples, random);
      for (Sample sample : samples) {
        learn(sample, perceptron, index, round == 0 ? 0 : OWN_CHOICE, random);
      }
    }
    return perceptron;
  }

  private static int head(Tree tree, int i) {
    return tree.heads()[i] == Token.ROOT ? tree.size() : tree.heads()[i];
  }

  /** A tree made ready: its features and the dependents of each word. */
  private final class Sample {
    final Tree tree;
    final int[] heads;
    final int[][] dependents;

    Sample(Tree tree) {
      this.tree = tree;
      heads = new int[tree.size()];
      List<List<Integer>> lists = new ArrayList<>();
      for (int i = 0; i <= tree.size(); i++) {
        lists.add(new ArrayList<>());
      }
      for (int i = 0; i < heads.length; i++) {
        heads[i] = head(tree, i);
        lists.get(heads[i]).add(i);
      }
      dependents =
          lists.stream()
              .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
              .toArray(int[][]::new);
    }

    ParserFeatures features() {
      List<String> lemmas = new ArrayList<>();
      for (int i = 0; i < tree.size(); i++) {
        lemmas.add(dictionary.lemma(tree.words().get(i), Tagger.pos(tree.tags().get(i))));
      }
      return new ParserFeatures(tree.words(), lemmas, tree.tags());
    }
  }

  private void learn(
      Sample sample,
      Perceptron perceptron,
      Map<String, Integer> index,
      double ownChoice,
      Random random) {
    List<String> names = perceptron.labels();
    int[] actions = Transitions.actions(names);
    ParserFeatures look = sample.features();
    Transitions transitions = look.begin();
    FeatureKeys features = new FeatureKeys();
    float[] scores = new float[names.size()];
    while (!transitions.isFinished()) {
      look.fill(transitions, features);
      perceptron.score(features, scores);
      perceptron.tick();
      int[] costs = costs(transitions, sample);
      int least = Arrays.stream(costs).min().orElseThrow();
      int best = -1;
      int bestRight = -1;
      int leftTruth = truth(transitions, sample, index, Transitions.LEFT);
      int rightTruth = truth(transitions, sample, index, Transitions.RIGHT);
      for (int label = 0; label < scores.length; label++) {
        int action = actions[label];
        if (costs[action] == Integer.MAX_VALUE) {
          continue;
        }
        best = best < 0 || scores[label] > scores[best] ? label : best;
        int truth =
            action == Transitions.LEFT
                ? leftTruth
                : action == Transitions.RIGHT ? rightTruth : label;
        if (costs[action] == least
            && (truth < 0 || truth == label)
            && (bestRight < 0 || scores[label] > scores[bestRight])) {
          bestRight = label;
        }
      }
      int chosen = best;
      if (costs[actions[best]] != least || !isTrue(best, actions[best], leftTruth, rightTruth)) {
        perceptron.update(features, bestRight, 1);
        perceptron.update(features, best, -1);
        chosen = random.nextDouble() < ownChoice ? best : bestRight;
      }
      transitions.apply(actions[chosen], chosen);
    }
  }

  private static boolean isTrue(int label, int action, int leftTruth, int rightTruth) {
    int truth =
        action == Transitions.LEFT ? leftTruth : action == Transitions.RIGHT ? rightTruth : label;
    return truth < 0 || truth == label;
  }

  /** The one label that is right if the arc is one of the tree's; -1 where any will do. */
  private static int truth(
      Transitions transitions, Sample sample, Map<String, Integer> index, int action) {
    int dependent = transitions.stack(0);
    int head = action == Transitions.LEFT ? transitions.buffer(0) : transitions.stack(1);
    if (dependent < 0 || head < 0 || sample.heads[dependent] != head) {
      return -1;
    }
    String relation = sample.tree.relations().get(dependent);
    return index.get((action == Transitions.LEFT ? "L:" : "R:") + relation);
  }

  /** How many arcs of the tree each action makes unreachable; the maximum where not allowed. */
  private static int[] costs(Transitions t, Sample sample) {
    int[] costs = {0, 0, 0};
    int s0 = t.stack(0);
    int s1 = t.stack(1);
    int b0 = t.buffer(0);
    if (t.allows(Transitions.SHIFT)) {
      int head = sample.heads[b0];
      costs[0] += head < b0 && head != s0 && t.heads[head] < 0 ? 1 : 0;
      for (int dependent : sample.dependents[b0]) {
        costs[0] += dependent < b0 && t.heads[dependent] < 0 ? 1 : 0;
      }
    } else {
      costs[0] = Integer.MAX_VALUE;
    }
    int pending = 0;
    if (s0 >= 0) {
      for (int dependent : sample.dependents[s0]) {
        pending += dependent >= b0 ? 1 : 0;
      }
    }
    if (t.allows(Transitions.LEFT)) {
      int head = sample.heads[s0];
      costs[1] = pending + (head > b0 || head == s1 ? 1 : 0);
    } else {
      costs[1] = Integer.MAX_VALUE;
    }
    if (t.allows(Transitions.RIGHT)) {
      costs[2] = pending + (sample.heads[s0] >= b0 ? 1 : 0);
    } else {
      costs[2] = Integer.MAX_VALUE;
    }
    return costs;
  }
}
