package dixit.extract.position;

import dixit.model.Agent;
import dixit.model.Span;
import java.util.List;
import java.util.Optional;

/**
 * Words that name a post, or several joined by "and", with where they place it.
 *
 * @param titles the words of each post
 * @param head index of the first post word
 * @param begin index of the first token of the phrase with its organization, without article
 * @param end index after its last token, its organization included
 * @param organization whose post, where the phrase or its clause says so
 * @param former whether the phrase itself says that it is over
 * @param plural whether several people hold it
 */
record Post(
    List<Span> titles,
    int head,
    int begin,
    int end,
    Optional<Agent> organization,
    boolean former,
    boolean plural) {
  Post {
    titles = List.copyOf(titles);
  }

  Post of(Agent employer) {
    return new Post(titles, head, begin, end, Optional.of(employer), former, plural);
  }
}
