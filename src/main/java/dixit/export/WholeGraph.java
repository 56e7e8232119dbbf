package dixit.export;

import dixit.rdf.Vocabulary;
import dixit.store.Tellings;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * A graph as it is: a node for all of which something is said, an edge for a triple that joins two
 * of them; every other triple is a property.
 */
final class WholeGraph {
  private final Model graph;
  private final boolean withAmounts;

  /**
   * @param withAmounts whether sums of money are nodes; else they are properties, and deals of one
   *     price are not tied together by it
   */
  WholeGraph(Model graph, boolean withAmounts) {
    this.graph = graph;
    this.withAmounts = withAmounts;
  }

  PropertyGraph build() {
    GraphDraft draft = new GraphDraft();
    for (Resource subject : graph.listSubjects().toList()) {
      if (isNode(subject)) {
        draft.vertex(subject);
        if (Tellings.isWithdrawn(subject)) {
          draft.set(subject, "isWithdrawn", true);
        }
        for (Statement statement : subject.listProperties().toList()) {
          add(statement, draft);
        }
      }
    }
    return draft.build();
  }

  private void add(Statement statement, GraphDraft draft) {
    if (statement.getPredicate().equals(RDF.type)) {
      return;
    }
    Resource subject = statement.getSubject();
    RDFNode object = statement.getObject();
    String name = Names.local(statement.getPredicate());
    if (object.isResource() && isNode(object.asResource())) {
      draft.edge(subject, name, object.asResource());
    } else if (statement.getPredicate().equals(RDFS.label)
        || statement.getPredicate().equals(Vocabulary.ALT_LABEL)) {
      otherName(statement).ifPresent(other -> draft.set(subject, "names", other));
    } else {
      draft.set(subject, name, Names.value(object));
    }
  }

  /** A name that is not the label. */
  static Optional<String> otherName(Statement statement) {
    String name = Names.of(statement.getObject());
    return name.equals(Names.of(statement.getSubject())) ? Optional.empty() : Optional.of(name);
  }

  private boolean isNode(Resource resource) {
    return Names.isKnown(resource) && (withAmounts || Sort.of(resource) != Sort.AMOUNT);
  }
}
