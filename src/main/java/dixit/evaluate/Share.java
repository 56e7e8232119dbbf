package dixit.evaluate;

/**
 * How often a detail is right, of the things that were found at all.
 *
 * @param right a fraction where one thing has several values and only some are right
 */
public record Share(double right, int of) {
  public static final Share ZERO = new Share(0, 0);

  static Share of(boolean right) {
    return new Share(right ? 1 : 0, 1);
  }

  public Share plus(Share other) {
    return new Share(right + other.right, of + other.of);
  }

  /** 0 to 1; 0 where there was nothing to be right about. */
  public double accuracy() {
    return of > 0 ? right / of : 0;
  }
}
