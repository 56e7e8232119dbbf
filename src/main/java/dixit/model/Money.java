package dixit.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A sum of money.
 *
 * @param amount in whole units of the currency, absent when only a range is given
 * @param currency ISO 4217
 */
public record Money(
    Optional<BigDecimal> amount,
    Optional<BigDecimal> min,
    Optional<BigDecimal> max,
    boolean approximate,
    String currency,
    List<Mention> mentions)
    implements Value {
  public Money {
    mentions = List.copyOf(mentions);
  }
}
