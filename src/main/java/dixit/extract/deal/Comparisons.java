package dixit.extract.deal;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.extract.reference.Reference;
import dixit.extract.reference.ReferencedSentence;
import dixit.model.Agent;
import dixit.model.Company;
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
 * Finds earlier purchases that a sentence tells beside another without saying what was done: "as it
 * did with Z", "after Z in 2011", "celle de Z".
 */
final class Comparisons {
  /** How far after "celle de" the name may stand, in tokens: a sum may come between. */
  private static final int REACH = 10;

  /** Of a frame whose deals are done. */
  static final String NAME = "comparisons";

  private final Phrases<String> manners;
  private final Phrases<String> times;

  Comparisons(Lexicon lexicon) {
    manners = Phrases.of(lexicon, "manner-words");
    times = Phrases.of(lexicon, "sequence-words");
  }

  /**
   * The readings of a sentence with those that they are compared with, in the order of the text.
   *
   * @param triggers all the triggers of the sentence, also those that could not be read
   */
  List<DealReading> complete(
      ReferencedSentence sentence, List<Trigger> triggers, List<DealReading> readings) {
    List<DealReading> all = new ArrayList<>(readings);
    for (int i = 1; i < sentence.tokens().size(); i++) {
      Optional<Reference> target = named(sentence, i);
      if (target.isPresent()) {
        before(readings, i)
            .filter(reading -> reading.roles().containsKey(Role.ACQUIRER))
            .flatMap(reading -> earlier(reading, target.get(), reading.roles()))
            .ifPresent(all::add);
      }
      int pronoun = i;
      if (sentence.isIn("deal-pronouns", i) && sentence.isIn("slot-of", i + 1)) {
        triggers.stream()
            .filter(t -> t.end() <= pronoun && t.frame().name().equals("buy-nouns"))
            .reduce((a, b) -> b)
            .flatMap(noun -> thatOf(sentence, pronoun, noun, readings))
            .ifPresent(all::add);
      }
    }
    all.sort(java.util.Comparator.comparing(reading -> reading.trigger().begin()));
    return all;
  }

  private static Optional<DealReading> before(List<DealReading> readings, int token) {
    return readings.stream()
        .filter(r -> r.pattern().type() == DealType.ACQUISITION && r.trigger().end() <= token)
        .reduce((a, b) -> b);
  }

  /** Whose name follows "as it did with", or "after" where a year follows it. */
  private Optional<Reference> named(ReferencedSentence sentence, int token) {
    Optional<Phrases.Match<String>> manner = manners.at(sentence.tokens(), token);
    if (manner.isPresent()) {
      return company(sentence, manner.get().end());
    }
    return times
        .at(sentence.tokens(), token)
        .flatMap(time -> company(sentence, time.end()))
        .filter(name -> isDated(sentence, name.end()));
  }

  private static Optional<Reference> company(ReferencedSentence sentence, int from) {
    int i = from;
    while (sentence.starting(i).isEmpty()
        && Set.of("DET", "ADJ", "NOUN").contains(sentence.pos(i))) {
      i++;
    }
    return sentence
        .starting(i)
        .filter(r -> r.entity() instanceof Company && r.kind() == Reference.Kind.NAME)
        .filter(r -> !sentence.isPossessor(r));
  }

  /** "in 2011", "(2011)". */
  private static boolean isDated(ReferencedSentence sentence, int from) {
    boolean marked = sentence.isIn("month-marks", from) || sentence.form(from).equals("(");
    return marked
        && from + 1 < sentence.tokens().size()
        && sentence.form(from + 1).matches("(19|20)\\d\\d");
  }

  /** "celle de Z", "celle de 6 milliards pour Z", "that of Z by W". */
  private static Optional<DealReading> thatOf(
      ReferencedSentence sentence, int pronoun, Trigger noun, List<DealReading> readings) {
    for (int i = pronoun + 1; i < Math.min(sentence.tokens().size(), pronoun + REACH); i++) {
      Optional<Reference> name = sentence.starting(i).filter(r -> r.entity() instanceof Company);
      if (name.isPresent()) {
        int preposition = sentence.prepositionBefore(name.get(), true);
        boolean bought =
            sentence.isIn("slot-of", preposition) || sentence.isIn("slot-for", preposition);
        return bought && !sentence.isPossessor(name.get())
            ? of(sentence, pronoun, name.get(), noun, readings)
            : Optional.empty();
      }
      if (Set.of("VERB", "AUX").contains(sentence.pos(i)) || sentence.form(i).matches("[,;:.]")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<DealReading> of(
      ReferencedSentence sentence,
      int pronoun,
      Reference target,
      Trigger noun,
      List<DealReading> readings) {
    Map<Role, Set<Agent>> roles = new EnumMap<>(Role.class);
    Optional<DealReading> same =
        readings.stream().filter(r -> r.trigger().equals(noun)).findFirst();
    if (sentence.isIn("slot-by", target.end())) {
      company(sentence, target.end() + 1)
          .ifPresent(by -> roles.put(Role.ACQUIRER, Set.of((Agent) by.entity())));
    } else {
      same.map(DealReading::roles)
          .map(known -> known.get(Role.ACQUIRER))
          .ifPresent(acquirers -> roles.put(Role.ACQUIRER, acquirers));
    }
    Trigger trigger = new Trigger(frame(noun), pronoun, pronoun + 1, -1, false);
    return same.flatMap(reading -> earlier(reading, trigger, target, roles));
  }

  private static DealFrame frame(Trigger trigger) {
    return new DealFrame(NAME, trigger.frame().patterns());
  }

  private static Optional<DealReading> earlier(
      DealReading reading, Reference target, Map<Role, Set<Agent>> roles) {
    int at = target.begin();
    Trigger trigger = new Trigger(frame(reading.trigger()), at, target.end(), -1, false);
    return earlier(reading, trigger, target, roles);
  }

  private static Optional<DealReading> earlier(
      DealReading reading, Trigger trigger, Reference target, Map<Role, Set<Agent>> known) {
    Agent bought = (Agent) target.entity();
    if (reading.participants().contains(bought)) {
      return Optional.empty();
    }
    Map<Role, Set<Agent>> roles = new EnumMap<>(Role.class);
    Optional.ofNullable(known.get(Role.ACQUIRER)).ifPresent(a -> roles.put(Role.ACQUIRER, a));
    roles.put(Role.TARGET, new LinkedHashSet<>(Set.of(bought)));
    List<Reference> used = new ArrayList<>(List.of(target));
    reading.used().stream()
        .filter(r -> roles.getOrDefault(Role.ACQUIRER, Set.of()).contains(r.entity()))
        .forEach(used::add);
    DealFrame.Pattern pattern =
        new DealFrame.Pattern(DealType.ACQUISITION, Map.of(), Set.of(), Set.of());
    return Optional.of(new DealReading(trigger, new Arguments(), pattern, roles, used));
  }
}
