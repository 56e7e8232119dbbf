package dixit.rdf;

import java.io.OutputStream;
import java.util.Comparator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;

/** Writes Turtle that depends on the triples alone: sorted, a block a subject, types first. */
public final class SortedTurtle {
  private static final Comparator<Triple> ORDER =
      Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
          .thenComparing(triple -> !triple.getPredicate().equals(RDF.type.asNode()))
          .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

  private SortedTurtle() {}

  /** Writes UTF-8; the stream stays open. */
  public static void write(Model model, OutputStream out) {
    Context context = RIOT.getContext().copy();
    context.set(RIOT.symTurtleDirectiveStyle, "at");
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS, context);
    Graph graph = model.getGraph();
    writer.start();
    Vocabulary.prefixes().forEach(writer::prefix);
    graph.stream().sorted(ORDER).forEach(writer::triple);
    writer.finish();
  }
}
