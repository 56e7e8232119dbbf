package dixit.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;

/** Tells a person at a terminal which of many articles is being read; nobody else. */
final class Progress implements AutoCloseable {
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final int whole;
  private final PrintWriter terminal;
  private final boolean shown;
  private int done;

  Progress(int whole, PrintWriter terminal) {
    this.whole = whole;
    this.terminal = terminal;
    this.shown = whole > 1 && isTerminal();
  }

  void next(String name) {
    done++;
    if (shown) {
      terminal.print(CLEAR_LINE + done + "/" + whole + " " + name);
      terminal.flush();
    }
  }

  @Override
  public void close() {
    if (shown) {
      terminal.print(CLEAR_LINE);
      terminal.flush();
    }
  }

  /** From Java 22 on there may be a console without a terminal; it can be asked. */
  static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
