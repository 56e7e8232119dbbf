package dixit.extract.claim;

import dixit.extract.claim.CueFrame.Take;
import dixit.extract.lexicon.Lexicon;
import dixit.model.Form;
import dixit.model.Span;
import java.util.List;
import java.util.Optional;

/** Finds what is said behind a cue: a clause, an infinitive, a noun phrase or a quotation. */
final class Contents {
  /** How far behind its verb a clause may begin, in tokens. */
  private static final int REACH = 25;

  /** Longest dateline, in tokens. */
  private static final int DATELINE = 12;

  private final Lexicon lexicon;
  private final NounPhrases phrases;
  private final ClauseWords clauses;
  private final Adjuncts adjuncts;
  private final ClauseEnd ends;
  private final NextClause next;

  Contents(Lexicon lexicon, NounPhrases phrases, CueFinder cues) {
    this.lexicon = lexicon;
    this.phrases = phrases;
    clauses = new ClauseWords(lexicon);
    adjuncts = new Adjuncts(lexicon, phrases, clauses);
    next = new NextClause(lexicon, phrases, cues);
    ends = new ClauseEnd(lexicon, cues, phrases, clauses, next);
  }

  Adjuncts adjuncts() {
    return adjuncts;
  }

  NextClause next() {
    return next;
  }

  ClauseWords clauses() {
    return clauses;
  }

  ClauseEnd ends() {
    return ends;
  }

  /** What the verb takes behind it, from a token on. */
  Optional<Content> behind(Words words, Cue cue, int from) {
    int at = adjuncts.skip(words, from, cue.takes(Take.ADDRESSEE));
    if (at >= words.size()) {
      return Optional.empty();
    }
    Optional<Content> told = told(words, cue, from);
    if (told.isPresent()) {
      return told;
    }
    Optional<Content> direct = startingAt(words, cue, at);
    if (direct.isPresent()) {
      return direct;
    }
    if (!cue.takes(Take.THAT) && !cue.takes(Take.CLAUSE)) {
      return Optional.empty();
    }
    for (int i = at; i < words.size() && i - from < REACH; i++) {
      if (clauses.isThat(words, i)) {
        return clause(words, cue, i + 1, Form.INDIRECT);
      }
      if (words.is(i, ":") || words.isQuoted(i) && cue.takes(Take.QUOTE)) {
        return startingAt(words, cue, i);
      }
      if (words.isVerbal(i) && !isAside(words, i)
          || words.isBoundary(i)
          || phrases.isRelative(words, i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "a annoncé au Salon de Dubaï que", "a dit aux élus lors du débat : « … »". */
  private Optional<Content> told(Words words, Cue cue, int from) {
    boolean clause = cue.takes(Take.THAT) || cue.takes(Take.CLAUSE);
    if (!clause || !words.pos(from).equals("ADP") || clauses.isInfinitive(words, from)) {
      return Optional.empty();
    }
    for (int i = from + 1; i < words.size() && i - from < REACH; i++) {
      if (clauses.isThat(words, i)) {
        return clause(words, cue, i + 1, Form.INDIRECT);
      }
      if (words.is(i, ":") && words.isQuoted(i + 1) && cue.takes(Take.QUOTE)) {
        return startingAt(words, cue, i);
      }
      boolean plain = words.pos(i).equals("ADP") || phrases.starts(words, i);
      if (!plain || phrases.isRelative(words, i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A participle in "a statement released Monday" keeps no clause from its verb. */
  private boolean isAside(Words words, int i) {
    return lexicon.has("aside-verbs", words.lemma(i));
  }

  private Optional<Content> startingAt(Words words, Cue cue, int at) {
    if (clauses.isThat(words, at) && (cue.takes(Take.THAT) || cue.takes(Take.CLAUSE))) {
      int begin = words.is(at + 1, ",") ? at + 2 : at + 1;
      return clause(words, cue, begin, Form.INDIRECT);
    }
    if (words.is(at, ":") && (cue.takes(Take.QUOTE) || cue.takes(Take.THAT))) {
      return words.isQuoted(at + 1)
          ? quotation(words, cue, at + 1)
          : clause(words, cue, at + 1, Form.INDIRECT);
    }
    if (words.isQuoted(at)) {
      boolean takes = cue.takes(Take.QUOTE) || cue.takes(Take.OBJECT) || cue.takes(Take.CLAUSE);
      return takes ? quotation(words, cue, at) : Optional.empty();
    }
    boolean tells = cue.takes(Take.THAT) || cue.takes(Take.CLAUSE);
    boolean how = tells && lexicon.has("telling-words", words.lower(at));
    if (how || cue.takes(Take.QUESTION) && clauses.isQuestion(words, at)) {
      return clause(words, cue, at, Form.INDIRECT);
    }
    if (cue.takes(Take.DEED)
        && phrases.starts(words, at)
        && clauses.isInfinitive(words, phrases.end(words, at))) {
      return clause(words, cue, at, Form.INDIRECT);
    }
    boolean infinitive = cue.takes(Take.INFINITIVE) && clauses.isInfinitive(words, at);
    boolean deed = cue.takes(Take.INFINITIVE) || cue.takes(Take.OBJECT);
    if (infinitive || deed && clauses.isGerund(words, at)) {
      return clause(words, cue, at, Form.INDIRECT);
    }
    if (cue.takes(Take.JUDGEMENT)) {
      int end = ends.of(words, cue, at);
      boolean quoted = false;
      for (int i = at; i < end && !quoted && !words.isVerbal(i); i++) {
        quoted = words.isQuoted(i);
      }
      return quoted ? clause(words, cue, at, Form.MIXED) : Optional.empty();
    }
    if (cue.takes(Take.STATE) && (words.pos(at).equals("ADJ") || words.isVerbal(at))) {
      return clause(words, cue, at, Form.INDIRECT);
    }
    if (cue.takes(Take.CHARGES)) {
      boolean charge = phrases.starts(words, at) && holds(words, at, "charge-nouns");
      return charge ? clause(words, cue, at, Form.INDIRECT) : Optional.empty();
    }
    if (!phrases.starts(words, at) && !isLeadIn(words, at)) {
      return Optional.empty();
    }
    if (cue.takes(Take.OBJECT) && hasNoun(words, at)) {
      if (isQuotedByOther(words, at)) {
        return Optional.empty();
      }
      int end = settingBegin(words, at, next.afterPhrase(words, at, ends.of(words, cue, at)));
      return range(words, at, end, Form.INDIRECT);
    }
    if (cue.takes(Take.CLAUSE) && hasClause(words, cue, at)) {
      return clause(words, cue, at, Form.INDIRECT);
    }
    return Optional.empty();
  }

  /** What a participle with a subject of its own takes before the main clause of the sentence. */
  Optional<Content> besides(Words words, Cue cue) {
    return behind(words, cue, cue.end())
        .flatMap(
            content -> {
              boolean asks = cue.takes(Take.QUESTION) && clauses.isQuestion(words, content.begin());
              int from = asks ? content.begin() + 1 : content.begin();
              int end = next.afterAny(words, from, content.end());
              return end == content.end()
                  ? Optional.of(content)
                  : range(words, content.begin(), end, content.form());
            });
  }

  /** What a verb takes in a clause that depends on the next: "while X says that …, Y". */
  Optional<Content> within(Words words, Cue cue, int from, int subject) {
    int opener = subject - 1;
    while (opener > 0 && lexicon.has("opening-words", words.lower(opener - 1))) {
      opener--;
    }
    boolean minor =
        opener >= 0
            && next.isOpener(words, subject - 1)
            && (opener == 0 || words.is(opener - 1, ",") || words.isFinal(opener - 1));
    return minor ? besides(words, cue) : behind(words, cue, from);
  }

  /** What a source says in a clause that depends on the next: "although, according to X, …, Y". */
  Optional<Content> sourced(Words words, int at, int from, int to) {
    boolean minor = next.isOpener(words, words.is(at - 1, ",") ? at - 2 : at - 1);
    int end = minor ? next.afterAny(words, from, to) : to;
    return range(words, from, end, Form.INDIRECT);
  }

  /** "cited a banker as saying that": whom another quotes. */
  private boolean isQuotedByOther(Words words, int at) {
    int as = phrases.end(words, at);
    return lexicon.has("as-openers", words.lower(as)) && clauses.isGerund(words, as + 1);
  }

  private boolean isLeadIn(Words words, int at) {
    return lexicon.has("clause-leads", words.lower(at));
  }

  private boolean holds(Words words, int at, String section) {
    int end = phrases.baseEnd(words, at);
    for (int i = at; i < end; i++) {
      if (lexicon.has(section, words.lemma(i)) || lexicon.has(section, words.lower(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasNoun(Words words, int at) {
    int end = phrases.baseEnd(words, at);
    for (int i = at; i < end; i++) {
      if (words.isNominal(i) || words.pos(i).equals("NUM")) {
        return true;
      }
    }
    return lexicon.has("clause-leads", words.lower(at));
  }

  /** A phrase and then a finite verb, before the clause ends. */
  private boolean hasClause(Words words, Cue cue, int at) {
    int end = ends.of(words, cue, at);
    int i = at;
    boolean subject = false;
    while (i < end) {
      if (phrases.isRelative(words, i) && subject) {
        // What a relative clause holds is no main verb, but one may follow it.
        while (i < end && !words.isVerbal(i)) {
          i++;
        }
        i++;
        while (i < end && words.isVerbal(i)) {
          i++;
        }
        continue;
      }
      if (words.is(i, ",") && i - at < 3 && !subject) {
        return false;
      }
      if (words.isVerbal(i)
          && subject
          && (!clauses.isGerund(words, i) || words.pos(i - 1).equals("AUX"))
          && !clauses.isInfinitive(words, i)
          && !lexicon.has("infinitive-marks", words.lower(i - 1))) {
        return true;
      }
      subject |= words.isNominal(i) || words.pos(i).equals("PRON") || words.pos(i).equals("NUM");
      i++;
    }
    return false;
  }

  private Optional<Content> quotation(Words words, Cue cue, int at) {
    Quotation quotation = words.quotation(at).orElseThrow();
    int begin = words.quotationBegin(at);
    int end = words.quotationEnd(at);
    int rest = end;
    while (rest < words.size()
        && words.isPunctuation(rest)
        && !words.isQuoted(rest)
        && !words.is(rest, ",")) {
      rest++;
    }
    boolean whole = rest >= words.size() || rest > end || words.is(end, ",");
    if (whole) {
      return Optional.of(new Content(List.of(quotation.inner()), Form.DIRECT, begin + 1, end - 1));
    }
    return clause(words, cue, begin, Form.MIXED);
  }

  private Optional<Content> clause(Words words, Cue cue, int begin, Form form) {
    int end = settingBegin(words, begin, ends.of(words, cue, begin));
    return range(words, begin, end, form);
  }

  /** The tokens without marks at either side, quotation marks without their fellows included. */
  Optional<Content> range(Words words, int from, int to, Form form) {
    int begin = from;
    int end = to;
    while (begin < end && isMargin(words, begin)) {
      begin++;
    }
    while (end > begin && isMargin(words, end - 1)) {
      end--;
    }
    if (begin >= end) {
      return Optional.empty();
    }
    Span span = words.span(begin, end);
    boolean quoted = false;
    for (int i = begin; i < end; i++) {
      quoted |= words.isQuoted(i);
    }
    Form shown = quoted && form == Form.INDIRECT ? Form.MIXED : form;
    if (words.isQuoted(begin)
        && words.quotationEnd(begin) >= end
        && words.quotationBegin(begin) >= begin) {
      span = words.quotation(begin).orElseThrow().inner();
      shown = Form.DIRECT;
    }
    return Optional.of(new Content(List.of(span), shown, begin, end));
  }

  private static boolean isMargin(Words words, int i) {
    return words.isPunctuation(i) && !words.isQuoted(i) && !words.is(i, "(") && !words.is(i, ")");
  }

  /** Index after "PARIS (Reuters) -", "(AFP) –" at the head of a sentence, or 0. */
  private static int datelineEnd(Words words, int end) {
    boolean names = true;
    for (int i = 0; i < Math.min(end, DATELINE); i++) {
      if (words.isQuoted(i)) {
        return 0;
      }
      boolean capital = i == 0 && words.text(0).length() > 2 && isUpper(words.text(0));
      names &= i > 0 || capital || words.is(0, "(");
      if (i > 0 && words.isDash(i) && (names || words.is(i - 1, ")"))) {
        return i + 1;
      }
      names &= words.pos(i).equals("PROPN") || words.isPunctuation(i) || words.pos(i).equals("NUM");
    }
    return 0;
  }

  private static boolean isUpper(String word) {
    return word.codePoints().allMatch(Character::isUpperCase);
  }

  /** Index of the phrase at the end that tells where it was said: "in an interview", or the end. */
  private int settingBegin(Words words, int begin, int end) {
    for (int i = begin + 2; i < end; i++) {
      if (!words.isQuoted(i)
          && ends.starts(words, i, "setting-openers")
          && phrases.starts(words, i + 1)
          && holds(words, i + 1, "speech-settings")
          && phrases.end(words, i + 1) >= end) {
        return i;
      }
    }
    return end;
  }

  /** Where the clause begins behind what leads it in: "Founded in 2010, …", "As for X, …". */
  int lead(Words words, int begin, int end) {
    boolean verb = words.isVerbal(begin) && words.pos(begin).equals("VERB");
    if (!verb && !ends.starts(words, begin, "topic-openers") || words.isQuoted(begin)) {
      return begin;
    }
    int lead = begin;
    for (int i = begin + 1; i < end; i++) {
      if (words.is(i, ",") && phrases.starts(words, i + 1) && words.hasVerb(i + 1, end)) {
        lead = i + 1;
      }
      if (words.pos(i).equals("AUX")) {
        return lead;
      }
    }
    return lead;
  }

  /** Where the clause that ends at the token begins. */
  int clauseBegin(Words words, int end) {
    int begin = end;
    while (begin > 0) {
      int i = begin - 1;
      boolean own =
          !words.isQuoted(i)
              || !words.isQuoted(end - 1)
              || words.quotationBegin(i) != words.quotationBegin(end - 1);
      if (own && !words.isQuoted(i) && (words.is(i, ";") || words.is(i, ":") || words.isFinal(i))) {
        break;
      }
      begin--;
    }
    begin = begin == 0 ? datelineEnd(words, end) : begin;
    while (begin < end
        && (lexicon.has("sentence-joiners", words.lower(begin))
            || words.isDash(begin)
            || words.is(begin, "•"))) {
      begin++;
    }
    return begin;
  }
}
