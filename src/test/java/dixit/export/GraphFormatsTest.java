package dixit.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dixit.article.InputException;
import dixit.rdf.Vocabulary;
import dixit.store.KnowledgeGraph;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The formats of other tools on two small articles whose names and words are hostile. Run with
 * -Dgolden=update, the expected files are written anew.
 */
class GraphFormatsTest {
  private static final Path FOLDER = Path.of("src/test/resources/export");
  private static final List<Path> TOLD =
      Stream.of("post", "post-corrected", "wire")
          .map(name -> FOLDER.resolve("told/" + name + ".ttl"))
          .toList();

  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

  /** Words with quotes, a backslash, line ends, a tab, markup and a control character. */
  private static final String HOSTILE =
      "=HYPERLINK(\"it, \\u0027 probably\")\r\nwill cost\t$3 billion\u0001 <b>'all in'</b>";

  private static Dataset dataset() {
    return KnowledgeGraph.ofFiles(
            List.of(FOLDER.resolve("tamrin.ttl"), FOLDER.resolve("bresk.ttl")))
        .dataset();
  }

  private static PropertyGraph graph() {
    return new ClaimGraph(Graphs.of(dataset())).build();
  }

  private static Map<String, byte[]> files(Dataset dataset) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (Format format :
        List.of(Format.GRAPHML, Format.GEXF, Format.DOT, Format.CYTOSCAPE, Format.CYPHER)) {
      files.put(
          "claims." + format.extension(),
          bytes(out -> new Exporter(dataset, View.CLAIMS, false).write(format, out)));
    }
    files.put(
        "flat.dot", bytes(out -> new Exporter(dataset, View.CLAIMS, true).write(Format.DOT, out)));
    files.put(
        "flat.graphml",
        bytes(out -> new Exporter(dataset, View.CLAIMS, true).write(Format.GRAPHML, out)));
    files.put(
        "accepted.dot",
        bytes(out -> new Exporter(dataset, View.ACCEPTED, false).write(Format.DOT, out)));
    files.put(
        "all.dot", bytes(out -> new Exporter(dataset, View.ALL, false).write(Format.DOT, out)));
    parts(new Exporter(dataset, View.CLAIMS, false), Format.NEO4J, "neo4j-", files);
    parts(new Exporter(dataset, View.ALL, false), Format.CSV, "all-", files);
    parts(new Exporter(dataset, View.ACCEPTED, false), Format.CSV, "accepted-", files);
    for (Format format : List.of(Format.JSONLD, Format.RDF12, Format.TRIG)) {
      files.put(
          "claims." + format.extension(),
          bytes(out -> new Exporter(dataset, View.CLAIMS, false).write(format, out)));
    }
    return files;
  }

  private static void parts(
      Exporter exporter, Format format, String prefix, Map<String, byte[]> files)
      throws IOException {
    for (Map.Entry<String, Exporter.Part> part : exporter.parts(format).entrySet()) {
      files.put(prefix + part.getKey(), bytes(part.getValue()));
    }
  }

  private static byte[] bytes(Exporter.Part part) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    part.writeTo(out);
    return out.toByteArray();
  }

  static Stream<Map.Entry<String, byte[]>> files() throws IOException {
    return files(dataset()).entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void isAsExpected(Map.Entry<String, byte[]> file) throws IOException {
    Path expected = FOLDER.resolve("expected").resolve(file.getKey());
    if (UPDATE) {
      Files.createDirectories(expected.getParent());
      Files.write(expected, file.getValue());
    }
    assertEquals(Files.readString(expected), new String(file.getValue(), StandardCharsets.UTF_8));
  }

  @Test
  void theOrderInWhichTriplesCameIsOfNoMatter() throws IOException {
    Dataset shuffled = dataset();
    List<String> names = new ArrayList<>();
    shuffled.listModelNames().forEachRemaining(name -> names.add(name.toString()));
    for (String name : names) {
      List<Statement> statements = shuffled.getNamedModel(name).listStatements().toList();
      Collections.sort(statements, (a, b) -> b.toString().compareTo(a.toString()));
      Collections.shuffle(statements, new Random(7));
      Model model = ModelFactory.createDefaultModel();
      statements.forEach(model::add);
      shuffled.replaceNamedModel(name, model);
    }
    Map<String, byte[]> again = files(shuffled);
    for (Map.Entry<String, byte[]> file : files(dataset()).entrySet()) {
      assertArrayEquals(file.getValue(), again.get(file.getKey()), file.getKey());
    }
  }

  @Test
  void whatIsOnlyDeniedIsNoPlainEdge() {
    PropertyGraph flat = new FlatGraph(Graphs.of(dataset())).build();
    List<String> edges =
        flat.edges().stream()
            .map(
                edge ->
                    flat.vertices().get(edge.source()).label()
                        + " "
                        + edge.type()
                        + " "
                        + flat.vertices().get(edge.target()).label()
                        + " "
                        + edge.properties().get("certainty")
                        + " "
                        + edge.properties().get("isDisputed"))
            .toList();
    assertEquals(
        List.of(
            "QX7 isMadeBy Tamrin « & <Söhne> » 🎉 Certain false",
            "Bresk Merger Lumar Possible true",
            "VELQUOR Acquisition Tamrin « & <Söhne> » 🎉 Certain false",
            "Inès Maroux Position VELQUOR Certain false"),
        edges);
    assertEquals(
        "2000000000 USD | about 3000000000 USD", flat.edges().get(2).properties().get("hasPrice"));
  }

  private static Exporter told(boolean flat) {
    return new Exporter(KnowledgeGraph.ofFiles(TOLD).dataset(), View.CLAIMS, flat);
  }

  @Test
  void aDealThatSeveralArticlesTellIsOneNode() {
    PropertyGraph graph = told(false).graph();
    List<String> deals =
        graph.vertices().stream()
            .filter(vertex -> vertex.sort() == Sort.DEAL)
            .map(
                vertex ->
                    vertex.label()
                        + " "
                        + vertex.properties().get("articles")
                        + " "
                        + vertex.properties().get("isWithdrawn"))
            .toList();
    assertEquals(
        List.of(
            "Acquisition: Ardel, Nolvik 2 false",
            "Investment: Ardel, Osmund 1 true",
            "Acquisition: Nolvik, Osmund 1 false",
            "Merger: Ardel, Osmund 1 false"),
        deals);
    assertEquals(
        3,
        graph.edges().stream()
            .filter(edge -> edge.type().equals("isAbout"))
            .filter(
                edge ->
                    graph
                        .vertices()
                        .get(edge.target())
                        .label()
                        .equals("Acquisition: Ardel, Nolvik"))
            .count(),
        "claims of each telling");
    assertEquals(
        3,
        graph.vertices().stream()
            .filter(vertex -> vertex.sort() == Sort.CLAIM)
            .filter(vertex -> Boolean.TRUE.equals(vertex.properties().get("isWithdrawn")))
            .filter(
                vertex ->
                    "https://w3id.org/dixit/id/article/dddd"
                        .equals(vertex.properties().get("withdrawnBy")))
            .count(),
        "withdrawn claims");
  }

  @Test
  void aPlainEdgeTellsHowFarADealHasCome() throws IOException {
    String dot =
        new String(bytes(out -> told(true).write(Format.DOT, out)), StandardCharsets.UTF_8);
    assertTrue(dot.contains("[label=\"Acquisition: agreed\"]"), dot);
    assertTrue(
        dot.contains("[label=\"Acquisition: in talks\\n(possible)\", style=\"dashed\"]"), dot);
    assertTrue(!dot.contains("Investment") && !dot.contains("Merger") && !dot.contains("chief"));
    assertTrue(!dot.contains("completed"), dot);
    String graphMl =
        new String(bytes(out -> told(true).write(Format.GRAPHML, out)), StandardCharsets.UTF_8);
    assertTrue(
        graphMl.contains("<data key=\"edge-label\">Acquisition: in talks (possible)</data>"));
    assertTrue(graphMl.contains("<data key=\"edge-hasComeAbout\">false</data>"));
  }

  @Test
  void rdfStaysWhole() throws IOException {
    String triples =
        new String(bytes(out -> told(false).write(Format.NTRIPLES, out)), StandardCharsets.UTF_8);
    assertEquals(
        6 * 2,
        triples.lines().filter(line -> line.contains("#hasParticipant>")).count(),
        "tellings");
  }

  @Test
  void nothingDisputedOrReportedIsInTheAcceptedView() throws IOException {
    String dot = new String(files(dataset()).get("accepted.dot"), StandardCharsets.UTF_8);
    assertTrue(dot.contains("hasAcquirer") && dot.contains("isMadeBy"), dot);
    assertTrue(!dot.contains("hasPrice") && !dot.contains("License") && !dot.contains("Merger"));
  }

  @Test
  void aNodeForAllOfWhichSomethingIsSaid() {
    Model said = Graphs.of(dataset()).said();
    PropertyGraph whole = new WholeGraph(said, true).build();
    assertEquals(said.listSubjects().toList().size(), whole.vertices().size());
    long links =
        said.listStatements().toList().stream()
            .filter(triple -> triple.getObject().isURIResource())
            .filter(triple -> said.contains(triple.getResource(), null))
            .count();
    assertEquals(links, whole.edges().size());
  }

  @Test
  void hostileWordsComeBackFromJson() throws IOException {
    JsonObject elements =
        JsonParser.parseString(
                new String(bytes(out -> CytoscapeJson.write(graph(), out)), StandardCharsets.UTF_8))
            .getAsJsonObject()
            .getAsJsonObject("elements");
    JsonArray nodes = elements.getAsJsonArray("nodes");
    List<String> words =
        StreamSupport.stream(nodes.spliterator(), false)
            .map(JsonElement::getAsJsonObject)
            .map(node -> node.getAsJsonObject("data"))
            .filter(data -> data.has("words"))
            .map(data -> data.get("words").getAsString())
            .toList();
    assertTrue(words.contains(HOSTILE), words.toString());
    assertEquals(graph().edges().size(), elements.getAsJsonArray("edges").size());
  }

  @Test
  void hostileWordsComeBackFromCsv() throws IOException {
    String csv = new String(bytes(out -> Neo4j.writeNodes(graph(), out)), StandardCharsets.UTF_8);
    try (CSVParser parser =
        CSVParser.parse(
            csv, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      List<String> words = parser.getRecords().stream().map(record -> record.get("words")).toList();
      assertTrue(words.contains(HOSTILE), words.toString());
      assertEquals(graph().vertices().size(), words.size());
    }
  }

  @Test
  void whatXmlCannotHoldIsReplaced() throws Exception {
    for (Exporter.Part format :
        List.<Exporter.Part>of(
            out -> GraphMl.write(graph(), out), out -> Gexf.write(graph(), out))) {
      Element root =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(bytes(format)))
              .getDocumentElement();
      assertEquals(graph().vertices().size(), root.getElementsByTagName("node").getLength());
      assertEquals(graph().edges().size(), root.getElementsByTagName("edge").getLength());
    }
    Element graphMl =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bytes(out -> GraphMl.write(graph(), out))))
            .getDocumentElement();
    NodeList data = graphMl.getElementsByTagName("data");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < data.getLength(); i++) {
      texts.add(data.item(i).getTextContent());
    }
    assertTrue(texts.contains(HOSTILE.replace('\u0001', '\uFFFD')));
  }

  @Test
  void everyCypherStatementIsALine() throws IOException {
    String cypher =
        new String(bytes(out -> Neo4j.writeCypher(graph(), out)), StandardCharsets.UTF_8);
    assertTrue(cypher.lines().allMatch(line -> line.endsWith(";")));
    assertEquals(1 + graph().vertices().size() + graph().edges().size(), cypher.lines().count());
  }

  @Test
  void noNameTurnsADrawing() throws IOException {
    Model model = ModelFactory.createDefaultModel();
    model
        .createResource("https://example.org/a")
        .addProperty(RDF.type, Vocabulary.COMPANY)
        .addProperty(RDFS.label, "Tamrin\u202Edlo\u2066S\u0000\"");
    PropertyGraph graph = new WholeGraph(model, true).build();
    String dot = new String(bytes(out -> Dot.write(graph, out)), StandardCharsets.UTF_8);
    assertTrue(dot.contains("label=\"Tamrin dlo S \\\"\""), dot);
  }

  @Test
  void saysWhatIsMissingForSvg() {
    InputException e =
        assertThrows(
            InputException.class,
            () -> Svg.write(graph(), "no-such-program", OutputStream.nullOutputStream()));
    assertTrue(String.valueOf(e.getMessage()).contains("install Graphviz"), e.getMessage());
  }
}
