/** Who holds or held which post where. */
@NullMarked
package dixit.extract.position;

import org.jspecify.annotations.NullMarked;
