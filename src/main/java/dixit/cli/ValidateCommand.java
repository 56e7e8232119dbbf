package dixit.cli;

import dixit.rdf.Shapes;
import dixit.rdf.Violation;
import dixit.store.GraphFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.rdf.model.Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Graphs in, what is wrong with their shape out. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = {
      "Check graphs against the shapes: what every claim, mention, deal and position must have.",
      "Ends with 1 if one is violated."
    },
    footer = {
      "",
      "Examples:",
      "  dixit validate output/article.ttl",
      "  dixit validate graphs/*.ttl"
    })
final class ValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Graphs, in any RDF syntax that their names tell.")
  private List<Path> files = List.of();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Model> graphs = files.stream().map(GraphFile::model).toList();
    Shapes shapes = new Shapes();
    boolean conform = true;
    for (int i = 0; i < files.size(); i++) {
      Path file = files.get(i);
      List<Violation> violations = shapes.validate(graphs.get(i));
      violations.forEach(violation -> out.println(file + ": " + violation));
      conform &= violations.isEmpty();
      if (violations.isEmpty()) {
        out.println(file + ": conforms");
      }
    }
    return conform ? Main.OK : Main.ANSWER_IS_NO;
  }
}
