package dixit.extract.name;

import dixit.extract.name.EntityTyper.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The occurrences of what is taken for one name, with their cues; grows while names are joined. */
final class NameGroup {
  private static final double SURE = 0.5;

  /** From here on a name is known as none, rather than not known at all. */
  private static final double KNOWN = 3;

  private final List<Name> names = new ArrayList<>();
  private final Map<String, Integer> cues = new TreeMap<>();
  private double[] scores = new double[Kind.values().length];

  List<Name> names() {
    return names;
  }

  Map<String, Integer> cues() {
    return cues;
  }

  double[] scores() {
    return scores;
  }

  void rescore(EntityTyper typer) {
    scores = typer.score(cues);
  }

  Kind kind() {
    return EntityTyper.best(scores);
  }

  /** Its kind where that is clear: ahead of the others, and known to be one that Dixit keeps. */
  Set<Kind> clear() {
    Kind kind = kind();
    double second = 0;
    for (Kind other : Kind.values()) {
      second = other == kind ? second : Math.max(second, scores[other.ordinal()]);
    }
    boolean unknown = kind == Kind.OTHER && scores[kind.ordinal()] < KNOWN;
    return !unknown && scores[kind.ordinal()] - second >= SURE ? Set.of(kind) : Set.of();
  }

  void addAll(NameGroup other) {
    names.addAll(other.names);
    names.sort(Comparator.comparing(Name::span));
    other.cues.forEach(
        (cue, count) ->
            cues.merge(cue, count, EntityTyper.countsOnce(cue) ? Math::max : Integer::sum));
  }

  /**
   * Whether its words tell that it is none of those who act: a place, a product, no name at all.
   */
  boolean isElse() {
    return cues.keySet().stream()
        .anyMatch(
            cue ->
                cue.equals("form:common-word")
                    || cue.equals("form:common-words")
                    || cue.contains("place")
                    || cue.startsWith("form:event")
                    || cue.contains("product"));
  }

  boolean isCountry() {
    return cues.keySet().stream().anyMatch(cue -> cue.startsWith("form:known-country"));
  }

  /** The written forms in order of first occurrence. */
  List<String> forms() {
    return names.stream().map(Name::form).distinct().toList();
  }

  String firstForm() {
    return names.get(0).form();
  }

  /** Offset of the first occurrence. */
  int begin() {
    return names.get(0).span().begin();
  }
}
