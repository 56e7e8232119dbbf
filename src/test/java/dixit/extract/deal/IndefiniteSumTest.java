package dixit.extract.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dixit.extract.lexicon.Lexicon;
import dixit.model.Article;
import dixit.text.Annotator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "a $140 million fee": the article before a sum is neither a number nor part of a currency. */
class IndefiniteSumTest {
  private static List<String> sums(String text) {
    Article article = new Article("sums", text, "en", Article.Metadata.NONE);
    return new MoneyReader(Lexicon.of("en"))
        .read(Annotator.forLanguage("en").annotate(article)).stream()
            .flatMap(List::stream)
            .map(amount -> amount.money())
            .map(money -> money.amount().orElseThrow().toPlainString() + " " + money.currency())
            .toList();
  }

  @Test
  void anArticleIsNoNumberAndNoCurrency() {
    assertEquals(List.of("140000000 USD"), sums("It would owe a $140 million fee."));
    assertEquals(List.of("30000000 EUR"), sums("It left with a €30 million fee."));
    assertEquals(List.of("1000000 EUR"), sums("It paid a million euros."));
  }

  @Test
  void aFigureWhoseDecimalMarkIsLostIsNoSum() {
    assertEquals(List.of(), sums("The makers agreed on a deal worth $11 8 billion."));
    assertEquals(List.of("11800000000 USD"), sums("It is a deal worth $11.8 billion."));
  }
}
