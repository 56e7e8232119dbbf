package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class MainTest {

  @Test
  void everyCommandAndOptionHasHelpAndExamples() {
    List<String> lacking = new ArrayList<>();
    check(Main.commandLine(), lacking);
    assertEquals(List.of(), lacking);
  }

  private static void check(CommandLine line, List<String> lacking) {
    CommandSpec spec = line.getCommandSpec();
    String name = spec.qualifiedName();
    if (spec.usageMessage().description().length == 0) {
      lacking.add(name);
    }
    boolean ours = spec.userObject().getClass().getName().startsWith("dixit.");
    if (ours && !String.join("\n", spec.usageMessage().footer()).contains("Examples:\n  dixit")) {
      lacking.add(name + " examples");
    }
    spec.options().stream()
        .filter(option -> option.description().length == 0)
        .forEach(option -> lacking.add(name + " " + option.longestName()));
    spec.positionalParameters().stream()
        .filter(parameter -> parameter.description().length == 0)
        .forEach(parameter -> lacking.add(name + " " + parameter.paramLabel()));
    line.getSubcommands().values().forEach(sub -> check(sub, lacking));
  }

  @Test
  void helpListsTheCommandsAndTheExitCodes() {
    CommandRun run = CommandRun.of("--help");
    assertEquals(0, run.code());
    assertTrue(run.out().contains("build") && run.out().contains("70 a bug"), run.out());
  }

  @Test
  void versionIsThatOfTheBuild() throws IOException {
    String version = CommandRun.of("--version").out().strip();
    assertTrue(version.matches("dixit \\d+\\.\\d+\\.\\d+\\S*"), version);
    String number = version.substring("dixit ".length());
    assertTrue(Files.readString(Path.of("pom.xml")).contains("<version>" + number + "</version>"));
  }

  @Test
  void wrongUsageIsTwo() {
    assertEquals(2, CommandRun.of("no-such-command").code());
    assertEquals(2, CommandRun.of("build").code());
    assertEquals(2, CommandRun.of("build", "--no-such-option", "x").code());
    assertEquals(2, CommandRun.of().code());
  }

  @Test
  void aStackTraceOnlyWithDebug() {
    CommandRun plain = CommandRun.of("build", "no-such-file.txt");
    assertEquals(1, plain.err().lines().count(), plain.err());
    CommandRun debug = CommandRun.of("--debug", "build", "no-such-file.txt");
    assertTrue(debug.err().contains("\tat dixit."), debug.err());
  }

  @Test
  void onlyTheCommandThatIsNamedIsLoaded() {
    assertEquals(
        List.of("build"), List.copyOf(Main.commandLine("build", "x").getSubcommands().keySet()));
    assertTrue(Main.commandLine("generate-completion").getSubcommands().size() > 2);
    assertTrue(Main.commandLine("--help").getSubcommands().size() > 2);
  }

  @Test
  void completionScriptKnowsTheCommands() {
    CommandRun run = CommandRun.of("generate-completion");
    assertEquals(0, run.code());
    assertTrue(run.out().contains("build") && run.out().contains("--out"));
    assertFalse(run.out().isBlank());
  }
}
