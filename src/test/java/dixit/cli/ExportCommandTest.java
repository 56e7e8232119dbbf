package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.export.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  private static final String TAMRIN = "src/test/resources/export/tamrin.ttl";
  private static final String BRESK = "src/test/resources/export/bresk.ttl";

  @TempDir private Path folder;

  private static CommandRun export(String... arguments) {
    return CommandRun.of(
        Stream.concat(Stream.of("export"), Arrays.stream(arguments)).toArray(String[]::new));
  }

  @Test
  void printsWhatItWrites() throws IOException {
    Path file = folder.resolve("new/graph.graphml");
    CommandRun written = export(TAMRIN, BRESK, "--to", "graphml", "-o", file.toString());
    assertEquals(0, written.code(), written.err());
    assertEquals("", written.out());
    assertEquals(Files.readString(file), export(TAMRIN, BRESK, "--to", "graphml").out());
  }

  @Test
  void severalFilesGoToAFolder() throws IOException {
    assertEquals(0, export(TAMRIN, "--to", "neo4j", "-o", folder.toString()).code());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of("nodes.csv", "relationships.csv"),
          files.map(file -> String.valueOf(file.getFileName())).sorted().toList());
    }
  }

  @Test
  void allArticlesAreTogether() {
    Path file = folder.resolve("all.nq");
    assertEquals(0, export(TAMRIN, BRESK, "--to", "nquads", "-o", file.toString()).code());
    Path triples = folder.resolve("all.nt");
    assertEquals(0, export(TAMRIN, BRESK, "--to", "ntriples", "-o", triples.toString()).code());
    assertEquals(
        RDFDataMgr.loadModel(TAMRIN).add(RDFDataMgr.loadModel(BRESK)).size(),
        RDFDataMgr.loadModel(triples.toString()).size());
    List<String> names = new ArrayList<>();
    RDFDataMgr.loadDataset(file.toString())
        .listModelNames()
        .forEachRemaining(name -> names.add(name.getLocalName()));
    assertEquals(List.of("aaaa", "bbbb"), names.stream().sorted().toList());
  }

  @Test
  void aFailureLeavesTheEarlierFile() throws IOException {
    Path file = Files.writeString(folder.resolve("graph.rdf"), "earlier");
    CommandRun run = export(TAMRIN, "--to", "rdfxml", "-o", file.toString());
    assertEquals(3, run.code());
    assertTrue(run.err().contains("U+0001"), run.err());
    assertEquals("earlier", Files.readString(file));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void whatCannotBeWrittenIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "earlier");
    CommandRun run = export(TAMRIN, "--to", "csv", "-o", file.toString());
    assertEquals(3, run.code());
    assertTrue(run.err().contains("cannot be written"), run.err());
    assertEquals("earlier", Files.readString(file));
    assertEquals(3, export(TAMRIN, "--to", "dot", "-o", folder.toString()).code());
  }

  @Test
  void aGraphWithoutAnythingHasTablesWithoutRows() throws IOException {
    Path nothing = Files.writeString(folder.resolve("nothing.ttl"), "");
    Path tables = folder.resolve("tables");
    assertEquals(0, export(nothing.toString(), "--to", "csv", "-o", tables.toString()).code());
    assertEquals(1, Files.readString(tables.resolve("deals.csv")).lines().count());
    for (String format : new String[] {"graphml", "gexf", "dot", "cytoscape", "cypher"}) {
      assertEquals(0, export(nothing.toString(), "--to", format).code(), format);
    }
    assertEquals(
        0,
        export(nothing.toString(), "--to", "xlsx", "-o", folder.resolve("x.xlsx").toString())
            .code());
    assertEquals(0, CommandRun.of("stats", nothing.toString()).code());
  }

  @Test
  void wrongUsage() {
    assertEquals(2, export(TAMRIN).code());
    assertEquals(2, export("--to", "dot").code());
    assertEquals(2, export(TAMRIN, "--to", "docx").code());
    assertEquals(2, export(TAMRIN, "--to", "neo4j").code());
    assertEquals(2, export(TAMRIN, "--to", "turtle", "--flat").code());
    assertEquals(2, export(TAMRIN, "--to", "dot", "--flat", "--view", "all").code());
    assertEquals(3, export("none.ttl", "--to", "dot").code());
    assertEquals(2, CommandRun.of("build", "x.txt", "--format", "graphml").code());
  }

  @Test
  void helpNamesEveryFormat() {
    String help = export("--help").out().replaceAll("\\s+", " ");
    for (Format format : Format.values()) {
      assertTrue(help.contains(format.toString()), format + " in " + help);
    }
  }
}
