package dixit.extract.deal;

import dixit.extract.reference.Reference;
import dixit.extract.reference.ReferencedSentence;
import dixit.model.Agent;
import dixit.model.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells several deals apart that one trigger tells together: "40 jets from X and 20 from Y", "the
 * purchases of X by V and of Y by W".
 */
final class Distribution {
  private Distribution() {}

  /** The deals of a reading, in the order of the text; itself where it tells one. */
  static List<DealReading> split(ReferencedSentence sentence, DealReading reading) {
    return switch (reading.pattern().type()) {
      case SUPPLY_AGREEMENT -> counted(sentence, reading);
      case ACQUISITION ->
          !reading.trigger().isVerbal() && isPlural(sentence, reading.trigger().end() - 1)
              ? listed(sentence, reading)
              : List.of(reading);
      default -> List.of(reading);
    };
  }

  /** Whether a noun of several deals, "les rachats", "the purchases". */
  static boolean isPlural(ReferencedSentence sentence, int noun) {
    String form = sentence.form(noun);
    return form.matches(".*[sx]") && !form.equals(sentence.tokens().get(noun).lemma());
  }

  /** A number before the next supplier or customer says that he has a share of his own. */
  private static List<DealReading> counted(ReferencedSentence sentence, DealReading reading) {
    for (Role role : List.of(Role.SUPPLIER, Role.CUSTOMER)) {
      Trigger trigger = reading.trigger();
      int from = trigger.verb() < 0 ? trigger.end() : Math.min(trigger.verb(), trigger.begin());
      List<Reference> fillers = fillers(reading, role, from);
      if (fillers.size() < 2 || fillers.size() < reading.roles().get(role).size()) {
        continue;
      }
      List<List<Reference>> shares = new ArrayList<>();
      shares.add(new ArrayList<>(List.of(fillers.get(0))));
      for (int i = 1; i < fillers.size(); i++) {
        Reference filler = fillers.get(i);
        int before = fillers.get(i - 1).end();
        if (isCounted(sentence, before, filler, i + 1 < fillers.size())) {
          shares.add(new ArrayList<>());
        }
        shares.get(shares.size() - 1).add(filler);
      }
      if (shares.size() > 1) {
        return shares.stream().map(share -> with(reading, Map.of(role, share))).toList();
      }
    }
    return List.of(reading);
  }

  /** "and 20 from Y", "et à Y 10 locomotives". */
  private static boolean isCounted(
      ReferencedSentence sentence, int from, Reference filler, boolean more) {
    boolean joined = false;
    int count = 0;
    for (int i = from; i < filler.begin(); i++) {
      joined |= sentence.isIn("and-words", i) || sentence.form(i).equals(",");
      count += joined && sentence.pos(i).equals("NUM") ? 1 : 0;
    }
    boolean before =
        sentence.prepositionBefore(filler, true) > from || isNumbered(sentence, filler.begin());
    return joined && before && (count > 0 || !more && isCountedAfter(sentence, from, filler));
  }

  /** "and 250 Aurion jets". */
  private static boolean isNumbered(ReferencedSentence sentence, int begin) {
    int i = begin - 1;
    while (sentence.pos(i).equals("ADJ")) {
      i--;
    }
    return sentence.pos(i).equals("NUM");
  }

  private static boolean isCountedAfter(ReferencedSentence sentence, int from, Reference filler) {
    boolean countedBefore = false;
    for (int i = from; i < filler.begin(); i++) {
      countedBefore |= sentence.pos(i).equals("NUM");
    }
    return countedBefore && sentence.pos(filler.end()).equals("NUM");
  }

  /** Each target begins a deal of its own; who acts before the noun acts in all of them. */
  private static List<DealReading> listed(ReferencedSentence sentence, DealReading reading) {
    List<Reference> targets = fillers(reading, Role.TARGET, reading.trigger().end());
    if (targets.size() < 2 || targets.size() < reading.roles().get(Role.TARGET).size()) {
      return List.of(reading);
    }
    List<DealReading> deals = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      int from = targets.get(i).end();
      int to = i + 1 < targets.size() ? targets.get(i + 1).begin() : sentence.tokens().size();
      Map<Role, List<Reference>> own = new EnumMap<>(Role.class);
      own.put(Role.TARGET, List.of(targets.get(i)));
      for (Role role : List.of(Role.ACQUIRER, Role.SELLER)) {
        List<Reference> after = fillers(reading, role, reading.trigger().end());
        if (!after.isEmpty()) {
          List<Reference> here =
              after.stream().filter(r -> r.begin() >= from && r.end() <= to).toList();
          int last = targets.get(targets.size() - 1).end();
          boolean shared = after.stream().allMatch(r -> r.begin() >= last);
          own.put(role, shared ? after : here);
        }
      }
      deals.add(with(reading, own));
    }
    return deals;
  }

  /** The references after a token that fill a role, in the order of the text. */
  private static List<Reference> fillers(DealReading reading, Role role, int from) {
    Set<Agent> agents = reading.roles().getOrDefault(role, Set.of());
    return reading.used().stream()
        .filter(r -> r.begin() >= from && agents.contains(r.entity()))
        .sorted(Comparator.comparing(Reference::begin))
        .distinct()
        .toList();
  }

  private static DealReading with(DealReading reading, Map<Role, List<Reference>> own) {
    Map<Role, Set<Agent>> roles = new EnumMap<>(reading.roles());
    List<Reference> used = new ArrayList<>(reading.used());
    own.forEach(
        (role, references) -> {
          Set<Agent> others = roles.getOrDefault(role, Set.of());
          Set<Agent> agents = new LinkedHashSet<>();
          references.forEach(r -> agents.add((Agent) r.entity()));
          used.removeIf(r -> others.contains(r.entity()) && !agents.contains(r.entity()));
          roles.remove(role);
          if (!agents.isEmpty()) {
            roles.put(role, agents);
          }
        });
    return new DealReading(
        reading.trigger(), reading.arguments(), reading.pattern(), roles, List.copyOf(used));
  }
}
