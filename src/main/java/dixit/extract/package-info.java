/** From sentences to statements: a package a step, and what became of each sentence. */
@NullMarked
package dixit.extract;

import org.jspecify.annotations.NullMarked;
