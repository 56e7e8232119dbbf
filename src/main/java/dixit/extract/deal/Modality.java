package dixit.extract.deal;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.extract.lexicon.WordShape;
import dixit.model.Certainty;
import dixit.model.Stance;
import dixit.text.Token;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads around a trigger whether the deal is denied or asked about, how surely, and of when. */
final class Modality {
  private static final int REACH = 8;

  /** How far from a trigger the time of its deal may stand, in tokens. */
  private static final int TIME = 12;

  private final Lexicon lexicon;
  private final Phrases<String> earlier;
  private final Phrases<String> exchange;
  private final Phrases<String> past;
  private final Phrases<Integer> months = new Phrases<>();

  Modality(Lexicon lexicon) {
    this.lexicon = lexicon;
    earlier = Phrases.of(lexicon, "earlier-words");
    exchange = Phrases.of(lexicon, "exchange-words");
    past = Phrases.of(lexicon, "past-times");
    for (String line : lexicon.words("months")) {
      int equals = line.indexOf(" = ");
      for (String phrase : line.substring(equals + 3).split(";")) {
        months.add(phrase.strip(), Integer.valueOf(line.substring(0, equals)));
      }
    }
  }

  Stance stance(List<Token> tokens, Trigger trigger) {
    if (isDenied(tokens, trigger)) {
      return Stance.DENIES;
    }
    boolean asked = lexicon.has("ask-marks", tokens.get(tokens.size() - 1).text());
    return asked ? Stance.ASKS : Stance.AFFIRMS;
  }

  private boolean isDenied(List<Token> tokens, Trigger trigger) {
    int anchor = anchor(trigger);
    return isDeniedBefore(tokens, anchor) || trigger.isVerbal() && isNegation(tokens, anchor + 1);
  }

  private boolean isDeniedBefore(List<Token> tokens, int anchor) {
    for (int i = anchor - 1; i >= Math.max(0, anchor - REACH); i--) {
      Token token = tokens.get(i);
      if (WordShape.isOneOf(token.text(), ",;:.()«»\"“”")) {
        return false;
      }
      boolean refused =
          lexicon.has("refusals", token.lemma())
              || lexicon.has("refusals", token.lemma() + " " + form(tokens, i + 1));
      if (refused) {
        return true;
      }
      if (lexicon.has("deal-negations", form(tokens, i))) {
        return anchor - i <= 4 && isNegation(tokens, i);
      }
      if (i < anchor - 4 && token.pos().equals("PROPN")) {
        return false;
      }
    }
    return false;
  }

  /** "ne rachète pas", but not "ne rachète pas seulement …": that affirms the purchase. */
  private boolean isNegation(List<Token> tokens, int at) {
    return at < tokens.size()
        && lexicon.has("deal-negations", form(tokens, at))
        && (at + 1 == tokens.size() || !lexicon.has("deal-limits", form(tokens, at + 1)));
  }

  private static String form(List<Token> tokens, int at) {
    return tokens.get(at).text().toLowerCase(Locale.ROOT);
  }

  Certainty certainty(List<Token> tokens, Trigger trigger) {
    int from = Math.max(0, Math.min(trigger.begin(), anchor(trigger)) - 4);
    for (int i = from; i < Math.min(tokens.size(), trigger.end() + 3); i++) {
      String form = tokens.get(i).text().toLowerCase(Locale.ROOT);
      if (lexicon.has("possible", form)) {
        return Certainty.POSSIBLE;
      }
      if (lexicon.has("probable", form)) {
        return Certainty.PROBABLE;
      }
    }
    return Certainty.CERTAIN;
  }

  private static int anchor(Trigger trigger) {
    return trigger.verb() >= 0 ? trigger.verb() : trigger.begin();
  }

  /** The year that the sentence names beside a trigger: "en 2015", "fin 2024". */
  Optional<Integer> year(List<Token> tokens, Trigger trigger) {
    Optional<Integer> best = Optional.empty();
    int least = 15;
    for (int i = 0; i < tokens.size(); i++) {
      int distance = Math.abs(i - trigger.begin());
      if (distance < least && WordShape.isYear(tokens.get(i).text())) {
        best = Optional.of(Integer.valueOf(tokens.get(i).text()));
        least = distance;
      }
    }
    return best;
  }

  /**
   * Whether a trigger stands beside a time before the article: "en 2015", "last year", "en mars".
   */
  boolean isBackground(List<Token> tokens, Trigger trigger, DealReader.Figures figures) {
    int from = trigger.begin() - TIME;
    int to = trigger.end() + TIME;
    boolean dated =
        !trigger.isVerbal()
            && trigger.begin() > 0
            && WordShape.isYear(tokens.get(trigger.begin() - 1).text());
    for (int i = Math.max(0, from); !dated && i < Math.min(tokens.size(), to); i++) {
      if (lexicon.has("future-words", form(tokens, i)) && i < trigger.begin()) {
        return false;
      }
    }
    Optional<Integer> year = year(tokens, trigger);
    Optional<LocalDate> published = figures.published();
    if (year.isPresent() && figures.present().isPresent()) {
      return year.get() < figures.present().get();
    }
    return past.within(tokens, from, to)
        || published.isPresent() && isPastMonth(tokens, from, to, published.get());
  }

  /** "en mars", "in March": a month without a day, and not the one of the article. */
  private boolean isPastMonth(List<Token> tokens, int from, int to, LocalDate published) {
    for (int i = Math.max(1, from); i < Math.min(tokens.size(), to); i++) {
      if (lexicon.has("month-marks", form(tokens, i - 1))) {
        Optional<Integer> month = months.at(tokens, i).map(Phrases.Match::value);
        if (month.isPresent()) {
          int ago = Math.floorMod(published.getMonthValue() - month.get(), 12);
          return ago > 0 && ago < 10;
        }
      }
    }
    return false;
  }

  boolean isEarlier(List<Token> tokens, Trigger trigger) {
    return earlier.within(tokens, trigger.begin() - 4, trigger.begin());
  }

  /** Whether words between the deal before and a trigger say that one is given for the other. */
  boolean isExchange(List<Token> tokens, int from, Trigger trigger) {
    return from > 0 && exchange.within(tokens, from, trigger.end());
  }
}
