/** Who says what: cues, claimants, contents, stance and certainty, and whose each statement is. */
@NullMarked
package dixit.extract.claim;

import org.jspecify.annotations.NullMarked;
