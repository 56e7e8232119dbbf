package dixit.text;

import dixit.model.Span;

/**
 * A word, number or mark of a sentence.
 *
 * @param span its exact place in the article
 * @param text the text at that place, curly apostrophes made straight
 * @param lemma dictionary form, lower case; the lower-cased text where the dictionary has none
 * @param pos Universal Dependencies part of speech, such as NOUN or PROPN
 * @param head index in the sentence of the token it depends on; {@link #ROOT} for a root, {@link
 *     #UNPARSED} where there is no parse
 * @param relation Universal Dependencies relation to its head, such as nsubj or obl:arg; empty
 *     where there is no parse
 */
public record Token(Span span, String text, String lemma, String pos, int head, String relation) {
  public static final int ROOT = -1;
  public static final int UNPARSED = -2;
}
