package dixit.extract.name;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.WordShape;
import dixit.text.Token;
import java.util.Map;
import java.util.Set;

/** What directly encloses a name hints at: quotation marks, an article, a joined suffix. */
final class EdgeCues {
  private final Lexicon lexicon;

  EdgeCues(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Adds the cues of one occurrence to the counts. */
  void collect(Name name, Map<String, Integer> counts) {
    if (isQuoted(name)) {
      counts.merge("quoted", 1, Integer::sum);
    }
    if (isThing(name)) {
      counts.merge("thing", 1, Integer::sum);
    }
    if (isSeat(name)) {
      counts.merge("seat", 1, Integer::sum);
    }
  }

  /** "the Charter came": in English a company has no article but before another noun. */
  private boolean isThing(Name name) {
    Token before = name.near(-1);
    Token after = name.near(0);
    return before != null
        && before.text().equals("the")
        && name.end() == name.begin() + 1
        && !name.form().endsWith("s")
        && lexicon.language().equals("en")
        && WordShape.isPlain(name.form())
        && (after == null
            || Set.of("VERB", "AUX", "ADP", "CCONJ", "SCONJ", "PUNCT").contains(after.pos()));
  }

  /** "Valmere" in "the Valmere-based holding": where somebody is at home. */
  private boolean isSeat(Name name) {
    String last = name.sentence().tokens().get(name.end() - 1).text();
    int hyphen = last.lastIndexOf('-');
    return hyphen > 0 && lexicon.has("seat-suffixes", last.substring(hyphen + 1));
  }

  private static boolean isQuoted(Name name) {
    Token before = name.near(-1);
    Token after = name.near(0);
    return before != null
        && after != null
        && Set.of("«", "\"", "“", "'").contains(before.text())
        && Set.of("»", "\"", "”", "'").contains(after.text());
  }
}
