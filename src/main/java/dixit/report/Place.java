package dixit.report;

import dixit.model.Span;
import java.util.Comparator;

/**
 * A place in the text that the graph speaks of.
 *
 * @param points counted in code points
 * @param of identifier of what it denotes or expresses; of a cue, of the claim
 * @param confidence the software's, 0 to 1
 */
record Place(Span points, Kind kind, String of, double confidence) {
  /** In reading order, the longer first where two begin together. */
  static final Comparator<Place> READING_ORDER =
      Comparator.comparingInt((Place place) -> place.points().begin())
          .thenComparing(place -> -place.points().end())
          .thenComparing(place -> -place.kind().ordinal())
          .thenComparing(Place::of);
}
