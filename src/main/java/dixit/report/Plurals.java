package dixit.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Whether an unnamed source is several: "analysts deny", not "analysts denies". */
public final class Plurals {
  private static final Map<String, List<String>> WORDS = words();

  /** Words in small letters, and a name after them with all that belongs to it. */
  private static final Pattern NAMED =
      Pattern.compile(
          "^([\\p{Ll}'’-]+(?: [\\p{Ll}'’-]+)*) \\p{Lu}\\S*(?: (?:\\p{Lu}\\S*|du|de|des|la|of|the))*$");

  private Plurals() {}

  private static Map<String, List<String>> words() {
    Map<String, List<String>> words = new HashMap<>();
    Labels.text("plurals.txt")
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split(" = ", 2))
        .forEach(parts -> words.put(parts[0], List.of(parts[1].split(" "))));
    return Map.copyOf(words);
  }

  private static boolean is(String kind, String word) {
    return WORDS.getOrDefault(kind, List.of()).contains(word);
  }

  private static boolean ends(String kind, String word) {
    return WORDS.getOrDefault(kind, List.of()).stream().anyMatch(word::endsWith);
  }

  /** "newspaper" of "newspaper The Daily Echoes": one that has a name is told by what it is. */
  private static String withoutName(String source) {
    return NAMED.matcher(source.strip()).replaceFirst("$1");
  }

  /**
   * Whether what is said of a source is said of several.
   *
   * @param source as the article calls it, as "two people close to the board"
   */
  public static boolean isPlural(String source) {
    List<String> all =
        Arrays.stream(
                withoutName(source).toLowerCase(Locale.ROOT).replace('’', '\'').split("[\\s,]+"))
            .toList();
    if (!all.isEmpty() && is("first", all.get(0))) {
      return true;
    }
    List<String> noun = all.stream().takeWhile(word -> !is("after", word)).toList();
    if (noun.isEmpty() || is("one", noun.get(0))) {
      return false;
    }
    String last = noun.get(noun.size() - 1);
    return noun.stream().anyMatch(word -> is("several", word))
        || (ends("endings", last) && !ends("but", last));
  }
}
