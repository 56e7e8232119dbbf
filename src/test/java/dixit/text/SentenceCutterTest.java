package dixit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Span;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SentenceCutterTest {
  private static List<Span> tokens(String text) {
    return Pattern.compile("\\S+")
        .matcher(text)
        .results()
        .map(match -> new Span(match.start(), match.end()))
        .toList();
  }

  @Test
  void aSentenceStaysWhole() {
    String text = "word ".repeat(SentenceCutter.MOST);
    assertEquals(List.of(tokens(text)), SentenceCutter.cut(text, tokens(text)));
  }

  @Test
  void whatRunsOnIsCutAfterItsCommas() {
    String text = "one two three four five , ".repeat(500);
    List<List<Span>> pieces = SentenceCutter.cut(text, tokens(text));
    assertEquals(3000, pieces.stream().mapToInt(List::size).sum());
    for (List<Span> piece : pieces) {
      assertTrue(piece.size() <= SentenceCutter.MOST);
      assertEquals(",", piece.get(piece.size() - 1).in(text));
    }
  }

  @Test
  void withoutAnyMarkItIsCutAllTheSame() {
    String text = "word ".repeat(1001);
    assertEquals(
        List.of(250, 250, 250, 250, 1),
        SentenceCutter.cut(text, tokens(text)).stream().map(List::size).toList());
  }
}
