package dixit.extract.deal;

import dixit.model.Chip;
import dixit.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a place says of a deal besides who takes part in it and how far it has come.
 *
 * @param undisclosed whether it says that the price is not told
 * @param stakePercent share of a company that changes hands
 */
record DealTerms(
    Optional<Money> price,
    boolean undisclosed,
    Optional<BigDecimal> stakePercent,
    List<Chip> chips,
    Optional<LocalDate> announcedOn,
    Optional<LocalDate> closedOn) {
  DealTerms {
    chips = List.copyOf(chips);
  }

  boolean isEmpty() {
    return price.isEmpty()
        && !undisclosed
        && stakePercent.isEmpty()
        && chips.isEmpty()
        && announcedOn.isEmpty()
        && closedOn.isEmpty();
  }
}
