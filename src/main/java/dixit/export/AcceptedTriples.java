package dixit.export;

import dixit.rdf.Vocabulary;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** What can be taken as so, with what tells who and what it speaks of. */
final class AcceptedTriples {
  private static final List<Property> IDENTITY =
      List.of(
          RDF.type,
          RDFS.label,
          Vocabulary.ALT_LABEL,
          Vocabulary.HAS_PARTICIPANT,
          Vocabulary.HOLDER,
          Vocabulary.IN_ORGANIZATION,
          Vocabulary.POSITION_TITLE,
          Vocabulary.AMOUNT,
          Vocabulary.MIN_AMOUNT,
          Vocabulary.MAX_AMOUNT,
          Vocabulary.IS_APPROXIMATE,
          Vocabulary.CURRENCY);

  private AcceptedTriples() {}

  /** A new model. */
  static Model of(Graphs graphs) {
    Model found = ModelFactory.createDefaultModel().add(graphs.accepted());
    Deque<Resource> open = new ArrayDeque<>();
    for (Statement statement : graphs.accepted().listStatements().toList()) {
      open.add(statement.getSubject());
      if (statement.getObject().isResource()) {
        open.add(statement.getResource());
      }
    }
    Set<Resource> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      Resource node = open.remove().inModel(graphs.said());
      for (Property property : IDENTITY) {
        for (Statement statement : node.listProperties(property).toList()) {
          found.add(statement);
          if (statement.getObject().isResource()
              && !property.equals(RDF.type)
              && seen.add(statement.getResource())) {
            open.add(statement.getResource());
          }
        }
      }
    }
    return found;
  }
}
