package dixit.extract.claim;

import dixit.extract.claim.CueFrame.Take;
import dixit.extract.claim.NounPhrases.Range;
import dixit.extract.lexicon.Lexicon;
import dixit.model.Certainty;
import dixit.model.Form;
import dixit.model.Span;
import dixit.model.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Claims around a verb: "X said that …", "…, said X", "… a été annoncé par X". */
final class VerbClaims {
  private final Lexicon lexicon;
  private final CueFinder cues;
  private final NounPhrases phrases;
  private final VerbSubjects subjects;
  private final Contents contents;
  private final SaidModality modality;

  VerbClaims(Lexicon lexicon) {
    this.lexicon = lexicon;
    cues = new CueFinder(lexicon);
    phrases = new NounPhrases(lexicon);
    subjects = new VerbSubjects(lexicon, phrases);
    contents = new Contents(lexicon, phrases, cues);
    modality = new SaidModality(lexicon, phrases);
  }

  Contents contents() {
    return contents;
  }

  NounPhrases phrases() {
    return phrases;
  }

  VerbSubjects subjects() {
    return subjects;
  }

  SaidModality modality() {
    return modality;
  }

  CueFinder cues() {
    return cues;
  }

  /** All of a sentence. */
  List<ClaimDraft> find(Words words, Claimants claimants) {
    List<ClaimDraft> drafts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.isQuoted(i)) {
        continue;
      }
      Optional<ClaimDraft> declined = declined(words, i, claimants);
      if (declined.isPresent()) {
        drafts.add(declined.get());
        int end = declined.get().cue().orElseThrow().end();
        while (i + 1 < words.size() && words.span(i + 1).end() <= end) {
          i++;
        }
        continue;
      }
      Optional<Cue> cue = cues.at(words, i);
      if (cue.isPresent()) {
        around(words, cue.get(), claimants, drafts).ifPresent(drafts::add);
      }
    }
    return drafts;
  }

  private Optional<ClaimDraft> around(
      Words words, Cue cue, Claimants claimants, List<ClaimDraft> before) {
    if (cue.mode() == Cue.Mode.PASSIVE && !cue.takes(Take.SPOKEN)) {
      return passive(words, cue, claimants);
    }
    if (cue.mode() != Cue.Mode.PASSIVE && cue.takes(Take.SPOKEN)) {
      return Optional.empty();
    }
    if (cue.negated() && cue.takes(Take.DISCLOSES)) {
      return undisclosed(words, cue, claimants);
    }
    if (cue.negated() && !cue.takes(Take.OPINION) && !cue.takes(Take.DENIES)) {
      return Optional.empty();
    }
    if (cue.mode() == Cue.Mode.GERUND) {
      Optional<Range> own = subjects.before(words, cue.begin()).filter(s -> s.end() == cue.begin());
      Optional<Range> subject = own.or(() -> subjects.main(words, cue.verb()));
      List<Claimant> speakers =
          own.isPresent() || before.isEmpty()
              ? subject
                  .filter(s -> claimants.isSomebody(words, s) || isNamed(words, s, claimants))
                  .map(s -> claimants.of(words, s))
                  .orElse(List.of())
              : before.get(before.size() - 1).claimants();
      Optional<Content> content =
          own.isPresent() ? contents.besides(words, cue) : contents.behind(words, cue, cue.end());
      return content.flatMap(c -> draft(words, cue, speakers, c, ClaimPattern.GERUND));
    }
    Optional<ClaimDraft> inquit = quoted(words, cue, claimants);
    if (inquit.isPresent()) {
      return inquit;
    }
    List<Claimant> speakers = speakers(words, cue, claimants, before);
    if (isInverted(words, cue, claimants)) {
      Optional<ClaimDraft> aside = aside(words, cue, claimants, speakers);
      if (aside.isPresent()) {
        return aside;
      }
    }
    Optional<ClaimDraft> behind =
        contents
            .behind(words, cue, afterPronoun(cue))
            .flatMap(content -> draft(words, cue, speakers, content, pattern(cue, content)));
    return behind.isPresent() ? behind : aside(words, cue, claimants, speakers);
  }

  /** "Le Courrier du Nord": a name, an article before it aside, that holds a preposition. */
  private static boolean isNamed(Words words, Range range, Claimants claimants) {
    boolean article = words.pos(range.begin()).equals("DET");
    return claimants.isNamed(words, article ? range.begin() + 1 : range.begin());
  }

  /** "…, indique le communiqué.": nothing but somebody stands behind the verb. */
  private boolean isInverted(Words words, Cue cue, Claimants claimants) {
    if (!words.is(cue.begin() - 1, ",") || cue.pronoun() != null) {
      return false;
    }
    Optional<Range> after = subjects.after(words, cue.end());
    return after.isPresent()
        && claimants.isSomebody(words, after.get())
        && (after.get().end() >= words.size() || words.isPunctuation(after.get().end()))
        && words.hasVerb(0, cue.begin());
  }

  private static int afterPronoun(Cue cue) {
    Integer pronoun = cue.pronoun();
    return pronoun != null && pronoun >= cue.end() ? pronoun + 1 : cue.end();
  }

  private static ClaimPattern pattern(Cue cue, Content content) {
    if (content.form() == Form.DIRECT) {
      return ClaimPattern.QUOTE;
    }
    return cue.takes(Take.OBJECT) ? ClaimPattern.OBJECT : ClaimPattern.CLAUSE;
  }

  private List<Claimant> speakers(
      Words words, Cue cue, Claimants claimants, List<ClaimDraft> before) {
    Integer pronoun = cue.pronoun();
    if (pronoun != null) {
      return claimants.of(words, new Range(pronoun, pronoun + 1));
    }
    return speakers(words, cue.begin(), cue.verb(), claimants, before);
  }

  private List<Claimant> speakers(
      Words words, int begin, int verb, Claimants claimants, List<ClaimDraft> before) {
    if (lexicon.has("joiners", words.lower(begin - 1))) {
      return before.isEmpty()
          ? subjects.main(words, verb).map(s -> claimants.of(words, s)).orElse(List.of())
          : before.get(before.size() - 1).claimants();
    }
    return subjects.before(words, begin).map(s -> claimants.of(words, s)).orElse(List.of());
  }

  /** "…", said X; "…", X said. */
  private Optional<ClaimDraft> quoted(Words words, Cue cue, Claimants claimants) {
    if (!cue.takes(Take.QUOTE)) {
      return Optional.empty();
    }
    Integer pronoun = cue.pronoun();
    List<Claimant> speakers = List.of();
    int start = cue.begin();
    int end = cue.end();
    if (pronoun != null) {
      speakers = claimants.of(words, new Range(pronoun, pronoun + 1));
      end = afterPronoun(cue);
    } else if (quotationBefore(words, start) >= 0) {
      Optional<Range> subject = subjects.after(words, cue.end());
      if (subject.isPresent()) {
        speakers = claimants.of(words, subject.get());
        end = subject.get().end();
      }
    } else {
      Optional<Range> subject = subjects.before(words, cue.begin());
      if (subject.isPresent() && !subjects.isRelative(words, cue.begin())) {
        speakers = claimants.of(words, subject.get());
        start = subject.get().begin();
      }
    }
    int last = quotationBefore(words, start);
    if (last < 0 || speakers.isEmpty()) {
      return Optional.empty();
    }
    Content content = left(words, last + 1);
    return draft(words, cue, speakers, content, ClaimPattern.QUOTE);
  }

  /** Index of the closing mark of the quotation right before the token, commas aside, or -1. */
  private static int quotationBefore(Words words, int token) {
    int i = token - 1;
    boolean comma = false;
    while (i >= 0
        && !words.isQuoted(i)
        && (words.is(i, ",") || words.isDash(i) || words.is(i, "?") || words.is(i, "!"))) {
      comma = true;
      i--;
    }
    if (i < 0 || !words.isQuoted(i)) {
      return -1;
    }
    boolean ends =
        comma
            || words.is(i - 1, ",")
            || words.isFinal(i - 1)
            || words.quotation(i).orElseThrow().isSpeech();
    return ends ? i : -1;
  }

  /** What is said before an inquit that begins at the token. */
  private Content left(Words words, int end) {
    Quotation quotation = words.quotation(end - 1).orElseThrow();
    int open = words.quotationBegin(end - 1);
    int begin = contents.clauseBegin(words, end);
    boolean whole =
        begin >= open
            || words.isFinal(open - 1)
            || words.is(open - 1, ":")
            || words.isDash(open - 1);
    if (whole) {
      List<Span> spans = new ArrayList<>();
      for (Quotation q = quotation; q != null; q = q.before()) {
        spans.add(0, q.inner());
      }
      return new Content(spans, Form.DIRECT, open + 1, end - 1);
    }
    Span span = words.span(begin, open).cover(quotation.inner());
    return new Content(List.of(span), Form.MIXED, begin, end - 1);
  }

  /** "…, X said." and "…, says X, …" without quotation marks. */
  private Optional<ClaimDraft> aside(
      Words words, Cue cue, Claimants claimants, List<Claimant> before) {
    if (!cue.takes(Take.QUOTE)) {
      return Optional.empty();
    }
    List<Claimant> speakers = before;
    int start = cue.begin();
    int end = afterPronoun(cue);
    if (cue.pronoun() == null) {
      Optional<Range> after =
          words.is(start - 1, ",") ? subjects.after(words, cue.end()) : Optional.empty();
      if (after.isPresent()
          && claimants.isSomebody(words, after.get())
          && words.hasVerb(0, start)) {
        speakers = claimants.of(words, after.get());
        end = after.get().end();
      } else if (after.isPresent() && claimants.isSomebody(words, after.get()) && start < 6) {
        speakers = claimants.of(words, after.get());
        end = after.get().end();
      } else {
        Optional<Range> subject = subjects.before(words, cue.begin());
        if (subject.isEmpty() || subjects.isRelative(words, cue.begin())) {
          return Optional.empty();
        }
        start = subject.get().begin();
      }
    }
    if (!words.is(start - 1, ",") && !words.isDash(start - 1) || speakers.isEmpty()) {
      return Optional.empty();
    }
    boolean dialogue = cue.pronoun() != null || words.isDash(0);
    if (!dialogue && !cue.takes(Take.THAT) && !cue.takes(Take.CLAUSE)) {
      return Optional.empty();
    }
    int rest = contents.skipAdjuncts(words, end, cue.takes(Take.ADDRESSEE));
    if (rest < words.size()
        && !words.isPunctuation(rest)
        && cue.pronoun() == null
        && start == cue.begin() == false) {
      return Optional.empty();
    }
    int begin = contents.clauseBegin(words, start - 1);
    Optional<Content> left = contents.range(words, begin, start - 1, Form.INDIRECT);
    if (left.isEmpty()) {
      return Optional.empty();
    }
    Content content = left.get();
    int colon = markAhead(words, end);
    if (colon > 0 && words.is(colon, ":")) {
      Optional<Content> right =
          contents.range(words, colon + 1, contents.end(words, cue, colon + 1), Form.INDIRECT);
      if (right.isPresent()) {
        content = right.get();
      }
    } else if (words.is(rest, ",") && !words.isFinal(rest + 1) && rest + 2 < words.size()) {
      int to = contents.end(words, cue, rest + 1);
      boolean more =
          lexicon.has("sentence-joiners", words.lower(rest + 1))
              || words.isQuoted(rest + 1)
              || to - rest > 2 * (start - begin);
      Optional<Content> right = contents.range(words, rest + 1, to, Form.INDIRECT);
      if (more && right.isPresent()) {
        content = content.and(right.get().spans().get(0));
      }
    }
    return draft(words, cue, speakers, content, ClaimPattern.INQUIT);
  }

  /** The first colon or semicolon ahead in the sentence, or -1. */
  private static int markAhead(Words words, int from) {
    for (int i = from; i < words.size(); i++) {
      if (words.is(i, ":") || words.is(i, ";") || words.isQuoted(i)) {
        return words.isQuoted(i) ? -1 : i;
      }
    }
    return -1;
  }

  /** "… a été annoncé par X": the announced is the content. */
  private Optional<ClaimDraft> passive(Words words, Cue cue, Claimants claimants) {
    if (!cue.takes(Take.OBJECT) && !cue.takes(Take.THAT) && !cue.takes(Take.CLAUSE)) {
      return Optional.empty();
    }
    int by = contents.skipAdjuncts(words, cue.end(), false);
    for (int i = cue.end(); i < Math.min(by + 1, words.size()); i++) {
      if (lexicon.has("by", words.lower(i)) && phrases.starts(words, i + 1)) {
        Range agent = new Range(i + 1, phrases.end(words, i + 1));
        List<Claimant> speakers = claimants.of(words, agent);
        Optional<Range> subject = subjects.before(words, cue.begin());
        if (subject.isPresent() && claimants.isSomebody(words, agent)) {
          return contents
              .range(words, subject.get().begin(), subject.get().end(), Form.INDIRECT)
              .flatMap(content -> draft(words, cue, speakers, content, ClaimPattern.PASSIVE));
        }
      }
    }
    return Optional.empty();
  }

  /** "n'a pas dévoilé le montant": declined, as far as what is not given away. */
  private Optional<ClaimDraft> undisclosed(Words words, Cue cue, Claimants claimants) {
    List<Claimant> speakers = speakers(words, cue, claimants, List.of());
    return decline(words, cue.begin(), cue.end(), speakers);
  }

  /** "declined to comment on …", "n'a pas souhaité commenter …". */
  private Optional<ClaimDraft> declined(Words words, int at, Claimants claimants) {
    for (String section : List.of("declining", "declines-alone")) {
      for (List<String> line : lexicon.phrases(section)) {
        int end = declineEnd(words, at, line);
        int done = end > 0 && section.equals("declining") ? commentEnd(words, end) : end;
        if (done > 0) {
          int begin = cues.group(words, at).begin;
          List<Claimant> speakers = speakers(words, begin, at, claimants, List.of());
          if (speakers.isEmpty()) {
            speakers = subjects.main(words, at).map(s -> claimants.of(words, s)).orElse(List.of());
          }
          return decline(words, begin, done, speakers);
        }
      }
    }
    return Optional.empty();
  }

  private int declineEnd(Words words, int at, List<String> line) {
    boolean negative = line.get(0).equals("NOT");
    List<String> verbs = negative ? line.subList(1, line.size()) : line;
    String first = verbs.get(0);
    if (!words.lemma(at).equals(first) && !words.lower(at).equals(first)) {
      return -1;
    }
    if (negative && !cues.group(words, at).negated && !neither(words, at)) {
      return -1;
    }
    return cues.follow(words, at, verbs);
  }

  private boolean neither(Words words, int at) {
    for (int i = Math.max(0, at - 12); i < at; i++) {
      if (lexicon.has("neither", words.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** Index after a phrase that comments, or -1. */
  private int commentEnd(Words words, int from) {
    for (List<String> phrase : lexicon.phrases("comment-verbs")) {
      int end = cues.follow(words, from, phrase);
      if (end > 0) {
        return end;
      }
    }
    return -1;
  }

  private Optional<ClaimDraft> decline(Words words, int begin, int end, List<Claimant> speakers) {
    if (speakers.isEmpty()) {
      return Optional.empty();
    }
    int from = lexicon.has("topic-prepositions", words.lower(end)) ? end + 1 : end;
    Optional<Content> content = Optional.empty();
    if (phrases.starts(words, from) || lexicon.has("question-words", words.lower(from))) {
      int to = from;
      while (to < words.size() && !words.isBoundary(to) && !words.is(to, ",")) {
        to++;
      }
      content = contents.range(words, from, to, Form.INDIRECT);
    }
    return Optional.of(
        new ClaimDraft(
            words.index(),
            speakers,
            Optional.of(words.span(begin, end)),
            content.map(Content::spans).orElse(List.of()),
            Form.INDIRECT,
            Stance.DECLINES_TO_COMMENT,
            Certainty.CERTAIN,
            ClaimPattern.DECLINED));
  }

  private Optional<ClaimDraft> draft(
      Words words, Cue cue, List<Claimant> speakers, Content content, ClaimPattern pattern) {
    if (speakers.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ClaimDraft(
            words.index(),
            speakers,
            Optional.of(words.span(cue.begin(), cue.end())),
            content.spans(),
            content.form(),
            modality.stance(words, cue, content),
            modality.certainty(words, cue, content),
            pattern));
  }
}
