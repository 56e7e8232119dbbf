/** The page of an article: its words with the facts read from them, each leading to the other. */
@NullMarked
package dixit.report;

import org.jspecify.annotations.NullMarked;
