package dixit.cli;

import dixit.article.ArticleReader;
import dixit.article.WebReader;
import dixit.model.Article;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The text of an article to which the offsets of its graph refer. */
@Command(
    name = "text",
    mixinStandardHelpOptions = true,
    description = {
      "Print the clean text of an article, of whatever kind its file is, exactly as it is read: the graph's offsets count its code"
          + " points, and its hash is the SHA-256 of these bytes (UTF-8)."
    },
    footer = {"", "Examples:", "  dixit text article.txt", "  dixit text article.txt | sha256sum"})
final class TextCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "ARTICLE",
      description = "File with the article, or its address with http:// or https://.")
  private String article = "";

  @Mixin private Web web = new Web();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        WebReader.address(article)
            .map(page -> ArticleReader.text(web.reader().fetch(page, Article.Metadata.NONE)))
            .orElseGet(() -> ArticleReader.text(Path.of(article))));
    out.flush();
    return Main.OK;
  }
}
