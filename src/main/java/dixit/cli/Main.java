package dixit.cli;

import dixit.article.InputException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Entry point of the {@code dixit} command. */
@Command(
    name = "dixit",
    versionProvider = Main.Version.class,
    mixinStandardHelpOptions = true,
    description = "News in, a knowledge graph that knows who said it out.",
    footer = {
      "",
      "Exit codes: 0 done; 1 done, and the answer is no (a quote not found, a shape violated, a"
          + " floor not reached); 2 wrong usage; 3 unusable input; 70 a bug.",
      "",
      "Examples:",
      "  dixit build article.txt",
      "  dixit build --help"
    })
public final class Main {
  static final int OK = 0;

  /** It ran, and the answer is no: a floor not reached, a shape violated, a quote not found. */
  static final int ANSWER_IS_NO = 1;

  /** Unusable input: the user can mend it. */
  static final int UNUSABLE_INPUT = 3;

  static final int BUG = 70;

  /** In the order of the help. */
  private static final List<String> COMMANDS =
      List.of(
          "build",
          "corpus",
          "query",
          "why",
          "remove",
          "validate",
          "verify",
          "evaluate",
          "coverage",
          "report",
          "export",
          "stats",
          "text",
          "serve",
          "ontology",
          "train",
          "bench",
          "generate-completion");

  @Option(
      names = "--debug",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Print a stack trace when something goes wrong.")
  private boolean debug;

  private Main() {}

  public static void main(String[] args) {
    StandardOutput stdout = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    PrintWriter out = utf8(stdout);
    if (List.of("--version").equals(List.of(args)) || List.of("-V").equals(List.of(args))) {
      // Asked by scripts all the time: no need of the whole command line.
      out.println(Version.line());
      return;
    }
    CommandLine line = commandLine(args);
    line.setOut(out).setErr(utf8(System.err));
    int code = execute(line, args);
    out.flush();
    Optional<String> fault = stdout.fault();
    fault.ifPresent(
        reason ->
            line.getErr()
                .println(
                    "dixit: standard output cannot be written ("
                        + reason
                        + "): what is there is not whole"));
    System.exit(fault.isPresent() ? UNUSABLE_INPUT : code);
  }

  /** Errors, too, end with a line and a code. */
  private static int execute(CommandLine line, String... args) {
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      line.getErr()
          .println(
              "dixit: out of memory: give it more, as by DIXIT_JAVA_OPTIONS=-Xmx2g; a corpus goes"
                  + " on from where it was");
      return UNUSABLE_INPUT;
    } catch (Error e) {
      Main main = line.getCommand();
      return main.explain(e, line.getErr());
    }
  }

  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** The whole command, ready to execute; tests set its writers. */
  static CommandLine commandLine() {
    return withCommands(COMMANDS);
  }

  /** Only the command that the arguments name is loaded, all of them where they name none. */
  static CommandLine commandLine(String... args) {
    Optional<String> first = Arrays.stream(args).filter(arg -> !arg.startsWith("-")).findFirst();
    return first.filter(COMMANDS::contains).isPresent() && !first.get().startsWith("generate")
        ? withCommands(List.of(first.get()))
        : commandLine();
  }

  private static CommandLine withCommands(List<String> names) {
    Main main = new Main();
    CommandLine line = new CommandLine(main);
    names.forEach(name -> line.addSubcommand(name, command(name)));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line.setExecutionExceptionHandler(
        (exception, command, parsed) -> main.explain(exception, command.getErr()));
  }

  private static Object command(String name) {
    return switch (name) {
      case "build" -> new BuildCommand();
      case "corpus" -> new CorpusCommand();
      case "text" -> new TextCommand();
      case "query" -> new QueryCommand();
      case "why" -> new WhyCommand();
      case "remove" -> new RemoveCommand();
      case "validate" -> new ValidateCommand();
      case "verify" -> new VerifyCommand();
      case "export" -> new ExportCommand();
      case "stats" -> new StatsCommand();
      case "ontology" -> new OntologyCommand();
      case "evaluate" -> new EvaluateCommand();
      case "train" -> new TrainCommand();
      case "bench" -> new BenchCommand();
      case "coverage" -> new CoverageCommand();
      case "report" -> new ReportCommand();
      case "serve" -> new ServeCommand();
      case "generate-completion" -> new GenerateCompletion();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private int explain(Throwable exception, PrintWriter err) {
    if (debug) {
      exception.printStackTrace(err);
    }
    if (exception instanceof InputException) {
      err.println("dixit: " + exception.getMessage());
      return UNUSABLE_INPUT;
    }
    err.println("dixit: a bug: " + exception + " (--debug prints where)");
    return BUG;
  }

  /** The version that the build wrote into the program. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {line()};
    }

    static String line() {
      try (InputStream in =
          Objects.requireNonNull(Main.class.getResourceAsStream("/dixit/version.txt"))) {
        return "dixit " + new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
