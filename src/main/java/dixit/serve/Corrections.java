package dixit.serve;

import dixit.rdf.Vocabulary;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.apache.jena.rdf.model.Resource;

/** Which articles correct which. */
final class Corrections {
  private final Reader reader;

  Corrections(Reader reader) {
    this.reader = reader;
  }

  /** Articles that correct this one, those that correct these, and so on. */
  List<Resource> of(Resource article) {
    Set<Resource> later = new LinkedHashSet<>(next(article));
    for (Queue<Resource> open = new ArrayDeque<>(later); !open.isEmpty(); ) {
      next(open.remove()).stream().filter(later::add).forEach(open::add);
    }
    return List.copyOf(later);
  }

  private List<Resource> next(Resource article) {
    return reader.subjects(Vocabulary.WAS_REVISION_OF, article, Explorer.MOST);
  }

  /** What an article is called where it is one of several. */
  String name(Resource article) {
    String name = reader.name(article);
    return next(article).isEmpty() ? name : reader.labels().of("corrected-article", name);
  }
}
