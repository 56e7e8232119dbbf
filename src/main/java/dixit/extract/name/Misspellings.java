package dixit.extract.name;

import dixit.extract.lexicon.WordShape;
import dixit.extract.name.EntityTyper.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Joins a name to the same with one letter more, less or else: "Tambrel" and "Tamberel". */
final class Misspellings {
  /** In shorter words one letter makes another name. */
  private static final int SHORTEST = 7;

  private static final int HEAD = 2;
  private static final int MOST_ALIKE = 40;

  private final Predicate<String> isKnown;

  /**
   * @param isKnown whether a list has the name, so that it is spelt right
   */
  Misspellings(Predicate<String> isKnown) {
    this.isKnown = isKnown;
  }

  /** The groups without those that only misspell another of their kind, which has their names. */
  List<NameGroup> join(List<NameGroup> groups, EntityTyper typer) {
    Map<String, List<NameGroup>> byHead = new HashMap<>();
    for (NameGroup group : groups) {
      String word = word(group);
      if (word.length() >= SHORTEST - 1) {
        byHead.computeIfAbsent(word.substring(0, HEAD), k -> new ArrayList<>()).add(group);
      }
    }
    Set<NameGroup> joined = Collections.newSetFromMap(new IdentityHashMap<>());
    for (List<NameGroup> alike : byHead.values()) {
      for (NameGroup group : alike.size() > MOST_ALIKE ? List.<NameGroup>of() : alike) {
        for (NameGroup right : alike) {
          if (!joined.contains(right) && !joined.contains(group) && misspells(group, right)) {
            right.addAll(group);
            right.rescore(typer);
            joined.add(group);
          }
        }
      }
    }
    return groups.stream().filter(group -> !joined.contains(group)).toList();
  }

  /** The surname of a person, the name of others where it is one word. */
  private static String word(NameGroup group) {
    String form = group.firstForm();
    String last = form.substring(form.lastIndexOf(' ') + 1);
    boolean surname = group.kind() == Kind.PERSON || !form.contains(" ");
    return surname && WordShape.isPlain(last) ? last : "";
  }

  private boolean misspells(NameGroup group, NameGroup right) {
    String one = word(group);
    String other = word(right);
    return group != right
        && group.names().size() == 1
        && !group.firstForm().contains(" ")
        && group.kind() == right.kind()
        && group.kind() != Kind.OTHER
        && Math.max(one.length(), other.length()) >= SHORTEST
        && !isKnown.test(one)
        && isOneApart(one, other);
  }

  private static boolean isOneApart(String one, String other) {
    int begin = 0;
    int shorter = Math.min(one.length(), other.length());
    while (begin < shorter && one.charAt(begin) == other.charAt(begin)) {
      begin++;
    }
    int end = 0;
    while (end < shorter - begin
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    int rest = Math.max(one.length(), other.length()) - begin - end;
    boolean ending = end == 0 && one.length() != other.length();
    return rest == 1 && !ending;
  }
}
