package dixit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

  @ParameterizedTest
  @ValueSource(ints = {0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069})
  void whatTurnsTheOrderIsASign(int point) {
    String visible = VisibleText.of("a" + Character.toString(point) + "b");
    assertFalse(visible.contains(Character.toString(point)), visible);
    assertEquals("ab", visible.replaceAll("‹[A-Z]{3}›", ""));
  }

  @Test
  void lettersOfAllScriptsStay() {
    String text = "Élodie \u05d4\u05d7\u05d1\u05e8\u05d4\u200f 😀 \u0634";
    assertEquals(text, VisibleText.of(text));
    assertEquals("\u2401\ufffd", VisibleText.of("\u0001\ufffe"));
  }
}
