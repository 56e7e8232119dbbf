package dixit.cli;

import dixit.article.InputException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Entry point of the {@code dixit} command. */
@Command(
    name = "dixit",
    version = "dixit 0.1.0",
    mixinStandardHelpOptions = true,
    description = "News in, a knowledge graph that knows who said it out.",
    subcommands = {BuildCommand.class, EvaluateCommand.class, GenerateCompletion.class})
public final class Main {
  static final int OK = 0;

  /** It ran, and the answer is no: a floor not reached, a shape violated, a quote not found. */
  static final int ANSWER_IS_NO = 1;

  /** Unusable input: the user can mend it. */
  static final int UNUSABLE_INPUT = 3;

  static final int BUG = 70;

  @Option(
      names = "--debug",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Print a stack trace when something goes wrong.")
  private boolean debug;

  private Main() {}

  public static void main(String[] args) {
    CommandLine line = commandLine();
    line.setOut(
        new PrintWriter(new java.io.OutputStreamWriter(System.out, StandardCharsets.UTF_8), true));
    line.setErr(
        new PrintWriter(new java.io.OutputStreamWriter(System.err, StandardCharsets.UTF_8), true));
    System.exit(line.execute(args));
  }

  /** The whole command, ready to execute; tests set its writers. */
  static CommandLine commandLine() {
    Main main = new Main();
    return new CommandLine(main)
        .setExecutionExceptionHandler(
            (exception, line, parsed) -> {
              if (main.debug) {
                exception.printStackTrace(line.getErr());
              }
              boolean usersToMend = exception instanceof InputException;
              line.getErr()
                  .println(
                      usersToMend
                          ? "dixit: " + exception.getMessage()
                          : "dixit: a bug: " + exception + " (--debug prints where)");
              return usersToMend ? UNUSABLE_INPUT : BUG;
            });
  }
}
