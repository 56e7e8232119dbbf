package dixit.model;

/** What a claimant does with what the claim states. */
public enum Stance {
  AFFIRMS,
  DENIES,
  DECLINES_TO_COMMENT,
  ASKS
}
