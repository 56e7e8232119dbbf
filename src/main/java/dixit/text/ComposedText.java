package dixit.text;

import dixit.model.Span;
import java.text.Normalizer;

/**
 * A text with each letter and its accents as one character, as dictionaries and word lists write
 * them (Unicode's NFC), and the way back to the places in the text as it was.
 */
final class ComposedText {
  private final String text;
  private final int[] origins;

  private ComposedText(String text, int[] origins) {
    this.text = text;
    this.origins = origins;
  }

  static ComposedText of(String original) {
    if (Normalizer.isNormalized(original, Normalizer.Form.NFC)) {
      return new ComposedText(original, new int[0]);
    }
    StringBuilder composed = new StringBuilder(original.length());
    int[] origins = new int[4 * original.length() + 1];
    int begin = 0;
    while (begin < original.length()) {
      int end = letterEnd(original, begin);
      String letter = Normalizer.normalize(original.substring(begin, end), Normalizer.Form.NFC);
      for (int i = 0; i < letter.length(); i++) {
        origins[composed.length() + i] = Math.min(begin + i, end - 1);
      }
      composed.append(letter);
      begin = end;
    }
    origins[composed.length()] = original.length();
    return new ComposedText(composed.toString(), origins);
  }

  private static int letterEnd(String text, int begin) {
    int end = begin + Character.charCount(text.codePointAt(begin));
    while (end < text.length() && isMark(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  String text() {
    return text;
  }

  /** The place in the original of a place in the composed text. */
  Span original(Span composed) {
    return origins.length == 0
        ? composed
        : new Span(origins[composed.begin()], origins[composed.end()]);
  }
}
