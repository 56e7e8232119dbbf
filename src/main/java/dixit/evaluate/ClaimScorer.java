package dixit.evaluate;

import dixit.evaluate.Report.Tally;
import dixit.model.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the article attributes to somebody: the words, then who and how. */
final class ClaimScorer {
  private static final double ROUGHLY = 0.3;
  private static final double CLOSELY = 0.8;

  private final Gold gold;
  private final Answer answer;
  private final Alignment alignment;
  private final Tally tally;

  /** Both sides as sets of code points with what they come from. */
  private record Words<T>(T claim, BitSet points) {}

  ClaimScorer(Gold gold, Answer answer, Alignment alignment, Tally tally) {
    this.gold = gold;
    this.answer = answer;
    this.alignment = alignment;
    this.tally = tally;
  }

  void score() {
    List<Words<Gold.Claim>> wanted =
        gold.claims().stream().map(c -> new Words<>(c, points(spans(c)))).toList();
    List<Words<Answer.Claim>> found =
        answer.claims().stream()
            .filter(Answer.Claim::attributed)
            .map(c -> new Words<>(c, points(c.spans())))
            .toList();
    match(CLOSELY, wanted, found);
    Matching matching = match(ROUGHLY, wanted, found);
    Set<Integer> right = new HashSet<>();
    for (int i = 0; i < wanted.size(); i++) {
      Gold.Claim claim = wanted.get(i).claim();
      if (matching.hasGold(i)) {
        int j = matching.foundOf(i);
        details(claim, found.get(j).claim());
        if (isSameClaimant(claim, found.get(j).claim())) {
          right.add(j);
        }
      } else {
        tally.error("missed claim", claim.claimant() + ": \"" + words(spans(claim)) + "\"");
      }
    }
    for (int j = 0; j < found.size(); j++) {
      String iri = found.get(j).claim().iri();
      tally.judge("claim", answer.confidences(iri), right.contains(j));
      if (!matching.hasFound(j)) {
        Answer.Claim claim = found.get(j).claim();
        tally.error("false claim", who(claim) + ": \"" + words(claim.spans()) + "\"");
      }
    }
  }

  private Matching match(
      double threshold, List<Words<Gold.Claim>> wanted, List<Words<Answer.Claim>> found) {
    Matching matching =
        new Matching(
            wanted,
            found,
            (claim, other) -> {
              double overlap = overlap(claim.points(), other.points());
              return overlap >= threshold ? overlap : -1;
            });
    tally.add(
        "claim content @" + threshold,
        new Score(
            matching.size(), found.size() - matching.size(), wanted.size() - matching.size()));
    return matching;
  }

  private void details(Gold.Claim claim, Answer.Claim found) {
    boolean sameClaimant = isSameClaimant(claim, found);
    tally.add("claimant", Share.of(sameClaimant));
    String words = ": \"" + words(spans(claim)) + "\"";
    if (!sameClaimant) {
      tally.error("claimant", claim.claimant() + ", found " + who(found) + words);
    }
    detail("stance", "Affirms", claim.stance(), found.stance(), words);
    detail("certainty", "Certain", claim.certainty(), found.certainty(), words);
  }

  private boolean isSameClaimant(Gold.Claim claim, Answer.Claim found) {
    return claim.claimant().startsWith("?")
        ? answer.type(found.claimant()).equals("UnnamedSource")
        : alignment.key(found.claimant()).equals(claim.claimant());
  }

  private void detail(String name, String plain, String wanted, String found, String words) {
    boolean right = wanted.equals(found);
    tally.add(name, Share.of(right));
    tally.add(
        name + " other than " + plain,
        new Score(
            right && !wanted.equals(plain) ? 1 : 0,
            !right && !found.equals(plain) ? 1 : 0,
            !right && !wanted.equals(plain) ? 1 : 0));
    if (!right) {
      tally.error(name, wanted + ", found " + found + words);
    }
  }

  private String who(Answer.Claim claim) {
    return alignment.key(claim.claimant()).replaceFirst(".*/id/", "");
  }

  private String words(List<Span> spans) {
    return spans.stream()
        .map(span -> Quote.of(gold.text(), span.begin(), span.end()))
        .collect(Collectors.joining(" … "));
  }

  /** The content; the cue where nothing is said ("declined to comment"). */
  private static List<Span> spans(Gold.Claim claim) {
    List<Span> spans = new ArrayList<>();
    claim.content().forEach(span -> spans.add(new Span(span[0], span[1])));
    int[] cue = claim.cue();
    if (spans.isEmpty() && cue != null && cue.length > 0) {
      spans.add(new Span(cue[0], cue[1]));
    }
    return spans;
  }

  private static BitSet points(List<Span> spans) {
    BitSet points = new BitSet();
    spans.forEach(span -> points.set(span.begin(), span.end()));
    return points;
  }

  /** Shared code points of all, 0 to 1. */
  private static double overlap(BitSet one, BitSet other) {
    BitSet shared = (BitSet) one.clone();
    shared.and(other);
    BitSet all = (BitSet) one.clone();
    all.or(other);
    return all.isEmpty() ? 0 : (double) shared.cardinality() / all.cardinality();
  }
}
