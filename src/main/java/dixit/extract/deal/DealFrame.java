package dixit.extract.deal;

import dixit.model.DealType;
import dixit.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a kind of words says of a deal, and who stands where around them.
 *
 * @param name the section of the lexicon that holds its words, "buy-verbs"
 * @param patterns ways to read it; the first whose slots are filled is the one meant
 */
record DealFrame(String name, List<Pattern> patterns) {

  /**
   * One reading of a frame.
   *
   * @param roles from slot to what its filler is, one or several roles
   * @param required slots that must be filled
   * @param conditions kinds of thing that the object must be of, such as "goods" or "money"
   */
  record Pattern(
      DealType type, Map<Slot, List<Role>> roles, Set<Slot> required, Set<String> conditions) {}

  /** A frame for words of both: first read as this one, then as the other. */
  DealFrame or(DealFrame other) {
    List<Pattern> both = new ArrayList<>(patterns);
    both.addAll(other.patterns);
    return new DealFrame(name, List.copyOf(both));
  }

  /** Whether one of its patterns looks at a slot. */
  boolean reads(Slot slot) {
    return patterns.stream().anyMatch(pattern -> pattern.roles().containsKey(slot));
  }

  /** Whether its words are verbs; else they are nouns. */
  boolean isVerbal() {
    return name.endsWith("-verbs");
  }

  /**
   * From the lines of the section "deal-frames": the frame's name, the type of deal, then
   * "slot=ROLE", with "slot?=ROLE" for a slot that may be empty, "slot=ROLE+ROLE" for one that
   * fills several, or a bare condition. Several lines of one name are tried in order.
   */
  static List<DealFrame> parse(Iterable<String> lines) {
    Map<String, List<Pattern>> frames = new LinkedHashMap<>();
    for (String line : lines) {
      String[] words = line.split("\\s+");
      if (words.length < 3) {
        throw wrong(line, "a frame is told as NAME TYPE slot=ROLE …");
      }
      DealType type = constant(DealType.class, words[1], line);
      Map<Slot, List<Role>> roles = new LinkedHashMap<>();
      Set<Slot> required = new LinkedHashSet<>();
      Set<String> conditions = new LinkedHashSet<>();
      for (int i = 2; i < words.length; i++) {
        int equals = words[i].indexOf('=');
        if (equals < 0) {
          conditions.add(words[i].toLowerCase(Locale.ROOT));
          continue;
        }
        boolean optional = words[i].charAt(equals - 1) == '?';
        Slot slot = slot(words[i].substring(0, optional ? equals - 1 : equals), line);
        List<Role> filled = new ArrayList<>();
        for (String role : words[i].substring(equals + 1).split("\\+")) {
          filled.add(constant(Role.class, role, line));
        }
        if (!type.roles().containsAll(filled)) {
          throw wrong(line, "the roles of " + type + " are " + type.roles());
        }
        roles.put(slot, List.copyOf(filled));
        if (!optional) {
          required.add(slot);
        }
      }
      frames
          .computeIfAbsent(words[0], name -> new ArrayList<>())
          .add(new Pattern(type, roles, required, conditions));
    }
    return frames.entrySet().stream()
        .map(frame -> new DealFrame(frame.getKey(), List.copyOf(frame.getValue())))
        .toList();
  }

  private static Slot slot(String name, String line) {
    return Arrays.stream(Slot.values())
        .filter(slot -> slot.word().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    line,
                    "there is no slot '"
                        + name
                        + "'; those are "
                        + Arrays.stream(Slot.values()).map(Slot::word).toList()));
  }

  private static <E extends Enum<E>> E constant(Class<E> kind, String name, String line) {
    return Arrays.stream(kind.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    line,
                    "there is no '" + name + "'; those are " + List.of(kind.getEnumConstants())));
  }

  private static IllegalArgumentException wrong(String line, String why) {
    return new IllegalArgumentException("[deal-frames] '" + line + "': " + why);
  }
}
