package dixit.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/** Pairs the gold with what was found, the closest first, each at most once. */
final class Matching {
  private record Pair(double weight, int gold, int found) {}

  private final Map<Integer, Integer> foundOf = new HashMap<>();
  private final Set<Integer> taken = new HashSet<>();

  /**
   * @param weight how close two are; negative where they cannot be paired
   */
  <G, F> Matching(List<G> gold, List<F> found, ToDoubleBiFunction<G, F> weight) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        double closeness = weight.applyAsDouble(gold.get(i), found.get(j));
        if (closeness >= 0) {
          pairs.add(new Pair(closeness, i, j));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.weight)
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::found));
    for (Pair pair : pairs) {
      if (!foundOf.containsKey(pair.gold) && taken.add(pair.found)) {
        foundOf.put(pair.gold, pair.found);
      }
    }
  }

  boolean hasGold(int gold) {
    return foundOf.containsKey(gold);
  }

  boolean hasFound(int found) {
    return taken.contains(found);
  }

  /** What is paired with one of the gold that {@link #hasGold}. */
  int foundOf(int gold) {
    return foundOf.get(gold);
  }

  int size() {
    return taken.size();
  }
}
