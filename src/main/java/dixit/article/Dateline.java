package dixit.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date of publication where the text itself gives it: in a short line of its own near the top
 * ("Publié le 26 décembre 2025 à 14h02") or before the dash that opens the news ("PARIS, Jan. 3,
 * 2026 (Ostrel) —"). A date inside a sentence is none.
 */
final class Dateline {
  private static final int FIRST_LINES = 12;
  private static final int SHORT_LINE = 90;
  private static final int OPENING = 80;
  private static final Map<String, Integer> MONTHS = months();

  /** Day first, month first, ISO 8601, or 26/12/2025, which is day first in French alone. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}/-])(?:(?<d1>\\d{1,2})(?:er|st|nd|rd|th)?\\h(?<m1>\\p{L}{3,9})\\.?,?\\h"
              + "(?<y1>\\d{4})|(?<m2>\\p{L}{3,9})\\.?\\h(?<d2>\\d{1,2})(?:st|nd|rd|th)?,?\\h"
              + "(?<y2>\\d{4})|(?<y3>\\d{4})-(?<m3>\\d{2})-(?<d3>\\d{2})"
              + "|(?<d4>\\d{1,2})/(?<m4>\\d{1,2})/(?<y4>\\d{4}))(?![\\p{L}\\p{N}/-])");

  /** What may follow the date on a line of its own: a time, a zone, a mark. */
  private static final Pattern TIME =
      Pattern.compile(
          "[\\h,;·|(à-]*(?:(?:at|à)\\h*)?(?:\\d{1,2}\\h?[:hH.]\\h?\\d{0,2}(?::\\d{2})?)?\\h*"
              + "(?:[ap]\\.?m\\.?)?\\h*(?:[A-Z]{2,5})?[\\h).·|-]*");

  /** What may stand between the date and the dash: a source, a time. */
  private static final Pattern DASH =
      Pattern.compile("\\h*+,?\\h*+(?:\\([^()]{1,40}\\))?\\h*+(?:[—–]|--|-\\h).*", Pattern.DOTALL);

  private Dateline() {}

  /** ISO 8601, empty where the text has no dateline. */
  static Optional<String> find(String text, String language) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .limit(FIRST_LINES)
        .map(line -> inLine(line, language))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> inLine(String line, String language) {
    Matcher matcher = DATE.matcher(line);
    while (matcher.find() && matcher.start() <= OPENING) {
      String rest = line.substring(matcher.end());
      boolean alone =
          line.length() <= SHORT_LINE
              && !line.substring(0, matcher.start()).matches(".*[.!?»”\"]\\h.*")
              && TIME.matcher(rest).matches();
      if (alone || DASH.matcher(rest).matches()) {
        Optional<String> date = date(matcher, language);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> date(Matcher matcher, String language) {
    if (matcher.group("y1") != null) {
      return date(matcher.group("y1"), month(matcher.group("m1")), matcher.group("d1"));
    } else if (matcher.group("y2") != null) {
      return date(matcher.group("y2"), month(matcher.group("m2")), matcher.group("d2"));
    } else if (matcher.group("y3") != null) {
      return date(matcher.group("y3"), Integer.parseInt(matcher.group("m3")), matcher.group("d3"));
    }
    return language.equals("fr")
        ? date(matcher.group("y4"), Integer.parseInt(matcher.group("m4")), matcher.group("d4"))
        : Optional.empty();
  }

  private static int month(String name) {
    return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }

  private static Optional<String> date(String year, int month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    try (InputStream in =
        Objects.requireNonNull(Dateline.class.getResourceAsStream("/dixit/article/months.txt"))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" "))
          .forEach(
              fields -> {
                for (int month = 1; month < fields.length; month++) {
                  for (String name : fields[month].split("\\|")) {
                    months.put(name, month);
                  }
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return months;
  }
}
