package dixit.cli;

import dixit.article.ArticleReader;
import dixit.article.InputException;
import dixit.model.Article;
import dixit.model.Extraction;
import dixit.rdf.GraphWriter;
import dixit.rdf.Iris;
import dixit.rdf.Vocabulary;
import dixit.report.Labels;
import dixit.report.ReportPage;
import dixit.store.GraphFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Articles in, a page to look at them out. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Write one HTML page with articles and what is read from them: names, deals, who says what,"
          + " dates and a drawing. A click on a fact shows its words, a click on words their"
          + " facts.",
      "The page holds everything, the text of the articles included; it asks nothing of any"
          + " network."
    },
    footer = {
      "",
      "Examples:",
      "  dixit report article.txt -o article.html",
      "  dixit report news/*.txt -o news.html --ui en",
      "  dixit report article.txt --graph graphs/article.ttl -o article.html"
    })
final class ReportCommand implements Callable<Integer> {
  private static final Path STANDARD_STREAM = Path.of("-");
  private static final String STANDARD_INPUT_NAME = "stdin";

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "ARTICLE",
      description = "Text files, one article each; - reads standard input.")
  private List<Path> articles = List.of();

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "F.html",
      description = "File to write; - prints the page.")
  private Path out = Path.of("");

  @Option(
      names = "--graph",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Show these graphs of the articles instead of reading the articles anew.")
  private List<Path> graphs = List.of();

  @Option(
      names = "--ui",
      paramLabel = "fr|en",
      description = "Language of the page (default: that of the first article).")
  private String pageLanguage = "";

  @Option(
      names = "--lang",
      paramLabel = "fr|en|auto",
      description = "Language of the articles (default: ${DEFAULT-VALUE}).")
  private String language = "auto";

  @Mixin private KnownMetadata known = new KnownMetadata();

  @Override
  public Integer call() {
    checkUsage();
    List<Read> read = new ArrayList<>();
    Model given = ModelFactory.createDefaultModel();
    graphs.forEach(file -> given.add(GraphFile.model(file)));
    ArticleExtractor extractor = new ArticleExtractor(language, spec.commandLine().getErr());
    try (Progress progress = new Progress(articles.size(), spec.commandLine().getErr())) {
      for (Path file : articles) {
        progress.next(file.toString());
        read.add(graphs.isEmpty() ? extracted(file, extractor) : told(file, given));
      }
    }
    String ui = pageLanguage.isEmpty() ? read.get(0).article().language() : pageLanguage;
    ReportPage page = new ReportPage(Labels.in(ui));
    read.forEach(one -> page.add(one.article(), one.graph()));
    String html = page.html();
    if (out.equals(STANDARD_STREAM)) {
      spec.commandLine().getOut().print(html);
      spec.commandLine().getOut().flush();
    } else {
      OutputFiles.write(out, stream -> stream.write(html.getBytes(StandardCharsets.UTF_8)));
      spec.commandLine().getOut().println(out + ": " + counted(read.size()));
    }
    return Main.OK;
  }

  private record Read(Article article, Model graph) {}

  private Read extracted(Path file, ArticleExtractor extractor) {
    Extraction extraction =
        file.equals(STANDARD_STREAM)
            ? extractor.extract(System.in, STANDARD_INPUT_NAME, known.metadata())
            : extractor.extract(file, known.metadata());
    return new Read(extraction.article(), new GraphWriter(new Iris()).write(extraction));
  }

  private Read told(Path file, Model graph) {
    ArticleReader reader = new ArticleReader();
    ArticleReader.Reading reading =
        file.equals(STANDARD_STREAM)
            ? reader.read(System.in, STANDARD_INPUT_NAME, language, known.metadata())
            : reader.read(file, language, known.metadata());
    reading.notices().forEach(spec.commandLine().getErr()::println);
    Article article = reading.article();
    if (!graph.contains(null, Vocabulary.TEXT_HASH, article.sha256())) {
      throw new InputException(
          file + ": no graph after --graph is of this text: run 'dixit build' on it again");
    }
    return new Read(article, graph);
  }

  private void checkUsage() {
    if (articles.size() > 1 && known.isOfOneArticle()) {
      throw wrong("--title and --url are of one article; put them in a file NAME.meta.json each");
    }
    if (!pageLanguage.isEmpty() && !Labels.LANGUAGES.contains(pageLanguage)) {
      throw wrong("--ui '" + pageLanguage + "': pages are in " + Labels.LANGUAGES);
    }
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }

  private static String counted(int articles) {
    return articles == 1 ? "1 article" : articles + " articles";
  }
}
