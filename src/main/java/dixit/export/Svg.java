package dixit.export;

import dixit.article.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A drawing, laid out by Graphviz where it is installed. */
final class Svg {
  private static final int LONGEST_SECONDS = 300;

  private Svg() {}

  /**
   * Writes SVG.
   *
   * @param program Graphviz's layout program, "dot" by name or a path
   * @throws InputException if there is no such program, or if it cannot draw the graph
   */
  static void write(PropertyGraph graph, String program, OutputStream out) throws IOException {
    Path folder = Files.createTempDirectory("dixit-svg");
    Path drawing = folder.resolve("graph.dot");
    Path picture = folder.resolve("graph.svg");
    Path trouble = folder.resolve("trouble.txt");
    try {
      try (OutputStream dot = Files.newOutputStream(drawing)) {
        Dot.write(graph, dot);
      }
      Process process =
          start(
              new ProcessBuilder(program, "-Tsvg", drawing.toString())
                  .redirectOutput(picture.toFile())
                  .redirectError(trouble.toFile()));
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new InputException(
            "svg: Graphviz is not done after "
                + LONGEST_SECONDS
                + " seconds: draw less of the graph, by --view accepted or --flat");
      }
      if (process.exitValue() != 0) {
        throw new InputException(
            "svg: Graphviz cannot draw this graph: "
                + Files.readString(trouble, StandardCharsets.UTF_8).strip());
      }
      Files.copy(picture, out);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while Graphviz drew", e);
    } finally {
      for (Path file : new Path[] {drawing, picture, trouble, folder}) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new InputException(
          "svg: no program '"
              + builder.command().get(0)
              + "' here: install Graphviz, or write dot and draw it elsewhere",
          e);
    }
  }
}
