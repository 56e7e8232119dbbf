package dixit.extract.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dixit.extract.lexicon.Lexicon;
import dixit.model.Article;
import dixit.model.ArticleVoice;
import dixit.model.Certainty;
import dixit.model.Claim;
import dixit.model.Company;
import dixit.model.Form;
import dixit.model.Mention;
import dixit.model.Span;
import dixit.model.Stance;
import dixit.text.Annotator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReservationsTest {
  private static final String FIRST = "Velquor grandit. ";

  private static List<Claim> find(String language, String sentence, List<Claim> attributed) {
    Article article = new Article("a", FIRST + sentence, language, Article.Metadata.NONE);
    return new Reservations(Lexicon.of(language).topic("claims"))
        .find(Annotator.forLanguage(language).annotate(article), attributed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | POSSIBLE | L'accord pourrait changer le marché.",
        "fr | POSSIBLE | L'entreprise offre peut-être une solution.",
        "fr | PROBABLE | La puce devrait sortir en juin.",
        "en | POSSIBLE | The deal could change the market.",
        "en | POSSIBLE | Perhaps the company offers a solution.",
        "en | PROBABLE | The chip will probably ship in June."
      })
  void sentencesWithReserve(String language, Certainty certainty, String sentence) {
    List<Claim> found = find(language, sentence, List.of());
    assertEquals(1, found.size());
    Claim claim = found.get(0);
    assertEquals(certainty, claim.certainty());
    assertEquals(ArticleVoice.INSTANCE, claim.claimant());
    assertEquals(sentence, claim.content().get(0).span().in(FIRST + sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | L'accord change le marché.",
        "fr | L'accord pourrait-il changer le marché ?",
        "en | The deal changes the market in May.",
        "en | Could the deal change the market?"
      })
  void sentencesWithout(String language, String sentence) {
    assertEquals(List.of(), find(language, sentence, List.of()));
  }

  @ParameterizedTest
  @CsvSource({"25, 40, 0", "0, 20, 0", "0, 200, 0", "0, 16, 1", "0, 5, 1"})
  void whatOthersSayIsLeftToThem(int begin, int end, int expected) {
    String sentence = "L'accord pourrait changer le marché.";
    Claim other =
        new Claim(
            new Company("velquor", "Velquor", List.of("Velquor")),
            Stance.AFFIRMS,
            Certainty.CERTAIN,
            Form.INDIRECT,
            List.of(new Mention(new Span(begin, end), 1)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());
    assertEquals(expected, find("fr", sentence, List.of(other)).size());
  }
}
