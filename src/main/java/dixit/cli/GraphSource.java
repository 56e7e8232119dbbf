package dixit.cli;

import dixit.rdf.Rules;
import dixit.store.ArticleStore;
import dixit.store.KnowledgeGraph;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The graphs that a command is put to: files, or a store. */
final class GraphSource {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

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

  /**
   * The files; none where a store is named instead.
   *
   * @throws CommandLine.ParameterException unless there are either files or a store
   */
  List<Path> files() {
    if (files.isEmpty() == store.isEmpty()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "name graphs, or a store by --store DIR");
    }
    return files;
  }

  Optional<Path> store() {
    return store;
  }

  /**
   * What they say, and what follows from it.
   *
   * @throws CommandLine.ParameterException unless there are either files or a store
   * @throws dixit.article.InputException if one cannot be read
   */
  <T> T read(Function<KnowledgeGraph, T> question) {
    if (files().isEmpty()) {
      try (ArticleStore articles = ArticleStore.open(store.orElseThrow())) {
        KnowledgeGraph graph;
        try (Progress progress = new Progress(Rules.count(), spec.commandLine().getErr())) {
          graph = KnowledgeGraph.ofStore(articles, progress::next);
        }
        return question.apply(graph);
      }
    }
    PrintWriter err = spec.commandLine().getErr();
    KnowledgeGraph graph;
    try (Progress progress = new Progress(files.size(), err)) {
      graph = KnowledgeGraph.ofFiles(files, file -> progress.next(file.toString()));
    }
    return question.apply(graph);
  }
}
