package dixit.interop;

import dixit.serve.Server;
import dixit.serve.Settings;
import dixit.store.KnowledgeGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The explorer in a real browser. */
class ExplorerIT {
  private static final List<Path> GRAPHS =
      List.of(
          Path.of("src/test/resources/articles/en-velquor-tamrin/expected.ttl"),
          Path.of("output/article.ttl"));

  @Test
  void leadsFromNamesToDealsToWords() throws IOException, InterruptedException {
    Path shots = Files.createDirectories(Path.of("target/interop/shots"));
    try (Server server =
        Server.start(
            KnowledgeGraph.ofFiles(GRAPHS),
            new Settings("localhost", 0, Optional.empty(), Duration.ofSeconds(20)))) {
      Browser.run("explorer.js", server.address(), shots.toString());
    }
  }
}
