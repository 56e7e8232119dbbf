package dixit.cli;

import dixit.article.InputException;
import dixit.store.Inference;
import dixit.store.KnowledgeGraph;
import dixit.store.Question;
import dixit.store.Results;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      "  dixit query prices --store news --as-of 2025-12-26",
      "  dixit query -e 'SELECT * { ?claim prov:wasAttributedTo ?agent }' --infer rdfs",
      "  dixit query -e 'SELECT ?name WHERE { ?x a dx:Company ; rdfs:label ?name }'"
    })
final class QueryCommand implements Callable<Integer> {
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

  @Mixin private GraphsToAsk graphs = new GraphsToAsk();

  @Option(
      names = "--infer",
      paramLabel = "rdfs|owl",
      description =
          "Add what follows by the ontology and its alignments, so that questions in the words of"
              + " PROV-O or schema.org are answered.")
  private Optional<Inference> inference = Optional.empty();

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
    if (question.isEmpty() && sparql.isEmpty() && graphs.hasFiles()) {
      question = graphs.takeLastThatIsNoGraph();
      if (question.isEmpty()) {
        throw new CommandLine.ParameterException(
            spec.commandLine(), "no question: name one of 'dixit query', or give -e SPARQL");
      }
    }
    if (question.isEmpty() && sparql.isEmpty()) {
      Question.all().forEach(q -> out.printf("%-24s %s%n", q.name(), q.text()));
      return Main.OK;
    }
    String query = sparql.orElseGet(() -> text(question.orElseThrow()));
    ByteArrayOutputStream answers = new ByteArrayOutputStream();
    graphs.ask(
        spec.commandLine(),
        graph -> {
          KnowledgeGraph asked = inference.map(graph::with).orElse(graph);
          asked.query(query, results, answers);
          return asked;
        });
    out.print(answers.toString(StandardCharsets.UTF_8));
    out.flush();
    return Main.OK;
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
}
