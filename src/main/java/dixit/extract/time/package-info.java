/** When things happened: the days that an article tells, resolved from the day it appeared. */
@NullMarked
package dixit.extract.time;

import org.jspecify.annotations.NullMarked;
