package dixit.extract.claim;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.time.DayReader.Day;
import dixit.model.Span;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Says which of the days in a sentence is the day on which a claim was made: the one that stands
 * beside its cue, with nothing between but whom it was told to and where.
 */
final class SayingDays {
  /** How far from its cue a day may stand, in tokens. */
  private static final int REACH = 12;

  /** The ways to attribute by a verb of saying. */
  private static final Set<ClaimPattern> SAYING =
      EnumSet.of(
          ClaimPattern.QUOTE,
          ClaimPattern.CLAUSE,
          ClaimPattern.INQUIT,
          ClaimPattern.GERUND,
          ClaimPattern.OBJECT,
          ClaimPattern.PASSIVE,
          ClaimPattern.DECLINED,
          ClaimPattern.AS,
          ClaimPattern.BARE);

  private final Lexicon lexicon;

  SayingDays(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The day beside the cue; none where there is none, or several that differ. */
  Optional<LocalDate> find(Words words, List<Day> days, ClaimDraft draft) {
    if (days.isEmpty() || draft.cue().isEmpty() || !SAYING.contains(draft.pattern())) {
      return Optional.empty();
    }
    Span cue = draft.cue().get();
    List<LocalDate> beside =
        near(words, days, cue).stream()
            .filter(day -> !isPartOfMore(words, day) && isFree(words, draft, day))
            .filter(day -> isBehind(words, draft, cue, day) || isBefore(words, draft, cue, day))
            .map(Day::date)
            .distinct()
            .toList();
    return beside.size() == 1 ? Optional.of(beside.get(0)) : Optional.empty();
  }

  /** The days within reach of the cue, found by halving: hostile sentences tell thousands. */
  private static List<Day> near(Words words, List<Day> days, Span cue) {
    int begin = first(days, day -> words.span(day.end() - 1).end() > cue.begin());
    int end = first(days, day -> words.span(day.begin()).begin() >= cue.end());
    return days.subList(Math.max(0, begin - REACH), Math.min(days.size(), end + REACH));
  }

  /** Index of the first day of which something holds that holds of all later ones; size if none. */
  private static int first(List<Day> days, Predicate<Day> holds) {
    int low = 0;
    int high = days.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holds.test(days.get(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** "Monday's talks", "Monday was", "Monday and Tuesday". */
  private boolean isPartOfMore(Words words, Day day) {
    for (int i = day.begin(); i < day.end(); i++) {
      if (words.has(i, "nsubj")) {
        return true;
      }
    }
    return lexicon.has("day-owners", words.lower(day.end()));
  }

  private static boolean isFree(Words words, ClaimDraft draft, Day day) {
    for (int i = day.begin(); i < day.end(); i++) {
      if (words.isQuoted(i) || isSaid(words, draft, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSaid(Words words, ClaimDraft draft, int token) {
    return draft.content().stream().anyMatch(span -> span.overlaps(words.span(token)));
  }

  /** "said in Oslo on Monday", "told reporters Monday". */
  private boolean isBehind(Words words, ClaimDraft draft, Span cue, Day day) {
    int opening = opening(words, day);
    for (int i = opening - 1; i >= Math.max(0, day.begin() - REACH); i--) {
      if (words.span(i).overlaps(cue)) {
        return true;
      }
      boolean next = i == opening - 1;
      if (next && !words.isNominal(i) && !words.pos(i).equals("PRON") && !words.is(i, ",")) {
        return false;
      }
      if (isBarred(words, draft, i)) {
        return false;
      }
    }
    return false;
  }

  /**
   * "On Monday, Velquor said", "Velquor on Monday said"; the cue's own helpers may come between.
   */
  private boolean isBefore(Words words, ClaimDraft draft, Span cue, Day day) {
    int opening = opening(words, day);
    boolean first = opening == 0;
    if (!first
        && !words.isNominal(opening - 1)
        && !words.pos(opening - 1).equals("PRON")
        && !words.pos(opening - 1).equals("AUX")
        && !words.span(opening - 1).overlaps(cue)) {
      return false;
    }
    for (int i = day.end(); i < Math.min(words.size(), day.end() + REACH); i++) {
      if (words.span(i).overlaps(cue)) {
        return true;
      }
      boolean helps = words.has(i, "aux");
      if (!first && !helps && !words.pos(i).equals("ADV") || !helps && isBarred(words, draft, i)) {
        return false;
      }
    }
    return false;
  }

  private boolean isBarred(Words words, ClaimDraft draft, int token) {
    return words.isVerbal(token)
        || words.isBoundary(token)
        || words.isQuoted(token)
        || isSaid(words, draft, token)
        || lexicon.has("day-bars", words.lower(token));
  }

  /** Where the words begin that lead to the day, "late on" Monday. */
  private int opening(Words words, Day day) {
    int begin = day.begin();
    while (begin > 0 && lexicon.has("day-openers", words.lower(begin - 1))) {
      begin--;
    }
    return begin;
  }
}
