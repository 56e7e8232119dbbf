package dixit.extract.claim;

import dixit.extract.claim.NounPhrases.Range;
import dixit.extract.lexicon.Lexicon;
import dixit.model.Form;
import dixit.model.Span;
import dixit.text.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives quotations that have no cue to somebody: the speaker before, or who stands before it. */
final class QuoteClaims {
  private final Lexicon lexicon;
  private final CueFinder cues;
  private final NounPhrases phrases;
  private final VerbSubjects subjects;
  private final SaidModality modality;

  QuoteClaims(ClaimGrammar grammar) {
    lexicon = grammar.lexicon();
    cues = grammar.cues();
    phrases = grammar.phrases();
    subjects = grammar.subjects();
    modality = grammar.modality();
  }

  /** The drafts, quotations that go on after an inquit added to them, and claims of lone ones. */
  List<ClaimDraft> complete(
      Document document,
      List<Words> sentences,
      List<Quotation> quotations,
      Claimants claimants,
      List<ClaimDraft> drafts) {
    List<ClaimDraft> done = new ArrayList<>(drafts);
    Map<Integer, Words> home = new LinkedHashMap<>();
    for (Words words : sentences) {
      for (int i = 0; i < words.size(); i++) {
        if (words.isQuoted(i)) {
          home.putIfAbsent(words.quotation(i).orElseThrow().outer().begin(), words);
        }
      }
    }
    for (Quotation quotation : quotations) {
      Words words = home.get(quotation.outer().begin());
      boolean said = done.stream().anyMatch(draft -> holds(draft, quotation.inner()));
      if (words == null || said || !quotation.isSpeech()) {
        continue;
      }
      int at = 0;
      while (words.span(at).begin() < quotation.outer().begin()) {
        at++;
      }
      Quotation part = quotation.before();
      if (part != null && append(done, part, quotation)) {
        continue;
      }
      Optional<ClaimDraft> inner = inner(words, sentences, quotation, claimants);
      if (inner.isPresent()) {
        done.add(inner.get());
      } else {
        goOn(document, sentences, words, at, quotation, claimants, done);
      }
    }
    done.replaceAll(draft -> dialogue(sentences, draft, done));
    return done;
  }

  /** Gives a quotation to the claim of the part before it, if there is one. */
  private static boolean append(List<ClaimDraft> drafts, Quotation before, Quotation next) {
    boolean appended = false;
    for (int i = 0; i < drafts.size(); i++) {
      List<Span> spans = drafts.get(i).content();
      if (!spans.isEmpty() && spans.get(spans.size() - 1).overlaps(before.inner())) {
        List<Span> more = new ArrayList<>(spans);
        more.add(next.inner());
        drafts.set(i, drafts.get(i).with(more));
        appended = true;
      }
    }
    return appended;
  }

  /** « …, a dit X. … »: the inquit stands within the marks. */
  private Optional<ClaimDraft> inner(
      Words first, List<Words> sentences, Quotation quotation, Claimants claimants) {
    for (int s = first.index(); s < sentences.size(); s++) {
      Words words = sentences.get(s);
      if (words.span(0).begin() >= quotation.outer().end()) {
        break;
      }
      Words bare = words.unquoted();
      for (int i = 1; i < words.size(); i++) {
        Optional<Cue> cue = words.isQuoted(i) ? cues.at(bare, i) : Optional.empty();
        boolean aside =
            cue.isPresent()
                && quotation.inner().contains(words.span(i))
                && cue.get().mode() == Cue.Mode.FINITE
                && cue.get().takes(CueFrame.Take.QUOTE)
                && words.is(cue.get().begin() - 1, ",");
        if (aside) {
          Optional<ClaimDraft> draft = within(bare, cue.get(), quotation, claimants);
          if (draft.isPresent()) {
            return draft;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<ClaimDraft> within(
      Words words, Cue cue, Quotation quotation, Claimants claimants) {
    Integer pronoun = cue.pronoun();
    Optional<Range> subject =
        pronoun == null
            ? subjects.after(words, cue.end())
            : Optional.of(new Range(pronoun, pronoun + 1));
    int end = pronoun == null ? subject.map(Range::end).orElse(0) : cue.afterPronoun();
    if (subject.isEmpty() || !claimants.isSomebody(words, subject.get())) {
      return Optional.empty();
    }
    int rest = apposedEnd(words, end);
    while (rest < words.size() && words.isPunctuation(rest)) {
      rest++;
    }
    if (rest == end) {
      return Optional.empty();
    }
    Span left = new Span(quotation.inner().begin(), words.span(cue.begin() - 2).end());
    List<Span> spans = new ArrayList<>(List.of(left));
    int next = rest < words.size() ? words.span(rest).begin() : words.span(rest - 1).end() + 1;
    if (next < quotation.inner().end()) {
      spans.add(new Span(next, quotation.inner().end()));
    }
    Content content = new Content(spans, Form.DIRECT, 0, cue.begin() - 1);
    return ClaimDraft.of(
        words, cue, claimants.of(words, subject.get()), content, ClaimPattern.QUOTE, modality);
  }

  /** Index after what is told of the speaker: "note Kelso, analyste chez Velquor." */
  private int apposedEnd(Words words, int end) {
    if (!words.is(end, ",") || !phrases.starts(words, end + 1)) {
      return end;
    }
    int apposed = phrases.end(words, end + 1);
    return words.is(apposed, ",") || words.isFinal(apposed) ? apposed : end;
  }

  /** "— We sign, she says. Then we rest.": in a dialogue the paragraph is the speaker's. */
  private static ClaimDraft dialogue(
      List<Words> sentences, ClaimDraft draft, List<ClaimDraft> all) {
    Words words = sentences.get(draft.sentence());
    int next = draft.sentence() + 1;
    boolean opens =
        words.isDash(0)
            && draft.pattern() == ClaimPattern.INQUIT
            && (next < 2 || sentences.get(next - 2).paragraph() < words.paragraph());
    int last = next;
    while (opens
        && last < sentences.size()
        && sentences.get(last).paragraph() == words.paragraph()
        && !isSpoken(sentences.get(last), all)) {
      last++;
    }
    if (!opens || last == next) {
      return draft;
    }
    List<Span> spans = new ArrayList<>(draft.content());
    Words end = sentences.get(last - 1);
    spans.add(sentences.get(next).span(0).cover(end.span(end.size() - 1)));
    return draft.with(spans);
  }

  private static boolean isSpoken(Words words, List<ClaimDraft> all) {
    boolean quoted = words.isDash(0);
    for (int i = 0; i < words.size(); i++) {
      quoted |= words.isQuoted(i);
    }
    return quoted || all.stream().anyMatch(draft -> draft.sentence() == words.index());
  }

  private static boolean holds(ClaimDraft draft, Span quotation) {
    return draft.content().stream().anyMatch(span -> span.overlaps(quotation));
  }

  private void goOn(
      Document document,
      List<Words> sentences,
      Words words,
      int at,
      Quotation quotation,
      Claimants claimants,
      List<ClaimDraft> drafts) {
    Optional<ClaimDraft> last = last(drafts, sentences, words, quotation.outer().begin());
    if (last.isEmpty() && at == 0 && isWhole(words, quotation)) {
      last = spokeBefore(drafts, sentences, words);
    }
    boolean atStart = at == 0 || words.isFinal(at - 1);
    boolean afterComma = at > 0 && (words.is(at - 1, ",") || words.isDash(at - 1));
    if (last.isPresent() && (atStart || afterComma) && last.get().form() == Form.DIRECT) {
      ClaimDraft draft = last.get();
      Span end = draft.content().get(draft.content().size() - 1);
      Span cue = draft.cue().orElse(end);
      boolean adjacent =
          cue.begin() >= end.end() && isInquitOnly(document, words, sentences, draft, quotation);
      if (adjacent) {
        List<Span> spans = new ArrayList<>(draft.content());
        spans.add(quotation.inner());
        drafts.set(drafts.indexOf(draft), draft.with(spans));
        return;
      }
      if (atStart) {
        drafts.add(lone(words, quotation, draft.claimants(), at, ClaimPattern.QUOTE_CONTINUED));
        return;
      }
    }
    int behind = words.quotationEnd(at);
    if (words.isDash(behind) && phrases.starts(words, behind + 1)) {
      Range signed = new Range(behind + 1, phrases.end(words, behind + 1));
      if (claimants.isReference(words, signed)) {
        List<Claimant> who = claimants.of(words, signed);
        drafts.add(lone(words, quotation, who, at, ClaimPattern.QUOTE_COLON));
        return;
      }
    }
    Words before = at == 0 && words.index() > 0 ? sentences.get(words.index() - 1) : words;
    if (before != words && before.is(before.size() - 1, ":")) {
      List<Claimant> who =
          subjects
              .main(before, -1)
              .filter(s -> claimants.isSomebody(before, s))
              .map(s -> claimants.of(before, s))
              .orElse(List.of());
      if (!who.isEmpty()) {
        drafts.add(lone(words, quotation, who, at, ClaimPattern.QUOTE_COLON));
      }
    } else if (at > 1 && words.is(at - 1, ":") && words.size() > 2) {
      Optional<Range> subject = subjects.main(words, -1);
      if (subject.isEmpty() && at > 1) {
        subject = phrases.before(words, at - 1);
      }
      List<Claimant> who = subject.map(s -> claimants.of(words, s)).orElse(List.of());
      boolean somebody = subject.map(s -> claimants.isSomebody(words, s)).orElse(false);
      if (!who.isEmpty() && somebody) {
        drafts.add(lone(words, quotation, who, at, ClaimPattern.QUOTE_COLON));
      }
    } else if (at > 0 && words.isVerbal(at + 1)) {
      Optional<Range> subject = phrases.before(words, at);
      if (subject.isPresent() && claimants.isSomebody(words, subject.get())) {
        List<Claimant> who = claimants.of(words, subject.get());
        if (!who.isEmpty()) {
          drafts.add(lone(words, quotation, who, at, ClaimPattern.QUOTE_COLON));
        }
      }
    }
  }

  private ClaimDraft lone(
      Words words, Quotation quotation, List<Claimant> who, int at, ClaimPattern pattern) {
    Content content =
        new Content(List.of(quotation.inner()), Form.DIRECT, at + 1, words.quotationEnd(at) - 1);
    return new ClaimDraft(
        words.index(),
        who,
        Optional.empty(),
        content.spans(),
        Form.DIRECT,
        modality.stance(words, content),
        modality.certainty(words, content),
        pattern);
  }

  /** The last direct quotation of the same paragraph before the offset. */
  private static Optional<ClaimDraft> last(
      List<ClaimDraft> drafts, List<Words> sentences, Words words, int before) {
    return drafts.stream()
        .filter(draft -> sentences.get(draft.sentence()).paragraph() == words.paragraph())
        .filter(draft -> draft.form() == Form.DIRECT && !draft.content().isEmpty())
        .filter(draft -> draft.content().get(0).begin() < before)
        .reduce((a, b) -> a.content().get(0).begin() > b.content().get(0).begin() ? a : b);
  }

  /** Whether the sentence holds nothing but the quotation. */
  private static boolean isWhole(Words words, Quotation quotation) {
    for (int i = 0; i < words.size(); i++) {
      boolean within = quotation.outer().contains(words.span(i));
      if (!within && !words.isPunctuation(i)) {
        return false;
      }
    }
    return true;
  }

  /** The quotation with an inquit that ends the paragraph before: its speaker goes on. */
  private static Optional<ClaimDraft> spokeBefore(
      List<ClaimDraft> drafts, List<Words> sentences, Words words) {
    return drafts.stream()
        .filter(draft -> draft.sentence() == words.index() - 1 && draft.form() == Form.DIRECT)
        .filter(draft -> words.paragraph() - sentences.get(draft.sentence()).paragraph() == 1)
        .reduce((a, b) -> b);
  }

  /** Whether only the inquit stands between the claim's words and the quotation. */
  private static boolean isInquitOnly(
      Document document,
      Words words,
      List<Words> sentences,
      ClaimDraft draft,
      Quotation quotation) {
    Span cue = draft.cue().orElseThrow();
    if (quotation.outer().begin() < cue.end()) {
      return false;
    }
    String between =
        document.article().text().substring(cue.end(), quotation.outer().begin()).strip();
    int stops = 0;
    for (int i = 0; i < between.length(); i++) {
      boolean last = i == between.length() - 1;
      boolean spaced = !last && Character.isWhitespace(between.charAt(i + 1));
      boolean ends = last || spaced && isLowerBefore(between, i) && !isShort(between, i);
      if (".!?".indexOf(between.charAt(i)) >= 0 && ends) {
        stops++;
      }
    }
    int distance = words.index() - draft.sentence();
    return distance <= 1
        && stops <= 1
        && (stops == 0 || between.endsWith(".") || between.endsWith("?") || between.endsWith("!"));
  }

  /** "Inc.", "Corp.": a capital and no more than three letters behind it. */
  private static boolean isShort(String text, int stop) {
    int begin = stop;
    while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
      begin--;
    }
    return begin < stop && stop - begin <= 4 && Character.isUpperCase(text.charAt(begin));
  }

  private static boolean isLowerBefore(String text, int i) {
    return i > 1
        && Character.isLowerCase(text.charAt(i - 1))
        && Character.isLowerCase(text.charAt(i - 2));
  }
}
