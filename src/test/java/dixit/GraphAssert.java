package dixit;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.out.NodeFmtLib;

/** Compares graphs triple by triple. */
public final class GraphAssert {
  private GraphAssert() {}

  /** Fails with the triples that are missing and those that are too many. */
  public static void assertSameGraph(Model expected, Model actual, String where) {
    String missing = triples(expected.difference(actual));
    String surplus = triples(actual.difference(expected));
    if (!missing.isEmpty() || !surplus.isEmpty()) {
      fail(where + "\nmissing:\n" + missing + "\nsurplus:\n" + surplus);
    }
  }

  private static String triples(Model model) {
    return model.getGraph().stream()
        .map(NodeFmtLib::str)
        .sorted()
        .collect(Collectors.joining("\n"));
  }
}
