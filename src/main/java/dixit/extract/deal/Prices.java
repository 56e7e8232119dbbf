package dixit.extract.deal;

import dixit.model.Money;
import java.math.BigDecimal;
import java.util.Optional;

/** Compares the sums that two places of an article tell for one deal. */
final class Prices {
  /** Sums are rounded: five per cent either way. */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.05");

  private Prices() {}

  /** Whether two sums are of one currency and may be one: their bounds meet. */
  static boolean agree(Money later, Money earlier) {
    return later.currency().equals(earlier.currency()) && meet(later, earlier);
  }

  /** Whether nothing speaks against it that two sums are one; of two currencies nobody knows. */
  static boolean areCompatible(Money later, Money earlier) {
    return !later.currency().equals(earlier.currency()) || meet(later, earlier);
  }

  private static boolean meet(Money later, Money earlier) {
    BigDecimal slack = earlier.amount().orElse(BigDecimal.ZERO).multiply(TOLERANCE);
    return isUpTo(low(later), high(earlier).map(slack::add))
        && isUpTo(low(earlier).map(low -> low.subtract(slack)), high(later));
  }

  private static boolean isUpTo(Optional<BigDecimal> low, Optional<BigDecimal> high) {
    return low.isEmpty() || high.isEmpty() || low.get().compareTo(high.get()) <= 0;
  }

  private static Optional<BigDecimal> low(Money money) {
    return money.amount().or(money::min);
  }

  private static Optional<BigDecimal> high(Money money) {
    return money.amount().or(money::max);
  }
}
