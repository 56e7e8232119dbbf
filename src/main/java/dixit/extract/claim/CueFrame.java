package dixit.extract.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A verb that attributes, with its fixed companions and what it may take.
 *
 * @param words the verb's lemma, then words that must follow it ("faire savoir", "point out")
 * @param reflexive whether it goes with "se"
 */
record CueFrame(List<String> words, boolean reflexive, Set<Take> takes) {
  /** What a verb takes and what it does to it. */
  enum Take {
    /** A quotation, or a clause beside the verb set off by a comma. */
    QUOTE,
    /** A clause with "que", "that". */
    THAT,
    /** A clause with or without "that". */
    CLAUSE,
    /** A noun phrase. */
    OBJECT,
    /** An infinitive, with or without its particle. */
    INFINITIVE,
    /** Somebody and then an infinitive: "asked the court to dismiss". */
    DEED,
    /** A question: "where", "si". */
    QUESTION,
    /** Somebody who is told, before the clause. */
    ADDRESSEE,
    /** An object only with a judgement in quotation marks: "called it 'creative'". */
    JUDGEMENT,
    /** An object only where it is something said: "rejected the accusation". */
    CHARGES,
    /** A state the speaker claims to be in: "se dit confiant". */
    STATE,
    /** In the passive the subject speaks: "was quoted as saying". */
    SPOKEN,
    /** The speaker says that it is not so. */
    DENIES,
    /** The speaker wants it or wants to know it. */
    ASKS,
    /** The speaker sounds rather sure. */
    PROBABLE,
    /** The speaker thinks it may be. */
    POSSIBLE,
    /** An opinion: not to have it is to deny it. */
    OPINION,
    /** Giving away: not to do it is to decline. */
    DISCLOSES,
    /** Not to do it is to leave it open: "n'exclut pas". */
    EXCLUDES
  }

  CueFrame {
    words = List.copyOf(words);
    takes = Set.copyOf(takes);
  }

  /** From a line "faire savoir: quote that". */
  static CueFrame parse(String line) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("no colon in the frame '" + line + "'");
    }
    List<String> words = List.of(line.substring(0, colon).strip().split(" "));
    boolean reflexive = words.get(0).equals("se");
    Set<Take> takes = EnumSet.noneOf(Take.class);
    for (String take : line.substring(colon + 1).strip().split(" ")) {
      takes.add(Take.valueOf(take.toUpperCase(Locale.ROOT)));
    }
    return new CueFrame(reflexive ? words.subList(1, words.size()) : words, reflexive, takes);
  }

  String verb() {
    return words.get(0);
  }

  boolean takes(Take take) {
    return takes.contains(take);
  }
}
