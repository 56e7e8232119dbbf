package dixit.export;

import dixit.rdf.SortedTurtle;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.jspecify.annotations.Nullable;

/** Writes graphs in any syntax or format; the bytes depend on the triples alone. */
public final class Exporter {
  private final Graphs graphs;
  private final View view;
  private final boolean flat;
  private @Nullable PropertyGraph drawn;

  /** A file of a format that has several. */
  public interface Part {
    /** Writes UTF-8; the stream stays open. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * @param dataset a named graph for each article and for what is derived, as a knowledge graph has
   *     them; read, never changed
   * @param flat whether graph formats have plain edges between entities in place of deals, posts
   *     and claims; only what is affirmed
   */
  public Exporter(Dataset dataset, View view, boolean flat) {
    this.graphs = Graphs.of(dataset);
    this.view = view;
    this.flat = flat;
  }

  /** Writes a format that is one file; the stream stays open. */
  public void write(Format format, OutputStream out) throws IOException {
    switch (format) {
      case TURTLE, NTRIPLES, JSONLD, RDFXML, RDF12 -> write(triples(), "", format, out);
      case TRIG -> SortedTurtle.writeNamed(named(), out);
      case NQUADS -> {
        for (Map.Entry<String, Model> graph : named().entrySet()) {
          write(graph.getValue(), graph.getKey(), format, out);
        }
      }
      case GRAPHML -> GraphMl.write(graph(), out);
      case GEXF -> Gexf.write(graph(), out);
      case DOT -> Dot.write(graph(), out);
      case SVG -> Svg.write(graph(), "dot", out);
      case CYTOSCAPE -> CytoscapeJson.write(graph(), out);
      case CYPHER -> Neo4j.writeCypher(graph(), out);
      case XLSX -> Xlsx.write(new Tables(graphs.folded(), view).all(), out);
      case NEO4J, CSV -> throw new IllegalArgumentException(format + " is several files");
    }
  }

  /** The files of a format that is a folder, by name. */
  public SortedMap<String, Part> parts(Format format) {
    if (!format.isFolder()) {
      throw new IllegalArgumentException(format + " is one file");
    }
    SortedMap<String, Part> parts = new TreeMap<>();
    if (format == Format.NEO4J) {
      parts.put(Neo4j.NODES, out -> Neo4j.writeNodes(graph(), out));
      parts.put(Neo4j.RELATIONSHIPS, out -> Neo4j.writeRelationships(graph(), out));
    } else {
      for (Table table : new Tables(graphs.folded(), view).all()) {
        parts.put(table.name() + ".csv", out -> Csv.write(table, out));
      }
    }
    return parts;
  }

  /**
   * Writes one graph as RDF, in UTF-8; the stream stays open.
   *
   * @param graphName identifier of the named graph that holds the triples, in the syntaxes that
   *     have named graphs; empty for the default graph
   * @param format one that {@link Format#isRdf()}
   */
  public static void write(Model graph, String graphName, Format format, OutputStream out)
      throws IOException {
    switch (format) {
      case TURTLE -> SortedTurtle.write(graph, out);
      case TRIG -> SortedTurtle.writeNamed(new TreeMap<>(Map.of(graphName, graph)), out);
      case NQUADS -> lines(graph, graphName.isEmpty() ? "" : " <" + graphName + ">", out);
      case NTRIPLES -> lines(graph, "", out);
      case JSONLD -> JsonLd.write(SortedTurtle.sorted(graph), out);
      case RDFXML -> RdfXml.write(SortedTurtle.sorted(graph), out);
      case RDF12 -> Reification.write(graph, out);
      case GRAPHML, GEXF, DOT, SVG, CYTOSCAPE, CYPHER, NEO4J, CSV, XLSX ->
          throw new IllegalArgumentException(format + " is no RDF");
    }
  }

  private Model triples() {
    Model all = ModelFactory.createDefaultModel();
    named().values().forEach(all::add);
    return all;
  }

  /** A graph of a file with several articles has no name that means anything elsewhere. */
  private SortedMap<String, Model> named() {
    SortedMap<String, Model> named = new TreeMap<>();
    if (view == View.ACCEPTED) {
      named.put("", AcceptedTriples.of(graphs));
      return named;
    }
    SortedMap<String, Model> all = new TreeMap<>(graphs.articles());
    if (view == View.ALL) {
      all.putAll(graphs.derived());
    }
    all.forEach(
        (name, graph) ->
            named.merge(name.startsWith("file:") ? "" : name, graph, (a, b) -> a.union(b)));
    return named;
  }

  /** The view as nodes and edges. */
  PropertyGraph graph() {
    if (drawn == null) {
      drawn =
          flat
              ? new FlatGraph(graphs.folded()).build()
              : switch (view) {
                case ACCEPTED -> new WholeGraph(triples(), false).build();
                case CLAIMS -> new ClaimGraph(graphs.folded()).build();
                case ALL -> new WholeGraph(Folding.of(triples()), true).build();
              };
    }
    return drawn;
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
