import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/**
 * Draws where a recorded run spent its time: {@code java src/bench/Flame.java RUN.jfr} writes
 * RUN.collapsed, a line for each stack with its samples, and RUN.svg, which needs nothing else and
 * zooms at a click, and prints the methods with the most samples of their own.
 */
final class Flame {
  private static final int WIDTH = 1200;
  private static final int ROW = 16;

  /** Narrower boxes are left out, in pixels. */
  private static final double LEAST = 0.3;

  private static final int MOST_PRINTED = 20;

  /** Rounded, so that a letter of 11 pixels fits, as wide as most fonts have it. */
  private static final double LETTER = 6.5;

  private static final String SCRIPT =
      """
      const boxes = [...document.querySelectorAll('g')];
      const zoom = (from, to) => boxes.forEach(g => {
        const x = +g.dataset.x, w = +g.dataset.w;
        const shown = x < to && x + w > from;
        g.style.display = shown ? '' : 'none';
        if (!shown) return;
        const scale = %d / (to - from);
        const left = Math.max(0, (x - from) * scale);
        const width = Math.min(%d, (x + w - from) * scale) - left;
        g.firstElementChild.setAttribute('x', left);
        g.firstElementChild.setAttribute('width', Math.max(0, width - 0.3));
        const text = g.lastElementChild;
        text.setAttribute('x', left + 3);
        text.textContent = g.dataset.name.slice(0, Math.max(0, Math.floor(width / %s - 1)));
      });
      boxes.forEach(g => g.onclick = () => zoom(+g.dataset.x, +g.dataset.x + +g.dataset.w));
      zoom(0, %d);
      """;

  private final Map<String, Flame> callees = new TreeMap<>();
  private long samples;

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1 || !arguments[0].endsWith(".jfr")) {
      System.err.println("usage: java Flame.java RUN.jfr");
      System.exit(2);
    }
    Path recording = Path.of(arguments[0]);
    Map<String, Long> stacks = stacks(recording);
    Flame all = new Flame();
    Map<String, Long> own = new TreeMap<>();
    stacks.forEach(
        (stack, samples) -> {
          all.add(stack, samples);
          own.merge(stack.substring(stack.lastIndexOf(';') + 1), samples, Long::sum);
        });
    String stem = arguments[0].substring(0, arguments[0].length() - ".jfr".length());
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(stem + ".collapsed")))) {
      stacks.forEach((stack, samples) -> out.println(stack + " " + samples));
    }
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(stem + ".svg")))) {
      all.draw(out);
    }
    System.out.printf("%,d samples, %s.svg%n", all.samples, stem);
    own.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_PRINTED)
        .forEach(
            method ->
                System.out.printf(
                    Locale.ROOT,
                    "%5.1f %%  %s%n",
                    100.0 * method.getValue() / all.samples,
                    method.getKey()));
  }

  /** Samples of each stack, its methods from the outermost on, apart by semicolons. */
  private static Map<String, Long> stacks(Path recording) throws IOException {
    Map<String, Long> stacks = new TreeMap<>();
    try (RecordingFile events = new RecordingFile(recording)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        if (event.getEventType().getName().equals("jdk.ExecutionSample")
            && event.getStackTrace() != null) {
          List<String> names = new ArrayList<>();
          for (RecordedFrame frame : event.getStackTrace().getFrames()) {
            names.add(0, name(frame.getMethod()));
          }
          stacks.merge(String.join(";", names), 1L, Long::sum);
        }
      }
    }
    return stacks;
  }

  private static String name(RecordedMethod method) {
    String type = method.getType().getName();
    return type.substring(type.lastIndexOf('.') + 1) + "." + method.getName();
  }

  private void add(String stack, long count) {
    Flame at = this;
    at.samples += count;
    for (String method : stack.split(";")) {
      at = at.callees.computeIfAbsent(method, name -> new Flame());
      at.samples += count;
    }
  }

  private int depth() {
    return 1 + callees.values().stream().mapToInt(Flame::depth).max().orElse(0);
  }

  private void draw(PrintWriter out) {
    int height = depth() * ROW;
    out.printf(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
            + " font-family=\"sans-serif\" font-size=\"11\">%n",
        WIDTH, height);
    draw(out, "all", 0, height - ROW, (double) WIDTH / samples, samples);
    out.printf("<script><![CDATA[%n" + SCRIPT + "]]></script>%n", WIDTH, WIDTH, LETTER, WIDTH);
    out.println("</svg>");
  }

  private void draw(PrintWriter out, String name, double x, int y, double scale, long all) {
    double width = samples * scale;
    if (width < LEAST) {
      return;
    }
    String label = name.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    out.printf(
        Locale.ROOT,
        "<g data-x=\"%.2f\" data-w=\"%.2f\" data-name=\"%s\"><rect x=\"%.2f\" y=\"%d\""
            + " width=\"%.2f\" height=\"%d\" fill=\"hsl(%d,70%%,70%%)\"/>"
            + "<title>%s: %.1f %%</title><text y=\"%d\"/></g>%n",
        x,
        width,
        label,
        x,
        y,
        width,
        ROW - 1,
        20 + Math.floorMod(name.hashCode(), 40),
        label,
        100.0 * samples / all,
        y + ROW - 4);
    double at = x;
    for (Map.Entry<String, Flame> callee : callees.entrySet()) {
      callee.getValue().draw(out, callee.getKey(), at, y - ROW, scale, all);
      at += callee.getValue().samples * scale;
    }
  }
}
