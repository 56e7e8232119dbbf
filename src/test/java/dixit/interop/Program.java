package dixit.interop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that is not ours, which reads what we write.
 *
 * @param name the program, or the package of npm or Python that it takes
 * @param command what is run, with the files to read after it
 * @param needs what else must be there
 */
public record Program(String name, List<String> command, List<Path> needs) {
  private static final int LONGEST_SECONDS = 570;

  /** Folder in which npm installed packages. */
  private static final Path NODE_MODULES = Path.of("target/interop/node_modules").toAbsolutePath();

  private static final String PYTHON = "/usr/bin/python3";
  private static final Path PYTHON_PACKAGES = Path.of("/usr/lib/python3/dist-packages");

  /** What a run gave. */
  public record Output(int code, String out, String err) {}

  /** A command of its own. */
  public static Program of(String name, String... command) {
    return new Program(name, List.of(command), List.of());
  }

  /** A script of node that takes a package; its files are {@code process.argv.slice(1)}. */
  public static Program node(String name, String script) {
    return new Program(name, List.of("node", "-e", script), List.of(NODE_MODULES.resolve(name)));
  }

  /** A script of Debian's Python that takes a module; its files are {@code sys.argv[1:]}. */
  public static Program python(String name, String script) {
    return new Program(
        name,
        List.of(PYTHON, "-W", "ignore", "-c", script),
        List.of(PYTHON_PACKAGES.resolve(name)));
  }

  /** A source file in src/interop, with the class path that lies in target/interop. */
  public static Program java(String name, String source) throws IOException {
    Path classPath = Path.of("target/interop/" + name + ".cp");
    String jars = Files.exists(classPath) ? Files.readString(classPath).strip() : "";
    return new Program(
        name,
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-Djava.awt.headless=true",
            "-cp",
            jars,
            "src/interop/" + name + "/" + source),
        List.of(classPath));
  }

  /** Whether it and what it needs are installed. */
  public boolean isThere() {
    return List.of(System.getenv("PATH").split(":")).stream()
            .map(folder -> Path.of(folder).resolve(command.get(0)))
            .anyMatch(Files::isExecutable)
        && needs.stream().allMatch(Files::exists);
  }

  /** Runs it on files. */
  public Output run(List<Path> files) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(command);
    files.forEach(file -> line.add(file.toString()));
    Path out = Files.createTempFile("interop", ".out");
    Path err = Files.createTempFile("interop", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
      builder
          .environment()
          .putAll(Map.of("NODE_PATH", NODE_MODULES.toString(), "LC_ALL", "C.UTF-8"));
      Process process = builder.start();
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return new Output(-1, "", "took too long");
      }
      return new Output(
          process.exitValue(),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      Files.deleteIfExists(out);
      Files.deleteIfExists(err);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
