/** Many articles at once: read in parallel, resumed where a run ended, written in shards. */
@NullMarked
package dixit.corpus;

import org.jspecify.annotations.NullMarked;
