package dixit.extract.claim;

import dixit.extract.reference.Reference;
import dixit.extract.reference.References;
import dixit.model.Company;
import dixit.model.Form;
import dixit.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Claims of headlines that end with their source: "Velquor in talks to buy Tamrin - Courier". */
final class HeadlineClaims {
  /** Among how many first sentences a headline may be. */
  private static final int FIRST = 3;

  /** The least words before the source. */
  private static final int LEAST = 4;

  private final Contents contents;
  private final SaidModality modality;

  HeadlineClaims(ClaimGrammar grammar) {
    contents = grammar.contents();
    modality = grammar.modality();
  }

  /**
   * Those whose source the text also quotes: else it may be the outlet that prints the article.
   *
   * @param found what the text attributes to whom
   */
  List<ClaimDraft> find(List<Words> sentences, References references, List<ClaimDraft> found) {
    List<ClaimDraft> drafts = new ArrayList<>();
    for (Words words : sentences.subList(0, Math.min(FIRST, sentences.size()))) {
      source(words, references)
          .filter(source -> isQuoted(source, found))
          .flatMap(source -> draft(words, source))
          .ifPresent(drafts::add);
    }
    return drafts;
  }

  /** The name behind a dash that closes the headline. */
  private static Optional<Reference> source(Words words, References references) {
    return references.named(words.index()).stream()
        .filter(r -> r.entity() instanceof Company && r.end() == words.size())
        .filter(r -> r.begin() > LEAST && words.isDash(r.begin() - 1))
        .findFirst();
  }

  private static boolean isQuoted(Reference source, List<ClaimDraft> found) {
    return found.stream()
        .flatMap(draft -> draft.claimants().stream())
        .anyMatch(claimant -> claimant.agent().equals(source.entity()));
  }

  private Optional<ClaimDraft> draft(Words words, Reference source) {
    Span cue = words.span(source.begin(), source.end());
    Claimant claimant = Claimant.named((Company) source.entity(), Claimants.NAME);
    return contents
        .range(words, 0, source.begin() - 1, Form.INDIRECT)
        .map(
            content ->
                new ClaimDraft(
                    words.index(),
                    List.of(claimant),
                    Optional.of(cue),
                    content.spans(),
                    content.form(),
                    modality.stance(words, content),
                    modality.hearsay(words, content),
                    ClaimPattern.ACCORDING_TO));
  }
}
