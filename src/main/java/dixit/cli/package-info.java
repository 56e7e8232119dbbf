/** The command line: options and input/output, nothing else. */
@NullMarked
package dixit.cli;

import org.jspecify.annotations.NullMarked;
