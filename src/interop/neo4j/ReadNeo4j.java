import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.importer.ImportCommand;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import picocli.CommandLine;

/**
 * Loads each file of Cypher, or each folder with nodes.csv and relationships.csv by the importer of
 * neo4j-admin, into a database of its own and prints how many nodes and relationships there are.
 */
class ReadNeo4j {
  public static void main(String[] sources) throws IOException {
    for (String source : sources) {
      Path home = Files.createTempDirectory("neo4j");
      try {
        System.out.println(counts(Path.of(source), home));
      } finally {
        delete(home);
      }
    }
  }

  private static String counts(Path source, Path home) throws IOException {
    boolean files = Files.isDirectory(source);
    if (files) {
      importFiles(source, home);
    }
    DatabaseManagementService service =
        new DatabaseManagementServiceBuilder(home)
            .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(64))
            .build();
    try {
      GraphDatabaseService graph = service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
      if (!files) {
        // The second time must change nothing.
        run(source, graph);
        run(source, graph);
      }
      try (Transaction transaction = graph.beginTx()) {
        return number("MATCH (n) RETURN count(n) AS n", transaction)
            + " "
            + number("MATCH ()-[r]->() RETURN count(r) AS n", transaction);
      }
    } finally {
      service.shutdown();
    }
  }

  private static Object number(String cypher, Transaction transaction) {
    return transaction.execute(cypher).next().get("n");
  }

  private static void importFiles(Path folder, Path home) {
    // It tells of its progress on standard output.
    ExecutionContext context =
        new ExecutionContext(
            home, home, System.err, System.err, new DefaultFileSystemAbstraction());
    int code =
        new CommandLine(new ImportCommand.Full(context))
            .execute(
                "neo4j",
                "--multiline-fields=true",
                "--report-file=" + home.resolve("import.report"),
                "--nodes=" + folder.resolve("nodes.csv"),
                "--relationships=" + folder.resolve("relationships.csv"));
    if (code != 0) {
      throw new IllegalStateException("the importer ended with " + code);
    }
  }

  private static void run(Path file, GraphDatabaseService graph) throws IOException {
    for (String statement : Files.readAllLines(file)) {
      graph.executeTransactionally(statement);
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path done, IOException e) throws IOException {
            Files.delete(done);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
