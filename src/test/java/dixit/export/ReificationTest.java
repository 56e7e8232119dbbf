package dixit.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/** What is written in RDF 1.2 reads back as the same propositions. */
class ReificationTest {
  @Test
  void readsBackToTheSamePropositions() throws IOException {
    Model model = RDFDataMgr.loadModel("output/article.ttl");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Reification.write(model, out);
    Model read = ModelFactory.createDefaultModel();
    RDFDataMgr.read(read, new ByteArrayInputStream(out.toByteArray()), Lang.TURTLE);
    assertTrue(read.isIsomorphicWith(Reification.of(model)));
    Model unfolded = ModelFactory.createDefaultModel();
    read.getGraph()
        .find()
        .forEach(
            triple -> {
              if (triple.getObject().isTripleTerm()) {
                Triple stated = triple.getObject().getTriple();
                unfolded
                    .getGraph()
                    .add(triple.getSubject(), RDF.subject.asNode(), stated.getSubject());
                unfolded
                    .getGraph()
                    .add(triple.getSubject(), RDF.predicate.asNode(), stated.getPredicate());
                unfolded
                    .getGraph()
                    .add(triple.getSubject(), RDF.object.asNode(), stated.getObject());
              } else {
                unfolded.getGraph().add(triple);
              }
            });
    assertTrue(unfolded.isIsomorphicWith(model));
    assertEquals(model.size(), unfolded.size());
  }
}
