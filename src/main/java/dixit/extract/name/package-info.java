/** Which words are names, and what kind of thing each name is of. */
@NullMarked
package dixit.extract.name;

import org.jspecify.annotations.NullMarked;
