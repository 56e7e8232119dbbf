/** What an article says, as immutable records that know neither text analysis nor RDF. */
@NullMarked
package dixit.model;

import org.jspecify.annotations.NullMarked;
