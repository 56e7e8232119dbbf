package dixit.export;

import dixit.rdf.SortedTurtle;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.out.NodeFmtLib;

/** Writes a graph in any syntax; the bytes depend on the triples alone. */
public final class Exporter {
  private Exporter() {}

  /**
   * Writes UTF-8; the stream stays open.
   *
   * @param graphName identifier of the named graph that holds the triples, in the syntaxes that
   *     have named graphs
   */
  public static void write(Model graph, String graphName, Format format, OutputStream out)
      throws IOException {
    switch (format) {
      case TURTLE -> SortedTurtle.write(graph, out);
      case TRIG -> SortedTurtle.writeNamed(graph, graphName, out);
      case NQUADS -> lines(graph, " <" + graphName + ">", out);
      case NTRIPLES -> lines(graph, "", out);
      case JSONLD -> JsonLd.write(SortedTurtle.sorted(graph), out);
      case RDFXML -> RdfXml.write(SortedTurtle.sorted(graph), out);
    }
  }

  private static void lines(Model graph, String end, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    for (Triple triple : SortedTurtle.sorted(graph)) {
      writer.write(NodeFmtLib.strNT(triple.getSubject()) + " ");
      writer.write(NodeFmtLib.strNT(triple.getPredicate()) + " ");
      writer.write(NodeFmtLib.strNT(triple.getObject()) + end + " .\n");
    }
    writer.flush();
  }
}
