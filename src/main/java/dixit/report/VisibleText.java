package dixit.report;

import java.util.Map;

/**
 * Text of articles as a page can show it: a sign for each character that a page cannot hold, and
 * for those that turn the order of what follows. Marks that only tell the direction of a letter
 * stay.
 */
public final class VisibleText {
  private static final Map<Integer, String> TURNS =
      Map.of(
          0x202a, "‹LRE›",
          0x202b, "‹RLE›",
          0x202c, "‹PDF›",
          0x202d, "‹LRO›",
          0x202e, "‹RLO›",
          0x2066, "‹LRI›",
          0x2067, "‹RLI›",
          0x2068, "‹FSI›",
          0x2069, "‹PDI›");

  private VisibleText() {}

  /** The same text with signs. */
  public static String of(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(visible, point));
    return visible.toString();
  }

  private static void append(StringBuilder visible, int point) {
    if (point == '\r') {
      return;
    } else if (point == '\t' || point == '\n') {
      visible.append((char) point);
    } else if (point < ' ') {
      visible.append((char) ('\u2400' + point));
    } else if (point == 0x7f) {
      visible.append('\u2421');
    } else if (TURNS.containsKey(point)) {
      visible.append(TURNS.get(point));
    } else if (Character.getType(point) == Character.SURROGATE
        || (point > 0x7f && point < 0xa0)
        || (point & 0xfffe) == 0xfffe
        || (point >= 0xfdd0 && point <= 0xfdef)) {
      visible.append('\ufffd');
    } else {
      visible.appendCodePoint(point);
    }
  }
}
