package dixit.extract.claim;

import dixit.extract.claim.NounPhrases.Range;
import dixit.model.Form;
import dixit.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Claims whose cue is the first word of a quotation: X « dément avoir vendu ». */
final class QuotedCues {
  private final CueFinder cues;
  private final VerbSubjects subjects;
  private final Contents contents;
  private final SaidModality modality;

  QuotedCues(ClaimGrammar grammar) {
    cues = grammar.cues();
    subjects = grammar.subjects();
    contents = grammar.contents();
    modality = grammar.modality();
  }

  /** All of a sentence. */
  List<ClaimDraft> find(Words words, Claimants claimants) {
    List<ClaimDraft> drafts = new ArrayList<>();
    Words bare = words.unquoted();
    for (int mark = 1; mark < words.size() - 1; mark++) {
      boolean opens = words.isQuoted(mark) && words.quotationBegin(mark) == mark;
      Optional<Cue> cue = opens ? firstCue(bare, mark + 1) : Optional.empty();
      if (cue.isPresent()) {
        Span inner = words.quotation(mark).orElseThrow().inner();
        Optional<Range> subject = subjects.before(words, mark);
        subject
            .filter(range -> claimants.isSomebody(words, range))
            .flatMap(range -> draft(bare, cue.get(), inner, claimants.of(words, range)))
            .ifPresent(drafts::add);
      }
    }
    return drafts;
  }

  /** The cue whose group begins there. */
  private Optional<Cue> firstCue(Words bare, int begin) {
    for (int i = begin; i < Math.min(bare.size(), begin + 4); i++) {
      Optional<Cue> cue = cues.at(bare, i);
      if (cue.isPresent()) {
        return cue.filter(c -> c.mode() == Cue.Mode.FINITE && c.begin() == begin && !c.negated());
      }
    }
    return Optional.empty();
  }

  /** What the verb takes, no further than the quotation goes. */
  private Optional<ClaimDraft> draft(Words bare, Cue cue, Span inner, List<Claimant> who) {
    return contents
        .behind(bare, cue, cue.end())
        .filter(content -> content.spans().get(0).begin() < inner.end())
        .flatMap(
            content -> {
              Span first = content.spans().get(0);
              Span span = new Span(first.begin(), Math.min(first.end(), inner.end()));
              Content said =
                  new Content(List.of(span), Form.DIRECT, content.begin(), content.end());
              return ClaimDraft.of(bare, cue, who, said, ClaimPattern.CLAUSE, modality);
            });
  }
}
