package dixit.extract.claim;

/**
 * The ways in which articles attribute, each with a confidence, 0 to 1, as the development sets
 * bear it out.
 */
enum ClaimPattern {
  /** "…", said X. */
  QUOTE(0.97),
  /** "…" with no cue of its own, after another quotation of X. */
  QUOTE_CONTINUED(0.8),
  /** X : "…". */
  QUOTE_COLON(0.85),
  /** X said that … */
  CLAUSE(0.97),
  /** …, X said. */
  INQUIT(0.95),
  /** X, adding that … */
  GERUND(0.9),
  /** X announced the purchase of … */
  OBJECT(0.93),
  /** According to X, … */
  ACCORDING_TO(0.95),
  /** X said, citing Y, that … */
  RELAYED(0.8),
  /** … was announced by X. */
  PASSIVE(0.75),
  /** X declined to comment. */
  DECLINED(0.95),
  /** As X said, … */
  AS(0.9),
  /** … That is what X said. X denies it all. */
  BARE(0.75),
  /** X's claim that … */
  NOUN(0.75),
  /** X: …, in an interview. */
  INTERVIEW(0.95),
  /** It is said that …, without a source. */
  HEARSAY(0.85);

  private final double confidence;

  ClaimPattern(double confidence) {
    this.confidence = confidence;
  }

  double confidence() {
    return confidence;
  }
}
