package dixit.extract.deal;

import dixit.extract.lexicon.Phrases;
import dixit.extract.reference.Reference;
import dixit.extract.reference.ReferencedSentence;
import dixit.model.Agent;
import dixit.model.Company;
import dixit.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a list of names, "X, the fund Y and Z, founder of V": who stands in it, but not whose
 * founder somebody is.
 */
final class NameList {
  /** How many words may stand before a name that say what it is, in tokens. */
  private static final int REACH = 7;

  private static final Set<String> PASSED = Set.of("DET", "ADJ", "NOUN", "NUM", "PROPN", "X");

  private final ReferencedSentence sentence;
  private final Phrases<String> joiners;
  private final List<Reference> names = new ArrayList<>();
  private int next;

  private NameList(ReferencedSentence sentence, Phrases<String> joiners, int from) {
    this.sentence = sentence;
    this.joiners = joiners;
    next = from;
  }

  /**
   * The names of the list that begins at a token, maybe none.
   *
   * @param joiners what may stand between two names, "and"
   */
  static List<Reference> from(ReferencedSentence sentence, Phrases<String> joiners, int from) {
    NameList list = new NameList(sentence, joiners, from);
    boolean more = true;
    while (more) {
      more = list.name() && list.separator();
    }
    return List.copyOf(list.names);
  }

  /** Reads one name with the words before it that say what it is; false where none comes. */
  private boolean name() {
    int end = next + REACH;
    while (next < Math.min(end, sentence.tokens().size())) {
      Optional<Reference> reference = sentence.starting(next).filter(NameList::isNamed);
      if (reference.isEmpty()) {
        boolean described = !names.isEmpty() && sentence.form(next).equals(",");
        if (!described && !passes(next)) {
          return false;
        }
        next++;
      } else if (isOwner(reference.get())) {
        next = reference.get().end();
        end = next + REACH;
      } else {
        names.add(reference.get());
        next = reference.get().end();
        return true;
      }
    }
    return false;
  }

  private boolean passes(int token) {
    return PASSED.contains(sentence.pos(token))
        || sentence.form(token).equals("'s")
        || sentence.isIn("slot-of", token)
        || sentence.isIn("slot-by", token)
        || sentence.isIn("example-words", token);
  }

  /** Goes past what is said of the name and the comma or "and" after it; false at the end. */
  private boolean separator() {
    if (next < sentence.tokens().size() && sentence.form(next).equals("(")) {
      while (next < sentence.tokens().size() && !sentence.form(next).equals(")")) {
        next++;
      }
      next++;
    }
    next = asideEnd();
    boolean joined = false;
    Optional<Phrases.Match<String>> joiner = joiner();
    while (joiner.isPresent()) {
      joined = true;
      next = joiner.get().end();
      joiner = joiner();
    }
    return joined;
  }

  private Optional<Phrases.Match<String>> joiner() {
    return next < sentence.tokens().size() ? joiners.at(sentence.tokens(), next) : Optional.empty();
  }

  /** ", founder of X", ", the chief scientist at X": where what a comma opens ends; else here. */
  private int asideEnd() {
    int i = next;
    if (i + 1 >= sentence.tokens().size() || !sentence.form(i).equals(",")) {
      return next;
    }
    i++;
    boolean post = false;
    while (i < sentence.tokens().size()
        && PASSED.contains(sentence.pos(i))
        && sentence.starting(i).isEmpty()) {
      post |= Owned.by(sentence, i).filter(o -> o.slot() == Slot.POST_OF).isPresent();
      i++;
    }
    if (!post || !sentence.pos(i).equals("ADP") && !sentence.isIn("slot-of", i)) {
      return next;
    }
    i++;
    while (i < sentence.tokens().size()
        && !sentence.form(i).matches("[,;.]")
        && !sentence.isIn("and-words", i)) {
      i++;
    }
    return i;
  }

  /** "X chief N", "X's unit N": the company only says whose chief or unit the next one is. */
  private boolean isOwner(Reference reference) {
    if (!(reference.entity() instanceof Company)) {
      return false;
    }
    if (sentence.isPossessor(reference)) {
      return true;
    }
    int i = reference.end();
    boolean post = false;
    while (Set.of("NOUN", "ADJ", "PROPN", "PUNCT").contains(sentence.pos(i))
        && !sentence.form(i).matches("[.,;:()]")
        && sentence.starting(i).isEmpty()) {
      post = true;
      i++;
    }
    return post && sentence.starting(i).filter(r -> r.entity() instanceof Person).isPresent();
  }

  private static boolean isNamed(Reference reference) {
    return reference.kind() == Reference.Kind.NAME && reference.entity() instanceof Agent;
  }
}
