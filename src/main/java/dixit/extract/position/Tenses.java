package dixit.extract.position;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.reference.Passage;
import java.util.Locale;

/** Tells whether a verb says that something is over. */
final class Tenses {
  private final Lexicon lexicon;

  Tenses(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * @param passive whether the form is a participle of the passive, which tells no time
   */
  boolean isPast(Passage passage, int verb, boolean passive) {
    for (int i = Math.max(0, verb - 3); i < verb; i++) {
      String word = passage.text(i).toLowerCase(Locale.ROOT);
      if (lexicon.has("former", word) || lexicon.has("past-copulas", word)) {
        return true;
      }
      if (!passive && lexicon.has("past-auxiliaries", word)) {
        return true;
      }
    }
    String form = passage.text(verb).toLowerCase(Locale.ROOT);
    return !passive
        && lexicon.words("past-forms").stream()
            .anyMatch(p -> p.startsWith("-") ? form.endsWith(p.substring(1)) : form.equals(p));
  }
}
