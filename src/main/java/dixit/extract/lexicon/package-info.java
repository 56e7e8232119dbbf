/** What the program knows of words: sections of data files, and how they are matched. */
@NullMarked
package dixit.extract.lexicon;

import org.jspecify.annotations.NullMarked;
