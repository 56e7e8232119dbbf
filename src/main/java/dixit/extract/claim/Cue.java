package dixit.extract.claim;

import org.jspecify.annotations.Nullable;

/**
 * A verb that attributes, at its place in a sentence.
 *
 * @param frame what it takes
 * @param begin index of the first token of its group, clitics and auxiliaries included
 * @param verb index of the verb itself
 * @param end index after its fixed companions
 * @param mode how it stands in the clause
 * @param negated whether the verb itself is negated
 * @param pronoun index of a subject pronoun behind the verb ("a-t-elle"), or null
 */
record Cue(
    CueFrame frame,
    int begin,
    int verb,
    int end,
    Mode mode,
    boolean negated,
    @Nullable Integer pronoun) {
  /** How a verb stands in its clause. */
  enum Mode {
    /** With a subject of its own. */
    FINITE,
    /** "précisant", "adding": the subject is another verb's. */
    GERUND,
    /** "annoncé par X". */
    PASSIVE
  }

  boolean takes(CueFrame.Take take) {
    return frame.takes(take);
  }

  /** Index after the verb and the subject pronoun that may hang on it. */
  int afterPronoun() {
    return pronoun != null && pronoun >= end ? pronoun + 1 : end;
  }
}
