package dixit.store;

import dixit.article.InputException;
import dixit.rdf.Vocabulary;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Versions of articles: which corrects which. */
final class Revisions {
  private Revisions() {}

  /**
   * Accepts versions that follow each other.
   *
   * @throws InputException if one corrects itself, by way of others or not
   */
  static void check(Graph graph) {
    Map<Node, Node> earlier = new HashMap<>();
    graph.stream(Node.ANY, Vocabulary.WAS_REVISION_OF.asNode(), Node.ANY)
        .forEach(triple -> earlier.put(triple.getSubject(), triple.getObject()));
    for (Node article : earlier.keySet()) {
      Set<Node> seen = new LinkedHashSet<>();
      for (Node version = article; version != null; version = earlier.get(version)) {
        if (!seen.add(version)) {
          throw new InputException(
              version.getURI()
                  + ": corrects itself, by way of "
                  + (seen.size() - 1)
                  + " other versions: mend --revision-of or the side-car of one");
        }
      }
    }
  }
}
