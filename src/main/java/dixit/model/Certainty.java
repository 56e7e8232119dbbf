package dixit.model;

/** How sure the speaker is. */
public enum Certainty {
  CERTAIN,
  PROBABLE,
  POSSIBLE
}
