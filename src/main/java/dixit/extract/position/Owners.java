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

  /** The organization of a post: its own, a possessor's, a relative clause's, its neighbour's. */
  List<Agent> of(Passage passage, Post post, int previousEnd, List<Agent> inherited) {
    if (!post.organizations().isEmpty()) {
      return post.organizations();
    }
    Optional<Agent> possessor = possessor(passage, post, previousEnd);
    boolean beside = previousEnd > 0 && isJoined(passage, previousEnd, post.begin());
    return possessor.isEmpty() && beside && !namesHouse(passage, post)
        ? inherited
        : possessor.stream().toList();
  }

  private Optional<Agent> possessor(Passage passage, Post post, int previousEnd) {
    int before = post.begin() - 1;
    String word = passage.text(before).toLowerCase(Locale.ROOT);
    boolean counterpart = lexicon.has("counterparts", passage.tokens().get(post.head()).lemma());
    if (lexicon.has("possessives", word) && !counterpart) {
      return passage
          .at(before, Passage::isEmployer)
          .map(r -> (Agent) r.entity())
          .or(() -> nearest(passage, before, post.end()));
    }
    for (int i = before; i >= Math.max(previousEnd, post.begin() - 6); i--) {
      String relative = passage.text(i).toLowerCase(Locale.ROOT);
      if (lexicon.has("employer-relatives", relative)) {
        return HouseGuess.last(passage, i);
      }
    }
    return Optional.empty();
  }

  /** Whether a post goes on a list: "fondateur de Groq, X, ainsi que du président Y". */
  private static boolean isJoined(Passage passage, int from, int to) {
    boolean conjunction = false;
    for (int i = from; i < to; i++) {
      if (passage.isPart(i, "VERB") || passage.is(i, ".") || passage.is(i, ";")) {
        return false;
      }
      boolean listed = passage.is(i, ",") && passage.ending(i, Passage::isPerson).isPresent();
      conjunction |= passage.isPart(i, "CCONJ", "ADV", "SCONJ") || listed && i == to - 1;
    }
    return conjunction;
  }

  /** The organizations, a board replaced by the only company that it can be the board of. */
  List<Agent> employers(Passage passage, List<Agent> organizations) {
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
  private static Optional<Agent> nearest(Passage passage, int possessive, int end) {
    Optional<Reference> last = passage.lastWithin(0, possessive, Passage::isEmployer);
    if (last.isPresent() && last.get().end() >= possessive - 2) {
      return last.map(r -> (Agent) r.entity());
    }
    Optional<Reference> free =
        passage.lastWithin(0, possessive, r -> Passage.isEmployer(r) && !isRuled(passage, r));
    Optional<Reference> later =
        passage.references().stream()
            .filter(r -> Passage.isEmployer(r) && r.begin() > end && passage.is(r.begin() - 1, ","))
            .filter(r -> r.kind() == Reference.Kind.NAME)
            .findFirst();
    if (free.isEmpty() && last.isPresent() && later.isPresent()) {
      return later.map(r -> (Agent) r.entity()); // "since the exit of its CEO, X, Orvane …"
    }
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
  private boolean namesHouse(Passage passage, Post post) {
    for (int i = post.head() + 1; i < Math.min(passage.size() - 1, post.end() + 1); i++) {
      if (lexicon.has("house-links", passage.text(i).toLowerCase(Locale.ROOT))
          && passage.text(i + 1).matches("\\p{Lu}\\p{Ll}.*")) {
        return true;
      }
    }
    return false;
  }
}
