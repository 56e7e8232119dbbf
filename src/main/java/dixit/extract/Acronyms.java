package dixit.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Pairs an acronym with the words it stands for: "LPU, ou Language Processing Unit". */
final class Acronyms {
  private Acronyms() {}

  /** From the long form to its acronym, for names that stand next to each other. */
  static Map<String, String> find(List<Name> names) {
    Map<String, String> acronymOf = new HashMap<>();
    for (int i = 0; i + 1 < names.size(); i++) {
      pair(names.get(i), names.get(i + 1), acronymOf);
      pair(names.get(i + 1), names.get(i), acronymOf);
    }
    return acronymOf;
  }

  private static void pair(Name acronym, Name words, Map<String, String> acronymOf) {
    boolean near =
        acronym.sentence() == words.sentence()
            && Math.max(acronym.begin(), words.begin()) - Math.min(acronym.end(), words.end()) <= 3;
    if (near
        && EntityTyper.isAcronym(acronym.form())
        && initials(words.form()).equals(acronym.form())) {
      acronymOf.put(words.form(), acronym.form());
    }
  }

  private static String initials(String words) {
    StringBuilder initials = new StringBuilder();
    for (String word : words.split("[ -]")) {
      if (word.length() > 3 || Character.isUpperCase(word.charAt(0))) {
        initials.append(word.substring(0, 1).toUpperCase(Locale.ROOT));
      }
    }
    return initials.length() > 1 ? initials.toString() : "";
  }
}
