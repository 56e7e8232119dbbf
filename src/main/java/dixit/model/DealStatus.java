package dixit.model;

/** How far a deal has come. */
public enum DealStatus implements Value {
  IN_TALKS,
  PROPOSED,
  AGREED,
  UNDER_REVIEW,
  APPROVED,
  BLOCKED,
  COMPLETED,
  ABANDONED
}
