/** Which words refer to whom: names, descriptions and pronouns of each sentence. */
@NullMarked
package dixit.extract.reference;

import org.jspecify.annotations.NullMarked;
