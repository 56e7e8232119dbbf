package dixit.extract.claim;

import dixit.extract.Statement;
import dixit.model.ArticleVoice;
import dixit.model.Claim;
import dixit.model.Form;
import dixit.model.Mention;
import dixit.model.Proposition;
import dixit.model.Stance;
import dixit.model.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives every statement to whoever says it: the innermost attributed claim around its trigger, or
 * the article's own voice.
 */
public final class Attribution {
  private Attribution() {}

  /** The attributed claims, with what they state, then the article's own. */
  public static List<Claim> assign(List<Claim> attributed, List<Statement> statements) {
    List<Set<Proposition>> states = new ArrayList<>();
    List<Set<Value>> about = new ArrayList<>();
    for (Claim claim : attributed) {
      states.add(new LinkedHashSet<>(claim.states()));
      about.add(new LinkedHashSet<>(claim.about()));
    }
    List<Claim> own = new ArrayList<>();
    for (Statement statement : statements) {
      Optional<Integer> speaker = innermost(attributed, statement);
      if (speaker.isEmpty()) {
        own.add(ownVoice(statement));
        continue;
      }
      about.get(speaker.get()).addAll(statement.about());
      if (agrees(attributed.get(speaker.get()), statement)) {
        states.get(speaker.get()).addAll(statement.propositions());
      }
    }
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < attributed.size(); i++) {
      claims.add(attributed.get(i).with(List.copyOf(states.get(i)), List.copyOf(about.get(i))));
    }
    claims.addAll(own);
    return claims;
  }

  private static Optional<Integer> innermost(List<Claim> claims, Statement statement) {
    Optional<Integer> best = Optional.empty();
    Comparator<Integer> byLength = Comparator.comparing(i -> length(claims.get(i)));
    for (int i = 0; i < claims.size(); i++) {
      boolean inside =
          claims.get(i).content().stream()
              .map(Mention::span)
              .anyMatch(span -> span.contains(statement.trigger()));
      if (inside && (best.isEmpty() || byLength.compare(i, best.get()) < 0)) {
        best = Optional.of(i);
      }
    }
    return best;
  }

  private static int length(Claim claim) {
    return claim.content().stream().mapToInt(mention -> mention.span().length()).sum();
  }

  /**
   * Whether the claim's one stance and certainty hold for the statement. Where a claim affirms a
   * whole that denies a part, or hedges only one part, stating that part would make it wrong.
   */
  private static boolean agrees(Claim claim, Statement statement) {
    boolean denied = statement.stance() == Stance.DENIES && claim.stance() != Stance.DENIES;
    boolean asked = statement.stance() == Stance.ASKS && claim.stance() != Stance.ASKS;
    // Certain comes first in the order of certainties.
    boolean surer = claim.certainty().compareTo(statement.certainty()) < 0;
    return !denied && !asked && !surer;
  }

  private static Claim ownVoice(Statement statement) {
    return new Claim(
        ArticleVoice.INSTANCE,
        statement.stance(),
        statement.certainty(),
        Form.OWN_VOICE,
        List.of(statement.words()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        statement.propositions(),
        statement.about());
  }
}
