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

  private static List<String> news(String language, String text) {
    Document document =
        Annotator.forLanguage(language)
            .annotate(new Article("test", text, language, Article.Metadata.NONE));
    return new Furniture(Lexicon.of(language))
        .strip(document).sentences().stream().map(s -> s.span().in(text)).toList();
  }
}
