package dixit.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * How well articles were read. Reports add up.
 *
 * @param articles how many were compared
 * @param scores what is found or not, by measure
 * @param shares how often a detail of what was found is right, by measure
 * @param calibration how often what it is sure of is right
 * @param errors each miss and false hit: article, kind and words, separated by tabs
 */
public record Report(
    int articles,
    SortedMap<String, Score> scores,
    SortedMap<String, Share> shares,
    Calibration calibration,
    List<String> errors) {
  public static final Report NONE =
      new Report(0, new TreeMap<>(), new TreeMap<>(), Calibration.NONE, List.of());

  public Report {
    scores = new TreeMap<>(scores);
    shares = new TreeMap<>(shares);
    errors = List.copyOf(errors);
  }

  public Report plus(Report other) {
    List<String> both = new ArrayList<>(errors);
    both.addAll(other.errors);
    return new Report(
        articles + other.articles,
        sum(scores, other.scores, Score::plus),
        sum(shares, other.shares, Share::plus),
        calibration.plus(other.calibration),
        both);
  }

  private static <T> SortedMap<String, T> sum(
      SortedMap<String, T> ours, SortedMap<String, T> theirs, BinaryOperator<T> plus) {
    SortedMap<String, T> sum = new TreeMap<>(ours);
    theirs.forEach((measure, value) -> sum.merge(measure, value, plus));
    return sum;
  }

  /** The measures of F1 that fall short of a floor. */
  public List<String> under(double leastF1) {
    return scores.entrySet().stream()
        .filter(row -> row.getValue().f1() < leastF1)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What one article gives, while it is compared. */
  static final class Tally {
    private final String article;
    private final SortedMap<String, Score> scores = new TreeMap<>();
    private final SortedMap<String, Share> shares = new TreeMap<>();
    private final Calibration calibration = new Calibration(new TreeMap<>());
    private final List<String> errors = new ArrayList<>();

    Tally(String article) {
      this.article = article;
    }

    void add(String measure, Score score) {
      scores.merge(measure, score, Score::plus);
    }

    void add(String measure, Share share) {
      shares.merge(measure, share, Share::plus);
    }

    /** Whether a thing is right, for each of the confidences of its mentions. */
    void judge(String kind, List<Double> confidences, boolean right) {
      confidences.forEach(confidence -> calibration.add(kind, confidence, right));
    }

    void error(String kind, String what) {
      errors.add(article + "\t" + kind + "\t" + what.replaceAll("\\s+", " "));
    }

    Report report() {
      return new Report(1, scores, shares, calibration, errors);
    }
  }
}
