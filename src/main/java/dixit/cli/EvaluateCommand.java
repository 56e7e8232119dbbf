package dixit.cli;

import dixit.article.InputException;
import dixit.evaluate.Gold;
import dixit.evaluate.Report;
import dixit.evaluate.ReportText;
import dixit.evaluate.Scorer;
import dixit.model.Article;
import dixit.rdf.GraphWriter;
import dixit.rdf.Iris;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gold articles in, scores out. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Read the articles of a gold folder, build the graph of each and compare it with the gold.",
      "An article that cannot be read counts as one that gave nothing."
    },
    footer = {
      "",
      "Examples:",
      "  dixit evaluate src/test/resources/gold",
      "  dixit evaluate src/test/resources/gold --errors --lang fr",
      "  dixit evaluate src/test/resources/gold --min-f1 0.5 --json scores.json"
    })
final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "GOLDDIR",
      description = "Folder of articles NAME.txt with their gold NAME.json.")
  private Path folder = Path.of("");

  @Mixin private MoreWords words = new MoreWords();

  @Option(names = "--errors", description = "Print each miss and false hit with its words first.")
  private boolean errors;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the scores there, too.")
  private Optional<Path> json = Optional.empty();

  @Option(
      names = "--calibration",
      description = "Print how often mentions are right, by the confidence they carry, too.")
  private boolean calibration;

  @Option(
      names = "--min-f1",
      paramLabel = "X",
      description = "End with 1 if a row of F1 is under X, between 0 and 1.")
  private Optional<Double> leastF1 = Optional.empty();

  @Option(
      names = "--lang",
      paramLabel = "fr|en",
      description = "Only the articles whose gold says this language.")
  private Optional<String> language = Optional.empty();

  @Override
  public Integer call() {
    List<Gold> articles =
        Gold.readAll(folder).stream()
            .filter(gold -> language.map(gold.lang()::equals).orElse(true))
            .toList();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    ArticleExtractor extractor = new ArticleExtractor("auto", err, words);
    Scorer scorer = new Scorer();
    Report report = Report.NONE;
    for (Gold gold : articles) {
      Report one = scorer.score(gold, graph(gold, extractor, err));
      if (errors) {
        one.errors().forEach(out::println);
      }
      report = report.plus(one);
    }
    Report whole = report;
    ReportText.lines(whole).forEach(out::println);
    if (calibration) {
      out.println();
      whole.calibration().lines().forEach(out::println);
    }
    json.ifPresent(
        file ->
            OutputFiles.write(
                file,
                stream -> stream.write(ReportText.json(whole).getBytes(StandardCharsets.UTF_8))));
    List<String> under = leastF1.map(whole::under).orElse(List.of());
    if (!under.isEmpty()) {
      err.println("dixit: under the floor: " + String.join(", ", under));
    }
    return under.isEmpty() ? Main.OK : Main.ANSWER_IS_NO;
  }

  private Model graph(Gold gold, ArticleExtractor extractor, PrintWriter err) {
    try {
      Path file = folder.resolve(gold.name() + ".txt");
      return new GraphWriter(new Iris()).write(extractor.extract(file, Article.Metadata.NONE));
    } catch (InputException e) {
      err.println(e.getMessage());
      return ModelFactory.createDefaultModel();
    }
  }
}
