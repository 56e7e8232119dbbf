package dixit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dixit.article.ArticleReader;
import dixit.model.Article;
import dixit.model.Claim;
import dixit.model.Deal;
import dixit.model.Entity;
import dixit.model.Extraction;
import dixit.model.Literal;
import dixit.model.Money;
import dixit.model.Position;
import dixit.model.Proposition;
import dixit.model.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is wired to the bundled article: with other names it says the same of them. */
class OtherNamesTest {
  private static final List<String> NAMES =
      List.of(
          "Nvidia",
          "Groq",
          "Google",
          "CNBC",
          "Jonathan Ross",
          "Ross",
          "Sunny Madra",
          "Emily Carter",
          "Stanford",
          "GPU",
          "Graphics Processing Units",
          "LPU",
          "Language Processing Unit",
          "TPU",
          "Tensor Processing Unit",
          "20 milliards");

  static Stream<List<String>> others() {
    return Stream.of(
        List.of(
            "Quarzelis",
            "Obrix",
            "Veltramar",
            "Silicium Hebdo",
            "Mathilde Kervadec",
            "Kervadec",
            "Idris Oyelaran",
            "Solveig Brandt",
            "Grenval",
            "NPU",
            "Neural Processing Units",
            "RTU",
            "Raster Transform Unit",
            "VPU",
            "Vision Processing Unit",
            "7,5 milliards"),
        List.of(
            "Harl",
            "Tessarine",
            "Brumec",
            "Nordfil",
            "Odile Marchand",
            "Marchand",
            "Luc Aubin",
            "Ines Vasseur",
            "Sarnath",
            "DPU",
            "Data Processing Units",
            "EPU",
            "Extended Processing Unit",
            "IPU",
            "Image Processing Unit",
            "300 millions"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void saysTheSameOfOtherNames(List<String> others) {
    Path file = Path.of("src/test/resources/articles/fr-nvidia-groq/article.txt");
    Article article = new ArticleReader().read(file, "fr", Article.Metadata.NONE).article();
    Map<String, String> renaming = new LinkedHashMap<>();
    for (int i = 0; i < NAMES.size(); i++) {
      renaming.put(NAMES.get(i), others.get(i));
    }
    Article renamed =
        new Article(article.name(), rename(article.text(), renaming), "fr", Article.Metadata.NONE);
    Dixit dixit = Dixit.forLanguage("fr");
    assertEquals(
        rename(describe(dixit.extract(article)), renaming), describe(dixit.extract(renamed)));
  }

  private static String rename(String text, Map<String, String> renaming) {
    String names =
        renaming.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "\\b(?:", ")\\b"));
    return Pattern.compile(names).matcher(text).replaceAll(match -> renaming.get(match.group()));
  }

  /** Everything read, by names and words, without offsets and identifiers. */
  private static String describe(Extraction extraction) {
    String text = extraction.article().text();
    List<String> lines = new ArrayList<>();
    for (Entity entity : extraction.entities().keySet()) {
      lines.add(entity.getClass().getSimpleName() + " " + entity.names());
    }
    extraction.positions().forEach(position -> lines.add(words(position, text)));
    for (Deal deal : extraction.deals()) {
      lines.add(words(deal, text) + " " + deal.participants().stream().map(Entity::name).toList());
    }
    for (Claim claim : extraction.claims()) {
      lines.add(
          String.join(
              " ",
              claim.claimant().name(),
              claim.stance().name(),
              claim.certainty().name(),
              claim.form().name(),
              claim.content().stream().map(m -> m.span().in(text)).toList().toString(),
              claim.states().stream().map(p -> words(p, text)).toList().toString(),
              claim.about().stream().map(value -> words(value, text)).toList().toString()));
    }
    return String.join("\n", lines);
  }

  private static String words(Proposition proposition, String text) {
    return words(proposition.subject(), text)
        + " "
        + proposition.predicate()
        + " "
        + words(proposition.object(), text);
  }

  private static String words(Value value, String text) {
    if (value instanceof Entity entity) {
      return entity.name();
    } else if (value instanceof Position position) {
      return position.holder().name()
          + ", "
          + position.title()
          + ", "
          + position.organization().name();
    } else if (value instanceof Deal deal) {
      return deal.type() + " " + deal.number();
    } else if (value instanceof Money money) {
      return money.mentions().get(0).span().in(text);
    }
    return value instanceof Literal literal ? literal.lexical() : value.toString();
  }
}
