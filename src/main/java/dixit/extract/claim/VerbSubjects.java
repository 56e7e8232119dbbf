package dixit.extract.claim;

import dixit.extract.claim.NounPhrases.Range;
import dixit.extract.lexicon.Lexicon;
import java.util.Optional;

/** Finds the words that are the subject of a verb, by their order. */
final class VerbSubjects {
  /** Longest aside between subject and verb, in tokens. */
  private static final int ASIDE = 40;

  /** Longest aside between a verb and the subject behind it, in tokens. */
  private static final int SHORT = 8;

  private final Lexicon lexicon;
  private final NounPhrases phrases;

  VerbSubjects(Lexicon lexicon, NounPhrases phrases) {
    this.lexicon = lexicon;
    this.phrases = phrases;
  }

  /** The phrase before a verb group that begins there, asides between commas left out. */
  Optional<Range> before(Words words, int verb) {
    boolean pronoun = verb > 0 && lexicon.has("quantity-pronouns", words.lower(verb - 1));
    if (pronoun && (verb == 1 || words.isPunctuation(verb - 2))) {
      return Optional.of(new Range(verb - 1, verb));
    }
    int end = verb;
    for (int asides = 0; asides < 3; asides++) {
      while (end > 1 && (isAdverb(words, end - 1) || floats(words, end - 1))) {
        end--;
      }
      int open = asideBegin(words, end - 1);
      if (open < 0) {
        break;
      }
      if (phrases.isRelative(words, open - 1) && words.is(end - 1, ",")) {
        // "X qui, faute de clients, a annoncé"
        end = open;
        break;
      }
      if (words.is(end - 1, ",") && !startsPhrase(words, open)) {
        Optional<Range> inside = phrases.before(words, end - 1);
        if (inside.isPresent() && !opensAside(words, inside.get().begin())) {
          return inside;
        }
      }
      end = open;
    }
    if (end <= 0 || words.is(end - 1, ",") || words.isQuoted(end - 1)) {
      return byArcs(words, verb);
    }
    if (phrases.isRelative(words, end - 1)) {
      int antecedent = end - 1;
      if (words.is(antecedent - 1, ",")) {
        antecedent--;
      }
      if (words.is(antecedent - 1, ")")) {
        antecedent = Math.max(0, asideBegin(words, antecedent - 1));
      }
      return antecedent > 0 ? phrases.before(words, antecedent) : Optional.empty();
    }
    int at = end;
    return phrases
        .before(words, end)
        .map(range -> described(words, range).orElseGet(() -> behindObject(words, range)))
        .map(range -> joined(words, headed(words, range, verb, at)));
  }

  /** "X and Y both declined": a word for all of them between subject and verb. */
  private boolean floats(Words words, int i) {
    boolean after = words.isNominal(i - 1) || words.is(i - 1, ",") || words.is(i - 1, ")");
    return after && lexicon.has("floating-words", words.lower(i));
  }

  /** "A banker who attended the talks said": the phrase before the relative clause. */
  private Optional<Range> described(Words words, Range range) {
    if (!words.isVerbal(range.begin() - 1)) {
      return Optional.empty();
    }
    int verb = range.begin() - 1;
    while (verb > 1 && isInVerb(words, verb - 1)) {
      verb--;
    }
    boolean relative = phrases.isRelative(words, verb - 1) && words.pos(verb - 1).equals("PRON");
    int who = words.is(verb - 2, ",") ? verb - 2 : verb - 1;
    return relative && who > 0
        ? phrases
            .before(words, who)
            .filter(before -> !opensAside(words, before.begin()))
            .map(before -> new Range(before.begin(), range.end()))
        : Optional.empty();
  }

  /**
   * "made profits and experts suggest": the object of the verb before is no part of the subject.
   */
  private Range behindObject(Words words, Range range) {
    int begin = range.begin();
    boolean object =
        words.isVerbal(begin - 1) && words.pos(begin - 1).equals("VERB") && !words.isQuoted(begin);
    for (int i = range.end() - 2; object && i > begin; i--) {
      if (lexicon.has("joiners", words.lower(i)) && phrases.starts(words, i + 1)) {
        return new Range(i + 1, range.end());
      }
    }
    return range;
  }

  private boolean isInVerb(Words words, int i) {
    return words.isVerbal(i)
        || words.pos(i).equals("ADV")
        || lexicon.has("clitics", words.lower(i))
        || lexicon.has("negations", words.lower(i));
  }

  /** "A, B et C ont refusé": with the names before the commas. */
  private Range listed(Words words, Range range) {
    int begin = range.begin();
    boolean list = false;
    for (int i = begin; i < range.end(); i++) {
      list |= lexicon.has("joiners", words.lower(i));
    }
    while (list && words.is(begin - 1, ",") && words.pos(begin - 2).equals("PROPN")) {
      int first = begin - 2;
      while (first > 0 && words.pos(first - 1).equals("PROPN")) {
        first--;
      }
      boolean opens = first == 0 || words.is(first - 1, ",") || words.isDash(first - 1);
      if (!opens && !lexicon.has("neither", words.lower(first - 1))) {
        return range;
      }
      begin = opens ? first : first - 1;
    }
    return list && begin < range.begin() ? new Range(begin, range.end()) : range;
  }

  /** "X, head of A, and Y said": with the one before the aside. */
  private Range joined(Words words, Range whole) {
    Range range = listed(words, whole);
    int joiner = range.begin() - 1;
    boolean joins = joiner > 2 && lexicon.has("joiners", words.lower(joiner));
    int open = joins && words.is(joiner - 1, ",") ? asideBegin(words, joiner - 1) : -1;
    if (open < 1 || words.hasVerb(open, joiner)) {
      return range;
    }
    return phrases
        .before(words, open)
        .filter(first -> !opensAside(words, first.begin()))
        .filter(first -> first.begin() == 0 || words.isPunctuation(first.begin() - 1))
        .map(first -> new Range(first.begin(), range.end()))
        .orElse(range);
  }

  /**
   * "A study documenting losses has …": the phrase from the word that is the subject by its arc.
   */
  private Range headed(Words words, Range range, int verb, int end) {
    int main = verb;
    while (main < words.size() - 1 && main - verb < 3 && words.pos(main).equals("AUX")) {
      main++;
    }
    for (int i = range.begin() - 1; i >= 0 && !words.isPunctuation(i); i--) {
      boolean subject = words.has(i, "nsubj") && words.head(i) == main && words.isNominal(i);
      if (subject && words.isUnder(end - 1, i) && !words.isQuoted(i)) {
        return phrases
            .before(words, i + 1)
            .map(whole -> new Range(whole.begin(), end))
            .orElse(range);
      }
    }
    return range;
  }

  /** The phrase whose head is the subject of the verb, a stray comma before the verb or not. */
  private Optional<Range> byArcs(Words words, int verb) {
    for (int i = 0; i < verb; i++) {
      boolean subject = words.has(i, "nsubj") && words.head(i) >= verb && words.head(i) < verb + 4;
      if (subject && !words.isQuoted(i) && !phrases.isRelative(words, i)) {
        int end = Math.min(verb, Math.max(i + 1, phrases.end(words, i)));
        return phrases
            .before(words, i + 1)
            .filter(range -> !opensAside(words, range.begin()))
            .map(range -> new Range(range.begin(), end));
      }
    }
    return Optional.empty();
  }

  /** Whether the verb's subject is a relative pronoun. */
  boolean isRelative(Words words, int verb) {
    return verb > 0 && phrases.isRelative(words, verb - 1);
  }

  /** Whether a subject may end there; "Without naming anybody" is none. */
  private boolean startsPhrase(Words words, int end) {
    Optional<Range> before = end > 0 ? phrases.before(words, end) : Optional.empty();
    return words.is(end - 1, ")") || before.isPresent() && !opensAside(words, before.get().begin());
  }

  private boolean opensAside(Words words, int i) {
    return words.pos(i).equals("ADP") && !lexicon.has("phrase-openers", words.lower(i));
  }

  private boolean isAdverb(Words words, int i) {
    return words.pos(i).equals("ADV") && !lexicon.has("phrase-openers", words.lower(i))
        || lexicon.has("mid-words", words.lower(i));
  }

  /** Index of the mark that opens the aside closed at the index, or -1. */
  private static int asideBegin(Words words, int close) {
    if (close < 1 || words.isQuoted(close)) {
      return -1;
    }
    String mark = words.text(close);
    String opening =
        mark.equals(")") ? "(" : mark.equals(",") ? "," : words.isDash(close) ? mark : "";
    if (opening.isEmpty()) {
      return -1;
    }
    for (int i = close - 1; i > 0 && close - i < ASIDE; i--) {
      if (words.is(i, opening)) {
        return i;
      }
      if (words.isBoundary(i)) {
        return -1;
      }
    }
    return -1;
  }

  /** The phrase behind an inverted verb that ends there, behind whom it tells and when. */
  Optional<Range> after(Words words, int verbEnd) {
    int begin = when(words, verbEnd);
    if (words.is(begin, ",") && words.pos(begin + 1).equals("ADP")) {
      int close = begin + 1;
      while (close < words.size() && close - begin < SHORT && !words.isPunctuation(close)) {
        close++;
      }
      boolean aside = words.is(close, ",") && !words.hasVerb(begin, close);
      begin = aside ? close + 1 : begin;
    }
    if (words.pos(begin).equals("ADP") && phrases.starts(words, begin + 1)) {
      begin = when(words, hearersEnd(words, begin + 1));
    }
    if (!phrases.starts(words, begin)) {
      return Optional.empty();
    }
    return Optional.of(new Range(begin, phrases.end(words, begin)));
  }

  private int when(Words words, int from) {
    int at = from;
    while (at < words.size()
        && (isAdverb(words, at) || lexicon.has("times", words.lower(at)))
        && at - from < 4) {
      at++;
    }
    return at;
  }

  /** Index after those who are told: "à la presse" and not who tells them, right behind. */
  private int hearersEnd(Words words, int begin) {
    int end = phrases.baseEnd(words, begin);
    for (int i = begin; i < end; i++) {
      boolean acronym = words.pos(i).equals("PROPN") && words.text(i).matches("\\p{Lu}{2,}");
      if (lexicon.has("hearers", words.lower(i)) || acronym && words.pos(i + 1).equals("PROPN")) {
        return i + 1;
      }
    }
    return end;
  }

  /** Subject of the sentence's first finite verb, for participles that have none. */
  Optional<Range> main(Words words, int notAt) {
    for (int i = 1; i < words.size(); i++) {
      if (i != notAt && words.isVerbal(i) && !words.isQuoted(i)) {
        int begin = i;
        while (begin > 1
            && lexicon.has("clitics", words.lower(begin - 1))
            && !lexicon.has("first-persons", words.lower(begin - 1))) {
          begin--;
        }
        Optional<Range> subject = before(words, begin);
        if (subject.isPresent()) {
          return subject;
        }
      }
    }
    return Optional.empty();
  }
}
