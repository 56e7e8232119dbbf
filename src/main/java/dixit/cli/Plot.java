package dixit.cli;

import java.io.PrintWriter;
import java.util.Collections;
import java.util.Map;

/** Counts in columns; for a person at a terminal with a bar each. */
final class Plot {
  private static final String BOLD = "\u001b[1m";
  private static final String CYAN = "\u001b[36m";
  private static final String PLAIN = "\u001b[0m";
  private static final String EIGHTHS = " ▏▎▍▌▋▊▉";
  private static final int PARTS = EIGHTHS.length();
  private static final int LONGEST_NAME = 32;
  private static final int LONGEST_BAR = 50;
  private static final int GAPS = 6;

  private final boolean drawn;
  private final int width;
  private final PrintWriter out;
  private boolean started;

  /**
   * @param drawn whether there are bars and colours
   * @param width of the terminal, in columns
   */
  Plot(boolean drawn, int width, PrintWriter out) {
    this.drawn = drawn;
    this.width = width;
    this.out = out;
  }

  /** Counts of different things, which no bars compare. */
  void counts(String title, Map<String, Long> counts) {
    table(title, counts, false);
  }

  /** Counts that together are one thing; none, no title. */
  void bars(String title, Map<String, Long> counts) {
    table(title, counts, drawn);
  }

  private void table(String title, Map<String, Long> counts, boolean bars) {
    if (counts.isEmpty()) {
      return;
    }
    if (started) {
      out.println();
    }
    started = true;
    out.println(drawn ? BOLD + title + PLAIN : title);
    long most = Collections.max(counts.values());
    int digits = String.valueOf(most).length();
    int names = counts.keySet().stream().map(Plot::name).mapToInt(Plot::length).max().orElse(0);
    int room = Math.max(1, Math.min(LONGEST_BAR, width - names - digits - GAPS));
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      String name = name(count.getKey());
      String number = String.valueOf(count.getValue());
      String line =
          "  " + name + " ".repeat(names - length(name) + 2 + digits - number.length()) + number;
      out.println(bars ? line + "  " + CYAN + bar(count.getValue(), most, room) + PLAIN : line);
    }
  }

  private static String bar(long count, long most, int room) {
    long eighths = Math.max(1, Math.round((double) count * room * PARTS / Math.max(1, most)));
    int rest = (int) (eighths % PARTS);
    return "█".repeat((int) (eighths / PARTS)) + (rest == 0 ? "" : EIGHTHS.charAt(rest));
  }

  /** Names come from articles: nothing in them may steer the terminal. */
  static String name(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    return length(line) > LONGEST_NAME
        ? line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…"
        : line;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
