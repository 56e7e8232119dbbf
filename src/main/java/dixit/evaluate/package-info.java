/** Graphs measured against gold articles: what is right, what is false, what is missed. */
@NullMarked
package dixit.evaluate;

import org.jspecify.annotations.NullMarked;
