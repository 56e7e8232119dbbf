package dixit.extract.deal;

/**
 * Words that tell of a deal.
 *
 * @param begin index of the first token in its sentence
 * @param end index after the last token
 * @param verb index of the token whose subject is the one who acts: the verb itself, or the verb
 *     that carries a noun ("annonce le rachat"); -1 for a noun without one
 * @param passive whether that verb stands in the passive or is a participle after a noun
 */
record Trigger(DealFrame frame, int begin, int end, int verb, boolean passive) {
  boolean isVerbal() {
    return frame.isVerbal();
  }
}
