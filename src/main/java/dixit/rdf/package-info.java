/** From what was read to an RDF graph with provenance. */
@NullMarked
package dixit.rdf;

import org.jspecify.annotations.NullMarked;
