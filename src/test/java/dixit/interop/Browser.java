package dixit.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A headless Chromium of this machine, driven by a script of {@code src/test/resources/browser}.
 */
final class Browser {
  private static final int LONGEST_MINUTES = 5;
  private static final Path SCRIPTS = Path.of("src/test/resources/browser");
  private static final Path MODULES = Path.of("target/interop/node_modules").toAbsolutePath();

  private Browser() {}

  /** What a script prints; skips the test with the reason where a browser cannot be driven. */
  static String run(String script, String address, String... more)
      throws IOException, InterruptedException {
    Optional<Path> chromium =
        Stream.of("chromium", "chromium-browser", "google-chrome")
            .flatMap(name -> Browser.found(name).stream())
            .findFirst();
    need(chromium.isPresent(), "no Chromium is installed");
    need(found("node").isPresent(), "Node.js is not installed");
    for (String module : List.of("playwright-core", "axe-core")) {
      need(Files.isDirectory(MODULES.resolve(module)), "npm has not installed " + module);
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                "node",
                SCRIPTS.resolve(script).toString(),
                chromium.orElseThrow().toString(),
                address));
    command.addAll(List.of(more));
    Path out = Files.createTempFile("browser", ".out");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
      builder.environment().put("NODE_PATH", MODULES.toString());
      Process process = builder.start();
      boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
      if (!ended) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      String printed = Files.readString(out);
      assertEquals(0, ended ? process.exitValue() : -1, printed);
      return printed;
    } finally {
      Files.deleteIfExists(out);
    }
  }

  private static void need(boolean there, String lack) {
    if (!there) {
      System.out.println("skipped: tests in a browser, " + lack);
    }
    assumeTrue(there, lack);
  }

  private static Optional<Path> found(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder).resolve(program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
