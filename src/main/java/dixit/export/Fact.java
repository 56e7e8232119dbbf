package dixit.export;

import dixit.rdf.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;

/**
 * A proposition with the claims that state it.
 *
 * @param affirming claims that say that it is so, however sure
 * @param denying claims that say that it is not
 * @param isAccepted whether it can be taken as so
 * @param isDisputed whether another claim contradicts it
 */
record Fact(
    Resource proposition,
    Resource subject,
    String predicate,
    RDFNode object,
    List<Resource> affirming,
    List<Resource> denying,
    boolean isAccepted,
    boolean isDisputed) {

  private static final Comparator<Resource> BY_IRI = Comparator.comparing(Resource::toString);

  /** Every proposition that is whole, by identifier. */
  static List<Fact> all(Graphs graphs) {
    return graphs
        .said()
        .listSubjectsWithProperty(RDF.type, Vocabulary.PROPOSITION)
        .toList()
        .stream()
        .sorted(BY_IRI)
        .flatMap(proposition -> of(proposition, graphs).stream())
        .toList();
  }

  /** Whether somebody says so; what is only denied, or only asked, is not. */
  boolean isAffirmed() {
    return !affirming.isEmpty();
  }

  /** Whether somebody denies it and nobody says so. */
  boolean isOnlyDenied() {
    return affirming.isEmpty() && !denying.isEmpty();
  }

  /** None if it lacks its subject, predicate or object. */
  static Optional<Fact> of(Resource proposition, Graphs graphs) {
    Optional<RDFNode> subject = value(proposition, RDF.subject).filter(RDFNode::isURIResource);
    Optional<RDFNode> predicate = value(proposition, RDF.predicate).filter(RDFNode::isURIResource);
    Optional<RDFNode> object = value(proposition, RDF.object);
    if (subject.isEmpty() || predicate.isEmpty() || object.isEmpty()) {
      return Optional.empty();
    }
    Resource about = subject.get().asResource();
    Property property = predicate.get().as(Property.class);
    return Optional.of(
        new Fact(
            proposition,
            about,
            Names.local(property),
            object.get(),
            claims(proposition, "Affirms"),
            claims(proposition, "Denies"),
            graphs.accepted().contains(about, property, object.get()),
            graphs.contradictions().contains(null, Vocabulary.DISPUTES, proposition)));
  }

  private static Optional<RDFNode> value(Resource proposition, Property property) {
    return proposition.listProperties(property).toList().stream()
        .map(Statement::getObject)
        .min(Comparator.comparing(RDFNode::toString));
  }

  private static List<Resource> claims(Resource proposition, String stance) {
    Model graph = proposition.getModel();
    return graph.listSubjectsWithProperty(Vocabulary.STATES, proposition).toList().stream()
        .filter(claim -> Names.all(claim, Vocabulary.HAS_STANCE).contains(stance))
        .sorted(BY_IRI)
        .toList();
  }
}
