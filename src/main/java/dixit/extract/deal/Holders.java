package dixit.extract.deal;

import dixit.extract.reference.Reference;
import dixit.extract.reference.ReferencedSentence;
import dixit.model.Agent;
import dixit.model.DealType;
import dixit.model.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who sells what is bought where the words beside it only tell whose it is: "Y, owned by Z",
 * "Y, a subsidiary of Z", "the shares of Y that Z holds".
 */
final class Holders {
  /** How many words may stand before the one that says that it is held, in tokens. */
  private static final int REACH = 6;

  private static final Set<String> PASSED = Set.of("ADV", "ADJ", "NUM", "SYM", "NOUN", "ADP", "X");

  private Holders() {}

  /** The reading with the holders of its target as sellers, where it names no seller. */
  static DealReading complete(ReferencedSentence sentence, DealReading reading) {
    if (reading.pattern().type() != DealType.ACQUISITION
        || reading.roles().containsKey(Role.SELLER)) {
      return reading;
    }
    Set<Agent> targets = reading.roles().getOrDefault(Role.TARGET, Set.of());
    List<Reference> used = new ArrayList<>(reading.used());
    Set<Agent> sellers = new LinkedHashSet<>();
    for (Reference target : reading.used()) {
      if (targets.contains(target.entity())) {
        for (Reference holder : of(sentence, target.end())) {
          if (!reading.participants().contains((Agent) holder.entity())) {
            sellers.add((Agent) holder.entity());
            used.add(holder);
          }
        }
      }
    }
    if (sellers.isEmpty()) {
      return reading;
    }
    Map<Role, Set<Agent>> roles = new EnumMap<>(reading.roles());
    roles.put(Role.SELLER, sellers);
    return new DealReading(reading.trigger(), reading.arguments(), reading.pattern(), roles, used);
  }

  /** Who is told to hold what ends before a token. */
  private static List<Reference> of(ReferencedSentence sentence, int end) {
    int i = end;
    boolean comma = isComma(sentence, i);
    if (comma) {
      i++;
    }
    if (sentence.isIn("object-relatives", i)) {
      List<Reference> active = active(sentence, i + 1);
      if (!active.isEmpty()) {
        return active;
      }
    }
    if (sentence.isIn("subject-relatives", i)) {
      i++;
      while (sentence.pos(i).equals("AUX")) {
        i++;
      }
    } else if (comma) {
      List<Reference> owners = unit(sentence, i);
      if (!owners.isEmpty()) {
        return owners;
      }
    }
    int held = passed(sentence, i, "holding-verbs");
    if (held < 0 || !sentence.isParticiple(held)) {
      return List.of();
    }
    int by = passed(sentence, held + 1, "slot-by");
    return by < 0 ? List.of() : listed(sentence, by + 1);
  }

  /** "that Z currently owns", "que détient Z". */
  private static List<Reference> active(ReferencedSentence sentence, int from) {
    int verb = from;
    while (sentence.pos(verb).equals("DET")) {
      verb++;
    }
    Optional<Reference> before = sentence.starting(verb).filter(Holders::isAgent);
    if (before.isPresent()) {
      verb = before.get().end();
    }
    while (Set.of("ADV", "AUX").contains(sentence.pos(verb))) {
      verb++;
    }
    if (!sentence.hasLemmaIn("holding-verbs", verb)) {
      return List.of();
    }
    return before.map(List::of).orElseGet(() -> listed(sentence, verbEnd(sentence, from)));
  }

  private static int verbEnd(ReferencedSentence sentence, int from) {
    int i = from;
    while (Set.of("ADV", "AUX").contains(sentence.pos(i))) {
      i++;
    }
    return i + 1;
  }

  /** "a subsidiary of Z", "filiale française de Z". */
  private static List<Reference> unit(ReferencedSentence sentence, int from) {
    int i = from;
    while (sentence.pos(i).equals("DET")) {
      i++;
    }
    int noun = passed(sentence, i, "acting-units");
    if (noun < 0) {
      return List.of();
    }
    int of = passed(sentence, noun + 1, "slot-of");
    return of < 0 ? List.of() : listed(sentence, of + 1);
  }

  /** The first word of a section after plain words only; -1 if another word or a name comes. */
  private static int passed(ReferencedSentence sentence, int from, String section) {
    for (int i = from; i < from + REACH; i++) {
      if (sentence.hasLemmaIn(section, i)) {
        return i;
      }
      if (!PASSED.contains(sentence.pos(i)) || sentence.starting(i).isPresent()) {
        return -1;
      }
    }
    return -1;
  }

  /** "X", "the fund X and Y", "X, Y et Z": those of a list, or the first where it is none. */
  private static List<Reference> listed(ReferencedSentence sentence, int from) {
    List<Reference> all = new ArrayList<>();
    boolean and = false;
    int i = from;
    while (true) {
      while (sentence.starting(i).isEmpty()
          && (Set.of("DET", "ADJ", "NOUN").contains(sentence.pos(i))
              || sentence.isIn("slot-by", i)
              || sentence.isIn("slot-of", i) && and)) {
        i++;
      }
      Optional<Reference> next = sentence.starting(i).filter(Holders::isAgent);
      if (next.isEmpty() || sentence.isPossessor(next.get())) {
        break;
      }
      all.add(next.get());
      i = next.get().end();
      boolean joined = sentence.isIn("and-words", i);
      if (!joined && (and || !isComma(sentence, i))) {
        break;
      }
      and |= joined;
      i++;
    }
    return and || all.size() < 2 ? all : all.subList(0, 1);
  }

  private static boolean isComma(ReferencedSentence sentence, int token) {
    return token < sentence.tokens().size() && sentence.form(token).equals(",");
  }

  private static boolean isAgent(Reference reference) {
    return reference.entity() instanceof Agent && reference.kind() != Reference.Kind.PRONOUN;
  }
}
