package dixit.cli;

import dixit.article.ArticleReader;
import dixit.corpus.Removal;
import dixit.model.Article;
import dixit.store.ArticleStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes articles out of a store. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Remove articles from a store: nothing of them is left in its folder, and nothing of others is"
          + " lost. What follows from the rest is derived anew. Nothing is removed unless every"
          + " article is there.",
      "'dixit corpus' passes over what was removed, wherever it finds it, until 'dixit build ARTICLE"
          + " --store DIR' adds it again. To know it, the store keeps a digest from which nobody can"
          + " tell which article it was."
    },
    footer = {
      "",
      "Examples:",
      "  dixit remove article.txt --store news",
      "  dixit remove 6d655eca3e0031cd --store news",
      "  dixit remove https://w3id.org/dixit/id/article/6d655eca3e0031cd --store news"
    })
final class RemoveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "ARTICLE",
      description = "Its file, its identifier, or the beginning of the hash of its text.")
  private List<String> articles = List.of();

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "The store.")
  private Path folder = Path.of("");

  @Override
  public Integer call() {
    try (ArticleStore store = ArticleStore.open(folder)) {
      List<String> found =
          articles.stream().map(name -> store.find(reference(name))).distinct().toList();
      store.removed().keepOut(found);
      new Removal(CorpusCommand.shards(folder)).remove(found);
      found.forEach(store::remove);
      store.compact();
      store.derive();
      found.forEach(article -> spec.commandLine().getOut().println(article + ": removed"));
    }
    return Main.OK;
  }

  /** Of a file, the hash of its text. */
  private static String reference(String name) {
    Path file = name.contains("://") ? Path.of("") : Path.of(name);
    return Files.isRegularFile(file)
        ? new Article(name, ArticleReader.text(file), "", Article.Metadata.NONE).sha256()
        : name;
  }
}
