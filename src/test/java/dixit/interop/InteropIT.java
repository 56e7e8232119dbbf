package dixit.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dixit.export.Exporter;
import dixit.export.Format;
import dixit.export.View;
import dixit.store.KnowledgeGraph;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tools that are not Jena find as many triples in what we write as Jena does. */
class InteropIT {
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final List<Path> WRITTEN =
      List.of(
          Path.of("output/article.ttl"),
          Path.of("output/article.accepted.ttl"),
          Path.of("src/test/resources/articles/fr-signes/expected.ttl"),
          Path.of("ontology/dixit.ttl"),
          Path.of("ontology/shapes.ttl"),
          Path.of("ontology/alignments.ttl"));
  private static final List<Path> EXPORTED =
      List.of(Path.of("output/article.ttl"), Path.of("src/test/resources/export/bresk.ttl"));

  @TempDir private Path folder;

  /**
   * A tool that reads a syntax.
   *
   * @param aLineATriple whether it prints a line for each triple, or their number
   */
  record Reader(Program program, Format format, boolean aLineATriple) {
    @Override
    public String toString() {
      return program + " " + format;
    }
  }

  record Case(Reader reader, Path file) {}

  private static List<Reader> readers() {
    List<Reader> readers = new ArrayList<>();
    Map<Format, String> rapper =
        Map.of(
            Format.TURTLE, "turtle",
            Format.TRIG, "trig",
            Format.NQUADS, "nquads",
            Format.NTRIPLES, "ntriples",
            Format.RDFXML, "rdfxml");
    rapper.forEach(
        (format, name) ->
            readers.add(
                new Reader(Program.of("rapper", "rapper", "-q", "-i", name), format, true)));
    Map<Format, String> serdi =
        Map.of(
            Format.TURTLE, "turtle",
            Format.TRIG, "trig",
            Format.NQUADS, "nquads",
            Format.NTRIPLES, "ntriples");
    serdi.forEach(
        (format, name) ->
            readers.add(
                new Reader(
                    Program.of("serdi", "serdi", "-i", name, "-o", "nquads"), format, true)));
    Map<Format, String> rdflib =
        Map.of(
            Format.TURTLE, "turtle",
            Format.TRIG, "trig",
            Format.NQUADS, "nquads",
            Format.NTRIPLES, "nt",
            Format.RDFXML, "xml",
            Format.JSONLD, "json-ld");
    rdflib.forEach(
        (format, name) ->
            readers.add(
                new Reader(
                    Program.python(
                        "rdflib",
                        "import sys, rdflib; g = rdflib.ConjunctiveGraph();"
                            + (" g.parse(sys.argv[1], format='" + name + "'); print(len(g))")),
                    format,
                    false)));
    Map<Format, String> mediaTypes =
        Map.of(
            Format.TURTLE, "text/turtle",
            Format.TRIG, "application/trig",
            Format.NQUADS, "application/n-quads",
            Format.NTRIPLES, "application/n-triples",
            Format.RDF12, "text/turtle");
    mediaTypes.forEach(
        (format, type) -> {
          readers.add(
              new Reader(
                  Program.node(
                      "n3",
                      "const n3 = require('n3'), fs = require('fs'); console.log(new"
                          + (" n3.Store(new n3.Parser({format: '" + type + "'})")
                          + ".parse(fs.readFileSync(process.argv[1], 'utf8'))).size)"),
                  format,
                  false));
          readers.add(oxigraph(format, type));
        });
    readers.add(oxigraph(Format.RDFXML, "application/rdf+xml"));
    readers.add(
        new Reader(
            Program.node(
                "jsonld",
                "const j = require('jsonld'), fs = require('fs');"
                    + " j.toRDF(JSON.parse(fs.readFileSync(process.argv[1], 'utf8')),"
                    + " {format: 'application/n-quads'}).then(t => process.stdout.write(t))"),
            Format.JSONLD,
            true));
    return readers;
  }

  private static Reader oxigraph(Format format, String type) {
    return new Reader(
        Program.node(
            "oxigraph",
            "const ox = require('oxigraph'), fs = require('fs'); const s = new ox.Store();"
                + " s.load(fs.readFileSync(process.argv[1], 'utf8'), {format:"
                + (" '" + type + "', base_iri: 'urn:x'}); console.log(s.size)")),
        format,
        false);
  }

  static Stream<Case> written() {
    return readers().stream()
        .filter(reader -> reader.format() == Format.TURTLE)
        .flatMap(reader -> WRITTEN.stream().map(file -> new Case(reader, file)));
  }

  static Stream<Case> exported() {
    return readers().stream()
        .flatMap(reader -> EXPORTED.stream().map(file -> new Case(reader, file)));
  }

  @ParameterizedTest
  @MethodSource("written")
  void findsTheSameNumberOfTriples(Case one) throws IOException, InterruptedException {
    long expected = RDFDataMgr.loadModel(one.file().toString()).size();
    assertEquals(expected, count(one.reader(), one.file()));
  }

  @ParameterizedTest
  @MethodSource("exported")
  void findsTheSameNumberOfTriplesInEachSyntax(Case one) throws IOException, InterruptedException {
    Format format = one.reader().format();
    Path exported = export(one.file(), format);
    Model said = RDFDataMgr.loadModel(one.file().toString());
    long expected =
        format == Format.RDF12
            ? said.size() - 2L * said.listSubjectsWithProperty(RDF.object).toList().size()
            : said.size();
    assertEquals(expected, count(one.reader(), exported));
  }

  static Stream<Format> rdf4j() {
    return Format.ofRdf().stream().filter(format -> format != Format.RDF12);
  }

  /** RDF4J is here as a library; it finds the very same triples. */
  @ParameterizedTest
  @MethodSource("rdf4j")
  void rdf4jFindsTheSameTriples(Format format) throws IOException {
    for (Path file : EXPORTED) {
      Path exported = export(file, format);
      RDFFormat syntax = Rio.getParserFormatForFileName(exported.toString()).orElseThrow();
      RDFParser parser = Rio.createParser(syntax);
      StatementCollector found = new StatementCollector();
      parser.setRDFHandler(found);
      try (InputStream in = Files.newInputStream(exported)) {
        parser.parse(in, "urn:x");
      }
      StringWriter triples = new StringWriter();
      Rio.write(found.getStatements(), triples, RDFFormat.NTRIPLES);
      Model read = ModelFactory.createDefaultModel();
      RDFDataMgr.read(read, new StringReader(triples.toString()), "urn:x", Lang.NTRIPLES);
      Model said = RDFDataMgr.loadModel(file.toString());
      assertEquals(List.of(), read.difference(said).listStatements().toList());
      assertEquals(said.size(), read.size());
    }
  }

  private Path export(Path file, Format format) throws IOException {
    Path exported = folder.resolve("graph." + format.extension());
    try (OutputStream out = Files.newOutputStream(exported)) {
      new Exporter(KnowledgeGraph.ofFiles(List.of(file)).dataset(), View.CLAIMS, false)
          .write(format, out);
    }
    return exported;
  }

  private static long count(Reader reader, Path file) throws IOException, InterruptedException {
    assumeTrue(reader.program().isThere(), () -> reader.program() + " is not installed");
    Program.Output output = reader.program().run(List.of(file));
    assertEquals(0, output.code(), output.err());
    if (reader.aLineATriple()) {
      return output.out().lines().filter(line -> !line.isBlank()).count();
    }
    Matcher matcher = NUMBER.matcher(output.out());
    return matcher.find() ? Long.parseLong(matcher.group()) : -1;
  }
}
