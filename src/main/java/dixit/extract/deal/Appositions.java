package dixit.extract.deal;

import dixit.extract.reference.Reference;
import dixit.extract.reference.ReferencedSentence;
import dixit.model.Agent;
import java.util.Optional;
import java.util.Set;

/** Finds of whom a noun says what he is: "X, a supplier of Y", "Y's supplier X". */
final class Appositions {
  /** How far before the noun the comma may stand, in tokens. */
  private static final int REACH = 8;

  private final ReferencedSentence sentence;

  Appositions(ReferencedSentence sentence) {
    this.sentence = sentence;
  }

  void read(Trigger trigger, Arguments arguments) {
    Optional<Reference> said =
        after(trigger.end(), arguments).or(() -> before(trigger.begin(), arguments));
    said.ifPresent(
        reference -> {
          arguments.remove(Slot.COMPOUND, reference);
          arguments.put(Slot.APPOSED, reference);
        });
  }

  /** "its supplier X", "le sous-traitant de Y, X". */
  private Optional<Reference> after(int end, Arguments arguments) {
    int next = end;
    if (sentence.isIn("slot-of", end)) {
      Optional<Reference> owner =
          arguments.in(Slot.OF).stream().filter(r -> r.begin() <= end + 3).findFirst();
      if (owner.isEmpty() || !isComma(owner.get().end())) {
        return Optional.empty();
      }
      next = owner.get().end();
    }
    if (isComma(next)) {
      next++;
    }
    return sentence
        .starting(next)
        .filter(r -> r.entity() instanceof Agent && r.kind() == Reference.Kind.NAME)
        .filter(r -> !sentence.isPossessor(r));
  }

  /** "X, one of the largest suppliers of Y". */
  private Optional<Reference> before(int noun, Arguments arguments) {
    for (int i = noun - 1; i >= Math.max(1, noun - REACH); i--) {
      if (isComma(i)) {
        return sentence.agentEnding(i).filter(r -> !sentence.isPossessor(r));
      }
      boolean passed =
          Set.of("DET", "ADJ", "NOUN", "NUM", "PART").contains(sentence.pos(i))
              || sentence.isIn("slot-of", i)
              || sentence.isIn("one-words", i)
              || sentence.isInName(i);
      if (!passed) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isComma(int token) {
    return token >= 0
        && token < sentence.tokens().size()
        && sentence.tokens().get(token).text().equals(",");
  }
}
