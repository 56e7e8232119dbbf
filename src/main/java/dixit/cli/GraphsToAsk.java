package dixit.cli;

import dixit.article.InputException;
import dixit.rdf.Rules;
import dixit.store.ArticleStore;
import dixit.store.KnowledgeGraph;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Options that tell which graphs a question is put to: files, or a store; all, or up to a date. */
final class GraphsToAsk {
  private static final Path DEFAULT_FOLDER = Path.of("output");

  @Option(
      names = "--graph",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Graphs to ask (default: output/*.ttl).")
  private List<Path> files = List.of();

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "Store to ask, as 'dixit build --store' makes it.")
  private Optional<Path> store = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Only what had been claimed by that date, as 2025-12-26, and what followed from it then.")
  private Optional<LocalDate> asOf = Optional.empty();

  /**
   * Puts a question to the graphs.
   *
   * @param line of the command, for notices
   * @throws InputException if they cannot be read
   */
  <T> T ask(CommandLine line, Function<KnowledgeGraph, T> question) {
    if (store.isPresent() && !files.isEmpty()) {
      throw new CommandLine.ParameterException(
          line, "--graph or --store: files or a store, not both");
    }
    if (store.isEmpty()) {
      KnowledgeGraph graph = KnowledgeGraph.ofFiles(files.isEmpty() ? defaults() : files);
      return question.apply(upToDate(graph, line.getErr()));
    }
    try (ArticleStore articles = ArticleStore.open(store.get())) {
      KnowledgeGraph graph;
      try (Progress progress = new Progress(Rules.count(), line.getErr())) {
        graph = KnowledgeGraph.ofStore(articles, progress::next);
      }
      return question.apply(upToDate(graph, line.getErr()));
    }
  }

  private KnowledgeGraph upToDate(KnowledgeGraph graph, PrintWriter notices) {
    return asOf.map(
            date -> {
              KnowledgeGraph then = graph.asOf(date);
              long undated = graph.undatedArticles();
              if (undated > 0) {
                notices.println(undated + " articles without a date are left out");
              }
              return then;
            })
        .orElse(graph);
  }

  /** "--graph a.ttl b.ttl deals": what follows the graphs is no graph, where it is no file. */
  Optional<String> takeLastThatIsNoGraph() {
    if (files.isEmpty()) {
      return Optional.empty();
    }
    Path last = files.get(files.size() - 1);
    if (Files.exists(last) && !last.toString().endsWith(".rq")) {
      return Optional.empty();
    }
    files = files.subList(0, files.size() - 1);
    return Optional.of(last.toString());
  }

  boolean hasFiles() {
    return !files.isEmpty();
  }

  /** The graphs of the folder that {@code build} writes to by default. */
  static List<Path> defaults() {
    List<Path> found = List.of();
    if (Files.isDirectory(DEFAULT_FOLDER)) {
      try (Stream<Path> entries = Files.list(DEFAULT_FOLDER)) {
        found = entries.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
      } catch (IOException e) {
        throw new InputException(DEFAULT_FOLDER + ": cannot be listed: name graphs by --graph", e);
      }
    }
    if (found.isEmpty()) {
      throw new InputException(
          DEFAULT_FOLDER + ": no graph there: run 'dixit build' first, or name some by --graph");
    }
    return found;
  }
}
