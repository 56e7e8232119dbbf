/** Many articles' graphs, what follows from them, and questions to them. */
@NullMarked
package dixit.store;

import org.jspecify.annotations.NullMarked;
