import dixit.rdf.Jena;
import dixit.rdf.Rules;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;

/**
 * Prints how long each rule takes, in seconds of the processor, on variants of the graphs of a
 * folder: other articles on other names ({@code apart}), or on the same deals ({@code told}).
 *
 * <p>Run as {@code java -cp target/dixit.jar src/bench/RulesAtScale.java DIR apart|told COUNT}.
 */
public class RulesAtScale {
  private static final Pattern OF_ARTICLE =
      Pattern.compile("/(article|deal|claim|source|voice|mention|extraction)/([0-9a-f]{16})");
  private static final Pattern NAME = Pattern.compile("/(company|person|organization|chip)/[^/]+$");
  private static final Pattern POST = Pattern.compile("/position/([^/]+)/([^/]+)/([^/]+)$");
  private static final int OUTLETS = 40;

  private static long last;
  private static String running = "";

  public static void main(String[] args) throws Exception {
    Jena.start();
    int count = Integer.parseInt(args[2]);
    Graph said = GraphMemFactory.createDefaultGraph();
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      List<Graph> graphs =
          files
              .map(Path::toString)
              .filter(file -> file.endsWith(".ttl") && !file.contains(".accepted."))
              .sorted()
              .map(file -> RDFDataMgr.loadModel(file).getGraph())
              .toList();
      for (int i = 0; i < count; i++) {
        new Variant(graphs.get(i % graphs.size()), i / graphs.size(), args[1].equals("apart"))
            .addTo(said);
      }
    }
    System.out.printf(Locale.ROOT, "%,d articles, %,d triples%n", count, said.size());
    long begin = processor();
    tick("copying");
    new Rules(said).derive(RulesAtScale::tick);
    tick("");
    System.out.printf(Locale.ROOT, "%-20s %7.2f%n", "all", (processor() - begin) / 1e9);
  }

  private static void tick(String next) {
    long now = processor();
    if (!running.isEmpty()) {
      System.out.printf(Locale.ROOT, "%-20s %7.2f%n", running, (now - last) / 1e9);
    }
    last = now;
    running = next;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** The graph of an article with the identifiers of another. */
  private record Variant(Graph graph, int number, boolean apart, Map<String, String> propositions) {
    Variant(Graph graph, int number, boolean apart) {
      this(graph, number, apart, new HashMap<>());
    }

    void addTo(Graph said) {
      graph
          .find(Node.ANY, RDF.predicate.asNode(), Node.ANY)
          .forEachRemaining(
              triple -> {
                Node name = triple.getSubject();
                String content =
                    text(part(name, RDF.subject.asNode()))
                        + "\n"
                        + triple.getObject().getURI()
                        + "\n"
                        + text(part(name, RDF.object.asNode()));
                propositions.put(
                    name.getURI(),
                    name.getURI().replaceAll("[^/]*$", sha256(content).substring(0, 16)));
              });
      graph
          .find()
          .forEachRemaining(
              triple ->
                  said.add(
                      Triple.create(
                          other(triple.getSubject()),
                          triple.getPredicate(),
                          other(triple.getPredicate().getLocalName(), triple.getObject()))));
    }

    private Node part(Node proposition, Node part) {
      return other(graph.find(proposition, part, Node.ANY).next().getObject());
    }

    private static String text(Node node) {
      return node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
    }

    private Node other(String property, Node node) {
      return switch (property) {
        case "textHash" -> NodeFactory.createLiteralString(key(text(node).substring(0, 16)));
        case "shingleHash" -> NodeFactory.createLiteralString(key(text(node)).substring(0, 8));
        case "publisher" -> NodeFactory.createLiteralString(text(node) + " " + number % OUTLETS);
        default -> other(node);
      };
    }

    private Node other(Node node) {
      if (!node.isURI() || number == 0) {
        return node;
      }
      String iri = node.getURI();
      Matcher local = OF_ARTICLE.matcher(iri);
      if (local.find()) {
        return NodeFactory.createURI(
            local.replaceFirst("/$1/" + key(local.group(2)).substring(0, 16)));
      }
      if (propositions.containsKey(iri)) {
        return NodeFactory.createURI(propositions.get(iri));
      }
      if (!apart) {
        return node;
      }
      String end = "-" + number;
      iri = POST.matcher(iri).replaceFirst("/position/$1" + end + "/$2" + end + "/$3");
      return NodeFactory.createURI(NAME.matcher(iri).replaceFirst("$0" + end));
    }

    private String key(String key) {
      return number == 0 ? key : sha256(key + number);
    }
  }
}
