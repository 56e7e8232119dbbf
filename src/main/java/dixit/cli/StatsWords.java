package dixit.cli;

import dixit.report.Labels;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What counts are called. */
final class StatsWords {
  private final Labels labels;
  private final boolean asInOntology;

  /**
   * @param labels words for titles
   * @param asInOntology whether kinds keep the ontology's names
   */
  StatsWords(Labels labels, boolean asInOntology) {
    this.labels = labels;
    this.asInOntology = asInOntology;
  }

  String title(String key) {
    return labels.of("stats-" + key);
  }

  Map<String, Long> totals(Map<String, Long> totals) {
    return asInOntology ? totals : named(totals, key -> labels.of("stats-" + key));
  }

  /**
   * Counts by words.
   *
   * @param group name of what is counted
   */
  Map<String, Long> of(String group, Map<String, Long> counts) {
    return asInOntology
        ? counts
        : switch (group) {
          case "entities" ->
              named(
                  counts,
                  kind ->
                      labels.of(
                          "kind-"
                              + (kind.equals("UnnamedSource")
                                  ? "source"
                                  : Labels.hyphenated(kind))));
          case "deals" -> named(counts, type -> labels.of("type-" + Labels.hyphenated(type)));
          case "contradictions" -> named(counts, kind -> labels.of("contradiction-" + kind));
          case "claimants" ->
              named(
                  counts,
                  name ->
                      name.equals(Labels.in("en").of("stats-own-voice"))
                          ? labels.of("stats-own-voice")
                          : name);
          default -> named(counts, name -> labels.of(group + "-" + Labels.hyphenated(name)));
        };
  }

  private static Map<String, Long> named(Map<String, Long> counts, UnaryOperator<String> words) {
    Map<String, Long> named = new LinkedHashMap<>();
    counts.forEach((key, count) -> named.merge(words.apply(key), count, Long::sum));
    return named;
  }
}
