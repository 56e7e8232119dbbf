package dixit.extract.time;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.text.Document;
import dixit.text.Sentence;
import dixit.text.Token;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days: "le 26 mars 2025", "March 26", "lundi", "yesterday". What the text leaves out is
 * taken from the day of publication; where that is not known either, there is no day.
 */
public final class DayReader {
  /** A day and the tokens that say it, half-open. */
  public record Day(LocalDate date, int begin, int end) {}

  /** A day and month, maybe with a year. */
  private record Told(int day, int month, Optional<Integer> year, int end) {}

  private static final int HALF_YEAR = 183;
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
  private static final Pattern NUMBER = Pattern.compile("([0-3]?\\d)(?:st|nd|rd|th|er)?");

  private final Phrases<Integer> months = new Phrases<>();
  private final Phrases<Integer> weekdays = new Phrases<>();
  private final Phrases<Integer> relative = new Phrases<>();
  private final Lexicon lexicon;

  /** The names of days and months come from the lexicon's "dates" topic. */
  public DayReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    numbered("months", months);
    numbered("weekdays", weekdays);
    numbered("relative-days", relative);
  }

  private void numbered(String section, Phrases<Integer> phrases) {
    for (String line : lexicon.words(section)) {
      int equals = line.indexOf(" = ");
      for (String phrase : line.substring(equals + 3).split(";")) {
        phrases.add(phrase.strip(), Integer.valueOf(line.substring(0, equals)));
      }
    }
  }

  /** The days of each sentence in reading order. */
  public List<List<Day>> read(Document document) {
    Optional<LocalDate> published = document.article().metadata().published().map(LocalDate::parse);
    return document.sentences().stream().map(sentence -> read(sentence, published)).toList();
  }

  /** The latest year that an article names. */
  public static Optional<Integer> latestYear(Document document) {
    return document.sentences().stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .map(Token::text)
        .filter(DayReader::isYear)
        .map(Integer::valueOf)
        .max(Integer::compare);
  }

  private static boolean isYear(String word) {
    return word.length() == 4 && YEAR.matcher(word).matches();
  }

  private List<Day> read(Sentence sentence, Optional<LocalDate> published) {
    List<Token> tokens = sentence.tokens();
    List<Day> days = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Optional<Day> day = at(tokens, i, published);
      day.ifPresent(days::add);
      i = day.map(Day::end).orElse(i + 1);
    }
    return days;
  }

  private Optional<Day> at(List<Token> tokens, int begin, Optional<LocalDate> published) {
    Optional<Told> told = told(tokens, begin);
    if (told.isPresent()) {
      int end = told.get().end();
      return date(told.get(), published).map(date -> new Day(date, begin, end));
    }
    Optional<Phrases.Match<Integer>> away = relative.at(tokens, begin);
    if (away.isPresent()) {
      return published.map(
          from -> new Day(from.plusDays(away.get().value()), begin, away.get().end()));
    }
    return weekdays
        .at(tokens, begin)
        .filter(
            match -> told(tokens, match.end()).isEmpty() && told(tokens, match.end() + 1).isEmpty())
        .flatMap(match -> published.map(from -> day(tokens, match, from)));
  }

  /** The last such day, the day of publication included, unless words say the next one. */
  private Day day(List<Token> tokens, Phrases.Match<Integer> match, LocalDate published) {
    DayOfWeek weekday = DayOfWeek.of(match.value());
    boolean next = isNext(tokens, match.begin() - 1) || isNext(tokens, match.end());
    LocalDate date =
        published.with(
            next ? TemporalAdjusters.next(weekday) : TemporalAdjusters.previousOrSame(weekday));
    return new Day(date, match.begin(), match.end());
  }

  private boolean isNext(List<Token> tokens, int at) {
    return at >= 0
        && at < tokens.size()
        && lexicon.has("next-days", tokens.get(at).text().toLowerCase(Locale.ROOT));
  }

  /** "26 mars 2025", "26th of March", "March 26, 2025". */
  private Optional<Told> told(List<Token> tokens, int begin) {
    Optional<Integer> first = number(tokens, begin);
    if (first.isPresent()) {
      int next = begin + 1;
      if (next < tokens.size() && lexicon.has("slot-of", tokens.get(next).text())) {
        next++;
      }
      return month(tokens, next)
          .map(month -> withYear(tokens, first.get(), month.value(), month.end()));
    }
    return month(tokens, begin)
        .flatMap(
            month ->
                number(tokens, month.end())
                    .map(day -> withYear(tokens, day, month.value(), month.end() + 1)));
  }

  private Optional<Phrases.Match<Integer>> month(List<Token> tokens, int at) {
    return at < tokens.size() ? months.at(tokens, at) : Optional.empty();
  }

  private static Told withYear(List<Token> tokens, int day, int month, int end) {
    int at = end < tokens.size() && tokens.get(end).text().equals(",") ? end + 1 : end;
    boolean year = at < tokens.size() && isYear(tokens.get(at).text());
    return year
        ? new Told(day, month, Optional.of(Integer.valueOf(tokens.get(at).text())), at + 1)
        : new Told(day, month, Optional.empty(), end);
  }

  private static Optional<Integer> number(List<Token> tokens, int at) {
    if (at >= tokens.size()) {
      return Optional.empty();
    }
    Matcher number = NUMBER.matcher(tokens.get(at).text().toLowerCase(Locale.ROOT));
    return number.matches() ? Optional.of(Integer.valueOf(number.group(1))) : Optional.empty();
  }

  /** Without a year, the one in which the day is nearest to the publication. */
  private static Optional<LocalDate> date(Told told, Optional<LocalDate> published) {
    Optional<Integer> year = told.year().or(() -> published.map(LocalDate::getYear));
    if (year.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.of(year.get(), told.month(), told.day());
      if (told.year().isEmpty() && date.minusDays(HALF_YEAR).isAfter(published.orElseThrow())) {
        date = date.minusYears(1);
      } else if (told.year().isEmpty()
          && date.plusDays(HALF_YEAR).isBefore(published.orElseThrow())) {
        date = date.plusYears(1);
      }
      return Optional.of(date);
    } catch (DateTimeException e) {
      // "31 février": no day.
      return Optional.empty();
    }
  }
}
