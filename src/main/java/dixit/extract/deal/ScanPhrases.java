package dixit.extract.deal;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import java.util.List;
import java.util.Locale;

/**
 * The small words that tell who stands where.
 *
 * @param prepositions by what they say of the one who follows
 * @param ands that coordinate
 * @param examples before examples of what was just said
 * @param quantities before a number that is no exact one, "up to"
 */
record ScanPhrases(
    Phrases<Slot> prepositions,
    Phrases<String> ands,
    Phrases<String> examples,
    Phrases<String> quantities) {

  private static final List<Slot> PREPOSITIONS =
      List.of(
          Slot.OF,
          Slot.BY,
          Slot.TO,
          Slot.FROM,
          Slot.WITH,
          Slot.IN,
          Slot.FOR,
          Slot.BETWEEN,
          Slot.ON,
          Slot.AT);

  static ScanPhrases of(Lexicon lexicon) {
    Phrases<Slot> prepositions = new Phrases<>();
    for (Slot slot : PREPOSITIONS) {
      for (String phrase : lexicon.words("slot-" + slot.name().toLowerCase(Locale.ROOT))) {
        prepositions.add(phrase, slot);
      }
    }
    return new ScanPhrases(
        prepositions,
        Phrases.of(lexicon, "and-words"),
        Phrases.of(lexicon, "example-words"),
        Phrases.of(lexicon, "quantity-words"));
  }
}
