package dixit.cli;

import dixit.article.ArticleReader;
import dixit.article.InputException;
import dixit.article.Source;
import dixit.article.WebReader;
import dixit.export.Exporter;
import dixit.export.Format;
import dixit.model.Article;
import dixit.model.Extraction;
import dixit.rdf.AcceptedView;
import dixit.rdf.GraphWriter;
import dixit.rdf.Iris;
import dixit.rdf.Rules;
import dixit.rdf.SortedTurtle;
import dixit.store.ArticleStore;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.rdf.model.Model;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Articles in, a graph each out. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Read articles and write the graph of each: NAME.txt gives NAME.ttl, all that is said,"
          + " and NAME.accepted.ttl, what can be taken as so. With --store they go to a store"
          + " instead, where they can be asked together.",
      "What is known of an article besides its text comes from the options, else from a file"
          + " NAME.meta.json beside it with title, authors, published, modified, publisher, url,"
          + " revisionOf and language, else from what the input tells itself; the date also from a"
          + " dateline in the text. Nothing is written unless every article can be read."
    },
    footer = {
      "",
      "Examples:",
      "  dixit build article.txt",
      "  dixit build article.txt --out graphs --published 2025-12-26 --publisher Ostrel",
      "  dixit build news/*.txt --lang fr --format trig,jsonld",
      "  dixit build news/*.txt --store news",
      "  curl -s https://example.org/article.txt | dixit build -"
    })
final class BuildCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";
  private static final String STANDARD_INPUT_NAME = "stdin";

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "ARTICLE",
      description = {
        "Articles as text, Markdown, HTML, PDF, DOCX, ODT or mail; feeds (RSS, Atom), JSON, JSON"
            + " Lines, CSV, ZIP, GZ, WARC and WET files of many; what a file is is told by its"
            + " content. Addresses with http:// or https:// are fetched as robots.txt allows. - reads"
            + " standard input and calls it stdin."
      })
  private List<String> articles = List.of();

  @Mixin private Web web = new Web();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder to write to (default: output).")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "Store to add the articles to, in place of files; made where there is none.")
  private Optional<Path> store = Optional.empty();

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      completionCandidates = RdfFormats.class,
      description = "Also write ${COMPLETION-CANDIDATES}; several with commas between.")
  private List<Format> formats = List.of();

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "What every identifier starts with (default: ${DEFAULT-VALUE}).")
  private URI base = URI.create(Iris.DEFAULT_BASE);

  @Option(
      names = "--lang",
      paramLabel = "fr|en|auto",
      description = "Language of the articles (default: ${DEFAULT-VALUE}).")
  private String language = "auto";

  @Mixin private MoreWords words = new MoreWords();

  @Mixin private KnownMetadata known = new KnownMetadata();

  @Mixin private Fields fields = new Fields();

  @Option(
      names = "--time-stamp",
      description = "Also write when the articles were read, so that no two runs give the same.")
  private boolean timeStamp;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print nothing of what was found.")
  private boolean quiet;

  @Override
  public Integer call() {
    checkUsage();
    refuseSameNames();
    // While the articles are read: it takes a third off the time of one article.
    CompletableFuture<Void> ready = CompletableFuture.runAsync(AcceptedView::warmUp);
    List<Extraction> extractions = extractions();
    ready.join();
    if (store.isPresent()) {
      add(extractions, store.get());
      return Main.OK;
    }
    try (OutputFiles files = new OutputFiles()) {
      extractions.forEach(extraction -> write(extraction, files));
      files.moveIntoPlace();
    }
    if (!quiet) {
      extractions.forEach(
          extraction ->
              tell(out().resolve(extraction.article().name() + ".ttl").toString(), extraction));
    }
    return Main.OK;
  }

  private List<Extraction> extractions() {
    PrintWriter err = spec.commandLine().getErr();
    ArticleExtractor extractor = new ArticleExtractor(language, err, words);
    Article.Metadata metadata = known.metadata();
    List<Extraction> extractions = new ArrayList<>();
    try (Progress progress = new Progress(articles.size(), err)) {
      for (String article : articles) {
        progress.next(article);
        Optional<URI> page = WebReader.address(article);
        if (article.equals(STANDARD_INPUT)) {
          extractions.add(extractor.extract(System.in, STANDARD_INPUT_NAME, metadata));
        } else if (page.isPresent()) {
          Source fetched = web.reader().fetch(page.get(), metadata);
          extractions.addAll(extractor.extractAll(fetched, fields.map()));
        } else {
          extractions.addAll(extractor.extractAll(Path.of(article), metadata, fields.map()));
        }
      }
    }
    return extractions;
  }

  private void add(List<Extraction> extractions, Path folder) {
    GraphWriter writer = writer();
    try (ArticleStore articles = ArticleStore.openOrCreate(folder)) {
      List<ArticleStore.Change> changes =
          articles.add(extractions.stream().map(writer::write).toList());
      try (Progress progress = new Progress(Rules.count(), spec.commandLine().getErr())) {
        articles.derive(progress::next);
      }
      for (int i = 0; i < changes.size() && !quiet; i++) {
        Extraction extraction = extractions.get(i);
        String change = changes.get(i).name().toLowerCase(Locale.ROOT);
        tell(extraction.article().name() + " " + change, extraction);
      }
    }
  }

  private GraphWriter writer() {
    return new GraphWriter(
        new Iris(base.toString()), timeStamp ? Optional.of(Instant.now()) : Optional.empty());
  }

  private void write(Extraction extraction, OutputFiles files) {
    Iris iris = new Iris(base.toString());
    Model said = writer().write(extraction);
    String graphName = iris.article(extraction.article());
    String name = extraction.article().name();
    Set<Format> all = new TreeSet<>(formats);
    all.add(Format.TURTLE);
    for (Format format : all) {
      files.add(
          out().resolve(name + "." + format.extension()),
          stream -> Exporter.write(said, graphName, format, stream));
    }
    Model accepted = AcceptedView.of(said);
    files.add(
        out().resolve(name + ".accepted.ttl"), stream -> SortedTurtle.write(accepted, stream));
  }

  /** Everything of one article; a line each where there are several. */
  private void tell(String what, Extraction extraction) {
    PrintWriter terminal = spec.commandLine().getOut();
    terminal.println(what + ": " + Summary.line(extraction));
    if (articles.size() == 1) {
      Summary.lines(extraction).forEach(terminal::println);
    }
  }

  /** What --format takes; 'dixit export' writes the others. */
  static final class RdfFormats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Format.ofRdf().stream().map(Format::toString).iterator();
    }
  }

  private Path out() {
    return folder.orElse(Path.of("output"));
  }

  private void checkUsage() {
    if (store.isPresent() && (folder.isPresent() || !formats.isEmpty())) {
      throw wrong("--store takes the place of files: leave out --out and --format");
    }
    formats.stream()
        .filter(format -> !format.isRdf())
        .forEach(
            format -> {
              throw wrong("--format " + format + " is no RDF: 'dixit export' writes it");
            });
    if (articles.size() > 1 && known.isOfOneArticle()) {
      throw wrong(
          "--title, --url and --revision-of are of one article; put them in a file NAME.meta.json each");
    }
    if (known.hasRelativeUrl()) {
      throw wrong("--url is no address; write it with https://");
    }
    if (!base.isAbsolute() || !base.toString().matches(".*[/#]")) {
      throw wrong("--base '" + base + "' is no absolute IRI that ends in / or #");
    }
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }

  private void refuseSameNames() {
    Set<String> names = new HashSet<>();
    for (String article : articles) {
      String name =
          article.equals(STANDARD_INPUT)
              ? STANDARD_INPUT_NAME
              : WebReader.address(article)
                  .map(WebReader::stem)
                  .orElseGet(() -> ArticleReader.stem(Path.of(article)));
      if (!names.add(name)) {
        throw new InputException(
            article + ": two inputs are called " + name + " and would write one file; rename one");
      }
    }
  }
}
