package dixit.extract;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Known names of companies and first names of people, bundled. */
final class Gazetteer {
  private final Set<String> companies;
  private final Set<String> firstNames;

  private Gazetteer(Set<String> companies, Set<String> firstNames) {
    this.companies = companies;
    this.firstNames = firstNames;
  }

  static Gazetteer load() {
    return new Gazetteer(keys("companies"), keys("first-names"));
  }

  boolean isCompany(String name) {
    return companies.contains(key(name));
  }

  boolean isFirstName(String word) {
    return firstNames.contains(key(word));
  }

  private static Set<String> keys(String list) {
    return Lexicon.lines("/dixit/gazetteer/" + list + ".txt").stream()
        .map(Gazetteer::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
