package dixit.cli;

import dixit.serve.Server;
import dixit.serve.Settings;
import dixit.store.ArticleStore;
import dixit.store.KnowledgeGraph;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Graphs in, a server to look at them and to ask them. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Serve graphs to this machine until stopped: an explorer for people at /, SPARQL at"
          + " /kg/sparql, graphs at /kg/data. Read-only.",
      "The identifiers of the ontology and of things lead, under /dixit/, to pages or, where a"
          + " program asks for it, to RDF.",
      "A store is of one process at a time: until the server is stopped, no other command reads"
          + " it; ask the server."
    },
    footer = {
      "",
      "Examples:",
      "  dixit serve",
      "  dixit serve graphs/*.ttl --port 8080",
      "  dixit serve --store news",
      "  dixit serve --store news --host 0.0.0.0 --token \"$(cat token.txt)\"",
      "  dixit serve --store news --public-name news.example --token \"$(cat token.txt)\""
    })
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Graphs to serve (default: output/*.ttl).")
  private List<Path> files = List.of();

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "Store to serve, as 'dixit build --store' makes it.")
  private Optional<Path> store = Optional.empty();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen on, 0 for any (default: ${DEFAULT-VALUE}).")
  private int port = 3030;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description =
          "Address to listen on (default: ${DEFAULT-VALUE}); for anything but this machine a"
              + " token is needed.")
  private String host = "localhost";

  @Option(
      names = "--public-name",
      paramLabel = "NAME[:PORT]",
      split = ",",
      description =
          "Names under which others ask, where they are not that address and port, as behind a"
              + " proxy; requests that name another host are turned away.")
  private List<String> publicNames = List.of();

  @Option(
      names = "--token",
      paramLabel = "T",
      description =
          "What a client must show, of 16 characters or more: as 'Authorization: Bearer T', or once"
              + " in a browser as ?token=T.")
  private Optional<String> token = Optional.empty();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "Longest that a query may take (default: ${DEFAULT-VALUE}).")
  private int timeoutSeconds = 20;

  @Override
  public Integer call() {
    Settings settings = settings();
    if (store.isPresent() && !files.isEmpty()) {
      throw wrong("files or --store: one of both");
    }
    if (store.isPresent()) {
      try (ArticleStore articles = ArticleStore.open(store.get())) {
        serve(KnowledgeGraph.ofStore(articles), settings);
      }
    } else {
      List<Path> graphs = files.isEmpty() ? GraphsToAsk.defaults() : files;
      serve(KnowledgeGraph.ofFiles(graphs), settings);
    }
    return Main.OK;
  }

  private void serve(KnowledgeGraph graph, Settings settings) {
    try (Server server = Server.start(graph, settings)) {
      spec.commandLine().getOut().println(server.address());
      spec.commandLine().getOut().flush();
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      server.await();
    }
  }

  private Settings settings() {
    if (timeoutSeconds < 1) {
      throw wrong("--timeout " + timeoutSeconds + ": give a second or more");
    }
    try {
      return new Settings(host, port, publicNames, token, Duration.ofSeconds(timeoutSeconds));
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage() + ": see --host, --port, --public-name and --token");
    }
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
