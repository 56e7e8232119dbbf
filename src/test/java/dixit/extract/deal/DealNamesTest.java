package dixit.extract.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dixit.Dixit;
import dixit.model.Agent;
import dixit.model.Article;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name that nothing else types is a company where it is dealt with, and nowhere else. */
class DealNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | Nimbra SAS met la main sur WhiteFern. | company/nimbra company/whitefern",
        "fr | L'Inde a commandé 36 avions à Nimbra SAS. | company/nimbra organization/inde",
        "en | Nimbra Ltd. will open an office in Quillfern Bay. | company/nimbra",
        "fr | L'Inde reçoit Nimbra SAS. | company/nimbra"
      })
  void isTypedByItsDeal(String language, String text, String agents) {
    Article article = new Article("a", text, language, Article.Metadata.NONE);
    List<String> found =
        Dixit.forLanguage(language).extract(article).entities().keySet().stream()
            .map(Agent.class::cast)
            .map(agent -> agent.getClass().getSimpleName().toLowerCase() + "/" + agent.slug())
            .sorted()
            .toList();
    assertEquals(agents, String.join(" ", found));
  }
}
