package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands that the README shows at a "$" are run; what they build goes elsewhere. */
class ReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final String PROGRAM = "target/dixit ";

  @TempDir private Path folder;

  static List<String> commands() throws IOException {
    return BLOCK
        .matcher(Files.readString(Path.of("README.md")))
        .results()
        .flatMap(block -> block.group(1).lines())
        .filter(line -> line.startsWith("$ "))
        .flatMap(line -> Stream.of(line.substring(2).split(" && ")))
        .filter(command -> command.startsWith(PROGRAM))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void runs(String command) {
    List<String> arguments = new ArrayList<>();
    Matcher word = WORD.matcher(command.substring(PROGRAM.length()));
    while (word.find()) {
      arguments.add(word.group(1) != null ? word.group(1) : word.group(2));
    }
    if (arguments.get(0).equals("build")) {
      arguments.addAll(List.of("--out", folder.toString()));
    }
    if (arguments.get(0).equals("corpus")) {
      arguments.set(arguments.indexOf("--out") + 1, folder.toString());
    }
    CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
    assertEquals(0, run.code(), run.err());
    assertFalse(run.out().isBlank());
  }
}
