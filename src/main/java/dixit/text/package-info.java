/** Sentences and tokens of an article, with exact offsets, lemmas and parts of speech. */
@NullMarked
package dixit.text;

import org.jspecify.annotations.NullMarked;
