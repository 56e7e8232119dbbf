/** Deals: what triggers them, who takes part in which role, price, stake and status. */
@NullMarked
package dixit.extract.deal;

import org.jspecify.annotations.NullMarked;
