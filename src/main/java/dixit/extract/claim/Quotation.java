package dixit.extract.claim;

import dixit.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words between quotation marks, within one paragraph.
 *
 * @param outer with the marks
 * @param inner without them, white space and a final comma
 * @param before the part in the paragraph before that this one goes on from
 * @param words how many words it has
 */
record Quotation(Span outer, Span inner, @Nullable Quotation before, int words) {
  private static final int SPEECH = 3;

  /** Long enough to be what somebody said, no title and no word held with tongs. */
  boolean isSpeech() {
    return words >= SPEECH;
  }
}
