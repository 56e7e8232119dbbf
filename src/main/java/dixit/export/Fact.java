package dixit.export;

import dixit.model.Certainty;
import dixit.rdf.Vocabulary;
import dixit.store.Tellings;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * @param withdrawn claims of either kind or other that a correction took back; they count no more
 * @param isAccepted whether it can be taken as so
 * @param isDisputed whether another claim contradicts it
 * @param isSuperseded whether something said later takes its place
 */
record Fact(
    Resource proposition,
    Resource subject,
    String predicate,
    RDFNode object,
    List<Resource> affirming,
    List<Resource> denying,
    List<Resource> withdrawn,
    boolean isAccepted,
    boolean isDisputed,
    boolean isSuperseded) {

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

  /** How it stands. */
  enum State {
    ACCEPTED,
    REPORTED,
    DISPUTED,
    SUPERSEDED,
    DENIED,
    ASKED,
    WITHDRAWN
  }

  State state() {
    if (isSuperseded) {
      return State.SUPERSEDED;
    } else if (isDisputed) {
      return State.DISPUTED;
    } else if (isAffirmed()) {
      return isAccepted ? State.ACCEPTED : State.REPORTED;
    } else if (!denying.isEmpty()) {
      return State.DENIED;
    }
    return Tellings.isOnlyWithdrawn(proposition) ? State.WITHDRAWN : State.ASKED;
  }

  /** Whether somebody says so; what is only denied, or only asked, is not. */
  boolean isAffirmed() {
    return !affirming.isEmpty();
  }

  /** Whether somebody says so, and nothing said later has taken its place. */
  boolean isCurrent() {
    return isAffirmed() && !isSuperseded;
  }

  /** How sure the surest is of those who say so. */
  Certainty certainty() {
    return affirming.stream()
        .flatMap(claim -> Names.all(claim, Vocabulary.HAS_CERTAINTY).stream())
        .flatMap(name -> Arrays.stream(Certainty.values()).filter(c -> local(c).equals(name)))
        .min(Comparator.naturalOrder())
        .orElse(Certainty.CERTAIN);
  }

  private static String local(Certainty certainty) {
    return Names.local(Vocabulary.individual(certainty));
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
            claims(proposition).filter(Tellings::isWithdrawn).toList(),
            graphs.accepted().contains(about, property, object.get()),
            graphs.contradictions().contains(null, Vocabulary.DISPUTES, proposition),
            graphs.contradictions().contains(null, Vocabulary.SUPERSEDES, proposition)));
  }

  private static Optional<RDFNode> value(Resource proposition, Property property) {
    return proposition.listProperties(property).toList().stream()
        .map(Statement::getObject)
        .min(Comparator.comparing(RDFNode::toString));
  }

  private static List<Resource> claims(Resource proposition, String stance) {
    return claims(proposition)
        .filter(claim -> !Tellings.isWithdrawn(claim))
        .filter(claim -> Names.all(claim, Vocabulary.HAS_STANCE).contains(stance))
        .toList();
  }

  /** Claims that state something of a thing, or are about it otherwise; withdrawn ones, too. */
  static Stream<Resource> claimsOn(Resource thing) {
    Model graph = thing.getModel();
    return Stream.concat(
            graph.listSubjectsWithProperty(RDF.subject, thing).toList().stream()
                .flatMap(Fact::claims),
            graph.listSubjectsWithProperty(Vocabulary.IS_ABOUT, thing).toList().stream())
        .distinct();
  }

  private static Stream<Resource> claims(Resource proposition) {
    Model graph = proposition.getModel();
    return graph.listSubjectsWithProperty(Vocabulary.STATES, proposition).toList().stream()
        .sorted(BY_IRI);
  }
}
