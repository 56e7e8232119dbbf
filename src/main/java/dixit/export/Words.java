package dixit.export;

import dixit.rdf.Vocabulary;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;

/**
 * The words of a claim, or those that attribute it where it has none of its own.
 *
 * @param text several pieces with "…" between
 * @param begin of the first piece, in code points
 * @param end of the last piece, in code points
 * @param confidence the least of the pieces
 */
record Words(
    String text,
    Optional<Long> begin,
    Optional<Long> end,
    Optional<Resource> article,
    Optional<BigDecimal> confidence) {

  static Words of(Resource claim) {
    Model graph = claim.getModel();
    List<Resource> pieces =
        graph.listSubjectsWithProperty(Vocabulary.EXPRESSES, claim).toList().stream()
            .sorted(ORDER)
            .toList();
    if (pieces.isEmpty()) {
      pieces =
          claim.listProperties(Vocabulary.HAS_CUE).toList().stream()
              .map(Statement::getObject)
              .filter(RDFNode::isResource)
              .map(RDFNode::asResource)
              .sorted(ORDER)
              .toList();
    }
    return new Words(
        pieces.stream().map(Words::anchor).collect(Collectors.joining(" … ")),
        pieces.stream().flatMap(p -> number(p, Vocabulary.BEGIN_INDEX)).min(Long::compare),
        pieces.stream().flatMap(p -> number(p, Vocabulary.END_INDEX)).max(Long::compare),
        pieces.stream()
            .flatMap(p -> values(p, Vocabulary.REFERENCE_CONTEXT))
            .filter(RDFNode::isURIResource)
            .map(RDFNode::asResource)
            .min(Comparator.comparing(Resource::getURI)),
        pieces.stream()
            .flatMap(p -> values(p, Vocabulary.CONFIDENCE))
            .map(Names::value)
            .filter(BigDecimal.class::isInstance)
            .map(BigDecimal.class::cast)
            .min(Comparator.naturalOrder()));
  }

  private static final Comparator<Resource> ORDER =
      Comparator.comparing(
              (Resource piece) -> number(piece, Vocabulary.BEGIN_INDEX).findFirst().orElse(0L))
          .thenComparing(Resource::toString);

  private static String anchor(Resource piece) {
    return values(piece, Vocabulary.ANCHOR_OF).map(Names::of).sorted().findFirst().orElse("");
  }

  private static Stream<Long> number(Resource piece, Property property) {
    return values(piece, property)
        .map(Names::value)
        .filter(Long.class::isInstance)
        .map(Long.class::cast);
  }

  private static Stream<RDFNode> values(Resource piece, Property property) {
    return piece.listProperties(property).toList().stream().map(Statement::getObject);
  }
}
