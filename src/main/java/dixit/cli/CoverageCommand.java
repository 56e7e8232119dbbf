package dixit.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dixit.article.ArticleReader;
import dixit.extract.SentenceCoverage;
import dixit.model.Article;
import dixit.model.Claim;
import dixit.model.Deal;
import dixit.model.Entity;
import dixit.model.Position;
import dixit.model.Proposition;
import dixit.model.Span;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What came of each sentence of an article, and why nothing of the others. */
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    description = {
      "Print each sentence of an article with the posts, makers, deals and claims read from it,"
          + " and for the others why there are none: page furniture, no name, no trigger (no word"
          + " that tells of a post, chip, deal or claim), question, or participant unresolved (such"
          + " a word, but not who takes part).",
      "Offsets count code points of the article."
    },
    footer = {
      "",
      "Examples:",
      "  dixit coverage article.txt",
      "  dixit coverage article.txt --json | jq '.[] | select(.reason == \"no trigger\").text'"
    })
final class CoverageCommand implements Callable<Integer> {
  private static final String FAINT = "2";
  private static final String YELLOW = "33";
  private static final String GREEN = "32";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ARTICLE", description = "Text file with the article.")
  private Path file = Path.of("");

  @Option(
      names = "--lang",
      paramLabel = "fr|en|auto",
      description = "Language of the article (default: ${DEFAULT-VALUE}).")
  private String language = "auto";

  @Mixin private MoreWords words = new MoreWords();

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
    lines.forEach(line -> print(article, line, out));
    out.println(summary(lines));
    return Main.OK;
  }

  private void print(Article article, SentenceCoverage line, PrintWriter out) {
    boolean gave = line.reason().isEmpty();
    out.printf(
        "%s  %s%n", offsets(article, line), painted(text(article, line), gave ? "0" : FAINT));
    found(article, line)
        .forEach(
            (kind, things) ->
                things.forEach(
                    thing ->
                        out.println("    " + painted(String.format("%-9s", kind), GREEN) + thing)));
    line.reason().ifPresent(why -> out.println("    " + painted("- " + why.words(), YELLOW)));
  }

  /** Things read, in words, by kind. */
  private static Map<String, List<String>> found(Article article, SentenceCoverage line) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    found.put("names", names(line.entities()));
    found.put("post", line.positions().stream().map(CoverageCommand::words).toList());
    found.put("maker", line.makers().stream().map(CoverageCommand::words).toList());
    found.put("deal", line.deals().stream().map(CoverageCommand::words).toList());
    found.put("claim", line.claims().stream().map(claim -> words(article, claim)).toList());
    return found;
  }

  private static List<String> names(List<Entity> entities) {
    String names = entities.stream().map(Entity::name).collect(Collectors.joining(", "));
    return names.isEmpty() ? List.of() : List.of(names);
  }

  private static String words(Position position) {
    return position.holder().name()
        + ", "
        + position.title()
        + ", "
        + position.organization().name();
  }

  private static String words(Proposition maker) {
    return ((Entity) maker.subject()).name() + ", made by " + ((Entity) maker.object()).name();
  }

  private static String words(Deal deal) {
    return deal.type().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + ": "
        + deal.participants().stream().map(Entity::name).collect(Collectors.joining(", "));
  }

  private static String words(Article article, Claim claim) {
    List<String> content = new ArrayList<>();
    claim.content().forEach(mention -> content.add(mention.span().in(article.text())));
    return String.format(
        Locale.ROOT,
        "%s %s (%s): %s",
        claim.claimant().name(),
        claim.stance().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        claim.certainty().name().toLowerCase(Locale.ROOT),
        String.join(" … ", content).replaceAll("\\s+", " "));
  }

  private static Map<String, Object> fields(Article article, SentenceCoverage line) {
    Span span = article.codePoints(line.span());
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("begin", span.begin());
    fields.put("end", span.end());
    fields.put("text", text(article, line));
    found(article, line).forEach(fields::put);
    fields.put("names", line.entities().stream().map(Entity::name).toList());
    line.reason().ifPresent(why -> fields.put("reason", why.words()));
    return fields;
  }

  private static String summary(List<SentenceCoverage> lines) {
    Map<SentenceCoverage.Reason, Integer> reasons = new EnumMap<>(SentenceCoverage.Reason.class);
    lines.forEach(line -> line.reason().ifPresent(why -> reasons.merge(why, 1, Integer::sum)));
    int without = reasons.values().stream().mapToInt(Integer::intValue).sum();
    String why =
        reasons.entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey().words())
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%d sentences: %d gave something, %d nothing%s",
        lines.size(),
        lines.size() - without,
        without,
        why.isEmpty() ? "" : " (" + why + ")");
  }

  private static String text(Article article, SentenceCoverage line) {
    return line.span().in(article.text()).replaceAll("\\s+", " ");
  }

  private static String offsets(Article article, SentenceCoverage line) {
    Span span = article.codePoints(line.span());
    return String.format(Locale.ROOT, "%11s", span.begin() + "-" + span.end());
  }

  private String painted(String text, String code) {
    boolean colour = spec.commandLine().getColorScheme().ansi().enabled();
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
