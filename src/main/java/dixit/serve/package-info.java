/** Graphs over HTTP, read-only: a SPARQL endpoint for programs and an explorer for people. */
@NullMarked
package dixit.serve;

import org.jspecify.annotations.NullMarked;
