package dixit.extract.deal;

import dixit.extract.reference.Reference;
import dixit.model.Chip;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who stands where around a trigger, and what kind of thing its object is. */
final class Arguments {
  /** What a pattern says of who fills its roles or of itself, not of the words. */
  private static final Set<String> NOT_OF_WORDS = Set.of("companies", "alone");

  private final Map<Slot, List<Reference>> fillers = new EnumMap<>(Slot.class);
  private final Set<String> conditions = new HashSet<>();
  private final List<Reference> chips = new ArrayList<>();

  void put(Slot slot, Reference reference) {
    List<Reference> filled = fillers.computeIfAbsent(slot, s -> new ArrayList<>());
    if (filled.stream().noneMatch(r -> r.entity().equals(reference.entity()))) {
      filled.add(reference);
    }
  }

  void remove(Slot slot, Reference reference) {
    List<Reference> rest = new ArrayList<>(in(slot));
    rest.remove(reference);
    fillers.remove(slot);
    rest.forEach(other -> put(slot, other));
  }

  void put(Reference chip, Chip entity) {
    chips.add(chip);
  }

  void is(String condition) {
    conditions.add(condition);
  }

  List<Reference> in(Slot slot) {
    return fillers.getOrDefault(slot, List.of());
  }

  /** Whether the words already stand somewhere. */
  boolean holds(Reference reference) {
    return fillers.values().stream().anyMatch(filled -> filled.contains(reference));
  }

  boolean has(Slot slot) {
    return fillers.containsKey(slot);
  }

  /**
   * Whether all is so, and nothing of what stands with a minus, "-held"; "companies" is no matter
   * of the words, but of who fills the roles, and "alone" says that one party is enough.
   */
  boolean meets(Set<String> required) {
    return required.stream()
        .allMatch(
            c ->
                NOT_OF_WORDS.contains(c)
                    || (c.startsWith("-")
                        ? !conditions.contains(c.substring(1))
                        : conditions.contains(c)));
  }

  List<Reference> chips() {
    return List.copyOf(chips);
  }

  @Override
  public String toString() {
    return fillers + " " + conditions;
  }
}
