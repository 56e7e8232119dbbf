package dixit.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dixit.article.ArticleReader;
import dixit.extract.Miss;
import dixit.extract.SentenceCoverage;
import dixit.model.Article;
import dixit.model.Entity;
import dixit.model.Span;
import dixit.report.Labels;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What came of each sentence of an article, and why nothing of the others. */
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    description = {
      "Print each sentence of an article with the posts, makers, deals and claims read from it,"
          + " and for the others why there are none:",
      "  page furniture          no news, but a link, a box, a list of sources",
      "  no name                 of a company, person, organization or chip",
      "  no trigger              no word that tells of a post, chip, deal or claim",
      "  question, supposition   it does not say that it is so",
      "  participant unresolved  such words, each told with what it lacks",
      "  not said                it is said that nobody said it",
      "  told elsewhere          it speaks of a deal told in another sentence, and adds nothing",
      "  no deal by its kind     a total, a fellowship joined, or somebody with himself",
      "  look-alike              words that only look like a deal",
      "In the language of the article, unless --ui says which; --json always in English.",
      "Offsets count code points of the article."
    },
    footer = {
      "",
      "Examples:",
      "  dixit coverage article.txt",
      "  dixit coverage article.txt --json | jq '.[] | select(.reason == \"no trigger\").text'"
    })
final class CoverageCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ARTICLE", description = "Text file with the article.")
  private Path file = Path.of("");

  @Option(
      names = "--lang",
      paramLabel = "fr|en|auto",
      description = "Language of the article (default: ${DEFAULT-VALUE}).")
  private String language = "auto";

  @Mixin private MoreWords words = new MoreWords();

  @Option(
      names = "--ui",
      paramLabel = "fr|en",
      description = "Language of what is printed (default: that of the article).")
  private Optional<String> ui = Optional.empty();

  @Option(names = "--json", description = "Print an array with an object for each sentence.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ArticleReader.Reading reading = new ArticleReader().read(file, language, Article.Metadata.NONE);
    reading.notices().forEach(spec.commandLine().getErr()::println);
    Article article = reading.article();
    List<SentenceCoverage> lines = words.reader(article.language()).coverage(article);
    if (json) {
      Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
      out.println(gson.toJson(lines.stream().map(line -> fields(article, line)).toList()));
      return Main.OK;
    }
    new CoverageText(labels(article), article, spec.commandLine().getColorScheme().ansi().enabled())
        .lines(lines)
        .forEach(out::println);
    return Main.OK;
  }

  private Labels labels(Article article) {
    String language = ui.orElse(article.language());
    if (ui.isPresent() && !Labels.LANGUAGES.contains(language)) {
      throw new ParameterException(
          spec.commandLine(), "--ui '" + language + "': there are words in " + Labels.LANGUAGES);
    }
    return Labels.in(language);
  }

  private static Map<String, Object> fields(Article article, SentenceCoverage line) {
    Span span = article.codePoints(line.span());
    CoverageText words = new CoverageText(Labels.in("en"), article, false);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("begin", span.begin());
    fields.put("end", span.end());
    fields.put("text", words.text(line.span()));
    words.found(line).forEach(fields::put);
    fields.put("names", line.entities().stream().map(Entity::name).toList());
    line.reason().ifPresent(why -> fields.put("reason", why.words()));
    if (!line.misses().isEmpty()) {
      fields.put("triggers", line.misses().stream().map(miss -> fields(words, miss)).toList());
    }
    if (!line.unknown().isEmpty()) {
      fields.put("unknown", line.unknown().stream().map(words::text).toList());
    }
    return fields;
  }

  private static Map<String, Object> fields(CoverageText words, Miss miss) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("words", words.text(miss.words()));
    fields.put("kind", name(miss.kind()));
    miss.type().ifPresent(type -> fields.put("type", name(type)));
    fields.put("cause", name(miss.cause()));
    fields.put("missing", miss.missing().stream().map(CoverageCommand::name).toList());
    return fields;
  }

  /** A constant in words: "former employer". */
  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
