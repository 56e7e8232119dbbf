package dixit.cli;

import dixit.article.InputException;
import dixit.rdf.Ontology;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The ontology out. */
@Command(
    name = "ontology",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Print the ontology, or another of the files that come with it: shapes, alignments, examples,"
          + " questions, rules and checks."
    },
    footer = {
      "",
      "Examples:",
      "  dixit ontology > dixit.ttl",
      "  dixit ontology --list",
      "  dixit ontology rules/accepted.rq",
      "  dixit ontology --out ontology"
    })
final class OntologyCommand implements Callable<Integer> {
  private static final List<String> FILES =
      List.of(
          "dixit.ttl", "alignments.ttl", "shapes.ttl", "derived-shapes.ttl", "store-shapes.ttl");
  private static final List<String> FOLDERS = List.of("examples", "queries", "rules", "checks");

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "One of the files that --list lists (default: ${DEFAULT-VALUE}).")
  private String file = FILES.get(0);

  @Option(names = "--list", description = "List the files instead.")
  private boolean list;

  @Option(names = "--out", paramLabel = "DIR", description = "Write all files to a folder instead.")
  private Optional<Path> folder = Optional.empty();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (folder.isPresent()) {
      export(folder.get());
    } else if (list) {
      names().forEach(out::println);
    } else if (names().contains(file)) {
      out.print(Ontology.text(file));
      out.flush();
    } else {
      throw new InputException(file + ": no such file of the ontology: --list lists them");
    }
    return Main.OK;
  }

  private static void export(Path folder) {
    try (OutputFiles files = new OutputFiles()) {
      for (String name : names()) {
        files.add(
            folder.resolve(name),
            stream -> stream.write(Ontology.text(name).getBytes(StandardCharsets.UTF_8)));
      }
      files.moveIntoPlace();
    }
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(FILES);
    FOLDERS.forEach(
        folder -> Ontology.files(folder).forEach(name -> names.add(folder + "/" + name)));
    return names;
  }
}
