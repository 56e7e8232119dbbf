package dixit.extract.position;

import dixit.model.Agent;
import dixit.model.Span;
import java.util.List;

/**
 * Words that name a post, or several joined by "and", with where they place it.
 *
 * @param titles the words of each post
 * @param head index of the first post word
 * @param begin index of the first token of the phrase with its organization, without article
 * @param end index after its last token, its organization included
 * @param organizations whose post, where the phrase itself says so
 * @param former whether the phrase itself says that it is over
 * @param plural whether several people hold it
 */
record Post(
    List<Span> titles,
    int head,
    int begin,
    int end,
    List<Agent> organizations,
    boolean former,
    boolean plural) {
  Post {
    titles = List.copyOf(titles);
    organizations = List.copyOf(organizations);
  }
}
