package dixit.extract.position;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.reference.Passage;
import dixit.extract.reference.Reference;
import dixit.model.Agent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says whose a post is that is told as somebody's: "son PDG", "chairman of the board". */
final class Owners {
  private final Lexicon lexicon;

  Owners(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The organizations, a board replaced by the only company that it can be the board of. */
  List<Agent> of(Passage passage, List<Agent> organizations) {
    return organizations.stream()
        .map(o -> isBoard(o) ? companyOf(passage) : Optional.of(o))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private boolean isBoard(Agent agent) {
    return lexicon.has("boards", agent.name().toLowerCase(Locale.ROOT));
  }

  private Optional<Agent> companyOf(Passage passage) {
    List<Agent> named =
        passage.references().stream()
            .filter(Passage::isEmployer)
            .map(r -> (Agent) r.entity())
            .filter(a -> !isBoard(a))
            .distinct()
            .toList();
    return named.isEmpty()
        ? passage.employer()
        : named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** Whose "son" or "its" is: of the one beside it, else of the last that no preposition rules. */
  Optional<Agent> possessor(Passage passage, int possessive) {
    Optional<Reference> last = passage.lastWithin(0, possessive, Passage::isEmployer);
    if (last.isPresent() && last.get().end() >= possessive - 2) {
      return last.map(r -> (Agent) r.entity());
    }
    Optional<Reference> free =
        passage.lastWithin(0, possessive, r -> Passage.isEmployer(r) && !isRuled(passage, r));
    boolean opened = passage.beginning(0, Passage::isPerson).isPresent();
    return free.or(() -> opened ? Optional.empty() : last)
        .map(r -> (Agent) r.entity())
        .or(() -> last.isPresent() ? Optional.empty() : passage.employer());
  }

  private static boolean isRuled(Passage passage, Reference reference) {
    int before = reference.begin() - 1;
    return passage.isPart(before, "ADP")
        || passage.isPart(before, "DET") && passage.isPart(before - 1, "ADP");
  }

  /** "The plan has X being the chief of Y": nobody says that it is so. */
  boolean isHypothesis(Passage passage, Post post) {
    for (int i = Math.max(0, post.begin() - 3); i < post.begin(); i++) {
      if (lexicon.has("hypotheses", passage.text(i).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** "PDG de Nerval et président de Vau": a house that is known by no reference. */
  boolean namesHouse(Passage passage, Post post) {
    for (int i = post.head() + 1; i < Math.min(passage.size() - 1, post.end() + 1); i++) {
      if (lexicon.has("house-links", passage.text(i).toLowerCase(Locale.ROOT))
          && passage.text(i + 1).matches("\\p{Lu}\\p{Ll}.*")) {
        return true;
      }
    }
    return false;
  }
}
