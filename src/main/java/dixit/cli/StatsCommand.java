package dixit.cli;

import com.google.gson.GsonBuilder;
import dixit.store.Statistics;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
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
          + " most claims, contradictions, what can be taken as so, and claims over time.",
      "At a terminal with bars, else in plain columns."
    },
    footer = {
      "",
      "Examples:",
      "  dixit stats output/article.ttl",
      "  dixit stats --store news",
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

  private static final Map<String, String> TITLES =
      Map.of(
          "entities", "Entities",
          "deals", "Deals",
          "stance", "Claims by stance",
          "certainty", "Claims by certainty",
          "form", "Claims by form",
          "claimants", "Most claims",
          "contradictions", "Contradictions");

  @Spec private CommandSpec spec;
  @Mixin private GraphSource source = new GraphSource();

  @Option(
      names = "--results",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Results results = Results.TABLE;

  @Override
  public Integer call() {
    Statistics statistics = source.read(Statistics::of);
    PrintWriter out = spec.commandLine().getOut();
    if (results == Results.JSON) {
      out.println(json(statistics));
    } else {
      print(statistics, new Plot(Terminal.isThere(), Terminal.width(), out));
    }
    out.flush();
    return Main.OK;
  }

  static void print(Statistics statistics, Plot plot) {
    plot.counts("Totals", statistics.totals());
    statistics
        .groups()
        .forEach((name, counts) -> plot.bars(TITLES.getOrDefault(name, name), counts));
    plot.bars("Claims over time", statistics.claimsByTime());
  }

  private static String json(Statistics statistics) {
    Map<String, Map<String, Long>> all = new LinkedHashMap<>();
    all.put("totals", statistics.totals());
    all.putAll(statistics.groups());
    all.put("claimsByTime", statistics.claimsByTime());
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(all);
  }
}
