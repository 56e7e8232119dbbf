package dixit.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which entity of the graph stands for which of the gold: the more names they share the better, the
 * same type counts half a name. A second node for the same thing still stands for it in relations.
 */
final class Alignment {
  private static final double SAME_TYPE = 0.5;

  private final Map<String, String> goldOf = new HashMap<>();
  private final Map<String, String> best = new HashMap<>();

  private record Pair(double weight, String entity, String gold) {}

  Alignment(Gold gold, Answer answer) {
    List<Pair> pairs = pairs(gold, answer);
    Set<String> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (!goldOf.containsKey(pair.entity) && taken.add(pair.gold)) {
        goldOf.put(pair.entity, pair.gold);
      }
    }
    for (Pair pair : pairs) {
      goldOf.putIfAbsent(pair.entity, pair.gold);
      best.putIfAbsent(pair.gold, pair.entity);
    }
  }

  private static List<Pair> pairs(Gold gold, Answer answer) {
    List<Pair> pairs = new ArrayList<>();
    gold.entities()
        .forEach(
            (key, thing) -> {
              Set<String> names = Names.comparable(thing.names());
              answer
                  .entities()
                  .forEach(
                      (iri, found) -> {
                        long shared = found.names().stream().filter(names::contains).count();
                        if (shared > 0 && !found.type().equals("UnnamedSource")) {
                          double bonus = found.type().equals(thing.type()) ? SAME_TYPE : 0;
                          pairs.add(new Pair(shared + bonus, iri, key));
                        }
                      });
            });
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.weight)
            .thenComparing(Pair::entity)
            .thenComparing(Pair::gold));
    return pairs;
  }

  /** The gold's key of an entity of the graph, or the identifier itself where it has none. */
  String key(String iri) {
    return goldOf.getOrDefault(iri, iri);
  }

  /** The entity that shares most with one of the gold. */
  Optional<String> best(String goldKey) {
    return Optional.ofNullable(best.get(goldKey));
  }
}
