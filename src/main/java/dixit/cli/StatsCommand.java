package dixit.cli;

import com.google.gson.GsonBuilder;
import dixit.report.Labels;
import dixit.store.Statistics;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Graphs in, how much there is of what out. */
@Command(
    name = "stats",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Count what graphs hold: entities, deals, claims by stance, certainty and form, who makes the"
          + " most claims, contradictions, what can be taken as so, and claims over time. A deal that"
          + " several articles tell counts once; claims that a correction took back are counted apart.",
      "At a terminal with bars, else in plain columns."
    },
    footer = {
      "",
      "Examples:",
      "  dixit stats output/article.ttl",
      "  dixit stats --store news",
      "  dixit stats graphs/*.ttl --ui fr",
      "  dixit stats graphs/*.ttl --results json"
    })
final class StatsCommand implements Callable<Integer> {
  private enum Results {
    TABLE,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec private CommandSpec spec;
  @Mixin private GraphSource source = new GraphSource();

  @Option(
      names = "--results",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Results results = Results.TABLE;

  @Option(
      names = "--ui",
      paramLabel = "fr|en",
      description = "Words of a language in place of the ontology's names, in the table.")
  private String language = "";

  @Override
  public Integer call() {
    if (!language.isEmpty() && !Labels.LANGUAGES.contains(language)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--ui: " + language + " is neither fr nor en");
    }
    Statistics statistics = source.read(Statistics::of);
    PrintWriter out = spec.commandLine().getOut();
    if (results == Results.JSON) {
      out.println(json(statistics));
    } else {
      Plot plot = new Plot(Terminal.isThere(), Terminal.width(), out);
      StatsWords words = new StatsWords(Labels.in(language), language.isEmpty());
      print(statistics, words, plot);
    }
    out.flush();
    return Main.OK;
  }

  static void print(Statistics statistics, StatsWords words, Plot plot) {
    plot.counts(words.title("totals"), words.totals(statistics.totals()));
    statistics
        .groups()
        .forEach((name, counts) -> plot.bars(words.title("of-" + name), words.of(name, counts)));
    plot.bars(words.title("over-time"), statistics.claimsByTime());
  }

  private static String json(Statistics statistics) {
    Map<String, Map<String, Long>> all = new LinkedHashMap<>();
    all.put("totals", statistics.totals());
    all.putAll(statistics.groups());
    all.put("claimsByTime", statistics.claimsByTime());
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(all);
  }
}
