/** From sentences to who is named, what is dealt and who says so. */
@NullMarked
package dixit.extract;

import org.jspecify.annotations.NullMarked;
