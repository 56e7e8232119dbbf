package dixit.extract.position;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.extract.reference.Passage;
import dixit.extract.reference.Reference;
import dixit.model.Agent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Says in which house a post is that is told without one: in that of which the text speaks. */
final class HouseGuess {
  private final Lexicon lexicon;
  private final Phrases<String> soles;
  private final Phrases<String> houses;

  HouseGuess(Lexicon lexicon) {
    this.lexicon = lexicon;
    soles = Phrases.of(lexicon, "sole-posts");
    houses = Phrases.of(lexicon, "house-posts");
  }

  /** The company that the text speaks of, for posts that every company has one of. */
  Optional<Agent> of(Passage passage, Post post) {
    String word = passage.tokens().get(post.head()).lemma();
    String form = passage.text(post.head()).toLowerCase(Locale.ROOT);
    if (lexicon.has("possessives", passage.text(post.begin() - 1).toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    for (int i = post.begin() - 1; i >= Math.max(0, post.begin() - 3); i--) {
      // Whose it is has been said, only not understood.
      if (lexicon.has("employer-relatives", passage.text(i).toLowerCase(Locale.ROOT))) {
        return Optional.empty();
      }
    }
    boolean only =
        houses.at(passage.tokens(), post.head()).isPresent() && namesOneAtMost(passage)
            || lexicon.has("sole-posts", word)
            || lexicon.has("sole-posts", form)
            || soles.at(passage.tokens(), post.head()).isPresent()
            || soles.at(passage.tokens(), post.begin()).isPresent();
    return only && !isOneOfSeveral(passage) ? spokenOf(passage, post.begin()) : Optional.empty();
  }

  /**
   * The first house before a post that no preposition rules, else the last one, where that is no
   * source: "According to Orvane, chief executive X said".
   */
  private Optional<Agent> spokenOf(Passage passage, int end) {
    Optional<Reference> free =
        passage.references().stream()
            .filter(r -> Passage.isEmployer(r) && r.end() <= end && !isRuled(passage, r))
            .findFirst();
    Optional<Reference> last = passage.lastWithin(0, end, Passage::isEmployer);
    boolean source = last.isPresent() && isSource(passage, last.get());
    return free.or(() -> source && passage.employer().isPresent() ? Optional.empty() : last)
        .map(r -> (Agent) r.entity())
        .or(passage::employer);
  }

  private static boolean isRuled(Passage passage, Reference reference) {
    int before = reference.begin() - 1;
    return passage.isPart(before, "ADP")
        || passage.isPart(before, "DET") && passage.isPart(before - 1, "ADP");
  }

  private boolean isSource(Passage passage, Reference reference) {
    int before = reference.begin() - (passage.isPart(reference.begin() - 1, "DET") ? 2 : 1);
    return passage.isPart(before, "ADP")
        && !lexicon.has("holder-links", passage.text(before).toLowerCase(Locale.ROOT));
  }

  /** Whether the sentence names several houses, and none that the text was speaking of. */
  private static boolean isOneOfSeveral(Passage passage) {
    List<Agent> named =
        passage.references().stream()
            .filter(r -> Passage.isEmployer(r) && r.kind() == Reference.Kind.NAME)
            .map(r -> (Agent) r.entity())
            .distinct()
            .toList();
    return named.size() > 1 && passage.employer().filter(named::contains).isEmpty();
  }

  /** Whether no two organizations of the sentence could be meant. */
  private static boolean namesOneAtMost(Passage passage) {
    return passage.references().stream()
            .filter(Passage::isEmployer)
            .map(Reference::entity)
            .distinct()
            .count()
        <= 1;
  }

  /** The house that the text speaks of, if it is not the one of another post of the sentence. */
  List<Agent> free(Passage passage, Post post, List<Post> posts) {
    Predicate<Agent> taken =
        agent -> posts.stream().anyMatch(p -> p != post && p.organizations().contains(agent));
    return of(passage, post)
        .filter(taken.negate())
        .or(() -> passage.employer().filter(taken.negate()))
        .stream()
        .toList();
  }

  /** The organization named last before a token. */
  static Optional<Agent> last(Passage passage, int end) {
    return passage.lastWithin(0, end, Passage::isEmployer).map(r -> (Agent) r.entity());
  }
}
