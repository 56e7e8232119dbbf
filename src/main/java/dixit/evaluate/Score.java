package dixit.evaluate;

/**
 * What was found, counted.
 *
 * @param right in the gold and in the graph
 * @param wrong in the graph alone
 * @param missed in the gold alone
 */
public record Score(int right, int wrong, int missed) {
  public static final Score ZERO = new Score(0, 0, 0);

  public Score {
    if (right < 0 || wrong < 0 || missed < 0) {
      throw new IllegalArgumentException(right + " right, " + wrong + " false, " + missed);
    }
  }

  public Score plus(Score other) {
    return new Score(right + other.right, wrong + other.wrong, missed + other.missed);
  }

  /** Of what the graph has, the part that is right: 0 to 1, 0 where it has nothing. */
  public double precision() {
    return share(right, right + wrong);
  }

  /** Of what the gold has, the part that was found: 0 to 1, 0 where it has nothing. */
  public double recall() {
    return share(right, right + missed);
  }

  /** Harmonic mean of precision and recall, 0 to 1. */
  public double f1() {
    double precision = precision();
    double recall = recall();
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
  }

  private static double share(int part, int whole) {
    return whole > 0 ? (double) part / whole : 0;
  }
}
