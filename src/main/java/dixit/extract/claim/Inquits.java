package dixit.extract.claim;

import dixit.extract.claim.CueFrame.Take;
import dixit.extract.claim.NounPhrases.Range;
import dixit.extract.lexicon.Lexicon;
import dixit.model.Form;
import dixit.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Claims with their cue beside or behind what is said: "…", said X; …, X said. */
final class Inquits {
  private final Lexicon lexicon;
  private final CueFinder cues;
  private final NounPhrases phrases;
  private final VerbSubjects subjects;
  private final Contents contents;
  private final SaidModality modality;

  Inquits(ClaimGrammar grammar) {
    lexicon = grammar.lexicon();
    cues = grammar.cues();
    phrases = grammar.phrases();
    subjects = grammar.subjects();
    contents = grammar.contents();
    modality = grammar.modality();
  }

  /** "…, indique le communiqué.": nothing but somebody stands behind the verb. */
  boolean isInverted(Words words, Cue cue, Claimants claimants) {
    if (!words.is(cue.begin() - 1, ",") || cue.pronoun() != null) {
      return false;
    }
    Optional<Range> after = subjects.after(words, cue.end());
    if (after.isEmpty() || !claimants.isSomebody(words, after.get())) {
      return false;
    }
    int end = after.get().end();
    if (lexicon.has("as-openers", words.lower(end))) {
      return false;
    }
    int rest = words.isPunctuation(end) ? end : contents.adjuncts().skip(words, end, false);
    boolean closed = rest >= words.size() || words.isPunctuation(rest) || words.is(rest - 1, ",");
    return closed && words.hasVerb(0, cue.begin());
  }

  /** "…", said X; "…", X said. */
  Optional<ClaimDraft> quoted(Words words, Cue cue, Claimants claimants) {
    if (!cue.takes(Take.QUOTE)) {
      return Optional.empty();
    }
    Integer pronoun = cue.pronoun();
    List<Claimant> speakers = List.of();
    int start = cue.begin();
    int end = cue.end();
    if (pronoun != null) {
      speakers = claimants.of(words, new Range(pronoun, pronoun + 1));
      end = cue.afterPronoun();
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
    return ClaimDraft.of(words, cue, speakers, content, ClaimPattern.QUOTE, modality);
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
  Optional<ClaimDraft> aside(Words words, Cue cue, Claimants claimants, List<Claimant> before) {
    if (!cue.takes(Take.QUOTE)) {
      return Optional.empty();
    }
    List<Claimant> speakers = before;
    int start = cue.begin();
    int end = cue.afterPronoun();
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
    boolean spoken = cue.takes(Take.THAT) || cue.takes(Take.CLAUSE);
    boolean inverted = dialogue || spoken || isInverted(words, cue, claimants);
    if (!inverted && !subject(words, cue, claimants)) {
      return Optional.empty();
    }
    int rest = contents.adjuncts().skip(words, end, cue.takes(Take.ADDRESSEE));
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
    boolean whole = words.hasVerb(begin, start - 1);
    boolean headline = phrases.starts(words, begin) && rest >= words.end();
    int colon = markAhead(words, end);
    boolean more = colon > 0 && words.is(colon, ":") || words.isVerbal(rest + 1);
    if (!whole && !headline && !more) {
      return Optional.empty();
    }
    Content content = left.get();
    if (colon > 0 && words.is(colon, ":")) {
      Optional<Content> right =
          contents.range(
              words, colon + 1, contents.ends().of(words, cue, colon + 1), Form.INDIRECT);
      if (right.isPresent()) {
        content = right.get();
      }
    } else if (words.is(rest, ",")
        && !phrases.isRelative(words, rest + 1)
        && !words.isFinal(rest + 1)
        && cues.at(words, rest + 1).filter(c -> c.mode() == Cue.Mode.GERUND).isEmpty()
        && rest + 2 < words.size()) {
      int to = contents.ends().of(words, cue, rest + 1);
      boolean goesOn =
          lexicon.has("sentence-joiners", words.lower(rest + 1))
              || words.isQuoted(rest + 1)
              || !whole
              || to - rest > 2 * (start - begin);
      Optional<Content> right = contents.range(words, rest + 1, to, Form.INDIRECT);
      if (goesOn && right.isPresent()) {
        content = content.and(right.get().spans().get(0));
      }
    }
    return ClaimDraft.of(words, cue, speakers, content, ClaimPattern.INQUIT, modality);
  }

  /** Whether somebody stands before the cue, or behind it to the end. */
  private boolean subject(Words words, Cue cue, Claimants claimants) {
    return words.hasVerb(0, cue.begin())
        && subjects
            .before(words, cue.begin())
            .filter(range -> claimants.isSomebody(words, range))
            .isPresent();
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
}
