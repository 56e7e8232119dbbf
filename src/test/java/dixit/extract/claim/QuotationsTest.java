package dixit.extract.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationsTest {
  @Test
  void marksAndSpacesStayOutside() {
    String text = "« Nous irons très vite », dit-elle. \"La puce est prête,\" ajoute-t-il.";
    assertEquals(List.of("Nous irons très vite", "La puce est prête"), words(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "“We are ready,” she said. | We are ready",
        "„Wir sind bereit“, sagte sie. | Wir sind bereit",
        "‹ Tout est prêt ›, dit-il. | Tout est prêt",
        "The ‘very last chip’ was sold. | very last chip",
        "The firm’s chips weren’t “cheap enough” for us. | cheap enough"
      })
  void knowsAllStylesOfMarks(String text, String quotation) {
    assertEquals(List.of(quotation), words(text));
  }

  @Test
  void innerQuotationsBelongToTheOuterOne() {
    assertEquals(
        List.of("Il a dit « non » et « jamais » devant nous"),
        words("« Il a dit « non » et « jamais » devant nous », raconte-t-elle."));
  }

  @Test
  void aQuotationOpensAnewInEachParagraph() {
    List<Quotation> found =
        Quotations.find("“The first part goes on.\n\n“The second part ends,” she said.");
    assertEquals(2, found.size());
    assertNull(found.get(0).before());
    assertSame(found.get(0), found.get(1).before());
  }

  @Test
  void anUnclosedOneIsNone() {
    assertEquals(List.of("fusion"), words("une « fusion » et « un début\nsans aucune fin ici"));
  }

  @Test
  void aForgottenClosingMarkIsTakenForOneWhereWordsAreAnnounced() {
    assertEquals(
        List.of("La puce est prête. Elle sort en mai."),
        words("Elle ajoute : « La puce est prête. Elle sort en mai.\nL'usine est à Brest."));
  }

  @Test
  void oneMayGoOnInTheNextParagraphWithoutOpeningAnew() {
    List<Quotation> found =
        Quotations.find("She said, \"The chip is ready.\n\nIt ships in May.\" Then she left.");
    assertEquals(2, found.size());
    assertSame(found.get(0), found.get(1).before());
  }

  @Test
  void onlySomeWordsAreSpeech() {
    assertFalse(Quotations.find("une « fusion géante » rate").get(0).isSpeech());
    assertTrue(Quotations.find("« Une fusion géante »").get(0).isSpeech());
  }

  private static List<String> words(String text) {
    return Quotations.find(text).stream().map(quote -> quote.inner().in(text)).toList();
  }
}
