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
  private final NounPhrases phrases;
  private final VerbSubjects subjects;
  private final SaidModality modality;

  QuoteClaims(ClaimGrammar grammar) {
    lexicon = grammar.lexicon();
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
      goOn(document, sentences, words, at, quotation, claimants, done);
    }
    return done;
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
    if (at > 1 && words.is(at - 1, ":") && words.size() > 2) {
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
      if (".!?".indexOf(between.charAt(i)) >= 0 && (last || spaced && isLowerBefore(between, i))) {
        stops++;
      }
    }
    int distance = words.index() - draft.sentence();
    return distance <= 1
        && stops <= 1
        && (stops == 0 || between.endsWith(".") || between.endsWith("?") || between.endsWith("!"));
  }

  private static boolean isLowerBefore(String text, int i) {
    return i > 1
        && Character.isLowerCase(text.charAt(i - 1))
        && Character.isLowerCase(text.charAt(i - 2));
  }
}
