package dixit.text;

import java.util.Arrays;

/**
 * All ways to label a sentence, each as likely as its scores say: a chain of tokens, where each
 * label weighs by itself and by the label before it.
 */
final class NameLattice {
  /** In the transitions, the row of what stands before the first token. */
  static final int BEGIN = NameLabels.COUNT;

  private static final int LABELS = NameLabels.COUNT;

  private final double[][] scores;
  private final double[][] transitions;
  private final int length;

  /** Exponents of the scores, for each token against its greatest. */
  private final double[][] factors;

  /** Probabilities of labels given all tokens up to theirs, and what the tokens after it add. */
  private final double[][] forward;

  private final double[][] backward;
  private final double[] norms;
  private double logarithm;

  /**
   * @param scores of each token for each label, as natural logarithms
   * @param transitions the score of each label after each label and after {@link #BEGIN}
   */
  NameLattice(double[][] scores, double[][] transitions) {
    this.scores = scores;
    this.transitions = transitions;
    length = scores.length;
    factors = rows(length);
    forward = rows(length);
    backward = rows(length);
    norms = new double[length];
  }

  /** Row by row, which takes the virtual machine a tenth of the time. */
  private static double[][] rows(int length) {
    double[][] rows = new double[length][];
    for (int i = 0; i < length; i++) {
      rows[i] = new double[LABELS];
    }
    return rows;
  }

  /** What transitions weigh: the exponents of their scores, nothing for those that cannot be. */
  static double[][] factors(double[][] transitions) {
    double[][] factors = new double[LABELS + 1][LABELS];
    for (int before = 0; before <= LABELS; before++) {
      for (int label = 0; label < LABELS; label++) {
        boolean possible = NameLabels.follows(label, before == BEGIN ? NameLabels.OUTSIDE : before);
        factors[before][label] = possible ? StrictMath.exp(transitions[before][label]) : 0;
      }
    }
    return factors;
  }

  /** Computes the sums over all ways. */
  void sum(double[][] transitionFactors) {
    logarithm = 0;
    for (int i = 0; i < length; i++) {
      double greatest = scores[i][0];
      for (double score : scores[i]) {
        greatest = Math.max(greatest, score);
      }
      logarithm += greatest;
      for (int label = 0; label < LABELS; label++) {
        factors[i][label] = StrictMath.exp(scores[i][label] - greatest);
      }
      forward(i, transitionFactors);
      logarithm += StrictMath.log(norms[i]);
    }
    Arrays.fill(backward[length - 1], 1);
    for (int i = length - 2; i >= 0; i--) {
      for (int label = 0; label < LABELS; label++) {
        double sum = 0;
        for (int next = 0; next < LABELS; next++) {
          sum += transitionFactors[label][next] * factors[i + 1][next] * backward[i + 1][next];
        }
        backward[i][label] = sum / norms[i + 1];
      }
    }
  }

  private void forward(int i, double[][] transitionFactors) {
    double norm = 0;
    for (int label = 0; label < LABELS; label++) {
      double sum = 0;
      if (i == 0) {
        sum = transitionFactors[BEGIN][label];
      } else {
        for (int before = 0; before < LABELS; before++) {
          sum += forward[i - 1][before] * transitionFactors[before][label];
        }
      }
      forward[i][label] = sum * factors[i][label];
      norm += forward[i][label];
    }
    for (int label = 0; label < LABELS; label++) {
      forward[i][label] /= norm;
    }
    norms[i] = norm;
  }

  /** The natural logarithm of the sum over all ways. */
  double logarithm() {
    return logarithm;
  }

  /** The probability of a label of a token. */
  double probability(int i, int label) {
    return forward[i][label] * backward[i][label];
  }

  /** The probability that a token has the one label and the token before it the other. */
  double probability(int i, int before, int label, double[][] transitionFactors) {
    if (i == 0) {
      return before == BEGIN ? probability(0, label) : 0;
    }
    return before == BEGIN
        ? 0
        : forward[i - 1][before]
            * transitionFactors[before][label]
            * factors[i][label]
            * backward[i][label]
            / norms[i];
  }

  /** The most likely labels. */
  int[] best() {
    double[][] best = rows(length);
    int[][] back = new int[length][];
    for (int i = 0; i < length; i++) {
      back[i] = new int[LABELS];
      for (int label = 0; label < LABELS; label++) {
        best[i][label] = Double.NEGATIVE_INFINITY;
        for (int before = 0; before < LABELS; before++) {
          double until = i > 0 ? best[i - 1][before] + transitions[before][label] : 0;
          boolean possible = NameLabels.follows(label, i > 0 ? before : NameLabels.OUTSIDE);
          if (possible && until > best[i][label]) {
            best[i][label] = until;
            back[i][label] = before;
          }
        }
        best[i][label] += scores[i][label] + (i == 0 ? transitions[BEGIN][label] : 0);
      }
    }
    int[] labels = new int[length];
    for (int label = 1; label < LABELS; label++) {
      labels[length - 1] =
          best[length - 1][label] > best[length - 1][labels[length - 1]]
              ? label
              : labels[length - 1];
    }
    for (int i = length - 1; i > 0; i--) {
      labels[i - 1] = back[i][labels[i]];
    }
    return labels;
  }
}
