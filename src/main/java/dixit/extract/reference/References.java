package dixit.extract.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Everything in a document that stands for an entity, by sentence and in reading order. */
public final class References {
  private final List<List<Reference>> bySentence;

  /**
   * @param sentences how many the document has
   */
  public References(int sentences, List<Reference> references) {
    List<List<Reference>> lists = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      lists.add(new ArrayList<>());
    }
    references.forEach(reference -> lists.get(reference.sentence()).add(reference));
    lists.forEach(
        list -> list.sort(Comparator.comparing(Reference::begin).thenComparing(r -> -r.end())));
    bySentence = lists.stream().map(List::copyOf).toList();
  }

  /** Those of a sentence, by its index in the document. */
  public List<Reference> in(int sentence) {
    return bySentence.get(sentence);
  }

  /** Those of a sentence that are names; none where there is no such sentence. */
  public List<Reference> named(int sentence) {
    return sentence < 0 || sentence >= bySentence.size()
        ? List.of()
        : in(sentence).stream().filter(r -> r.kind() == Reference.Kind.NAME).toList();
  }

  /** The innermost one over a token. */
  public Optional<Reference> at(int sentence, int token) {
    return in(sentence).stream()
        .filter(reference -> reference.covers(token))
        .min(Comparator.comparing(reference -> reference.end() - reference.begin()));
  }

  public List<Reference> all() {
    return bySentence.stream().flatMap(List::stream).toList();
  }
}
