package dixit.evaluate;

import dixit.model.Span;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * What a graph says, in the terms of the gold. Everything is in the order of the identifiers, so
 * that ties fall the same way each time.
 *
 * @param entities by identifier
 * @param confidences of the mentions of each thing, by its identifier
 */
record Answer(
    SortedMap<String, Thing> entities,
    List<Post> posts,
    Set<Maker> makers,
    List<Deal> deals,
    List<Claim> claims,
    SortedMap<String, List<Double>> confidences) {

  /** Names are {@link Names#comparable}. */
  record Thing(String type, Set<String> names) {}

  record Post(String iri, String holder, String organization, boolean former) {}

  record Maker(String chip, String maker) {}

  /** Who fills which role, by the gold's name of the role. */
  record Filler(String role, String entity) implements Comparable<Filler> {
    @Override
    public int compareTo(Filler other) {
      int byRole = role.compareTo(other.role);
      return byRole != 0 ? byRole : entity.compareTo(other.entity);
    }
  }

  record Deal(
      String iri,
      String type,
      Set<Filler> fillers,
      List<Gold.Amount> amounts,
      Set<String> statuses,
      String words) {}

  /**
   * @param iri its identifier
   * @param spans code points of what is said, of the cue where nothing is
   * @param attributed false in the article's own voice
   */
  record Claim(
      String iri,
      String claimant,
      List<Span> spans,
      boolean attributed,
      String stance,
      String certainty) {}

  /** The software's for the mentions of a thing, 0 to 1. */
  List<Double> confidences(String iri) {
    return confidences.getOrDefault(iri, List.of());
  }

  /** The kind of an entity, empty where the graph does not have it. */
  String type(String entity) {
    Thing thing = entities.get(entity);
    return thing == null ? "" : thing.type();
  }
}
