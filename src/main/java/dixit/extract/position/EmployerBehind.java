package dixit.extract.position;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.reference.Passage;
import dixit.extract.reference.Reference;
import dixit.model.Agent;
import dixit.model.Person;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds whose a post is where that follows its holder: "analyst X at Orvane, a broker". */
final class EmployerBehind {
  /** Longest description of the employer before its name, in tokens. */
  private static final int DESCRIPTION = 4;

  private final Lexicon lexicon;

  EmployerBehind(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The organization that a link leads to from the holder who stands right behind the post. */
  List<Agent> of(Passage passage, Post post, List<Person> holders) {
    Optional<Reference> holder =
        passage.references().stream()
            .filter(r -> r.begin() >= post.end() && r.begin() <= post.end() + 1)
            .filter(r -> holders.contains(r.entity()))
            .findFirst();
    if (holder.isEmpty()) {
      return List.of();
    }
    int link = holder.get().end();
    if (passage.is(link, ",")) {
      link++;
    }
    if (!lexicon.has("holder-links", passage.text(link).toLowerCase(Locale.ROOT))) {
      return List.of();
    }
    for (int i = link + 1; i <= link + 1 + DESCRIPTION; i++) {
      Optional<Reference> employer = passage.beginning(i, Passage::isEmployer);
      if (employer.isPresent()) {
        return List.of((Agent) employer.get().entity());
      }
      if (!passage.isPart(i, "DET", "ADJ", "NOUN")) {
        return List.of();
      }
    }
    return List.of();
  }
}
