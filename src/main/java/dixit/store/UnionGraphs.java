package dixit.store;

import dixit.rdf.Jena;
import dixit.rdf.Rules;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Named graphs whose union is the default graph, in memory and on disk alike. Only what is put here
 * is in the union: the ontology is beside it.
 */
final class UnionGraphs {
  static {
    Jena.start();
  }

  private static final Node ONTOLOGY = NodeFactory.createURI(Rules.ONTOLOGY_GRAPH);

  private UnionGraphs() {}

  /** Adds triples to the graph of that name. */
  static void put(DatasetGraph dataset, String name, Graph graph) {
    GraphUtil.addInto(dataset.getGraph(NodeFactory.createURI(name)), graph);
    GraphUtil.addInto(dataset.getDefaultGraph(), graph);
  }

  /** Removes the graph of that name; what others say, too, stays in the union. */
  static void drop(DatasetGraph dataset, String name) {
    Node graph = NodeFactory.createURI(name);
    List<Triple> triples = dataset.getGraph(graph).find().toList();
    dataset.removeGraph(graph);
    for (Triple triple : triples) {
      if (!isSaidElsewhere(dataset, triple)) {
        dataset.getDefaultGraph().delete(triple);
      }
    }
  }

  private static boolean isSaidElsewhere(DatasetGraph dataset, Triple triple) {
    Iterator<Quad> others =
        dataset.findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
    try {
      return Iter.filter(others, quad -> !quad.getGraph().equals(ONTOLOGY)).hasNext();
    } finally {
      Iter.close(others);
    }
  }
}
