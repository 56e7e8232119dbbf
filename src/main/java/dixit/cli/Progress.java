package dixit.cli;

import dixit.article.InputException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Tells a person at a terminal how far long work is, by a bar; nobody else. */
final class Progress implements AutoCloseable {
  static final String CLEAR_LINE = "\r\u001b[K";

  /** A line that is longer than the window is cut at its edge, not wrapped. */
  private static final String NO_WRAP = "\u001b[?7l";

  private static final String WRAP = "\u001b[?7h";
  private static final int BAR = 24;
  private static final long REDRAWN_NANOS = Duration.ofMillis(50).toNanos();

  /** Before that, the time left is a guess. */
  private static final long TOLD_NANOS = Duration.ofSeconds(3).toNanos();

  private final int whole;
  private final PrintWriter terminal;
  private final boolean shown;
  private final int width;
  private final long start = System.nanoTime();
  private long drawn = start - REDRAWN_NANOS;
  private int done;

  Progress(int whole, PrintWriter terminal) {
    this.whole = whole;
    this.terminal = terminal;
    this.shown = whole > 1 && Terminal.isThere();
    this.width = Terminal.width();
  }

  /** Begins the next piece of work. */
  void next(String name) {
    done++;
    long now = System.nanoTime();
    if (shown && (now - drawn >= REDRAWN_NANOS || done >= whole)) {
      drawn = now;
      terminal.print(
          redrawn(line(InputException.printable(name), done, whole, now - start, width)));
      terminal.flush();
    }
  }

  static String bar(int done, int whole) {
    int filled = (int) ((long) BAR * done / whole);
    return "█".repeat(filled) + "░".repeat(BAR - filled);
  }

  /** A line in place of the one before. */
  static String redrawn(String line) {
    return CLEAR_LINE + NO_WRAP + line + WRAP;
  }

  @Override
  public void close() {
    if (shown) {
      terminal.print(CLEAR_LINE);
      terminal.flush();
    }
  }

  /**
   * Shorter than the terminal is wide, so that it stays one line.
   *
   * @param done pieces begun, the last of which is under way
   */
  static String line(String name, int done, int whole, long nanos, int width) {
    String left = "";
    if (nanos >= TOLD_NANOS && done > 1) {
      Duration rest = Duration.ofNanos(nanos / (done - 1) * (whole - done + 1));
      left = String.format(Locale.ROOT, " %d:%02d left", rest.toMinutes(), rest.toSecondsPart());
    }
    String line =
        bar(Math.max(0, done - 1), whole) + " " + done + "/" + whole + left + " " + Plot.name(name);
    return line.length() < width ? line : line.substring(0, width - 1);
  }
}
