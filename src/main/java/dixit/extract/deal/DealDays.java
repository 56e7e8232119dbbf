package dixit.extract.deal;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.extract.lexicon.WordShape;
import dixit.extract.time.DayReader.Day;
import dixit.text.Token;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Says which of the days in a sentence is the day on which a deal was announced or closed. */
final class DealDays {
  /** How far from its day a verb may stand, in tokens; farther from one that opens the sentence. */
  private static final int REACH = 8;

  private static final int OPENING_REACH = 12;

  private final Phrases<String> announcing;
  private final Phrases<String> closing;

  DealDays(Lexicon lexicon) {
    announcing = Phrases.of(lexicon, "announcing-verbs");
    closing = Phrases.of(lexicon, "closing-words");
  }

  Optional<LocalDate> announced(
      List<Token> tokens, List<Day> days, List<Trigger> triggers, Trigger trigger) {
    return told(tokens, days, triggers, trigger, announcing)
        .filter(day -> !closing.within(tokens, trigger.begin() - REACH, trigger.begin()));
  }

  Optional<LocalDate> closed(
      List<Token> tokens, List<Day> days, List<Trigger> triggers, Trigger trigger) {
    return told(tokens, days, triggers, trigger, closing);
  }

  private Optional<LocalDate> told(
      List<Token> tokens,
      List<Day> days,
      List<Trigger> triggers,
      Trigger trigger,
      Phrases<String> words) {
    for (Day day : days) {
      int word = word(tokens, day);
      if (word >= 0 && words.at(tokens, word).isPresent() && of(word, triggers) == trigger) {
        return Optional.of(day.date());
      }
    }
    return Optional.empty();
  }

  /** The verb or noun that a day belongs to: the nearest, one before it first; -1 if none. */
  private int word(List<Token> tokens, Day day) {
    for (int i = day.begin() - 1; i >= Math.max(0, day.begin() - REACH); i--) {
      if (WordShape.isOneOf(tokens.get(i).text(), ".;:!?()")) {
        break;
      }
      if (isWord(tokens, i)) {
        return i;
      }
    }
    int reach = day.begin() <= 1 ? OPENING_REACH : REACH;
    for (int i = day.end(); i < Math.min(tokens.size(), day.end() + reach); i++) {
      if (WordShape.isOneOf(tokens.get(i).text(), ".;:!?()")) {
        break;
      }
      if (isWord(tokens, i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isWord(List<Token> tokens, int at) {
    return tokens.get(at).pos().equals("VERB") || closing.at(tokens, at).isPresent();
  }

  /** The deal that is announced or closed: the first told after the word, else the last before. */
  private static @org.jspecify.annotations.Nullable Trigger of(int word, List<Trigger> triggers) {
    Trigger last = null;
    for (Trigger trigger : triggers) {
      if (trigger.begin() >= word) {
        return last != null && trigger.begin() - word > 12 ? last : trigger;
      }
      last = trigger;
    }
    return last;
  }
}
