package dixit.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Trains taggers on trees; the same trees give the same model. */
final class TaggerTrainer {
  private static final long SEED = 42;

  private final WordDictionary dictionary;
  private final int rounds;

  TaggerTrainer(WordDictionary dictionary, int rounds) {
    this.dictionary = dictionary;
    this.rounds = rounds;
  }

  Perceptron train(List<Tree> trees) {
    TreeSet<String> tags = new TreeSet<>();
    trees.forEach(tree -> tags.addAll(tree.tags()));
    Perceptron perceptron = new Perceptron(List.copyOf(tags));
    List<Tree> order = new ArrayList<>(trees);
    Random random = new Random(SEED);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      order.forEach(tree -> learn(tree, perceptron));
    }
    return perceptron;
  }

  private void learn(Tree tree, Perceptron perceptron) {
    List<String> labels = perceptron.labels();
    Tagger.Context context = new Tagger.Context(tree.words(), dictionary);
    FeatureKeys features = new FeatureKeys();
    float[] scores = new float[labels.size()];
    for (int i = 0; i < tree.size(); i++) {
      String certain = Tagger.certain(tree.words().get(i));
      if (!certain.isEmpty()) {
        context.tags[i] = certain;
        continue;
      }
      context.features(i, features);
      perceptron.score(features, scores);
      perceptron.tick();
      int best = 0;
      for (int label = 1; label < scores.length; label++) {
        best = scores[label] > scores[best] ? label : best;
      }
      int truth = labels.indexOf(tree.tags().get(i));
      if (best != truth) {
        perceptron.update(features, truth, 1);
        perceptron.update(features, best, -1);
      }
      context.tags[i] = labels.get(best);
    }
  }

  /** The trees with the tags that taggers give them which have not seen them. */
  List<Tree> jackknife(List<Tree> trees, int folds) {
    Tree[] tagged = new Tree[trees.size()];
    for (int fold = 0; fold < folds; fold++) {
      List<Tree> others = new ArrayList<>();
      for (int i = 0; i < tagged.length; i++) {
        if (i % folds != fold) {
          others.add(trees.get(i));
        }
      }
      Tagger tagger = new Tagger(train(others).model());
      for (int i = fold; i < tagged.length; i += folds) {
        Tree tree = trees.get(i);
        tagged[i] = tree.withTags(Arrays.asList(tagger.tag(tree.words(), dictionary)));
      }
    }
    return List.of(tagged);
  }
}
