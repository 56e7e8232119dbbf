package dixit.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CodePointsTest {
  @Test
  void countsAsJavaDoesAtEveryOffset() {
    String text = "a😀b🎉🎉\ud83c\udf89c\ud83c d \udf89é".repeat(7);
    CodePoints codePoints = new CodePoints(text);
    for (int i = 0; i <= text.length(); i++) {
      assertEquals(text.codePointCount(0, i), codePoints.before(i), "offset " + i);
    }
  }

  @Test
  void aSpanIsCountedAtBothEnds() {
    assertEquals(new Span(1, 3), new CodePoints("😀😀😀").of(new Span(2, 6)));
  }
}
