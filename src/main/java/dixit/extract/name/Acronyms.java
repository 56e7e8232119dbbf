package dixit.extract.name;

import dixit.extract.lexicon.WordShape;
import dixit.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Pairs an acronym with the words it stands for: "LPU, ou Language Processing Unit". */
final class Acronyms {
  private static final int NEAR = 4;
  private static final Set<String> SMALL =
      Set.of("de", "du", "des", "la", "le", "les", "et", "of", "the", "and", "for", "pour", "à");

  private Acronyms() {}

  /**
   * From the key of the long form to that of its acronym.
   *
   * @param key what makes two written forms one name
   */
  static Map<String, String> find(List<Name> names, UnaryOperator<String> key) {
    Map<String, String> acronymOf = new HashMap<>();
    Map<String, Name> byInitials = new HashMap<>();
    for (Name name : names) {
      if (name.form().contains(" ")) {
        byInitials.putIfAbsent(initials(name.form()), name);
        if (name.form().contains(" & ")) {
          byInitials.putIfAbsent(ampersand(name.form()), name);
        }
        byInitials.putIfAbsent(allInitials(name.form()), name);
      }
    }
    for (int i = 0; i + 1 < names.size(); i++) {
      pair(names.get(i), names.get(i + 1), key, acronymOf);
      pair(names.get(i + 1), names.get(i), key, acronymOf);
    }
    for (Name name : names) {
      Name words = byInitials.get(stem(name.form()));
      boolean acronym = WordShape.isAcronym(name.form()) || name.form().contains("&");
      if (words != null && acronym && (name.form().length() >= 3 || isSure(name, words, names))) {
        acronymOf.putIfAbsent(key.apply(words.form()), key.apply(name.form()));
      }
    }
    return acronymOf;
  }

  /** Far apart, two letters are sure enough after the only name of two words that has them. */
  private static boolean isSure(Name acronym, Name words, List<Name> names) {
    String letters = acronym.form();
    return words.span().begin() < acronym.span().begin()
        && words.form().matches("\\p{Lu}\\p{Ll}+[ -]\\p{Lu}\\p{Ll}+")
        && names.stream()
                .filter(name -> name.form().matches(".+[ -].+") && stands(letters, name.form()))
                .map(name -> name.form().replace('-', ' '))
                .distinct()
                .count()
            == 1;
  }

  private static void pair(
      Name acronym, Name words, UnaryOperator<String> key, Map<String, String> acronymOf) {
    int gap = Math.max(acronym.begin(), words.begin()) - Math.min(acronym.end(), words.end());
    if (acronym.sentence() == words.sentence()
        && gap <= NEAR
        && words.form().contains(" ")
        && WordShape.isAcronym(acronym.form())
        && (stands(acronym.form(), words.form()) || isBracketed(acronym, words))) {
      acronymOf.put(key.apply(words.form()), key.apply(acronym.form()));
    }
  }

  /** Whether an acronym, maybe in the plural, has the initials of the words. */
  static boolean stands(String written, String words) {
    String acronym = stem(written);
    return acronym.equals(initials(words)) || acronym.equals(allInitials(words));
  }

  /** "Autorité italienne de la concurrence (AGCM)": in brackets, the first letter will do. */
  private static boolean isBracketed(Name acronym, Name words) {
    Token before = acronym.near(-1);
    Token after = acronym.near(0);
    return acronym.begin() == words.end() + 1
        && before != null
        && after != null
        && before.text().equals("(")
        && after.text().equals(")")
        && words.form().split(" ").length > 2
        && (acronym.form().charAt(0) == Character.toUpperCase(words.form().charAt(0))
            || sorted(acronym.form()).equals(sorted(initials(words.form()))));
  }

  /** The letters in order: "ESA" has those of "Agence spatiale européenne". */
  private static String sorted(String letters) {
    return letters.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
  }

  private static String stem(String acronym) {
    return acronym.endsWith("s") ? acronym.substring(0, acronym.length() - 1) : acronym;
  }

  /** Of the words that count, small ones left out. */
  private static String initials(String words) {
    StringBuilder initials = new StringBuilder();
    for (String word : words.replace('’', '\'').split("[ '-]")) {
      if (!word.isEmpty() && !SMALL.contains(word.toLowerCase(Locale.ROOT)) && word.length() > 1) {
        initials.append(word.substring(0, 1).toUpperCase(Locale.ROOT));
      }
    }
    return initials.length() > 1 ? initials.toString() : "";
  }

  /** "C&W" of "Cable & Wireless". */
  private static String ampersand(String words) {
    StringBuilder initials = new StringBuilder();
    for (String word : words.split(" ")) {
      initials.append(Character.toUpperCase(word.charAt(0)));
    }
    return initials.toString();
  }

  private static String allInitials(String words) {
    StringBuilder initials = new StringBuilder();
    for (String word : words.split("[ -]")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.length() > 1 ? initials.toString() : "";
  }
}
