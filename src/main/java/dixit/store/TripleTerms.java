package dixit.store;

import dixit.rdf.Vocabulary;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Reads the dialect of RDF 1.2, in which a proposition reifies its triple, as that of RDF 1.1. */
final class TripleTerms {
  private static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");

  private TripleTerms() {}

  /** Gives each proposition that reifies a triple its subject, predicate and object instead. */
  static void spellOut(Graph graph) {
    List<Triple> reified =
        graph.find(Node.ANY, REIFIES, Node.ANY).filterKeep(t -> isProposition(graph, t)).toList();
    for (Triple triple : reified) {
      Triple said = triple.getObject().getTriple();
      graph.delete(triple);
      graph.add(triple.getSubject(), RDF.subject.asNode(), said.getSubject());
      graph.add(triple.getSubject(), RDF.predicate.asNode(), said.getPredicate());
      graph.add(triple.getSubject(), RDF.object.asNode(), said.getObject());
    }
  }

  private static boolean isProposition(Graph graph, Triple triple) {
    return triple.getObject().isTripleTerm()
        && graph.contains(triple.getSubject(), RDF.type.asNode(), Vocabulary.PROPOSITION.asNode());
  }
}
