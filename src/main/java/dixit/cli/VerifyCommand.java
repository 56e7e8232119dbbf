package dixit.cli;

import dixit.article.ArticleReader;
import dixit.article.InputException;
import dixit.model.Article;
import dixit.rdf.QuoteVerifier;
import dixit.rdf.QuoteVerifier.Misquote;
import dixit.rdf.QuoteVerifier.Verification;
import dixit.store.GraphFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Graphs and articles in, the quotes that do not stand where they say out. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Read every quote of the graphs again in the articles that they were made from.",
      "Ends with 1 if one character differs, or if an article is not there."
    },
    footer = {
      "",
      "Examples:",
      "  dixit verify output/article.ttl --articles news",
      "  dixit verify graphs/*.ttl --articles news"
    })
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Graphs, in any RDF syntax that their names tell.")
  private List<Path> files = List.of();

  @Option(
      names = "--articles",
      required = true,
      paramLabel = "DIR",
      description = "Folder with the texts; each is known by its words, whatever its name.")
  private Path folder = Path.of("");

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Model> graphs = files.stream().map(GraphFile::model).toList();
    QuoteVerifier verifier = new QuoteVerifier(articles());
    boolean holds = true;
    for (int i = 0; i < files.size(); i++) {
      Path file = files.get(i);
      for (Verification article : verifier.verify(ArticleReader.stem(file), graphs.get(i))) {
        lines(article).forEach(line -> out.println(file + ": " + line));
        holds &= article.holds();
      }
    }
    return holds ? Main.OK : Main.ANSWER_IS_NO;
  }

  private List<String> lines(Verification article) {
    List<String> lines = new ArrayList<>();
    if (article.name().isEmpty()) {
      lines.add("no text in " + folder + " is that of " + article.article());
      return lines;
    }
    String name = article.name().get();
    if (!article.sameText()) {
      lines.add("the text of " + name + " is not the one that was read");
    }
    for (Misquote quote : article.misquotes()) {
      lines.add(
          String.format(
              "not at %d-%d of %s: \"%s\"; there is \"%s\"",
              quote.begin(), quote.end(), name, oneLine(quote.quoted()), oneLine(quote.found())));
    }
    lines.add(
        article.quotes()
            - article.misquotes().size()
            + " of "
            + article.quotes()
            + " quotes stand in "
            + name);
    return lines;
  }

  private static String oneLine(String words) {
    return words.replace("\r", "\\r").replace("\n", "\\n");
  }

  /** Every text of the folder that can be read as an article. */
  private List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    for (Path file : texts()) {
      try {
        articles.add(
            new Article(
                ArticleReader.stem(file), ArticleReader.text(file), "", Article.Metadata.NONE));
      } catch (InputException e) {
        // A folder may hold other files, too; an article that is missing is told of later.
      }
    }
    return articles;
  }

  private List<Path> texts() {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".ttl") && !file.toString().endsWith(".json"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new InputException(folder + ": cannot be listed: name the folder of the articles", e);
    }
  }
}
