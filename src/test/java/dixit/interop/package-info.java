/** Other programs that read what Dixit writes; they run under the profile interop. */
@NullMarked
package dixit.interop;

import org.jspecify.annotations.NullMarked;
