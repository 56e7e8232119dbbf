package dixit.extract.claim;

import dixit.extract.lexicon.Lexicon;
import java.util.List;
import java.util.Optional;

/** Finds where what is said ends: at a mark, or where something else begins. */
final class ClauseEnd {
  private final Lexicon lexicon;
  private final CueFinder cues;
  private final NounPhrases phrases;
  private final ClauseWords clauses;
  private final NextClause clause;

  ClauseEnd(
      Lexicon lexicon,
      CueFinder cues,
      NounPhrases phrases,
      ClauseWords clauses,
      NextClause clause) {
    this.lexicon = lexicon;
    this.cues = cues;
    this.phrases = phrases;
    this.clauses = clauses;
    this.clause = clause;
  }

  /** Index after the last token of the clause that begins there. */
  int of(Words words, Cue cue, int begin) {
    int parentheses = 0;
    for (int i = begin; i < words.size(); i++) {
      if (words.isQuoted(i)) {
        continue;
      }
      if (words.is(i, "(")) {
        parentheses++;
      } else if (words.is(i, ")")) {
        parentheses--;
      }
      if (words.is(i, ";") || words.isFinal(i) || parentheses < 0) {
        return i;
      }
      if (words.is(i, ":") && words.isQuoted(i + 1) && !hasQuotation(words, begin, i)) {
        return i;
      }
      if (i > begin && words.isDash(i) && isLastDash(words, i) && words.hasVerb(begin, i)) {
        return i;
      }
      if (i > begin && speaksOn(words, i)) {
        return lexicon.has("gerund-leads", words.lower(i - 1)) ? i - 1 : i;
      }
      if (i > begin && words.is(i, ",") && breaksAfter(words, cue, i, begin)) {
        return i;
      }
      boolean joins = i > begin && lexicon.has("joiners", words.lower(i));
      if (joins && leaves(words, cue, i + 1, begin)) {
        return i;
      }
    }
    return words.size();
  }

  /** Whether what follows the comma is no part of what is said. */
  private boolean breaksAfter(Words words, Cue cue, int comma, int begin) {
    int next = comma + 1;
    int broken = Math.max(end(words, next, "clause-breaks"), end(words, next, "according-to"));
    if (isComment(words, next) || goesBack(words, cue, begin, next)) {
      return true;
    }
    if (isAside(words, next) || broken > 0 && goesOn(words, cue, broken)) {
      return false;
    }
    if (broken > 0 && !isFutureRelative(words, next)) {
      // "that it would pay, but that it would wait" is all said.
      return !clauses.isThat(words, broken);
    }
    if (closesRelative(words, cue, next)) {
      return true;
    }
    for (int i = next; i < next + 3 && i < words.size() && !words.isQuoted(i); i++) {
      Optional<Cue> other = cues.at(words, i);
      if (other.isPresent() && other.get().mode() == Cue.Mode.GERUND && i > next - 1) {
        return true;
      }
      if (other.isPresent() && other.get().pronoun() != null) {
        return true;
      }
      if (other.isPresent() && isInverted(words, other.get(), next)) {
        return true;
      }
    }
    return lexicon.has("joiners", words.lower(next)) && leaves(words, cue, next + 1, begin);
  }

  /** "qui a dit l'envisager, a déclaré Y": another speaker stands behind the verb. */
  private boolean isInverted(Words words, Cue cue, int next) {
    return cue.mode() == Cue.Mode.FINITE
        && cue.begin() == next
        && cue.takes(CueFrame.Take.QUOTE)
        && words.pos(cue.end()).matches("DET|PROPN|NOUN")
        && !lexicon.has("joiners", words.lower(next));
  }

  /** "X, saying that …, left": the verb behind the comma is that of the clause around the cue. */
  private boolean goesBack(Words words, Cue cue, int begin, int next) {
    int verb = verb(words, next);
    return cue.mode() == Cue.Mode.GERUND
        && words.hasVerb(begin, next - 1)
        && words.isVerbal(verb)
        && clause.isFinite(words, verb)
        && !lexicon.has("joiners", words.lower(next));
  }

  /** "that the plant, which employs 400, would close": the relative clause ends before the verb. */
  private boolean isAside(Words words, int next) {
    if (!phrases.isRelative(words, next)) {
      return false;
    }
    int close = next;
    while (close < words.size() && !words.is(close, ",") && !words.isBoundary(close)) {
      close++;
    }
    int verb = verb(words, close + 1);
    return words.is(close, ",")
        && words.isVerbal(verb)
        && clause.isFinite(words, verb)
        && cues.at(words, verb).isEmpty();
  }

  /** "that it had asked, but was told": the subject is still that of the clause. */
  private boolean goesOn(Words words, Cue cue, int broken) {
    boolean joins = lexicon.has("joiners", words.lower(broken - 1));
    int verb = verb(words, broken);
    boolean own =
        words.pos(verb).equals("AUX")
            && !lexicon.has("do-words", words.lower(verb))
            && !words.lower(verb).equals(auxiliary(words, cue));
    for (int i = verb; own && i < verb + 5; i++) {
      own = cues.at(words, i).filter(c -> c.mode() == Cue.Mode.FINITE).isEmpty();
    }
    return joins && own;
  }

  /** "X, who says that …, left": the verb behind the comma is that of the clause around the cue. */
  private boolean closesRelative(Words words, Cue cue, int next) {
    int relative = cue.begin() - 1;
    if (!phrases.isRelative(words, relative) || !words.is(relative - 1, ",")) {
      return false;
    }
    int verb = verb(words, next);
    return words.isVerbal(verb) && clause.isFinite(words, verb);
  }

  /** "…, affirmant : « … »": a cue of its own, with no comma before it. */
  private boolean speaksOn(Words words, int i) {
    return words.is(i + 1, ":")
        && cues.at(words, i).filter(cue -> cue.mode() == Cue.Mode.GERUND).isPresent();
  }

  /** Whether the dash stands free and no other closes what it opens. */
  private static boolean isLastDash(Words words, int dash) {
    boolean free =
        dash + 1 < words.size()
            && words.span(dash - 1).end() < words.span(dash).begin()
            && words.span(dash).end() < words.span(dash + 1).begin();
    int dashes = 0;
    for (int i = 0; i < words.size(); i++) {
      dashes += words.isDash(i) && !words.isQuoted(i) && i > 0 ? 1 : 0;
    }
    return free && dashes == 1;
  }

  private static boolean hasQuotation(Words words, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (words.isQuoted(i)) {
        return true;
      }
    }
    return false;
  }

  /** ", a figure that Y disputes": what the article makes of it. */
  private boolean isComment(Words words, int at) {
    int end = at + 1;
    if (lexicon.has("comment-openers", words.lower(at))) {
      while (end < words.size() && (words.isNominal(end) || words.pos(end).equals("ADJ"))) {
        end++;
      }
    }
    boolean noun = end > at + 1 || lexicon.has("comment-pronouns", words.lower(at));
    return noun && (phrases.isRelative(words, end) || lexicon.has("that-words", words.lower(end)));
  }

  /** ", which would …" is still said: the future of the past is the speaker's. */
  private boolean isFutureRelative(Words words, int at) {
    return phrases.isRelative(words, at) && lexicon.has("said-futures", words.lower(at + 1));
  }

  /** The word behind adverbs and clitics. */
  private int verb(Words words, int at) {
    int verb = at;
    while (verb < words.size()
        && verb - at < 4
        && !words.isVerbal(verb)
        && (words.pos(verb).equals("ADV") || lexicon.has("clitics", words.lower(verb)))) {
      verb++;
    }
    return verb;
  }

  /** Whether one of a section's phrases begins at the token. */
  boolean starts(Words words, int at, String section) {
    return end(words, at, section) > 0;
  }

  /** Index after the longest of a section's phrases that begins at the token, or -1. */
  int end(Words words, int at, String section) {
    int end = -1;
    for (List<String> phrase : lexicon.phrases(section, words.lower(at))) {
      end = Math.max(end, phraseEnd(words, at, phrase));
    }
    return end;
  }

  /** Index after the phrase if it begins at the token, else -1. */
  static int phraseEnd(Words words, int at, List<String> phrase) {
    int i = at;
    for (String word : phrase) {
      if (!words.lower(i).equals(word)) {
        return -1;
      }
      i++;
    }
    return i;
  }

  /** "… et a poussé", "and accused": the speaker's next deed, in the tense of the cue. */
  private boolean leaves(Words words, Cue cue, int at, int begin) {
    int verb = verb(words, at);
    if (saysMore(words, cue, verb) || declines(words, verb)) {
      return true;
    }
    if (!words.isVerbal(verb)) {
      return cues.at(words, verb).filter(c -> c.mode() == Cue.Mode.FINITE).isPresent();
    }
    if (verb > at && words.pos(verb - 1).equals("ADP")) {
      return false;
    }
    int main = words.helped(verb);
    boolean composed = cue.begin() < cue.verb() && words.pos(cue.begin()).equals("AUX");
    boolean same = words.pos(verb).equals("AUX") && words.lower(verb).equals(auxiliary(words, cue));
    if (composed && same && isOtherTense(words, begin, at, words.lower(verb))) {
      return true;
    }
    if (words.has(main, "conj") && words.head(main) >= begin) {
      return false;
    }
    if (words.has(main, "conj") && words.head(main) == cue.verb()) {
      return true;
    }
    if (composed) {
      return same;
    }
    return cues.at(words, verb).filter(c -> c.mode() == Cue.Mode.FINITE).isPresent();
  }

  /** "… but refused to comment": of what, is another claim. */
  private boolean declines(Words words, int verb) {
    int at = words.pos(verb).equals("AUX") ? verb(words, verb + 1) : verb;
    for (List<String> phrase : lexicon.phrases("declining")) {
      int end = words.lemma(at).equals(phrase.get(0)) ? cues.follow(words, at, phrase) : -1;
      for (List<String> comment : lexicon.phrases("comment-verbs")) {
        if (end > 0 && cues.follow(words, end, comment) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** "… and said that", "… et souligné que": the speaker's next words. */
  private boolean saysMore(Words words, Cue cue, int verb) {
    Optional<Cue> next = cues.at(words, verb);
    if (next.isEmpty() || next.get().mode() != Cue.Mode.FINITE || cue.mode() != next.get().mode()) {
      return false;
    }
    int end = next.get().end();
    boolean that = clauses.isThat(words, end) || clauses.isInfinitive(words, end);
    return that || lexicon.has("clause-pronouns", words.lower(end));
  }

  /** Whether the first verb of the range does without the auxiliary. */
  private static boolean isOtherTense(Words words, int begin, int end, String auxiliary) {
    for (int i = begin; i < end; i++) {
      if (words.isVerbal(i)) {
        return !words.lower(i).equals(auxiliary);
      }
    }
    return false;
  }

  private static String auxiliary(Words words, Cue cue) {
    for (int i = cue.begin(); i < cue.verb(); i++) {
      if (words.pos(i).equals("AUX")) {
        return words.lower(i);
      }
    }
    return "";
  }
}
