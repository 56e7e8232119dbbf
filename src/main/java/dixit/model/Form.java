package dixit.model;

/** How the article renders a claim. */
public enum Form {
  DIRECT,
  INDIRECT,
  MIXED,
  OWN_VOICE
}
