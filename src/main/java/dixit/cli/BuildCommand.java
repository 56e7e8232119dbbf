package dixit.cli;

import dixit.article.InputException;
import dixit.model.Article;
import dixit.model.Extraction;
import dixit.rdf.AcceptedView;
import dixit.rdf.GraphWriter;
import dixit.rdf.Iris;
import dixit.rdf.SortedTurtle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.rdf.model.Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Articles in, a graph each out. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = {
      "Read articles and write the graph of each: NAME.txt gives NAME.ttl, all that is said."
    },
    footer = {
      "",
      "Examples:",
      "  dixit build article.txt",
      "  dixit build article.txt --out graphs --published 2025-12-26 --publisher Ostrel",
      "  dixit build news/*.txt --lang fr"
    })
final class BuildCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "ARTICLE", description = "Text files, one article each.")
  private List<Path> articles = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder to write to (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("output");

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "Base of the identifiers (default: https://w3id.org/dixit/id/).")
  private Optional<String> base = Optional.empty();

  @Option(
      names = "--lang",
      paramLabel = "fr|en|auto",
      description = "Language of the articles (default: ${DEFAULT-VALUE}).")
  private String language = "auto";

  @Option(names = "--title", paramLabel = "T", description = "Title of the article.")
  private Optional<String> title = Optional.empty();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "Date of publication, as 2025-12-26.")
  private Optional<String> published = Optional.empty();

  @Option(names = "--publisher", paramLabel = "NAME", description = "Who published the article.")
  private Optional<String> publisher = Optional.empty();

  @Option(names = "--url", paramLabel = "IRI", description = "Address of the article.")
  private Optional<String> url = Optional.empty();

  @Override
  public Integer call() {
    refuseSameNames();
    ArticleExtractor extractor = new ArticleExtractor(language, spec.commandLine().getErr());
    Article.Metadata metadata = new Article.Metadata(title, published, publisher, url);
    List<Extraction> extractions = new ArrayList<>();
    for (Path file : articles) {
      extractions.add(extractor.extract(file, metadata));
    }
    extractions.forEach(this::write);
    return 0;
  }

  private void write(Extraction extraction) {
    Model graph = new GraphWriter(base.map(Iris::new).orElseGet(Iris::new)).write(extraction);
    String name = extraction.article().name();
    AtomicFile.write(out.resolve(name + ".ttl"), stream -> SortedTurtle.write(graph, stream));
    Model accepted = AcceptedView.of(graph);
    AtomicFile.write(
        out.resolve(name + ".accepted.ttl"), stream -> SortedTurtle.write(accepted, stream));
    spec.commandLine()
        .getOut()
        .printf(
            "%s: %d entities, %d deals, %d claims%n",
            out.resolve(name + ".ttl"),
            extraction.entities().size(),
            extraction.deals().size(),
            extraction.claims().size());
  }

  private void refuseSameNames() {
    Set<String> stems = new HashSet<>();
    for (Path file : articles) {
      String name = stem(file);
      if (!stems.add(name)) {
        throw new InputException(
            file + ": two inputs are called " + name + " and would write one file; rename one");
      }
    }
  }

  private static String stem(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", "");
  }
}
