package dixit.cli;

import dixit.rdf.Violation;
import dixit.store.ArticleStore;
import dixit.store.GraphFile;
import dixit.store.KnowledgeGraph;
import dixit.store.ShapeReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.query.Dataset;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Graphs, in any RDF syntax that their names tell.")
  private List<Path> files = List.of();

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "A store instead of files, as 'dixit build --store' makes it.")
  private Optional<Path> store = Optional.empty();

  @Override
  public Integer call() {
    if (files.isEmpty() == store.isEmpty()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "name graphs, or a store by --store DIR");
    }
    ShapeReport shapes = new ShapeReport();
    boolean conform = true;
    if (store.isPresent()) {
      try (ArticleStore articles = ArticleStore.open(store.get())) {
        conform = print(store.get(), shapes.ofStore(KnowledgeGraph.ofStore(articles)));
      }
    }
    List<Dataset> graphs = files.stream().map(GraphFile::dataset).toList();
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
