package dixit.extract.deal;

import dixit.extract.reference.Reference;
import dixit.extract.reference.ReferencedSentence;
import dixit.model.Agent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds who acts together as the subject of a verb: "a consortium led by X that includes Y". */
final class Consortia {
  /** How far before its verb a group may be named, in tokens. */
  private static final int REACH = 40;

  private Consortia() {}

  /** Its members, or nobody where the subject is no group of several. */
  static List<Reference> before(ReferencedSentence sentence, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - REACH); i--) {
      if (sentence.form(i).matches("[;:.!?]")) {
        return List.of();
      }
      if (sentence.hasLemmaIn("consortium-nouns", i) || sentence.hasLemmaIn("team-nouns", i)) {
        boolean several =
            sentence.hasLemmaIn("consortium-nouns", i) || sentence.isIn("slot-of", i + 1);
        return several && isSubject(sentence, i) ? members(sentence, i + 1, verb) : List.of();
      }
    }
    return List.of();
  }

  /** Neither "to a consortium" nor the consortium of another. */
  private static boolean isSubject(ReferencedSentence sentence, int noun) {
    int i = noun - 1;
    while (Set.of("DET", "ADJ", "NOUN", "NUM").contains(sentence.pos(i))) {
      i--;
    }
    return !Set.of("ADP", "VERB").contains(sentence.pos(i));
  }

  private static List<Reference> members(ReferencedSentence sentence, int from, int verb) {
    List<Reference> members = new ArrayList<>();
    boolean open = false;
    int end = -1;
    for (int i = from; i < verb; i++) {
      boolean finite =
          sentence.pos(i).equals("AUX") || sentence.pos(i).equals("VERB") && !groups(sentence, i);
      if (finite && end >= 0) {
        return isOfAnother(sentence, i, verb) ? List.of() : members;
      }
      open |= groups(sentence, i) || sentence.isIn("slot-of", i) && i == from;
      var name = sentence.starting(i);
      if (name.isPresent() && name.get().end() <= verb) {
        boolean member =
            open
                && name.get().entity() instanceof Agent
                && !sentence.isPossessor(name.get())
                && sentence.starting(name.get().end()).isEmpty();
        if (member) {
          members.add(name.get());
          end = name.get().end();
        }
        i = name.get().end() - 1;
      }
    }
    return members;
  }

  private static boolean groups(ReferencedSentence sentence, int token) {
    return sentence.hasLemmaIn("grouping-words", token)
        || sentence.hasLemmaIn("round-leading-verbs", token);
  }

  /** "has said that X would buy": whether somebody between may be the subject. */
  private static boolean isOfAnother(ReferencedSentence sentence, int from, int verb) {
    return sentence.references().stream()
        .filter(r -> r.begin() > from && r.end() <= verb && r.kind() != Reference.Kind.PRONOUN)
        .anyMatch(r -> sentence.prepositionBefore(r, true) < 0);
  }
}
