package dixit.evaluate;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report for people and for programs. */
public final class ReportText {
  private static final int DECIMALS = 3;
  private static final int DIGITS = 6;

  private ReportText() {}

  /** A line a measure, in alphabetical order, those of F1 before the others. */
  public static List<String> lines(Report report) {
    List<String> lines = new ArrayList<>();
    lines.add(report.articles() + " articles");
    report
        .scores()
        .forEach(
            (measure, score) ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "%-28s P %s R %s F1 %s   (%d right, %d false, %d missed)",
                        measure,
                        rounded(score.precision()),
                        rounded(score.recall()),
                        rounded(score.f1()),
                        score.right(),
                        score.wrong(),
                        score.missed())));
    report
        .shares()
        .forEach(
            (measure, share) ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "%-28s %s/%d = %s",
                        measure,
                        general(share.right()),
                        share.of(),
                        rounded(share.accuracy()))));
    return lines;
  }

  /** One object with a member for each measure: p, r, f1, tp, fp, fn, or right and of. */
  public static String json(Report report) {
    JsonObject all = new JsonObject();
    report
        .scores()
        .forEach(
            (measure, score) -> {
              JsonObject row = new JsonObject();
              row.addProperty("p", score.precision());
              row.addProperty("r", score.recall());
              row.addProperty("f1", score.f1());
              row.addProperty("tp", score.right());
              row.addProperty("fp", score.wrong());
              row.addProperty("fn", score.missed());
              all.add(measure, row);
            });
    report
        .shares()
        .forEach(
            (measure, share) -> {
              JsonObject row = new JsonObject();
              row.addProperty("right", share.right());
              row.addProperty("of", share.of());
              all.add(measure, row);
            });
    return new GsonBuilder().setPrettyPrinting().create().toJson(all) + "\n";
  }

  /** Rounds the exact binary value, so that a tie goes to the even digit. */
  private static String rounded(double value) {
    return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String general(double value) {
    BigDecimal digits =
        new BigDecimal(value).round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
    return digits.signum() == 0 ? "0" : digits.stripTrailingZeros().toPlainString();
  }
}
