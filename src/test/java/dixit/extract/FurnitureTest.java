package dixit.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dixit.extract.lexicon.Lexicon;
import dixit.model.Article;
import dixit.text.Annotator;
import dixit.text.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class FurnitureTest {
  private static final String NEWS = "Korvane has bought Tavmark for 40 million euros.";

  @Test
  void whatFollowsACallToReadOnAtTheEndGoes() {
    assertEquals(
        List.of(NEWS),
        news("en", NEWS + "\nRelated articles\nWho is next in chips?\nShare  Tweet  Email"));
    assertEquals(
        List.of("Vellorec rachète Ombrine."),
        news("fr", "Vellorec rachète Ombrine.\nLire aussi : faut-il vendre ?\nCommentaires (41)"));
  }

  @Test
  void listsOfSourcesGo() {
    assertEquals(
        List.of(NEWS), news("en", NEWS + "\nSources\nJo Barr. “Chips for all”, May 3, 2025."));
  }

  @Test
  void whatTheArticleSaidBeforeItsCorrectionGoes() {
    assertEquals(
        List.of("No deal has been signed.", NEWS),
        news(
            "en",
            "Correction: an earlier version of this article said that Korvane had bought Ombrine"
                + " for 310 million dollars. No deal has been signed.\n"
                + NEWS));
    assertEquals(
        List.of("Vellorec rachète Ombrine."),
        news(
            "fr",
            "Vellorec rachète Ombrine.\nUne première version de l’article indiquait à tort que"
                + " Tavmark avait été vendu."));
    String kept = "Korvane sold an earlier version of this chip to Ombrine.";
    assertEquals(List.of(kept), news("en", kept));
  }

  @Test
  void aLineInTheMiddleGoesAlone() {
    assertEquals(List.of(NEWS, NEWS), news("en", NEWS + "\nSign up for our newsletter\n" + NEWS));
  }

  @Test
  void paragraphsAndHeadingsThatBeginAlikeStay() {
    for (String line :
        List.of(
            "Sources close to Korvane say that the price is too high.",
            "Discussion of the merger began in May.",
            "Copyright holders sued Korvane.",
            "Share prices rose by a third after the deal was announced.",
            "A new owner")) {
      assertEquals(List.of(line, NEWS), news("en", line + "\n" + NEWS), line);
    }
  }

  @Test
  void codeAndLogsGo() {
    String code =
        String.join(
            "\n",
            "class Deal(Base):",
            "    # Bob said that Merge denied the request",
            "    def acquire(self, target: Target, price=100_000):",
            "        self.merge(Target(\"Korvane\"), into=Buyer(\"Tavmark\"))");
    assertEquals(List.of(NEWS, NEWS), news("en", NEWS + "\n\n" + code + "\n\n" + NEWS));
    String log = "12:04 HOST kernel: SRC=10.0.0.4 DST=8.8.8.8; Server said: OK, Client denied\n";
    assertEquals(List.of(NEWS), news("en", log.repeat(4) + "\n" + NEWS));
    assertEquals(
        List.of("Korvane; Tavmark (both listed) and Ombrine | Velm agree."),
        news("en", "Korvane; Tavmark (both listed) and Ombrine | Velm agree."));
  }

  @Test
  void verseGoes() {
    String verse =
        String.join(
            "\n",
            "Le Silence dément ce qu'affirme l'Aurore,",
            "Et l'Hiver, président des Neiges, vend encore",
            "À la Mer de Janvier la moitié du Printemps ;",
            "Selon le Saule, Avril fusionne avec le Temps.");
    String news = "Vellorec rachète Ombrine.";
    assertEquals(List.of(news), news("fr", news + "\n\n" + verse));
    String list =
        String.join(
            "\n", "Vellorec rachète Ombrine.", "Sarnix recrute.", "Orlo vend.", "Tavrel attend.");
    assertEquals(4, news("fr", list).size());
  }

  private static List<String> news(String language, String text) {
    Document document =
        Annotator.forLanguage(language)
            .annotate(new Article("test", text, language, Article.Metadata.NONE));
    return new Furniture(Lexicon.of(language))
        .strip(document).sentences().stream().map(s -> s.span().in(text)).toList();
  }
}
