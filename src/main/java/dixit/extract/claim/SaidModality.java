package dixit.extract.claim;

import dixit.extract.claim.CueFrame.Take;
import dixit.extract.lexicon.Lexicon;
import dixit.model.Certainty;
import dixit.model.Form;
import dixit.model.Stance;

/** Reads stance and certainty off a cue and the main clause of what is said. */
final class SaidModality {
  /** Tokens of a main clause looked at. */
  private static final int LIMIT = 60;

  private final Lexicon lexicon;
  private final NounPhrases phrases;

  SaidModality(Lexicon lexicon, NounPhrases phrases) {
    this.lexicon = lexicon;
    this.phrases = phrases;
  }

  Stance stance(Words words, Cue cue, Content content) {
    if (cue.takes(Take.ASKS)) {
      return Stance.ASKS;
    }
    if (cue.takes(Take.DENIES)) {
      return cue.negated() ? Stance.AFFIRMS : Stance.DENIES;
    }
    if (cue.takes(Take.POSSIBLE)) {
      return Stance.AFFIRMS;
    }
    if (cue.negated() && cue.takes(Take.OPINION)) {
      return Stance.DENIES;
    }
    return stance(words, content);
  }

  Certainty certainty(Words words, Cue cue, Content content) {
    if (cue.takes(Take.EXCLUDES) && cue.negated() || cue.takes(Take.POSSIBLE)) {
      return Certainty.POSSIBLE;
    }
    if (cue.takes(Take.PROBABLE)) {
      return Certainty.PROBABLE;
    }
    if (cue.takes(Take.ASKS) || cue.takes(Take.DENIES)) {
      return Certainty.CERTAIN;
    }
    Certainty certainty = certainty(words, content);
    return certainty == Certainty.POSSIBLE && isFutureOfPast(words, cue, content)
        ? Certainty.CERTAIN
        : certainty;
  }

  /** "a dit que le prix serait fixé": what will be, told in the past. */
  private boolean isFutureOfPast(Words words, Cue cue, Content content) {
    boolean composed = cue.begin() < cue.verb() && words.pos(cue.begin()).equals("AUX");
    boolean past =
        composed
            || lexicon.words("past-endings").stream().anyMatch(words.lower(cue.verb())::endsWith);
    int verb = mainVerb(words, content.begin(), Math.min(content.end(), content.begin() + LIMIT));
    return past && verb > cue.verb() && lexicon.has("future-of-past", words.lower(verb));
  }

  /** Of the content alone: denied where its main verb is negated. */
  Stance stance(Words words, Content content) {
    int end = Math.min(content.end(), content.begin() + LIMIT);
    int verb = mainVerb(words, content.begin(), end);
    if (content.form() == Form.DIRECT && isQuestion(words, content)) {
      return Stance.ASKS;
    }
    if (content.form() == Form.DIRECT && isOwnDenial(words, content.begin(), verb)) {
      return Stance.DENIES;
    }
    if (!isNegated(words, content.begin(), verb, end)) {
      return Stance.AFFIRMS;
    }
    for (int i = verb; i >= 0 && i < Math.min(end, verb + 4); i++) {
      if (lexicon.has("silent-verbs", words.lemma(i))) {
        return Stance.DECLINES_TO_COMMENT;
      }
    }
    return Stance.DENIES;
  }

  /** "We deny it": who speaks denies in the first person. */
  private boolean isOwnDenial(Words words, int begin, int verb) {
    return verb > begin
        && verb - begin < 3
        && lexicon.has("first-persons", words.lower(verb - 1))
        && lexicon.phrases("own-denials").stream()
            .anyMatch(phrase -> ClauseEnd.phraseEnd(words, verb, phrase) > 0);
  }

  private boolean isQuestion(Words words, Content content) {
    for (int i = content.begin(); i < Math.min(content.end() + 1, words.size()); i++) {
      if (words.isFinal(i)) {
        return words.is(i, "?");
      }
    }
    return false;
  }

  private boolean isNegated(Words words, int begin, int verb, int end) {
    for (int i = begin; i < Math.min(verb < 0 ? end : verb, begin + 3); i++) {
      if (lexicon.has("no-one", words.lower(i))) {
        return true;
      }
    }
    if (verb < 0) {
      return false;
    }
    for (int i = verb - 1; i >= Math.max(begin, verb - 4) && !words.is(i, ","); i--) {
      if (lexicon.has("negations", words.lower(i))) {
        return !isOnly(words, verb, end) && !isExempt(words, verb);
      }
    }
    String last = words.lemma(verb);
    for (int i = verb + 1; i < Math.min(end, verb + 5); i++) {
      if (lexicon.has("after-negations", words.lower(i))) {
        return !isOnly(words, verb, end) && !isExempt(words, verb);
      }
      if (lexicon.has("no-one", words.lower(i))) {
        return lexicon.has("having-verbs", last);
      }
      if (words.isQuoted(i) && words.isPunctuation(i)) {
        continue;
      }
      last = words.isVerbal(i) ? words.lemma(i) : last;
      if (!words.pos(i).equals("ADV") && !words.isVerbal(i)) {
        break;
      }
    }
    return false;
  }

  /** "n'exclut pas" affirms. */
  private boolean isExempt(Words words, int verb) {
    for (int i = verb; i < Math.min(words.size(), verb + 4) && words.isVerbal(i) | i == verb; i++) {
      if (lexicon.has("excluding-verbs", words.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  /** "ne … que", "not only". */
  private boolean isOnly(Words words, int verb, int end) {
    for (int i = Math.max(0, verb - 2); i < Math.min(end, verb + 6); i++) {
      if (lexicon.has("only-words", words.lower(i)) && !words.pos(i).equals("SCONJ")) {
        return true;
      }
      if (i > verb && words.is(i, ",")) {
        return false;
      }
    }
    return false;
  }

  Certainty certainty(Words words, Content content) {
    int end = Math.min(content.end(), content.begin() + LIMIT);
    int verb = mainVerb(words, content.begin(), end);
    if (verb >= 0) {
      for (int i = verb; i < Math.min(end, verb + 5); i++) {
        if (i > verb
            && !words.isVerbal(i)
            && !words.pos(i).equals("ADV")
            && !words.pos(i).equals("PART")
            && !words.pos(i).equals("ADJ")
            && !lexicon.has("negation-companions", words.lower(i))
            && !lexicon.has("after-negations", words.lower(i))) {
          break;
        }
        if (lexicon.has("possible", words.lower(i))) {
          return Certainty.POSSIBLE;
        }
        if (lexicon.has("probable", words.lower(i))) {
          return Certainty.PROBABLE;
        }
      }
    }
    int until = verb < 0 ? end : Math.min(end, verb + 4);
    for (int i = content.begin(); i < until; i++) {
      if (lexicon.has("perhaps", words.lower(i)) && !isApart(words, content, verb, i)) {
        return Certainty.POSSIBLE;
      }
      if (lexicon.has("likely", words.lower(i))) {
        return Certainty.PROBABLE;
      }
    }
    return Certainty.CERTAIN;
  }

  /** "an inquiry into a possible merger": the adjective is not of what is said itself. */
  private static boolean isApart(Words words, Content content, int verb, int i) {
    if (!words.pos(i).equals("ADJ")) {
      return words.pos(i).equals("NOUN");
    }
    boolean noun = false;
    for (int j = content.begin(); j < i; j++) {
      if (noun && words.pos(j).equals("DET")) {
        return true;
      }
      noun |= words.isNominal(j);
    }
    return verb >= 0 && i < verb;
  }

  /** "il s'agirait": in the mouth of a source the conditional is hearsay. */
  Certainty hearsay(Words words, Content content) {
    Certainty certainty = certainty(words, content);
    int verb = mainVerb(words, content.begin(), Math.min(content.end(), content.begin() + LIMIT));
    boolean conditional =
        verb >= 0
            && lexicon.words("conditional-endings").stream().anyMatch(words.lower(verb)::endsWith);
    return certainty == Certainty.CERTAIN && conditional ? Certainty.POSSIBLE : certainty;
  }

  /** The first verb of the range that stands in no relative or other minor clause, or -1. */
  int mainVerb(Words words, int begin, int end) {
    boolean minor = false;
    for (int i = begin; i < end; i++) {
      if (words.isFinal(i) && i > begin) {
        return -1;
      }
      if (phrases.isRelative(words, i) && i > begin
          || lexicon.has("clause-openers", words.lower(i))) {
        minor = true;
      } else if (words.isVerbal(i) && minor) {
        minor = words.pos(i).equals("AUX");
      } else if (words.isVerbal(i) && !isParticiple(words, i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isParticiple(Words words, int i) {
    if (words.pos(i).equals("AUX") || words.pos(i - 1).equals("AUX")) {
      return false;
    }
    String form = words.lower(i);
    boolean ends = lexicon.words("gerund-endings").stream().anyMatch(form::endsWith);
    ends |= lexicon.words("participle-endings").stream().anyMatch(form::endsWith);
    return ends;
  }
}
