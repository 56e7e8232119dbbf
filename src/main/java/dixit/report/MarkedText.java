package dixit.report;

import dixit.model.Article;
import dixit.model.Certainty;
import dixit.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The text of an article cut at every border of a place, so that places may overlap and nest.
 *
 * @param paragraphs those with words in them
 * @param ranges of each place, the pieces it covers: half-open, counting those with classes
 */
record MarkedText(List<Paragraph> paragraphs, List<Span> ranges) {

  /** A line of the text. */
  record Paragraph(boolean headline, List<Piece> pieces) {}

  /**
   * Words that the same places cover.
   *
   * @param classes style classes, none where no place covers them
   * @param markers of the claims that begin here
   */
  record Piece(String text, String classes, List<Marker> markers) {
    boolean isPlain() {
      return classes.isEmpty();
    }
  }

  /**
   * Sign of who says what begins here.
   *
   * @param fact identifier of the claim's element in the page
   * @param who name of the speaker, empty for the article
   */
  record Marker(String fact, String classes, String icon, String who, String label) {}

  /** What cutting needs to know of a claim. */
  record Claimed(Facts.Saying saying, Marker marker) {}

  /** Longest line that can be a headline, in UTF-16 units. */
  private static final int LONGEST_HEADLINE = 160;

  static MarkedText of(Article article, List<Place> places, Map<String, Claimed> claims) {
    return new Cutting(article.text(), places, claims).cut();
  }

  /** One text being cut; each place is entered and left once. */
  private static final class Cutting {
    private final String text;
    private final List<Place> places;
    private final Map<String, Claimed> claims;
    private final int[] units;
    private final TreeMap<Integer, List<Integer>> begins = new TreeMap<>();
    private final TreeMap<Integer, List<Integer>> ends = new TreeMap<>();
    private final Map<Kind, Integer> open = new EnumMap<>(Kind.class);
    private final SortedSet<Integer> openClaims;
    private final Map<Integer, Integer> firstPiece = new HashMap<>();
    private final Map<Integer, Integer> endPiece = new HashMap<>();
    private final List<Integer> entered = new ArrayList<>();
    private final List<Marker> markers = new ArrayList<>();
    private int pieces;

    Cutting(String text, List<Place> places, Map<String, Claimed> claims) {
      this.text = text;
      this.places = places;
      this.claims = claims;
      units = units(text);
      openClaims =
          new TreeSet<>(
              Comparator.comparingInt((Integer place) -> places.get(place).points().length())
                  .thenComparing(place -> place));
      for (int i = 0; i < places.size(); i++) {
        Span points = places.get(i).points();
        begins.computeIfAbsent(units[points.begin()], at -> new ArrayList<>()).add(i);
        ends.computeIfAbsent(units[points.end()], at -> new ArrayList<>()).add(i);
      }
    }

    MarkedText cut() {
      List<Paragraph> paragraphs = new ArrayList<>();
      int begin = 0;
      while (begin <= text.length()) {
        int end = text.indexOf('\n', begin);
        end = end < 0 ? text.length() : end;
        if (text.substring(begin, end).isBlank()) {
          borders(begin, end).forEach(this::cross);
        } else {
          List<Piece> line = line(begin, end);
          paragraphs.add(new Paragraph(paragraphs.isEmpty() && isHeadline(begin, end), line));
        }
        begin = end + 1;
      }
      List<Span> ranges = new ArrayList<>();
      for (int i = 0; i < places.size(); i++) {
        int first = firstPiece.getOrDefault(i, 0);
        ranges.add(new Span(first, Math.max(first, endPiece.getOrDefault(i, first))));
      }
      return new MarkedText(paragraphs, ranges);
    }

    private boolean isHeadline(int begin, int end) {
      String line = text.substring(begin, end).strip();
      return line.length() <= LONGEST_HEADLINE
          && !line.matches("(?s).*[.,;:]")
          && !text.substring(end).isBlank();
    }

    private List<Piece> line(int begin, int end) {
      List<Piece> line = new ArrayList<>();
      int at = begin;
      while (at < end) {
        cross(at);
        int next = Math.min(end, Math.min(after(begins, at), after(ends, at)));
        String classes = classes();
        if (!classes.isEmpty()) {
          count();
        }
        line.add(new Piece(VisibleText.of(text.substring(at, next)), classes, takeMarkers()));
        at = next;
      }
      cross(end);
      return line;
    }

    private List<Integer> borders(int begin, int end) {
      return Stream.of(begins, ends)
          .flatMap(borders -> borders.subMap(begin, true, end, true).keySet().stream())
          .sorted()
          .distinct()
          .toList();
    }

    private static int after(TreeMap<Integer, List<Integer>> borders, int at) {
      Integer next = borders.higherKey(at);
      return next == null ? Integer.MAX_VALUE : next;
    }

    /** Leaves and enters the places whose border is here, once. */
    private void cross(int at) {
      Optional.ofNullable(ends.remove(at)).ifPresent(places -> places.forEach(this::leave));
      Optional.ofNullable(begins.remove(at)).ifPresent(places -> places.forEach(this::enter));
    }

    private void enter(int place) {
      Place entering = places.get(place);
      open.merge(entering.kind(), 1, Integer::sum);
      entered.add(place);
      if (entering.kind() == Kind.CLAIM) {
        openClaims.add(place);
        Claimed claimed = claims.get(entering.of());
        if (claimed != null && claimed.saying().content().get(0) == place) {
          markers.add(claimed.marker());
        }
      }
    }

    private void leave(int place) {
      open.merge(places.get(place).kind(), -1, Integer::sum);
      openClaims.remove(place);
      endPiece.put(place, pieces);
    }

    private void count() {
      entered.forEach(place -> firstPiece.put(place, pieces));
      entered.clear();
      pieces++;
    }

    private List<Marker> takeMarkers() {
      List<Marker> taken = List.copyOf(markers);
      markers.clear();
      return taken;
    }

    private String classes() {
      List<String> classes = new ArrayList<>();
      boolean named = false;
      for (Kind kind : Kind.values()) {
        if (kind.isShort() && open.getOrDefault(kind, 0) > 0) {
          classes.add(kind.key());
          named = true;
        }
      }
      if (named) {
        classes.add(0, "w");
      }
      if (!openClaims.isEmpty()) {
        classes.add("claim");
        Claimed innermost = claims.get(places.get(openClaims.first()).of());
        if (innermost != null) {
          Facts.Saying saying = innermost.saying();
          classes.add(saying.isOwnVoice() ? "own" : Labels.key(saying.stance()));
          if (saying.certainty() != Certainty.CERTAIN) {
            classes.add("hedged");
          }
        }
      }
      return String.join(" ", classes);
    }
  }

  static int[] units(String text) {
    int[] units = new int[text.codePointCount(0, text.length()) + 1];
    int unit = 0;
    for (int point = 0; point < units.length - 1; point++) {
      units[point] = unit;
      unit += Character.charCount(text.codePointAt(unit));
    }
    units[units.length - 1] = text.length();
    return units;
  }
}
