package dixit.extract.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dixit.Dixit;
import dixit.model.Agent;
import dixit.model.Article;
import dixit.model.Deal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A company may be told by who leads it, where the article says so before. */
class LedCompaniesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | Ana Kolb, directrice générale de Tavrel SA, était absente mardi."
            + " Le groupe d'Ana Kolb a racheté Nimbra SAS.",
        "en | Ana Kolb, the chief executive of Tavrel Inc., was absent on Tuesday."
            + " Ana Kolb's company has bought Nimbra Ltd."
      })
  void isTheOneOfHerPost(String language, String text) {
    assertEquals(List.of("nimbra", "tavrel"), participants(language, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | Ana Kolb, ancienne directrice générale de Tavrel SA, était absente mardi."
            + " Le groupe d'Ana Kolb a racheté Nimbra SAS.",
        "en | Ana Kolb, a former chief executive of Tavrel Inc., was absent on Tuesday."
            + " Ana Kolb's company has bought Nimbra Ltd."
      })
  void isNotTheOneSheLeft(String language, String text) {
    assertEquals(List.of("nimbra"), participants(language, text));
  }

  private static List<String> participants(String language, String text) {
    Article article = new Article("a", text, language, Article.Metadata.NONE);
    return Dixit.forLanguage(language).extract(article).deals().stream()
        .map(Deal::participants)
        .flatMap(List::stream)
        .map(Agent::slug)
        .sorted()
        .toList();
  }
}
