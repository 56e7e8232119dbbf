package dixit.serve;

import dixit.report.Labels;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A part of a long list, for one page of many.
 *
 * @param from index of the first that is shown
 * @param total of all
 */
record Slice<T>(List<T> shown, int from, int total) {
  /** How many a page shows. */
  static final int LONGEST = 100;

  /** Where one is in a list, and where it goes on; links are empty at its ends. */
  record Pages(String note, String previous, String next) {}

  static <T> Slice<T> of(List<T> all, int from) {
    int begin = Math.min(Math.max(from, 0), Math.max(all.size() - 1, 0));
    return new Slice<>(
        all.subList(begin, Math.min(begin + LONGEST, all.size())), begin, all.size());
  }

  <R> Slice<R> map(Function<? super T, R> change) {
    return new Slice<>(shown.stream().map(change).toList(), from, total);
  }

  /**
   * To turn pages with; none where one page holds all.
   *
   * @param parameters of the address, but for {@code from}
   */
  List<Pages> pages(Map<String, String> parameters, Labels labels) {
    if (total <= LONGEST) {
      return List.of();
    }
    int end = from + shown.size();
    return List.of(
        new Pages(
            labels.of("pages-note", from + 1, end, total),
            from == 0 ? "" : address(parameters, Math.max(0, from - LONGEST)),
            end == total ? "" : address(parameters, end)));
  }

  private static String address(Map<String, String> parameters, int from) {
    return "?"
        + parameters.entrySet().stream()
            .filter(parameter -> !parameter.getValue().isEmpty())
            .sorted(Map.Entry.comparingByKey())
            .map(
                parameter ->
                    parameter.getKey()
                        + "="
                        + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8)
                        + "&")
            .collect(Collectors.joining())
        + "from="
        + from;
  }
}
