package dixit.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tools that are not Jena find as many triples in the Turtle as Jena does. */
class InteropIT {
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final int LONGEST_SECONDS = 120;

  /** Folder in which npm installed n3 and oxigraph. */
  private static final Path NODE_MODULES = Path.of("target/interop/node_modules").toAbsolutePath();

  /**
   * A tool and how it counts.
   *
   * @param command "FILE" in it stands for the file; it prints the number, or a line a triple
   */
  record Tool(String name, boolean aLineATriple, List<String> command) {
    @Override
    public String toString() {
      return name;
    }
  }

  record Case(Tool tool, Path file) {}

  static List<Case> cases() {
    List<Tool> tools =
        List.of(
            new Tool("rapper", true, List.of("rapper", "-q", "-i", "turtle", "FILE")),
            new Tool("serdi", true, List.of("serdi", "-i", "turtle", "-o", "ntriples", "FILE")),
            new Tool(
                "rdflib",
                false,
                List.of(
                    "/usr/bin/python3",
                    "-c",
                    "import sys, rdflib; print(len(rdflib.Graph().parse(sys.argv[1],"
                        + " format='turtle')))",
                    "FILE")),
            new Tool(
                "n3",
                false,
                List.of(
                    "node",
                    "-e",
                    "const n3 = require('n3'), fs = require('fs'); console.log(new"
                        + " n3.Store(new n3.Parser({format: 'text/turtle'})"
                        + ".parse(fs.readFileSync(process.argv[1], 'utf8'))).size)",
                    "FILE")),
            new Tool(
                "oxigraph",
                false,
                List.of(
                    "node",
                    "-e",
                    "const ox = require('oxigraph'), fs = require('fs'); const s = new ox.Store();"
                        + " s.load(fs.readFileSync(process.argv[1], 'utf8'), {format:"
                        + " 'text/turtle', base_iri: 'urn:x'}); console.log(s.size)",
                    "FILE")));
    List<Path> files =
        List.of(
            Path.of("output/article.ttl"),
            Path.of("output/article.accepted.ttl"),
            Path.of("src/test/resources/articles/fr-signes/expected.ttl"),
            Path.of("ontology/dixit.ttl"),
            Path.of("ontology/shapes.ttl"),
            Path.of("ontology/alignments.ttl"));
    return tools.stream()
        .flatMap(tool -> files.stream().map(file -> new Case(tool, file)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsTheSameNumberOfTriples(Case one) throws IOException, InterruptedException {
    Tool tool = one.tool();
    assumeTrue(isThere(tool), () -> tool + " is not installed");
    Output output = run(tool, one.file());
    assertEquals(0, output.code(), output.err());
    assertEquals(RDFDataMgr.loadModel(one.file().toString()).size(), count(tool, output.out()));
  }

  private static boolean isThere(Tool tool) {
    String program = tool.command().get(0);
    boolean found =
        List.of(System.getenv("PATH").split(":")).stream()
            .map(folder -> Path.of(folder).resolve(program))
            .anyMatch(Files::isExecutable);
    if (program.equals("node")) {
      return found && Files.isDirectory(NODE_MODULES.resolve(tool.name()));
    }
    return found
        && (!tool.name().equals("rdflib")
            || Files.isDirectory(Path.of("/usr/lib/python3/dist-packages/rdflib")));
  }

  private record Output(int code, String out, String err) {}

  private static Output run(Tool tool, Path file) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(tool.command());
    command.replaceAll(word -> word.equals("FILE") ? file.toString() : word);
    Path out = Files.createTempFile("interop", ".out");
    Path err = Files.createTempFile("interop", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
      builder.environment().put("NODE_PATH", NODE_MODULES.toString());
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

  private static long count(Tool tool, String out) {
    if (tool.aLineATriple()) {
      return out.lines().filter(line -> !line.isBlank()).count();
    }
    Matcher matcher = NUMBER.matcher(out);
    return matcher.find() ? Long.parseLong(matcher.group()) : -1;
  }
}
