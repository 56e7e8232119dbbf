package dixit.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the proper names of a document and tells what they name: a linear chain over its tokens.
 */
final class NameTagger {
  private static final int TRANSITION = 99;

  private final LinearModel model;
  private final double[][] transitions;
  private final double[][] transitionFactors;

  NameTagger(LinearModel model) {
    this.model = model;
    transitions = new double[NameLabels.COUNT + 1][];
    for (int before = 0; before < transitions.length; before++) {
      transitions[before] = scores(transition(before), new int[NameLabels.COUNT]);
    }
    transitionFactors = NameLattice.factors(transitions);
  }

  /** The feature of the label before a token, or of the beginning of the sentence. */
  static FeatureKeys transition(int before) {
    FeatureKeys keys = new FeatureKeys();
    keys.add(TRANSITION, before);
    return keys;
  }

  /** In the order of the text; none within another. */
  List<NameSpan> names(List<Sentence> sentences, WordDictionary dictionary) {
    NameFeatures features = new NameFeatures(sentences, dictionary);
    List<NameSpan> names = new ArrayList<>();
    FeatureKeys keys = new FeatureKeys();
    int[] room = new int[NameLabels.COUNT];
    for (Sentence sentence : sentences) {
      NameFeatures.InSentence inSentence = features.in(sentence);
      double[][] scores = new double[inSentence.length()][];
      for (int i = 0; i < scores.length; i++) {
        inSentence.fill(i, keys);
        scores[i] = scores(keys, room);
      }
      names.addAll(names(sentence, scores));
    }
    return names;
  }

  private List<NameSpan> names(Sentence sentence, double[][] scores) {
    NameLattice lattice = new NameLattice(scores, transitions);
    int[] labels = lattice.best();
    if (Arrays.stream(labels).allMatch(label -> label == NameLabels.OUTSIDE)) {
      return List.of();
    }
    double[] probabilities = new double[labels.length];
    lattice.sum(transitionFactors);
    for (int i = 0; i < labels.length; i++) {
      probabilities[i] = lattice.probability(i, labels[i]);
    }
    return NameLabels.names(sentence, labels, probabilities);
  }

  private double[] scores(FeatureKeys keys, int[] room) {
    model.score(keys, room);
    double[] scores = new double[room.length];
    for (int label = 0; label < scores.length; label++) {
      scores[label] = room[label] * (double) model.unit();
    }
    return scores;
  }
}
