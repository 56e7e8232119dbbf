package dixit.text;

import dixit.model.Span;

/**
 * A word, number or mark of a sentence.
 *
 * @param span its exact place in the article
 * @param text the text at that place, curly apostrophes made straight
 * @param lemma dictionary form, lower case; the lower-cased text where the dictionary has none
 * @param pos Universal Dependencies part of speech, such as NOUN or PROPN
 */
public record Token(Span span, String text, String lemma, String pos) {}
