/** Which company makes which chip. */
@NullMarked
package dixit.extract.maker;

import org.jspecify.annotations.NullMarked;
