package dixit.rdf;

import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
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
    StreamRDF writer = writer(RDFFormat.TURTLE_BLOCKS, out);
    sorted(model).forEach(writer::triple);
    writer.finish();
  }

  /**
   * Writes TriG; the stream stays open.
   *
   * @param graphs by name, an empty one for the default graph
   */
  public static void writeNamed(SortedMap<String, Model> graphs, OutputStream out) {
    StreamRDF writer = writer(RDFFormat.TRIG_BLOCKS, out);
    graphs.forEach(
        (name, model) -> {
          Node graph = name.isEmpty() ? Quad.defaultGraphIRI : NodeFactory.createURI(name);
          sorted(model).forEach(triple -> writer.quad(Quad.create(graph, triple)));
        });
    writer.finish();
  }

  /** The triples by subject, types first, whatever the order in which they came. */
  public static List<Triple> sorted(Model model) {
    return model.getGraph().stream().sorted(ORDER).toList();
  }

  private static StreamRDF writer(RDFFormat format, OutputStream out) {
    Context context = RIOT.getContext().copy();
    context.set(RIOT.symTurtleDirectiveStyle, "at");
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, format, context);
    writer.start();
    Vocabulary.prefixes().forEach(writer::prefix);
    return writer;
  }
}
