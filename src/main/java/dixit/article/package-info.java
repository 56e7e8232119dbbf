/** Articles read from files: decoding, language and what is wrong with an input. */
@NullMarked
package dixit.article;

import org.jspecify.annotations.NullMarked;
