package dixit.extract.claim;

import dixit.extract.lexicon.Lexicon;
import java.util.List;

/** Passes over what may stand between a verb and what it takes. */
final class Adjuncts {
  /** Longest aside, in tokens. */
  private static final int REACH = 25;

  private final Lexicon lexicon;
  private final NounPhrases phrases;
  private final ClauseWords clauses;

  Adjuncts(Lexicon lexicon, NounPhrases phrases, ClauseWords clauses) {
    this.lexicon = lexicon;
    this.phrases = phrases;
    this.clauses = clauses;
  }

  /** Index after adverbs, times, places, channels and, for some verbs, whom they tell. */
  int skip(Words words, int from, boolean addressee) {
    int at = from;
    boolean told = !addressee;
    for (int steps = 0; steps < 8 && at < words.size(); steps++) {
      if (words.isQuoted(at) || clauses.isThat(words, at)) {
        return at;
      }
      int ago = Math.max(agoEnd(words, at), edgeEnd(words, at));
      if (ago > at || isTime(words, at)) {
        at = ago > at ? ago : phrases.baseEnd(words, at);
        continue;
      }
      boolean leads = lexicon.has("clause-leads", words.lower(at));
      if (leads || clauses.isInfinitive(words, at) || clauses.isQuestion(words, at)) {
        return at;
      }
      boolean tout = words.pos(at).equals("DET") && words.isNominal(at + 1);
      if (words.pos(at).equals("ADV")
          || lexicon.has("mid-words", words.lower(at)) && !tout
          || lexicon.has("times", words.lower(at))) {
        at++;
      } else if (words.is(at, ",")) {
        int close = closingComma(words, at);
        boolean aside = close > 0 && !words.hasVerb(at, close);
        if (aside) {
          at = close + 1;
        } else if (words.isQuoted(at + 1) || clauses.isThat(words, at + 1)) {
          return at + 1;
        } else {
          return at;
        }
      } else if (words.is(at, "(")) {
        int close = at;
        while (close < words.size() && !words.is(close, ")") && close - at < REACH) {
          close++;
        }
        at = close + 1;
      } else if (words.pos(at).equals("ADP")
          && phrases.starts(words, at + 1)
          && !lexicon.has("phrase-openers", words.lower(at))) {
        at = addresseeEnd(words, at + 1);
      } else if (words.pos(at).equals("ADP") && words.pos(at + 1).equals("ADP")) {
        at++;
      } else if (!told && phrases.starts(words, at)) {
        at = addresseeEnd(words, at);
        told = true;
      } else {
        return at;
      }
    }
    return at;
  }

  /** Index after a phrase, with "de presse X" behind "l'agence", "X" behind "the news agency". */
  private int addresseeEnd(Words words, int begin) {
    int end = phrases.baseEnd(words, begin);
    boolean outlet = false;
    for (int i = begin; i < end; i++) {
      outlet |= lexicon.has("outlet-words", words.lemma(i));
    }
    if (!outlet) {
      return end;
    }
    if (lexicon.has("owners", words.lower(end)) && phrases.starts(words, end + 1)) {
      end = phrases.baseEnd(words, end + 1);
    }
    while (words.pos(end).equals("PROPN")) {
      end++;
    }
    return end;
  }

  /** Index after "il y a deux jours", "two days ago". */
  private int agoEnd(Words words, int at) {
    for (List<String> phrase : lexicon.phrases("ago-openers", words.lower(at))) {
      int opened = ClauseEnd.phraseEnd(words, at, phrase);
      if (opened > 0 && phrases.starts(words, opened)) {
        return phrases.baseEnd(words, opened);
      }
    }
    int end = phrases.starts(words, at) ? phrases.baseEnd(words, at) : at;
    return end > at && lexicon.has("ago-words", words.lower(end)) ? end + 1 : at;
  }

  /** Index after "début mai", "plus tôt": what its second word makes an aside. */
  private int edgeEnd(Words words, int at) {
    if (lexicon.has("aside-pairs", words.lower(at) + " " + words.lower(at + 1))) {
      return at + 2;
    }
    boolean edge = lexicon.has("time-edges", words.lower(at));
    return edge && lexicon.has("times", words.lower(at + 1)) ? at + 2 : at;
  }

  /** "ce matin", "last week": a phrase of nothing but a time. */
  boolean isTime(Words words, int at) {
    int end = phrases.starts(words, at) ? phrases.baseEnd(words, at) : at;
    boolean time = false;
    for (int i = at; i < end; i++) {
      time |= lexicon.has("times", words.lower(i));
      if (words.isNominal(i) && !lexicon.has("times", words.lower(i))) {
        return false;
      }
    }
    return time;
  }

  private static int closingComma(Words words, int comma) {
    for (int i = comma + 1; i < words.size() && i - comma < REACH; i++) {
      if (words.is(i, ",")) {
        return i;
      }
      if (words.isBoundary(i) || words.isQuoted(i)) {
        return -1;
      }
    }
    return -1;
  }
}
