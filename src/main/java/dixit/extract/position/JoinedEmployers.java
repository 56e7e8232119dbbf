package dixit.extract.position;

import dixit.extract.reference.Passage;
import dixit.extract.reference.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the organizations that one post names together. */
final class JoinedEmployers {
  private JoinedEmployers() {}

  /** "CEO of A, B and C": the first and those joined to it. */
  static List<Reference> of(Passage passage, Reference first) {
    List<Reference> joined = new ArrayList<>(List.of(first));
    int end = first.end();
    boolean closed = false;
    while (!closed) {
      int next = passage.is(end, ",") ? end + 1 : end;
      closed = passage.isPart(next, "CCONJ");
      next += closed ? 1 : 0;
      if (next == end) {
        return List.of(first);
      }
      while (passage.isPart(next, "DET", "ADP") && next < end + 4) {
        next++;
      }
      Optional<Reference> another = passage.beginning(next, Passage::isEmployer);
      if (another.isEmpty()) {
        return List.of(first);
      }
      joined.add(another.get());
      end = another.get().end();
    }
    // "The head of A and B agreed": B may speak for itself.
    return passage.isPart(end, "VERB", "AUX") ? List.of(first) : joined;
  }
}
