package dixit.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;

/**
 * What a list is asked for.
 *
 * @param query words, or a kind; may be empty
 * @param from index of the first to be shown
 */
record Asked(String query, int from) {

  static Asked in(HttpServletRequest request) {
    String from = Optional.ofNullable(request.getParameter("from")).orElse("");
    return new Asked(
        Optional.ofNullable(request.getParameter("q")).orElse(""),
        from.matches("[0-9]{1,9}") ? Integer.parseInt(from) : 0);
  }

  /** What an address repeats to ask the same. */
  Map<String, String> parameters() {
    return Map.of("q", query);
  }
}
