package dixit.serve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds things by the beginnings of the words of their names, whatever their case and accents.
 * Names are few beside claims, so they are held in memory; a full-text engine would be a third of
 * the program.
 */
final class SearchIndex {
  /**
   * Something to be found.
   *
   * @param weight how often it is mentioned
   */
  record Entry(String iri, String name, String kind, int weight) {}

  private final List<Entry> entries = new ArrayList<>();
  private final TreeMap<String, Set<Integer>> byWord = new TreeMap<>();

  /**
   * @param names all that it is called
   */
  void add(Entry entry, List<String> names) {
    int number = entries.size();
    entries.add(entry);
    names.stream()
        .flatMap(SearchIndex::words)
        .forEach(word -> byWord.computeIfAbsent(word, key -> new HashSet<>()).add(number));
  }

  /** What has a word for each word asked for that begins with it; the most mentioned first. */
  List<Entry> find(String asked, int most) {
    Map<Integer, Integer> hits = new HashMap<>();
    List<String> words = words(asked).distinct().toList();
    for (String word : words) {
      Set<Integer> found = new HashSet<>();
      byWord.subMap(word, word + Character.MAX_VALUE).values().forEach(found::addAll);
      found.forEach(number -> hits.merge(number, 1, Integer::sum));
    }
    return hits.entrySet().stream()
        .filter(hit -> hit.getValue() == words.size())
        .map(hit -> entries.get(hit.getKey()))
        .sorted(order())
        .limit(most)
        .toList();
  }

  /** The most mentioned of all. */
  List<Entry> first(int most) {
    return entries.stream().sorted(order()).limit(most).toList();
  }

  int size() {
    return entries.size();
  }

  private static Comparator<Entry> order() {
    return Comparator.comparingInt((Entry entry) -> -entry.weight())
        .thenComparing(Entry::name)
        .thenComparing(Entry::iri);
  }

  private static Stream<String> words(String text) {
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return Stream.of(folded.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
  }
}
