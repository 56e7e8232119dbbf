package dixit.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dixit.interop.Program;
import dixit.store.KnowledgeGraph;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.GraphImporter;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tools of others find as many nodes and edges, or rows, in what we write as we do. */
class GraphReadersIT {
  private static final Pattern COUNTS = Pattern.compile("^\\s*(\\d+)\\s+(\\d+)");
  private static final Path HOSTILE = Path.of("src/test/resources/export/tamrin.ttl");
  private static final Path OTHER = Path.of("src/test/resources/export/bresk.ttl");
  private static final List<Path> TOLD =
      Stream.of("post", "post-corrected", "wire")
          .map(name -> Path.of("src/test/resources/export/told/" + name + ".ttl"))
          .toList();
  private static final Path ARTICLE = Path.of("output/article.ttl");

  @TempDir private Path folder;

  /** What is exported. */
  record Source(String name, List<Path> files, View view, boolean flat) {
    Dataset dataset() {
      return KnowledgeGraph.ofFiles(files).dataset();
    }

    /** As "33 65". */
    String counts() {
      PropertyGraph graph = new Exporter(dataset(), view, flat).graph();
      return graph.vertices().size() + " " + graph.edges().size();
    }
  }

  private static final List<Source> SOURCES =
      List.of(
          new Source("hostile", List.of(HOSTILE, OTHER), View.CLAIMS, false),
          new Source("hostile-flat", List.of(HOSTILE, OTHER), View.CLAIMS, true),
          new Source("hostile-all", List.of(HOSTILE, OTHER), View.ALL, false),
          new Source("told", TOLD, View.CLAIMS, false),
          new Source("told-flat", TOLD, View.CLAIMS, true),
          new Source("told-all", TOLD, View.ALL, false),
          new Source("article", List.of(ARTICLE), View.CLAIMS, false),
          new Source("article-flat", List.of(ARTICLE), View.CLAIMS, true),
          new Source("article-accepted", List.of(ARTICLE), View.ACCEPTED, false));

  /** A reader, which prints the two numbers on a line for each file. */
  record Reader(Program program, Format format) {
    @Override
    public String toString() {
      return program + " " + format;
    }
  }

  static Stream<Reader> readers() throws IOException {
    Program neo4j = Program.java("neo4j", "ReadNeo4j.java");
    Program gephi = Program.java("gephi", "ReadGephi.java");
    return Stream.of(
        new Reader(networkx("graphml"), Format.GRAPHML),
        new Reader(networkx("gexf"), Format.GEXF),
        new Reader(gephi, Format.GRAPHML),
        new Reader(gephi, Format.GEXF),
        new Reader(Program.of("graphviz", "gc", "-n", "-e"), Format.DOT),
        new Reader(
            Program.node(
                "cytoscape",
                "const c = require('cytoscape'), fs = require('fs');"
                    + " for (const f of process.argv.slice(1)) { const g = c({headless: true,"
                    + " elements: JSON.parse(fs.readFileSync(f, 'utf8')).elements});"
                    + " console.log(g.nodes().length, g.edges().length) }"),
            Format.CYTOSCAPE),
        new Reader(neo4j, Format.CYPHER),
        new Reader(neo4j, Format.NEO4J));
  }

  private static Program networkx(String format) {
    return Program.python(
        "networkx",
        "import sys, networkx\n"
            + "for f in sys.argv[1:]:\n"
            + ("  g = networkx.read_" + format + "(f)\n")
            + "  print(g.number_of_nodes(), g.number_of_edges())\n");
  }

  @ParameterizedTest
  @MethodSource("readers")
  void findsTheSameNodesAndEdges(Reader reader) throws IOException, InterruptedException {
    assumeTrue(reader.program().isThere(), () -> reader.program() + " is not installed");
    // A database takes seconds to start, so it gets those that differ most.
    List<Source> sources =
        reader.program().name().equals("neo4j")
            ? List.of(SOURCES.get(0), SOURCES.get(3), SOURCES.get(7))
            : SOURCES;
    List<Path> files = new ArrayList<>();
    for (Source source : sources) {
      files.add(export(source, reader.format()));
    }
    Program.Output output = reader.program().run(files);
    assertEquals(0, output.code(), output.err());
    // Graphviz adds a line with the sum.
    assertEquals(
        sources.stream().map(Source::counts).toList(),
        counts(output.out()).subList(0, sources.size()));
  }

  private static List<String> counts(String out) {
    return out.lines()
        .map(COUNTS::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1) + " " + found.group(2))
        .toList();
  }

  /** JGraphT is here as a library; it checks GraphML and GEXF against their schemas. */
  @Test
  void jgraphtFindsTheSameNodesAndEdges() throws IOException {
    for (Source source : SOURCES) {
      assertEquals(source.counts(), counts(new GraphMLImporter<>(), source, Format.GRAPHML));
      assertEquals(source.counts(), counts(new SimpleGEXFImporter<>(), source, Format.GEXF));
    }
  }

  private String counts(GraphImporter<String, DefaultEdge> importer, Source source, Format format)
      throws IOException {
    Graph<String, DefaultEdge> graph =
        new DirectedPseudograph<>(
            SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
    importer.importGraph(graph, new StringReader(Files.readString(export(source, format))));
    return graph.vertexSet().size() + " " + graph.edgeSet().size();
  }

  @Test
  void graphvizDrawsEveryNodeAndEdge() throws IOException {
    assumeTrue(Program.of("graphviz", "dot").isThere(), "graphviz is not installed");
    Source source = SOURCES.get(0);
    String svg = Files.readString(export(source, Format.SVG));
    assertEquals(
        source.counts(),
        occurrences("class=\"node\"", svg) + " " + occurrences("class=\"edge\"", svg));
    assertTrue(svg.contains("Söhne") && !svg.contains("<b>"));
  }

  private static int occurrences(String what, String text) {
    return text.split(Pattern.quote(what), -1).length - 1;
  }

  @Test
  void aSpreadsheetHasARowForEach() throws IOException, InterruptedException {
    Program openpyxl =
        Program.python(
            "openpyxl",
            "import sys, openpyxl\n"
                + "for sheet in openpyxl.load_workbook(sys.argv[1]):\n"
                + "  print(sheet.max_row, sheet.max_column)\n"
                + "  assert all(c.data_type != 'f' for r in sheet.iter_rows() for c in r)\n");
    assumeTrue(openpyxl.isThere(), "openpyxl is not installed");
    for (Source source : List.of(SOURCES.get(2), SOURCES.get(3))) {
      Program.Output output = openpyxl.run(List.of(export(source, Format.XLSX)));
      assertEquals(0, output.code(), output.err());
      assertEquals(
          new Tables(Graphs.of(source.dataset()).folded(), source.view())
              .all().stream().map(t -> t.rows().size() + 1 + " " + t.header().size()).toList(),
          counts(output.out()));
    }
  }

  @Test
  void pythonReadsTheTables() throws IOException, InterruptedException {
    Program python =
        Program.of(
            "python",
            "/usr/bin/python3",
            "-c",
            "import csv, sys\n"
                + "for f in sys.argv[1:]:\n"
                + "  rows = list(csv.reader(open(f, newline='', encoding='utf-8'), strict=True))\n"
                + "  assert all(len(r) == len(rows[0]) for r in rows)\n"
                + "  print(len(rows), len(rows[0]))\n");
    assumeTrue(python.isThere(), "python is not installed");
    Source source = SOURCES.get(2);
    Path tables = export(source, Format.CSV);
    List<Table> expected = new Tables(Graphs.of(source.dataset()).folded(), source.view()).all();
    Program.Output output =
        python.run(expected.stream().map(t -> tables.resolve(t.name() + ".csv")).toList());
    assertEquals(0, output.code(), output.err());
    assertEquals(
        expected.stream().map(t -> t.rows().size() + 1 + " " + t.header().size()).toList(),
        counts(output.out()));
  }

  private Path export(Source source, Format format) throws IOException {
    Exporter exporter = new Exporter(source.dataset(), source.view(), source.flat());
    if (!format.isFolder()) {
      Path file = folder.resolve(source.name() + "." + format.extension());
      write(out -> exporter.write(format, out), file);
      return file;
    }
    Path files = Files.createDirectories(folder.resolve(source.name() + "-" + format));
    for (var part : exporter.parts(format).entrySet()) {
      write(part.getValue(), files.resolve(part.getKey()));
    }
    return files;
  }

  private static void write(Exporter.Part part, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      part.writeTo(out);
    }
  }
}
