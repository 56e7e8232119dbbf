package dixit.extract.reference;

/** Of a person or of the words that stand for one; unknown agrees with everything. */
enum Gender {
  FEMININE,
  MASCULINE,
  UNKNOWN;

  boolean agrees(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
