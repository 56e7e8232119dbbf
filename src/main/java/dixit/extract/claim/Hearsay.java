package dixit.extract.claim;

import dixit.extract.claim.NounPhrases.Range;
import dixit.extract.lexicon.Lexicon;
import dixit.model.Certainty;
import dixit.model.Form;
import dixit.model.Span;
import dixit.model.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Claims that are told without a source: "X aurait racheté Y", "reportedly". */
final class Hearsay {
  /** The name of the source that nobody names. */
  private static final String SOURCE = "reports";

  private final Lexicon lexicon;
  private final CueFinder cues;
  private final VerbSubjects subjects;
  private final Contents contents;
  private final SaidModality modality;

  /** First words of the phrases. */
  private final Set<String> firsts;

  Hearsay(ClaimGrammar grammar) {
    lexicon = grammar.lexicon();
    cues = grammar.cues();
    subjects = grammar.subjects();
    contents = grammar.contents();
    modality = grammar.modality();
    firsts =
        lexicon.phrases("hearsay").stream()
            .map(phrase -> phrase.get(0))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** All of a sentence that no claim found before has in its content. */
  List<ClaimDraft> find(Words words, List<ClaimDraft> found) {
    List<ClaimDraft> drafts = new ArrayList<>();
    int after = 0;
    for (int i = 0; i < words.size(); i++) {
      if (i < after || words.isQuoted(i) || isSaid(words, i, found)) {
        continue;
      }
      int cueEnd = cueEnd(words, i);
      if (cueEnd < 0) {
        continue;
      }
      int begin = begin(words, i);
      int end = end(words, i);
      if (isSupposed(words, begin, end)) {
        after = end;
        continue;
      }
      boolean part =
          lexicon.has("hearsay-auxiliaries", words.lower(i))
              || lexicon.has("hearsay-verbs", words.lower(i));
      Optional<Content> content =
          part ? contents.range(words, begin, end, Form.INDIRECT) : around(words, i, cueEnd, end);
      int at = i;
      content.ifPresent(
          c ->
              drafts.add(
                  new ClaimDraft(
                      words.index(),
                      List.of(UnnamedSources.named(SOURCE, Optional.empty())),
                      Optional.of(words.span(at, cueEnd)),
                      c.spans(),
                      c.form(),
                      modality.stance(words, c) == Stance.DENIES ? Stance.DENIES : Stance.AFFIRMS,
                      Certainty.POSSIBLE,
                      ClaimPattern.HEARSAY)));
      after = end;
    }
    return drafts;
  }

  /** Whether the cue is a verb in the conditional, which needs no word of its own for a source. */
  boolean isConditional(Words words, ClaimDraft draft) {
    int cue = draft.cue().map(Span::begin).orElse(-1);
    for (int i = 0; i < words.size(); i++) {
      if (words.span(i).begin() == cue) {
        return lexicon.has("hearsay-auxiliaries", words.lower(i));
      }
    }
    return false;
  }

  /** Whether it is hearsay of somebody whom a sentence before names. */
  static boolean isContinued(ClaimDraft draft) {
    return draft.pattern() == ClaimPattern.HEARSAY
        && draft.claimants().stream().noneMatch(c -> c.agent().name().equals(SOURCE));
  }

  /** Where the clause begins; "des rumeurs selon lesquelles …" is not of it. */
  private int begin(Words words, int verb) {
    int begin = contents.clauseBegin(words, verb);
    for (int i = begin; i < verb; i++) {
      begin = Math.max(begin, contents.ends().end(words, i, "claim-which"));
    }
    return begin;
  }

  private int end(Words words, int from) {
    int end = from;
    while (end < words.size()
        && (words.isQuoted(end)
            || !words.is(end, ";")
                && !words.isFinal(end)
                && !(words.is(end, ",")
                    && contents.ends().starts(words, end + 1, "clause-breaks")))) {
      end++;
    }
    return end;
  }

  /** "some are said to want more": the subject, and what follows the cue. */
  private Optional<Content> around(Words words, int cue, int cueEnd, int end) {
    Optional<Content> after = contents.range(words, cueEnd, end, Form.INDIRECT);
    Optional<Range> subject = subjects.before(words, cues.group(words, cue).begin);
    boolean named =
        subject.isPresent()
            && !lexicon.has("subject-pronouns", words.lower(subject.get().begin()))
            && !words.pos(subject.get().begin()).equals("PRON");
    if (after.isEmpty() || !named || words.isQuoted(subject.get().begin())) {
      return after;
    }
    Span before = words.span(subject.get().begin(), subject.get().end());
    Content content = after.get();
    return Optional.of(
        new Content(
            List.of(before, content.spans().get(0)),
            content.form(),
            content.begin(),
            content.end()));
  }

  private static boolean isSaid(Words words, int i, List<ClaimDraft> found) {
    Span span = words.span(i);
    for (ClaimDraft draft : found) {
      if (draft.cue().isPresent() && draft.cue().get().contains(span)) {
        return true;
      }
      for (Span content : draft.content()) {
        if (content.contains(span)) {
          return true;
        }
      }
    }
    return false;
  }

  private int cueEnd(Words words, int i) {
    if (cues.mayFollow(words, i, firsts)) {
      for (List<String> phrase : lexicon.phrases("hearsay")) {
        int end = cues.follow(words, i, phrase);
        if (end > 0) {
          return end;
        }
      }
    }
    if (lexicon.has("hearsay-verbs", words.lower(i))) {
      return i + 1;
    }
    if (lexicon.has("hearsay-auxiliaries", words.lower(i))) {
      int state = contents.ends().end(words, i + 1, "hearsay-states");
      if (state > 0) {
        return state;
      }
      int verb = i + 1;
      while (verb < words.size() && verb - i < 4 && words.pos(verb).equals("ADV")) {
        verb++;
      }
      boolean participle =
          lexicon.words("participle-endings").stream().anyMatch(words.lower(verb)::endsWith)
              || lexicon.has("participles", words.lower(verb))
              || words.pos(verb).equals("VERB");
      boolean supposes = lexicon.has("supposing-verbs", words.lemma(verb));
      return participle && !supposes ? verb + 1 : -1;
    }
    return -1;
  }

  /** A condition makes the conditional a supposition. */
  private boolean isSupposed(Words words, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (lexicon.has("conditions", words.lower(i))) {
        return true;
      }
    }
    return false;
  }
}
