package dixit.extract.claim;

/** The ways in which articles attribute, each with a confidence set by judgement, 0 to 1. */
enum ClaimPattern {
  /** "…", said X. */
  QUOTE(0.95),
  /** "…" with no cue of its own, after another quotation of X. */
  QUOTE_CONTINUED(0.7),
  /** X : "…". */
  QUOTE_COLON(0.8),
  /** X said that … */
  CLAUSE(0.9),
  /** …, X said. */
  INQUIT(0.85),
  /** X, adding that … */
  GERUND(0.8),
  /** X announced the purchase of … */
  OBJECT(0.8),
  /** According to X, … */
  ACCORDING_TO(0.9),
  /** X said, citing Y, that … */
  RELAYED(0.7),
  /** … was announced by X. */
  PASSIVE(0.7),
  /** X declined to comment. */
  DECLINED(0.9),
  /** It is said that …, without a source. */
  HEARSAY(0.7);

  private final double confidence;

  ClaimPattern(double confidence) {
    this.confidence = confidence;
  }

  double confidence() {
    return confidence;
  }
}
