package dixit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dixit.model.Article;
import dixit.model.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

  @Test
  void overlappingAndNestedPlacesAreCutWhereTheyCross() {
    MarkedText text =
        cut(
            "one two three four",
            new Place(new Span(0, 13), Kind.CLAIM, "c", 1),
            new Place(new Span(4, 7), Kind.COMPANY, "a", 1),
            new Place(new Span(8, 18), Kind.PERSON, "b", 1));
    assertEquals(
        List.of(
            "one |claim",
            "two|w company claim",
            " |claim",
            "three|w person claim",
            " four|w person"),
        pieces(text));
    assertEquals(List.of(new Span(0, 4), new Span(1, 2), new Span(3, 5)), text.ranges());
  }

  @Test
  void offsetsCountCodePointsAndPlacesGoOnOverLines() {
    MarkedText text =
        cut(
            "😀😀 Velm\n \nOsk 😀",
            new Place(new Span(1, 7), Kind.COMPANY, "a", 1),
            new Place(new Span(3, 15), Kind.CLAIM, "c", 1));
    assertEquals(
        List.of("😀|", "😀 |w company", "Velm|w company claim", "Osk 😀|claim"), pieces(text));
    assertEquals(List.of(new Span(0, 2), new Span(1, 3)), text.ranges());
  }

  @Test
  void aPlaceOfBlanksAloneHasNoPiece() {
    MarkedText text = cut("a\n  \nb", new Place(new Span(2, 4), Kind.CLAIM, "c", 1));
    assertEquals(List.of("a|", "b|"), pieces(text));
    assertEquals(0, text.ranges().get(0).length());
  }

  @Test
  void thousandsOfPlacesInOneAnotherTakeLinearTime() {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      places.add(new Place(new Span(i, 80_000 - i), Kind.CLAIM, "c" + i, 1));
    }
    Article article = new Article("x", "a b ".repeat(20_000), "en", Article.Metadata.NONE);
    assertTimeout(
        Duration.ofSeconds(10), () -> MarkedText.of(article, places, Map.of()).ranges().size());
  }

  private static MarkedText cut(String words, Place... places) {
    return MarkedText.of(
        new Article("x", words, "en", Article.Metadata.NONE), List.of(places), Map.of());
  }

  private static List<String> pieces(MarkedText text) {
    return text.paragraphs().stream()
        .flatMap(paragraph -> paragraph.pieces().stream())
        .map(piece -> piece.text() + "|" + piece.classes())
        .toList();
  }
}
