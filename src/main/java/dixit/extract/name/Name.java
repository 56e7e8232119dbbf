package dixit.extract.name;

import dixit.model.Span;
import dixit.text.Sentence;
import dixit.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of something that looks like a proper name.
 *
 * @param form its words as the article writes them, accents joined to their letters
 * @param span its place, within the tokens (a name may be the first part of a token:
 *     "Intel-backed")
 * @param begin index of its first token in the sentence
 * @param end index after its last token
 */
record Name(String form, Span span, Sentence sentence, int begin, int end) {
  /** The token at an offset before (negative) or after (from 0) the name, or null. */
  @Nullable Token near(int offset) {
    int index = offset < 0 ? begin + offset : end + offset;
    return index >= 0 && index < sentence.tokens().size() ? sentence.tokens().get(index) : null;
  }

  boolean startsSentence() {
    return begin == 0;
  }
}
