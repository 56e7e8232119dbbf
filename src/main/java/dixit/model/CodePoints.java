package dixit.model;

import java.util.Arrays;

/** Turns UTF-16 offsets of one text into Unicode code points, each in logarithmic time. */
public final class CodePoints {
  /** Where the second half of a pair of surrogates stands: each takes one from the count. */
  private final int[] seconds;

  public CodePoints(String text) {
    int[] found = new int[16];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = i;
      }
    }
    seconds = Arrays.copyOf(found, count);
  }

  /** How many code points stand before an offset; one inside a pair counts the pair. */
  public int before(int offset) {
    int index = Arrays.binarySearch(seconds, offset);
    return offset - (index < 0 ? -index - 1 : index);
  }

  /** The same span counted in code points. */
  public Span of(Span span) {
    return new Span(before(span.begin()), before(span.end()));
  }
}
