package dixit.export;

import dixit.rdf.Vocabulary;
import dixit.store.Tellings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResIterator;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.rdf.model.StmtIterator;
import org.apache.jena.vocabulary.RDF;

/**
 * Makes one deal of all its tellings: what is said of any is said of the one that stands for all.
 * Who took part only by claims that were withdrawn takes part no longer, unless the whole deal was
 * withdrawn: it is then marked, and called as before.
 */
final class Folding {
  private final Model graph;
  private final Map<RDFNode, Resource> wholeOf = new HashMap<>();
  private final Set<RDFNode> dropped = new HashSet<>();

  private Folding(Model graph) {
    this.graph = graph;
    graph
        .listSubjectsWithProperty(Vocabulary.CANONICAL_DEAL)
        .forEach(telling -> wholeOf.put(telling, Tellings.whole(telling)));
    for (RDFNode telling : wholeOf.keySet()) {
      graph.listSubjectsWithProperty(RDF.subject, telling).forEach(dropped::add);
      graph.listSubjectsWithProperty(RDF.object, telling).forEach(dropped::add);
    }
  }

  /**
   * A new model.
   *
   * @param graph what is said, with what follows of deals and withdrawals
   */
  static Model of(Model graph) {
    Model folded = new Folding(graph).folded();
    leaveOutWithdrawnParties(folded);
    return folded;
  }

  /** Rules make the propositions of the whole deal from those of its tellings. */
  private Model folded() {
    Model folded = ModelFactory.createDefaultModel().setNsPrefixes(graph.getNsPrefixMap());
    StmtIterator statements = graph.listStatements();
    while (statements.hasNext()) {
      Statement each = statements.next();
      boolean ties =
          each.getPredicate().equals(Vocabulary.CANONICAL_DEAL)
              || each.getPredicate().equals(Vocabulary.SAME_DEAL_AS);
      if (!ties && !dropped.contains(each.getSubject()) && !dropped.contains(each.getObject())) {
        RDFNode object = each.getObject();
        folded.add(
            wholeOf.getOrDefault(each.getSubject(), each.getSubject()),
            each.getPredicate(),
            wholeOf.containsKey(object) ? wholeOf.get(object) : object);
      }
    }
    return folded;
  }

  private static void leaveOutWithdrawnParties(Model folded) {
    Set<Statement> withdrawn = new HashSet<>();
    Set<Statement> standing = new HashSet<>();
    Set<Resource> propositions = new HashSet<>();
    ResIterator claims = folded.listSubjectsWithProperty(Vocabulary.WAS_INVALIDATED_BY);
    while (claims.hasNext()) {
      claims.next().listProperties(Vocabulary.STATES).toList().stream()
          .map(Statement::getResource)
          .flatMap(stated -> stated.listProperties(RDF.subject).toList().stream())
          .map(Statement::getResource)
          .filter(deal -> !Tellings.isOnlyWithdrawn(deal))
          .flatMap(deal -> folded.listSubjectsWithProperty(RDF.subject, deal).toList().stream())
          .forEach(propositions::add);
    }
    for (Resource proposition : propositions) {
      Statement subject = proposition.getProperty(RDF.subject);
      Statement object = proposition.getProperty(RDF.object);
      if (subject != null && object != null && object.getObject().isResource()) {
        Statement party =
            folded.createStatement(
                subject.getResource(), Vocabulary.HAS_PARTICIPANT, object.getObject());
        (Tellings.isOnlyWithdrawn(proposition) ? withdrawn : standing).add(party);
      }
    }
    withdrawn.removeAll(standing);
    withdrawn.forEach(folded::remove);
  }
}
