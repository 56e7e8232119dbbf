package dixit.cli;

import dixit.corpus.RunListener;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/** Tells what cannot be read and, to a person at a terminal, how far a run is and how long yet. */
final class CorpusProgress implements RunListener, AutoCloseable {
  private static final long INTERVAL = 500_000_000;

  private final PrintWriter terminal;
  private final boolean shown;
  private final long begin = System.nanoTime();
  private final LongAdder found = new LongAdder();
  private final LongAdder passed = new LongAdder();
  private final LongAdder articles = new LongAdder();
  private final AtomicBoolean showing = new AtomicBoolean();
  private volatile long last = begin;

  /**
   * @param wanted whether to tell how far a run is, where there is a terminal
   */
  CorpusProgress(PrintWriter terminal, boolean wanted) {
    this.terminal = terminal;
    shown = wanted && Terminal.isThere();
  }

  @Override
  public void found(long bytes) {
    found.add(bytes);
  }

  @Override
  public void article() {
    articles.increment();
    show();
  }

  @Override
  public void passed(long bytes) {
    passed.add(bytes);
  }

  @Override
  public void fault(String message) {
    synchronized (terminal) {
      terminal.println((shown ? Progress.CLEAR_LINE : "") + "dixit: " + message);
      terminal.flush();
    }
  }

  @Override
  public void notice(String message) {
    fault(message);
  }

  @Override
  public void writing() {
    line("writing the shards");
  }

  private void show() {
    long now = System.nanoTime();
    if (!shown || now - last < INTERVAL || !showing.compareAndSet(false, true)) {
      return;
    }
    last = now;
    line(line(articles.sum(), passed.sum(), found.sum(), (now - begin) / 1e9));
    showing.set(false);
  }

  /**
   * @param passed bytes of {@code found} that are read
   */
  static String line(long articles, long passed, long found, double seconds) {
    int percent = found == 0 ? 100 : (int) (100 * passed / found);
    String line =
        String.format(
            Locale.ROOT,
            "%s %d %%, %,d %s, %.1f/s",
            Progress.bar(percent, 100),
            percent,
            articles,
            articles == 1 ? "article" : "articles",
            articles / seconds);
    if (passed == 0) {
      return line;
    }
    long left = (long) (seconds / passed * (found - passed));
    return line
        + String.format(Locale.ROOT, ", %d:%02d:%02d left", left / 3600, left / 60 % 60, left % 60);
  }

  private void line(String words) {
    if (shown) {
      synchronized (terminal) {
        terminal.print(Progress.redrawn(words));
        terminal.flush();
      }
    }
  }

  @Override
  public void close() {
    line("");
  }
}
