package dixit.cli;

import dixit.article.InputException;
import dixit.corpus.Corpus;
import dixit.model.Article;
import dixit.rdf.Iris;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Many articles in, one graph in shards out. */
@Command(
    name = "corpus",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Read all articles of files and folders, many at once, and write what they say as sorted,"
          + " compressed N-Quads, a graph an article, in shards 00.nq.gz to ff.nq.gz by the hash of"
          + " the article's text.",
      "A run that was ended goes on where it was. The same command again reads only what is new or"
          + " has changed, takes out what is gone from a folder, and leaves the other shards alone;"
          + " further inputs add to them. An article found twice is written once. What cannot be"
          + " read is told in a line and passed over; that is no failure while there is an article"
          + " that can. What 'dixit remove' took out of the store is passed over, too."
    },
    footer = {
      "",
      "Examples:",
      "  dixit corpus news --out graph",
      "  dixit corpus 2025 2026 --out graph --jobs 2 --lang fr",
      "  dixit corpus news https://example.org/feed.xml pages.warc.gz --store kg && dixit query deals --store kg",
      "  zcat graph/*.nq.gz | wc -l"
    })
final class CorpusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private Inputs inputs = new Inputs();

  @Option(names = "--out", paramLabel = "DIR", description = "Folder of the shards.")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description =
          "Store to hold the articles, for 'dixit query --store'; the shards then lie in it if"
              + " there is no --out.")
  private Optional<Path> store = Optional.empty();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many articles to read at once (default: one for each core).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--check-content",
      description =
          "Look also into the files whose size, times and number on the disk are those of the run"
              + " before.")
  private boolean checkContent;

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

  @Option(
      names = "--publisher",
      paramLabel = "NAME",
      description = "Who published the articles that do not tell.")
  private Optional<String> publisher = Optional.empty();

  @Mixin private Fields fields = new Fields();

  @Option(
      names = {"-q", "--quiet"},
      description = "Print nothing but what cannot be read.")
  private boolean quiet;

  @Override
  public Integer call() {
    if (jobs < 1) {
      throw wrong("--jobs is " + jobs + "; at least 1");
    }
    if (!base.isAbsolute() || !base.toString().matches(".*[/#]")) {
      throw wrong("--base '" + base + "' is no absolute IRI that ends in / or #");
    }
    if (folder.isEmpty() && store.isEmpty()) {
      throw wrong("--out or --store, or both, tell where to write");
    }
    if (!List.of("fr", "en", "auto").contains(language)) {
      throw wrong("--lang is fr, en or auto");
    }
    PrintWriter err = spec.commandLine().getErr();
    Article.Metadata known =
        new Article.Metadata(Optional.empty(), Optional.empty(), publisher, Optional.empty());
    long begin = System.nanoTime();
    Corpus.Outcome outcome;
    try (CorpusProgress progress = new CorpusProgress(err, !quiet)) {
      outcome =
          new Corpus(
                  new Corpus.Order(
                      inputs.files(),
                      inputs.pages(),
                      inputs.allowPrivate(),
                      out(),
                      store,
                      checkContent,
                      jobs,
                      language,
                      base.toString(),
                      known,
                      fields.map()),
                  progress)
              .run();
    }
    if (outcome.articles() == 0) {
      throw new InputException(
          inputs.first() + ": no article that can be read: give files or folders of articles");
    }
    if (!quiet) {
      spec.commandLine().getOut().println(summary(outcome, (System.nanoTime() - begin) / 1e9));
    }
    return Main.OK;
  }

  private Path out() {
    return folder.or(() -> store.map(CorpusCommand::shards)).orElseThrow();
  }

  /** Where the shards of a store lie, if they lie in it. */
  static Path shards(Path store) {
    return store.resolve("corpus");
  }

  private String summary(Corpus.Outcome outcome, double seconds) {
    String removed =
        outcome.removed() == 0
            ? ""
            : String.format(Locale.ROOT, ", %,d removed before", outcome.removed());
    return String.format(
        Locale.ROOT,
        "%s: %,d articles, %,d quads; %,d read in %.1f s (%.1f/s), %,d as before, %,d not readable%s",
        folder.or(() -> store).orElseThrow(),
        outcome.articles(),
        outcome.quads(),
        outcome.read(),
        seconds,
        outcome.read() / seconds,
        outcome.unchanged(),
        outcome.bad(),
        removed);
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
