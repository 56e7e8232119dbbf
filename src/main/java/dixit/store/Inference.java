package dixit.store;

import dixit.rdf.Ontology;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.reasoner.Reasoner;
import org.apache.jena.reasoner.ReasonerRegistry;

/**
 * What follows by the ontology and its alignments with other vocabularies: by the classes and
 * properties above, or by the axioms of OWL, too, that Jena's "micro" reasoner knows.
 */
public enum Inference {
  RDFS(ReasonerRegistry::getRDFSSimpleReasoner),
  OWL(ReasonerRegistry::getOWLMicroReasoner);

  private final Supplier<Reasoner> reasoner;

  Inference(Supplier<Reasoner> reasoner) {
    this.reasoner = reasoner;
  }

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The same triples with what follows from them, a graph of its own. */
  Graph over(Graph data) {
    Graph axioms = GraphMemFactory.createDefaultGraph();
    GraphUtil.addInto(axioms, Ontology.model("dixit.ttl").getGraph());
    GraphUtil.addInto(axioms, Ontology.model("alignments.ttl").getGraph());
    Graph all = GraphMemFactory.createDefaultGraph();
    GraphUtil.addInto(all, data);
    return reasoner.get().bindSchema(axioms).bind(all);
  }
}
