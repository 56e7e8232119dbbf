package dixit.serve;

import dixit.article.InputException;
import dixit.rdf.Jena;
import dixit.report.Labels;
import dixit.store.KnowledgeGraph;
import java.net.BindException;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.system.FusekiLogging;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.TextQueryPF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.system.Txn;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A running server: queries at {@code /kg/sparql}, graphs at {@code /kg/data} (Graph Store
 * Protocol, reading), the explorer at {@code /}.
 */
public final class Server implements AutoCloseable {
  private static final int MOST_THREADS = 32;
  private static final int IDLE_MILLISECONDS = 30_000;

  private final FusekiServer fuseki;
  private final MemoryWatch memory;
  private final Settings settings;

  private Server(FusekiServer fuseki, MemoryWatch memory, Settings settings) {
    this.fuseki = fuseki;
    this.memory = memory;
    this.settings = settings;
  }

  /**
   * Starts; ready when it returns.
   *
   * @param graph stays open as long as the server runs
   * @throws InputException if the port is in use or cannot be listened on
   */
  public static Server start(KnowledgeGraph graph, Settings settings) {
    Jena.start();
    FusekiLogging.markInitialized(true);
    Dataset graphs = graph.dataset();
    Home home =
        Txn.calculateRead(
            graphs, () -> Home.of(new Reader(graphs.getDefaultModel(), Labels.in("en"))));
    DatasetGraph dataset =
        TextDatasetFactory.create(graphs.asDatasetGraph(), home.textIndex(), false);
    long limit = settings.queryTime().toMillis();
    dataset.getContext().set(ARQ.queryTimeout, limit + "," + limit);
    dataset.getContext().set(ARQ.httpServiceAllowed, false);
    PropertyFunctionRegistry properties = new KnownFunctions.Properties();
    properties.put(TextQuery.NS + "query", TextQueryPF.class);
    PropertyFunctionRegistry.set(dataset.getContext(), properties);
    DataService service =
        DataService.newBuilder(dataset)
            .addEndpoint(Operation.Query, "sparql")
            .addEndpoint(Operation.GSP_R, "data")
            .build();
    Templates templates = new Templates();
    MemoryWatch memory = new MemoryWatch(MemoryWatch.FULL);
    FusekiServer fuseki =
        FusekiServer.create()
            .fusekiModules(FusekiModules.empty())
            .port(settings.port())
            .maxServerThreads(MOST_THREADS)
            .registerOperation(Operation.Query, new ReadOnlyQuery(settings.queryTime(), memory))
            .add("/kg", service)
            .addServlet("/*", new Explorer(graphs, home, templates))
            .build();
    Faults faults = new Faults(templates);
    fuseki.getJettyServer().setErrorHandler(faults);
    for (var context : fuseki.getJettyServer().getDescendants(ServletContextHandler.class)) {
      context.setErrorHandler(faults);
    }
    fuseki.getJettyServer().setHandler(new Guard(settings, fuseki.getJettyServer().getHandler()));
    for (var connector : fuseki.getJettyServer().getConnectors()) {
      configure((ServerConnector) connector, settings);
    }
    try {
      fuseki.start();
    } catch (FusekiException e) {
      memory.close();
      throw refused(e, settings);
    }
    return new Server(fuseki, memory, settings);
  }

  private static void configure(ServerConnector connector, Settings settings) {
    connector.setHost(settings.isLoopback() ? "localhost" : settings.host());
    connector.setIdleTimeout(IDLE_MILLISECONDS);
    HttpConfiguration http =
        connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
    http.setSendServerVersion(false);
  }

  private static RuntimeException refused(FusekiException e, Settings settings) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException || cause instanceof java.net.SocketException) {
        return new InputException(
            "port "
                + settings.port()
                + " of "
                + settings.host()
                + ": cannot be listened on ("
                + cause.getMessage()
                + "): choose another --port",
            e);
      }
    }
    return e;
  }

  /** Where it listens, as "http://localhost:8080/". */
  public String address() {
    String host = settings.isLoopback() ? "localhost" : settings.host();
    return "http://" + host + ":" + fuseki.getPort() + "/";
  }

  /** Returns when the server has stopped. */
  public void await() {
    fuseki.join();
  }

  @Override
  public void close() {
    fuseki.stop();
    memory.close();
  }
}
