package dixit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs the commands once on a few made-up words, so that the Java machine can archive the classes
 * that they need. Called when the program is packaged.
 */
final class Rehearsal {
  private static final String FRENCH =
      """
      Velquor rachète Tamrin pour 2 milliards de dollars

      Le fabricant de puces Velquor a annoncé mardi avoir racheté Tamrin. « Nous sommes ravis », a \
      déclaré Inès Maroux, PDG de Velquor. Selon Ostrel, l'opération pourrait être bloquée.
      """;

  private Rehearsal() {}

  /** One argument: a folder to write to. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Path article = Files.writeString(folder.resolve("french.txt"), FRENCH);
    run("build", article.toString(), "--out", folder.toString());
  }

  private static void run(String... args) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Main.commandLine(args).setOut(nowhere).setErr(nowhere).execute(args);
  }
}
