package dixit.extract.deal;

import dixit.extract.lexicon.WordShape;
import dixit.extract.reference.ReferencedSentence;
import java.util.List;
import java.util.Set;

/** Notes what kind of thing the words after a trigger say is dealt with. */
final class ThingReader {
  /** How far before a noun its group may begin, in tokens. */
  private static final int GROUP = 8;

  private final ReferencedSentence sentence;
  private final GroupReader group;
  private final Arguments arguments;

  /**
   * @param arguments notes the kinds of thing that are met
   */
  ThingReader(ReferencedSentence sentence, GroupReader group, Arguments arguments) {
    this.sentence = sentence;
    this.group = group;
    this.arguments = arguments;
  }

  /**
   * Reads a noun.
   *
   * @param inObject whether it stands where the thing dealt with is told
   * @param muted whether it stands in words of another verb or preposition
   * @param nouns indices of the nouns in its group so far
   */
  void read(int noun, boolean inObject, boolean muted, List<Integer> nouns) {
    boolean partner = sentence.hasLemmaIn("partner-nouns", noun);
    if (partner) {
      arguments.is("partner");
    }
    if (muted || partner) {
      return;
    }
    if (sentence.hasLemmaIn("owned-funds", noun)) {
      arguments.is("funds");
    }
    if (!inObject) {
      return;
    }
    if (sentence.hasLemmaIn("bare-company-nouns", noun)
        && !sentence.isIn("slot-of", noun + 1)
        && !sentence.hasLemmaIn("order-nouns", noun + 1)) {
      arguments.is("company");
    }
    if ((isCompany(noun) || sentence.hasLemmaIn("newcomer-nouns", noun))
        && sentence.isIn("newcomer-words", before(noun))
        && (Owned.by(sentence, noun).isEmpty() || sentence.hasLemmaIn("newcomer-nouns", noun))) {
      arguments.is("newcomer");
    }
    Owned.by(sentence, noun)
        .filter(owned -> owned.slot() != Slot.GOODS_OF || !isMaker(noun + 1))
        .ifPresent(owned -> arguments.is(owned.condition()));
    if (sentence.hasLemmaIn("asset-nouns", noun) && !sentence.pos(noun + 1).equals("NOUN")) {
      arguments.is("asset");
    }
    boolean goods = Owned.by(sentence, noun).filter(o -> o.slot() == Slot.GOODS_OF).isPresent();
    if (goods && isOwned(noun)) {
      arguments.is("own-goods");
    }
    if (isOneOfOwn(noun)) {
      arguments.is("of-own");
    }
    if (sentence.hasLemmaIn("service-nouns", noun)) {
      arguments.is("service");
    }
    if (sentence.hasLemmaIn("chip-goods", noun) && !isMaker(noun + 1)) {
      arguments.is("chips");
    }
    if (isWare(noun)) {
      arguments.is("goods");
    }
    if (isWare(noun) || goods && isNumbered(noun)) {
      arguments.is("numbered");
    }
    if (sentence.hasLemmaIn("owned-shares", noun)
        && (group.isMajority(nouns) || sentence.hasLemmaIn("majority-words", noun + 1))) {
      arguments.is("majority");
    }
  }

  /** "50 new jets", "20 Boeing jets": so many of them, and no sum. */
  private boolean isNumbered(int noun) {
    int i = noun - 1;
    while (i > noun - GROUP && Set.of("ADJ", "NOUN", "PROPN").contains(sentence.pos(i))) {
      i--;
    }
    return sentence.pos(i).equals("NUM") && sentence.tokens().get(i).text().matches("[\\d.,]+");
  }

  /** "the chip maker": the goods only say what the company makes. */
  private boolean isMaker(int next) {
    return sentence.lexicon().language().equals("en")
        && sentence.pos(next).equals("NOUN")
        && isCompany(next)
        && Owned.by(sentence, next).isEmpty();
  }

  /** "le groupe", "the start-up". */
  boolean isCompany(int noun) {
    return sentence.hasLemmaIn("company-nouns", noun)
        || sentence.hasLemmaIn("bare-company-nouns", noun);
  }

  /** "plusieurs entreprises", "a number of businesses": what may be sold by its name. */
  boolean isCompanyOrUnit(int noun) {
    return isCompany(noun)
        || Owned.by(sentence, noun).filter(owned -> owned.slot() == Slot.UNIT_OF).isPresent();
  }

  /** "its chips", "ses futures puces". */
  private boolean isOwned(int noun) {
    return sentence.isIn("owner-words", before(noun));
  }

  private int before(int noun) {
    int i = noun - 1;
    while (i > noun - GROUP && Set.of("ADJ", "NUM", "NOUN", "PROPN").contains(sentence.pos(i))) {
      i--;
    }
    return i;
  }

  /** "72 of its jets": who has several makes them. */
  private boolean isOneOfOwn(int noun) {
    int owner = before(noun);
    return sentence.isIn("owner-words", owner)
        && sentence.isIn("slot-of", owner - 1)
        && sentence.pos(owner - 2).equals("NUM");
  }

  /** "sold X 40 jets": the goods stand after the one who gets them. */
  void given(int noun) {
    if (Owned.by(sentence, noun).filter(owned -> owned.condition().equals("goods")).isPresent()) {
      arguments.is("given-goods");
    }
  }

  /** "46 787s", "18 Rafale", "six A350": what is counted and has the name of a model. */
  boolean isWare(int token) {
    int before = token - 1;
    while (before > token - GROUP && sentence.pos(before).equals("ADJ")) {
      before--;
    }
    String text = sentence.tokens().get(token).text();
    boolean model = text.matches("[A-Z]{0,3}-?\\d{2,4}[A-Za-z]{0,4}");
    boolean year = WordShape.isYear(text);
    boolean name = sentence.pos(token).equals("PROPN") && text.matches("\\p{Lu}[\\p{L}\\d-]{2,}");
    boolean counted =
        sentence.pos(before).equals("NUM")
            && sentence.tokens().get(before).text().matches("[\\p{L}\\d].*")
            && !sentence.pos(token + 1).equals("NUM");
    return counted && !year && (model || name);
  }
}
