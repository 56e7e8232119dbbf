/** Graphs in the syntaxes and formats that other tools read. */
@NullMarked
package dixit.export;

import org.jspecify.annotations.NullMarked;
