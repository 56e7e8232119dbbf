package dixit.cli;

import dixit.article.InputException;
import dixit.store.ArticleStore;
import dixit.store.KnowledgeGraph;
import dixit.store.Question;
import dixit.store.Results;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A question in, its answers out. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Answer a question from graphs: one that comes with the program, by its name; a file of"
          + " SPARQL; or SPARQL as it is. Alone, it lists the questions.",
      "What follows from the graphs (contradictions, what can be taken as so) is there, too."
    },
    footer = {
      "",
      "Examples:",
      "  dixit query",
      "  dixit query contradictions",
      "  dixit query deals --graph graphs/*.ttl --results csv",
      "  dixit query prices --store news",
      "  dixit query -e 'SELECT ?name WHERE { ?x a dx:Company ; rdfs:label ?name }'"
    })
final class QueryCommand implements Callable<Integer> {
  private static final Path DEFAULT_FOLDER = Path.of("output");

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME|FILE.rq",
      description = "Name of a question, or of part of it, or a file of SPARQL.")
  private Optional<String> question = Optional.empty();

  @Option(
      names = {"-e", "--sparql"},
      paramLabel = "SPARQL",
      description = "The query itself; the prefixes of the graphs need no declaration.")
  private Optional<String> sparql = Optional.empty();

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
      names = "--results",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Results results = Results.TABLE;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (question.isPresent() && sparql.isPresent()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "one question at a time: a name, a file or -e");
    }
    if (question.isEmpty() && sparql.isEmpty() && !files.isEmpty()) {
      questionAfterGraphs();
    }
    if (question.isEmpty() && sparql.isEmpty()) {
      Question.all().forEach(q -> out.printf("%-24s %s%n", q.name(), q.text()));
      return Main.OK;
    }
    if (store.isPresent() && !files.isEmpty()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--graph or --store: files or a store, not both");
    }
    String query = sparql.orElseGet(() -> text(question.orElseThrow()));
    ByteArrayOutputStream answers = new ByteArrayOutputStream();
    ask(query, answers);
    out.print(answers.toString(StandardCharsets.UTF_8));
    out.flush();
    return Main.OK;
  }

  private void ask(String query, ByteArrayOutputStream answers) {
    if (store.isEmpty()) {
      KnowledgeGraph.ofFiles(files.isEmpty() ? defaults() : files).query(query, results, answers);
      return;
    }
    try (ArticleStore articles = ArticleStore.open(store.get())) {
      KnowledgeGraph.ofStore(articles).query(query, results, answers);
    }
  }

  /** "--graph a.ttl b.ttl deals": what follows the graphs is the question. */
  private void questionAfterGraphs() {
    Path last = files.get(files.size() - 1);
    if (Files.exists(last) && !last.toString().endsWith(".rq")) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "no question: name one of 'dixit query', or give -e SPARQL");
    }
    question = Optional.of(last.toString());
    files = files.subList(0, files.size() - 1);
  }

  private static String text(String question) {
    Path file = Path.of(question);
    if (!question.endsWith(".rq")) {
      return Question.named(question).sparql();
    }
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: name a file of SPARQL in UTF-8", e);
    }
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
