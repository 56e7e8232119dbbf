/** Reads a news article into what it says and who says it. */
@NullMarked
package dixit;

import org.jspecify.annotations.NullMarked;
