package dixit.cli;

import dixit.rdf.Violation;
import dixit.store.GraphFile;
import dixit.store.ShapeReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.query.Dataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Graphs in, what is wrong with their shape out. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = {
      "Check graphs against the shapes: what every claim, mention, deal and position must have,"
          + " and what follows from them.",
      "Ends with 1 if one is violated."
    },
    footer = {
      "",
      "Examples:",
      "  dixit validate output/article.ttl",
      "  dixit validate graphs/*.ttl",
      "  dixit validate --store news"
    })
final class ValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private GraphSource source = new GraphSource();

  @Override
  public Integer call() {
    ShapeReport shapes = new ShapeReport();
    // All are read before the first is told of: one that cannot be read is told alone.
    List<Path> files = source.files();
    List<Dataset> graphs = files.stream().map(GraphFile::dataset).toList();
    boolean conform = true;
    if (source.store().isPresent()) {
      conform = print(source.store().get(), source.read(shapes::ofStore));
    }
    for (int i = 0; i < files.size(); i++) {
      conform &= print(files.get(i), shapes.ofFile(graphs.get(i)));
    }
    return conform ? Main.OK : Main.ANSWER_IS_NO;
  }

  private boolean print(Path place, List<Violation> violations) {
    PrintWriter out = spec.commandLine().getOut();
    violations.forEach(violation -> out.println(place + ": " + violation));
    if (violations.isEmpty()) {
      out.println(place + ": conforms");
    }
    return violations.isEmpty();
  }
}
