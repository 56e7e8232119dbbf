package dixit.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often mentions are right, by kind of thing and by the confidence they carry. Calibrations add
 * up; of those with a confidence near 0.9 about 90 % should be right.
 *
 * @param shares by kind, then by tenth of confidence, 9 for 0.9 and more
 */
public record Calibration(SortedMap<String, SortedMap<Integer, Share>> shares) {
  public static final Calibration NONE = new Calibration(new TreeMap<>());

  private static final List<String> KINDS = List.of("name", "position", "deal", "claim");
  private static final int TENTHS = 10;

  /** One mention more. */
  void add(String kind, double confidence, boolean right) {
    // A hundredth of slack: 0.9 is a little less in binary.
    int tenth = Math.min(TENTHS - 1, (int) Math.floor(confidence * TENTHS + 1e-9));
    shares.computeIfAbsent(kind, k -> new TreeMap<>()).merge(tenth, Share.of(right), Share::plus);
  }

  Calibration plus(Calibration other) {
    Calibration sum = new Calibration(new TreeMap<>());
    for (Calibration one : List.of(this, other)) {
      one.shares.forEach(
          (kind, tenths) ->
              tenths.forEach(
                  (tenth, share) ->
                      sum.shares
                          .computeIfAbsent(kind, k -> new TreeMap<>())
                          .merge(tenth, share, Share::plus)));
    }
    return sum;
  }

  /** A table: a row a tenth of confidence, a column a kind, the share right and of how many. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-11s", "confidence"));
    KINDS.forEach(kind -> head.append(String.format(Locale.ROOT, "%-17s", kind)));
    lines.add(head.toString().stripTrailing());
    for (int tenth = TENTHS - 1; tenth >= 0; tenth--) {
      StringBuilder row =
          new StringBuilder(
              String.format(
                  Locale.ROOT,
                  "%-11s",
                  String.format(Locale.ROOT, "%.1f to %.1f", tenth / 10.0, (tenth + 1) / 10.0)));
      boolean any = false;
      for (String kind : KINDS) {
        Share share = shares.getOrDefault(kind, new TreeMap<>()).getOrDefault(tenth, Share.ZERO);
        any |= share.of() > 0;
        String cell =
            share.of() == 0
                ? "-"
                : String.format(Locale.ROOT, "%.2f of %d", share.accuracy(), share.of());
        row.append(String.format(Locale.ROOT, "%-17s", cell));
      }
      if (any) {
        lines.add(row.toString().stripTrailing());
      }
    }
    return lines;
  }
}
