package dixit.extract.deal;

import dixit.extract.reference.Reference;
import dixit.model.Agent;
import dixit.model.Company;
import dixit.model.Organization;
import dixit.model.Person;
import dixit.model.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns who stands where around a trigger into roles, by the patterns of its frame. */
final class RoleFiller {
  private static final List<Role> ACTING =
      List.of(Role.ACQUIRER, Role.INVESTOR, Role.LICENSOR, Role.EMPLOYER, Role.SUPPLIER);
  private static final List<Role> ACTED_ON =
      List.of(
          Role.TARGET,
          Role.SELLER,
          Role.INVESTEE,
          Role.LICENSEE,
          Role.FORMER_EMPLOYER,
          Role.CUSTOMER);

  private RoleFiller() {}

  /** The first pattern whose conditions are met and whose places are filled. */
  static Optional<DealReading> fill(Trigger trigger, Arguments arguments) {
    return trigger.frame().patterns().stream()
        .filter(pattern -> arguments.meets(pattern.conditions()))
        .flatMap(pattern -> fill(trigger, arguments, pattern).stream())
        .findFirst();
  }

  private static Optional<DealReading> fill(
      Trigger trigger, Arguments arguments, DealFrame.Pattern pattern) {
    Map<Role, Set<Agent>> roles = new EnumMap<>(Role.class);
    List<Reference> used = new ArrayList<>();
    boolean companies = pattern.conditions().contains("companies");
    for (Map.Entry<Slot, List<Role>> slot : pattern.roles().entrySet()) {
      boolean required = pattern.required().contains(slot.getKey());
      boolean filled = false;
      for (Role role : slot.getValue()) {
        // "X annonce son rachat par Y": who is named with the noun goes before the verb's subject.
        boolean shared =
            role == Role.PARTY || role == Role.INVESTOR && slot.getKey() != Slot.SUBJECT;
        boolean taken = !required && roles.containsKey(role) && !shared;
        for (Reference reference : arguments.in(slot.getKey())) {
          boolean sold = trigger.frame().name().startsWith("sell-");
          boolean things = slot.getKey() == Slot.GOODS_OF || sold && slot.getKey() == Slot.SHARE_OF;
          boolean own = things && isSubject(reference, arguments);
          if (!taken && !own && fits(reference, role, companies)) {
            roles.computeIfAbsent(role, r -> new LinkedHashSet<>()).add((Agent) reference.entity());
            used.add(reference);
            filled = true;
          }
        }
      }
      if (required && !filled) {
        return Optional.empty();
      }
    }
    return withoutSelf(roles)
        .map(consistent -> new DealReading(trigger, arguments, pattern, consistent, used));
  }

  /** "X uses the chips of Y in its phones": of his own goods nobody is the supplier. */
  private static boolean isSubject(Reference reference, Arguments arguments) {
    return arguments.in(Slot.SUBJECT).stream()
        .anyMatch(subject -> subject.entity().equals(reference.entity()));
  }

  /** Whether somebody can be that: a person is hired, no company is. */
  static boolean fits(Reference reference, Role role, boolean companies) {
    boolean body =
        reference.entity() instanceof Company
            || !companies && reference.entity() instanceof Organization;
    return switch (role) {
      case HIRED_PERSON -> reference.entity() instanceof Person;
      case ACQUIRER, SELLER, INVESTOR -> body || reference.entity() instanceof Person;
      default -> body;
    };
  }

  /** Nobody deals with himself: a reading in which one does is wrong, where only he acts. */
  private static Optional<Map<Role, Set<Agent>>> withoutSelf(Map<Role, Set<Agent>> roles) {
    Set<Agent> acting = new LinkedHashSet<>();
    ACTING.forEach(role -> acting.addAll(roles.getOrDefault(role, Set.of())));
    for (Role role : ACTED_ON) {
      Set<Agent> filled = roles.get(role);
      if (filled != null && filled.removeAll(acting) && filled.isEmpty()) {
        roles.remove(role);
        if (role != Role.SELLER && role != Role.FORMER_EMPLOYER) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(roles);
  }
}
