package dixit.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * Trains models of names: a conditional random field, whose weights go towards nothing unless the
 * data hold them up (AdaGrad with an L1 penalty). The same documents give the same model.
 */
final class NameTrainer {
  private static final long SEED = 42;
  private static final int ROUNDS = 10;
  private static final float STEP = 0.1f;
  private static final float PENALTY = 5e-4f;
  private static final int LABELS = NameLabels.COUNT;

  /** Weights below this are left out: they cost room and change little. */
  private static final float LEAST = 0.04f;

  /** Differences of probability below this are not learnt from. */
  private static final double SMALL = 1e-3;

  /** The feature indexes of each token and its label. */
  private record Example(int[][] features, int[] labels) {}

  private final WordDictionary dictionary;
  private final List<Example> examples = new ArrayList<>();
  private final TreeMap<Integer, Integer> indexes = new TreeMap<>();

  NameTrainer(WordDictionary dictionary) {
    this.dictionary = dictionary;
    for (int before = 0; before <= LABELS; before++) {
      index(NameTagger.transition(before));
    }
  }

  /** Adds a text with all its names to what is learnt from. */
  void add(List<Sentence> sentences, List<NameSpan> names) {
    NameFeatures features = new NameFeatures(sentences, dictionary);
    FeatureKeys keys = new FeatureKeys();
    for (Sentence sentence : sentences) {
      NameFeatures.InSentence inSentence = features.in(sentence);
      int[][] indexed = new int[inSentence.length()][];
      for (int i = 0; i < indexed.length; i++) {
        inSentence.fill(i, keys);
        indexed[i] = index(keys);
      }
      examples.add(new Example(indexed, NameLabels.of(sentence, names)));
    }
  }

  private int[] index(FeatureKeys keys) {
    int[] indexed = new int[keys.size()];
    for (int i = 0; i < indexed.length; i++) {
      indexed[i] = indexes.computeIfAbsent(keys.get(i), k -> indexes.size());
    }
    return indexed;
  }

  /** A model for {@link NameTagger}. */
  byte[] train() {
    Weights weights = new Weights(indexes.size());
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      order.forEach(weights::learn);
    }
    return bytes(weights);
  }

  private static final class Weights {
    final float[] values;
    private final float[] squares;

    Weights(int features) {
      values = new float[features * LABELS];
      squares = new float[features * LABELS];
    }

    void learn(Example example) {
      int[][] features = example.features();
      double[][] scores = new double[features.length][LABELS];
      for (int i = 0; i < scores.length; i++) {
        for (int feature : features[i]) {
          for (int label = 0; label < LABELS; label++) {
            scores[i][label] += values[feature * LABELS + label];
          }
        }
      }
      double[][] transitions = new double[LABELS + 1][LABELS];
      for (int before = 0; before <= LABELS; before++) {
        for (int label = 0; label < LABELS; label++) {
          transitions[before][label] = values[before * LABELS + label];
        }
      }
      double[][] factors = NameLattice.factors(transitions);
      NameLattice lattice = new NameLattice(scores, transitions);
      lattice.sum(factors);
      for (int i = 0; i < features.length; i++) {
        labels(example, i, lattice);
        transitions(example, i, lattice, factors);
      }
    }

    private void labels(Example example, int i, NameLattice lattice) {
      for (int label = 0; label < LABELS; label++) {
        double truth = label == example.labels()[i] ? 1 : 0;
        double error = lattice.probability(i, label) - truth;
        if (Math.abs(error) > SMALL) {
          for (int feature : example.features()[i]) {
            step(feature * LABELS + label, (float) error, PENALTY);
          }
        }
      }
    }

    private void transitions(Example example, int i, NameLattice lattice, double[][] factors) {
      int[] labels = example.labels();
      int trueBefore = i == 0 ? NameLattice.BEGIN : labels[i - 1];
      for (int before = 0; before <= LABELS; before++) {
        for (int label = 0; label < LABELS; label++) {
          double truth = before == trueBefore && label == labels[i] ? 1 : 0;
          double error = lattice.probability(i, before, label, factors) - truth;
          if (Math.abs(error) > SMALL) {
            step(before * LABELS + label, (float) error, 0);
          }
        }
      }
    }

    private void step(int weight, float gradient, float penalty) {
      squares[weight] += gradient * gradient;
      float rate = STEP / (float) Math.sqrt(squares[weight] + 1e-2f);
      float moved = values[weight] - rate * gradient;
      float least = rate * penalty;
      values[weight] = moved > least ? moved - least : moved < -least ? moved + least : 0;
    }
  }

  private byte[] bytes(Weights weights) {
    float greatest = 1e-9f;
    for (float value : weights.values) {
      greatest = Math.max(greatest, Math.abs(value));
    }
    int[] keys = new int[indexes.size()];
    byte[][] pairs = new byte[keys.length][];
    int count = 0;
    for (var entry : indexes.entrySet()) {
      byte[] row = row(weights.values, entry.getValue() * LABELS, greatest);
      if (row.length > 0) {
        keys[count] = entry.getKey();
        pairs[count++] = row;
      }
    }
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      LinearModel.write(
          out, NameLabels.all(), greatest, Arrays.copyOf(keys, count), Arrays.copyOf(pairs, count));
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The labels that have a weight, and after them their weights. */
  private static byte[] row(float[] values, int begin, float greatest) {
    byte[] labels = new byte[LABELS];
    byte[] codes = new byte[LABELS];
    int count = 0;
    for (int label = 0; label < LABELS; label++) {
      float value = values[begin + label];
      byte code = Math.abs(value) < LEAST ? 0 : LinearModel.code(value, greatest);
      if (code != 0) {
        labels[count] = (byte) label;
        codes[count++] = code;
      }
    }
    byte[] row = Arrays.copyOf(labels, 2 * count);
    System.arraycopy(codes, 0, row, count, count);
    return row;
  }
}
