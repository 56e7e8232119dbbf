package dixit.evaluate;

import dixit.evaluate.Report.Tally;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;

/** Compares the graph of an article with its gold. */
public final class Scorer {
  private static final List<String> TYPES = List.of("Company", "Person", "Chip", "Organization");

  /** What the graph has right, false and missed. */
  public Report score(Gold gold, Model graph) {
    Answer answer = AnswerReader.read(graph);
    Alignment alignment = new Alignment(gold, answer);
    Tally tally = new Tally(gold.name());
    TYPES.forEach(type -> entities(type, gold, answer, alignment, tally));
    posts(gold, answer, alignment, tally);
    makers(gold, answer, alignment, tally);
    new DealScorer(gold, answer, alignment, tally).score();
    new ClaimScorer(gold, answer, alignment, tally).score();
    return tally.report();
  }

  private static void entities(
      String type, Gold gold, Answer answer, Alignment alignment, Tally tally) {
    Set<String> wanted = new LinkedHashSet<>();
    gold.entities()
        .forEach(
            (key, thing) -> {
              if (thing.type().equals(type)) {
                wanted.add(key);
              }
            });
    Set<String> found = new TreeSet<>();
    answer
        .entities()
        .forEach(
            (iri, thing) -> {
              if (thing.type().equals(type)) {
                found.add(iri);
              }
            });
    Set<String> wrong = new TreeSet<>(found);
    int right = 0;
    for (String key : wanted) {
      String best = alignment.best(key).orElse("");
      if (found.contains(best)) {
        right++;
        wrong.remove(best);
      } else {
        String instead = best.isEmpty() ? "nothing" : answer.type(best);
        tally.error(
            "missed " + type,
            String.join(", ", gold.entities().get(key).names()) + " (found: " + instead + ")");
      }
    }
    found.forEach(iri -> tally.judge("name", answer.confidences(iri), !wrong.contains(iri)));
    wrong.forEach(
        iri -> tally.error("false " + type, String.join(", ", answer.entities().get(iri).names())));
    tally.add("entity " + type, new Score(right, wrong.size(), wanted.size() - right));
  }

  private static void posts(Gold gold, Answer answer, Alignment alignment, Tally tally) {
    Map<List<String>, Gold.Post> wanted = new LinkedHashMap<>();
    for (Gold.Post post : gold.positions()) {
      if (post.organization() != null && !post.organization().isEmpty()) {
        wanted.put(List.of(post.person(), post.organization()), post);
      }
    }
    Map<List<String>, Boolean> found = new LinkedHashMap<>();
    for (Answer.Post post : answer.posts()) {
      List<String> pair = List.of(alignment.key(post.holder()), alignment.key(post.organization()));
      found.put(pair, post.former());
      tally.judge("position", answer.confidences(post.iri()), wanted.containsKey(pair));
    }
    wanted.forEach(
        (pair, post) -> {
          if (found.containsKey(pair)) {
            tally.add("position former", Share.of(found.get(pair) == post.former()));
          } else {
            tally.error("missed position", String.join(", ", pair) + ": " + post.title());
          }
        });
    found.keySet().stream()
        .filter(pair -> !wanted.containsKey(pair))
        .forEach(pair -> tally.error("false position", String.join(", ", pair)));
    tally.add("position", compare(wanted.keySet(), found.keySet()));
  }

  private static void makers(Gold gold, Answer answer, Alignment alignment, Tally tally) {
    Set<Answer.Maker> wanted = new LinkedHashSet<>();
    gold.entities()
        .forEach(
            (key, thing) ->
                thing.maker().forEach(maker -> wanted.add(new Answer.Maker(key, maker))));
    Set<Answer.Maker> found =
        answer.makers().stream()
            .map(m -> new Answer.Maker(alignment.key(m.chip()), alignment.key(m.maker())))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    tally.add("chip maker", compare(wanted, found));
    without(wanted, found)
        .forEach(m -> tally.error("missed chip maker", m.chip() + " by " + m.maker()));
    without(found, wanted)
        .forEach(m -> tally.error("false chip maker", m.chip() + " by " + m.maker()));
  }

  /** What both have, the second alone has and the first alone has. */
  static Score compare(Set<?> wanted, Set<?> found) {
    int missed = without(wanted, found).size();
    return new Score(wanted.size() - missed, without(found, wanted).size(), missed);
  }

  static <T> Set<T> without(Set<T> these, Set<?> those) {
    Set<T> rest = new LinkedHashSet<>(these);
    rest.removeAll(new HashSet<>(those));
    return rest;
  }
}
