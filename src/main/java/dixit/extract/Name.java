package dixit.extract;

import dixit.model.Span;
import dixit.text.Sentence;
import dixit.text.Token;

/**
 * One occurrence of something that looks like a proper name.
 *
 * @param begin index of its first token in the sentence
 * @param end index after its last token
 */
record Name(String form, Span span, Sentence sentence, int begin, int end) {
  /** The token at an offset before (negative) or after (from 0) the name, or null. */
  @org.jspecify.annotations.Nullable
  Token near(int offset) {
    int index = offset < 0 ? begin + offset : end + offset;
    return index >= 0 && index < sentence.tokens().size() ? sentence.tokens().get(index) : null;
  }
}
