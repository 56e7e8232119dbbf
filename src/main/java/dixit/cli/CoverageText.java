package dixit.cli;

import dixit.extract.Miss;
import dixit.extract.Miss.Cause;
import dixit.extract.SentenceCoverage;
import dixit.extract.SentenceCoverage.Reason;
import dixit.model.Article;
import dixit.model.Claim;
import dixit.model.Deal;
import dixit.model.Entity;
import dixit.model.Position;
import dixit.model.Proposition;
import dixit.model.Span;
import dixit.report.Labels;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came of the sentences of an article, in the words of a language.
 *
 * @param colour whether lines have the colours of a terminal
 */
record CoverageText(Labels labels, Article article, boolean colour) {
  private static final String FAINT = "2";
  private static final String YELLOW = "33";
  private static final String GREEN = "32";

  private static final List<String> KINDS = List.of("names", "post", "maker", "deal", "claim");

  /** Every sentence with what it gave or why it gave nothing, then how many did which. */
  List<String> lines(List<SentenceCoverage> sentences) {
    int width =
        KINDS.stream().mapToInt(kind -> labels.of("coverage-" + kind).length()).max().orElse(0) + 2;
    List<String> lines = new ArrayList<>();
    for (SentenceCoverage sentence : sentences) {
      Span place = article.codePoints(sentence.span());
      String offsets = String.format(Locale.ROOT, "%11s", place.begin() + "-" + place.end());
      String style = sentence.reason().isEmpty() ? "0" : FAINT;
      lines.add(offsets + "  " + painted(text(sentence.span()), style));
      found(sentence)
          .forEach(
              (kind, things) -> {
                String name = String.format("%-" + width + "s", labels.of("coverage-" + kind));
                things.forEach(thing -> lines.add("    " + painted(name, GREEN) + thing));
              });
      sentence
          .reason()
          .ifPresent(reason -> lines.add("    " + painted("- " + words(reason), YELLOW)));
      sentence.misses().forEach(miss -> lines.add("        " + words(miss)));
      if (!sentence.unknown().isEmpty()) {
        String unknown =
            sentence.unknown().stream().map(this::quoted).collect(Collectors.joining(", "));
        lines.add("        " + labels.of("coverage-unknown", unknown));
      }
    }
    lines.add(summary(sentences));
    return lines;
  }

  /** Words of the article, on one line. */
  String text(Span span) {
    return span.in(article.text()).replaceAll("\\s+", " ");
  }

  /** Things read, in words, by kind. */
  Map<String, List<String>> found(SentenceCoverage sentence) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    String names = sentence.entities().stream().map(Entity::name).collect(Collectors.joining(", "));
    found.put("names", names.isEmpty() ? List.of() : List.of(names));
    found.put("post", sentence.positions().stream().map(CoverageText::words).toList());
    found.put("maker", sentence.makers().stream().map(this::words).toList());
    found.put("deal", sentence.deals().stream().map(this::words).toList());
    found.put("claim", sentence.claims().stream().map(this::words).toList());
    return found;
  }

  private static String words(Position position) {
    return String.join(
        ", ", position.holder().name(), position.title(), position.organization().name());
  }

  private String words(Proposition maker) {
    return labels.of(
        "coverage-made-by", ((Entity) maker.subject()).name(), ((Entity) maker.object()).name());
  }

  private String words(Deal deal) {
    return labels.of(
        "coverage-told",
        lower("type", deal.type()),
        deal.participants().stream().map(Entity::name).collect(Collectors.joining(", ")));
  }

  private String words(Claim claim) {
    String content =
        claim.content().stream()
            .map(mention -> text(mention.span()))
            .collect(Collectors.joining(" … "));
    return labels.of(
        "coverage-said",
        claim.claimant().name(),
        lower("stance", claim.stance()),
        lower("certainty", claim.certainty()),
        content);
  }

  private String words(Reason reason) {
    return lower("coverage", reason);
  }

  private String words(Miss miss) {
    String kind =
        miss.type()
            .map(type -> lower("type", type))
            .orElseGet(() -> lower("coverage-kind", miss.kind()));
    String words = labels.of("coverage-trigger", text(miss.words()), kind);
    String why =
        miss.cause() == Cause.UNRESOLVED
            ? miss.missing().stream()
                .map(part -> lower("coverage-no", part))
                .collect(Collectors.joining(", "))
            : lower("coverage", miss.cause());
    return labels.of("coverage-told", words, why);
  }

  private String quoted(Span span) {
    return labels.of("coverage-quoted", text(span));
  }

  private String lower(String key, Enum<?> constant) {
    String words =
        labels.of(key + "-" + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return words.toLowerCase(Locale.ROOT);
  }

  private String summary(List<SentenceCoverage> sentences) {
    Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
    sentences.forEach(line -> line.reason().ifPresent(why -> reasons.merge(why, 1, Integer::sum)));
    int without = reasons.values().stream().mapToInt(Integer::intValue).sum();
    String why =
        reasons.entrySet().stream()
            .map(e -> words(e.getKey()) + " " + e.getValue())
            .collect(Collectors.joining(", "));
    String counted =
        labels.of("coverage-sum", sentences.size(), sentences.size() - without, without);
    return why.isEmpty() ? counted : counted + " (" + why + ")";
  }

  private String painted(String text, String code) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
