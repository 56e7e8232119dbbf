package dixit.extract.deal;

import dixit.extract.reference.ReferencedSentence;
import java.util.List;
import java.util.Optional;

/**
 * A kind of thing that is dealt with and belongs to somebody: "its chips", "the unit of X".
 *
 * @param section of the lexicon, with the nouns
 * @param slot of whom it belongs to
 * @param condition that it meets in the patterns of a frame
 */
record Owned(String section, Slot slot, String condition) {
  private static final List<Owned> KINDS =
      List.of(
          new Owned("owned-shares", Slot.SHARE_OF, "share"),
          new Owned("owned-technology", Slot.TECHNOLOGY_OF, "technology"),
          new Owned("owned-units", Slot.UNIT_OF, "unit"),
          new Owned("owned-goods", Slot.GOODS_OF, "goods"),
          new Owned("owned-funds", Slot.FUNDS_OF, "funds"),
          new Owned("owned-licences", Slot.LICENCE_OF, "licence"),
          new Owned("post-nouns", Slot.POST_OF, "post"),
          new Owned("posts", Slot.POST_OF, "post"),
          new Owned("partner-nouns", Slot.PARTNER_OF, "partner"));

  /** "its car paint business": goods that only say what the unit makes. */
  private static boolean isPartOfUnit(ReferencedSentence sentence, int noun) {
    boolean compounds = sentence.lexicon().language().equals("en");
    int i = noun + 1;
    while (compounds
        && sentence.pos(i).equals("NOUN")
        && !sentence.hasLemmaIn("owned-units", i)
        && sentence.starting(i).isEmpty()) {
      i++;
    }
    return sentence.hasLemmaIn("owned-units", i);
  }

  /** What kind of thing the noun at a token is, if any of them. */
  static Optional<Owned> by(ReferencedSentence sentence, int noun) {
    // "la division mémoire", "its memory business": goods only name the unit.
    boolean names =
        sentence.hasLemmaIn("owned-goods", noun)
            && (sentence.hasLemmaIn("owned-units", noun - 1) || isPartOfUnit(sentence, noun));
    if (names) {
      return Optional.empty();
    }
    // "display technology": goods only say of what kind it is.
    boolean ofTechnology =
        sentence.lexicon().language().equals("en")
            && sentence.hasLemmaIn("owned-goods", noun)
            && sentence.hasLemmaIn("owned-technology", noun + 1)
            && !sentence.hasLemmaIn("owned-goods", noun + 1);
    if (ofTechnology) {
      return Optional.empty();
    }
    if (sentence.hasLemmaIn("partitive-nouns", noun)
        && sentence.isIn("slot-of", noun + 1)
        && sentence.starting(noun + 2).isPresent()) {
      return Optional.of(new Owned("partitive-nouns", Slot.UNIT_OF, "unit"));
    }
    return KINDS.stream().filter(kind -> sentence.hasLemmaIn(kind.section(), noun)).findFirst();
  }
}
