package dixit.store;

import dixit.article.InputException;
import dixit.rdf.Jena;
import dixit.rdf.Ontology;
import dixit.rdf.Rules;
import dixit.rdf.Vocabulary;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;

/**
 * Many articles' graphs on disk, one named graph each, which is what is added, replaced and
 * removed. What follows from all of them is derived anew whenever they have changed. Each change is
 * one transaction: it is there as a whole or not at all. One process at a time.
 */
public final class ArticleStore implements AutoCloseable {
  static {
    Jena.start();
  }

  static final Node DERIVED_BY = NodeFactory.createURI("https://w3id.org/dixit/graph/derived-by");
  private static final Node BY = Vocabulary.TEXT_HASH.asNode();
  private static final int FEWEST_DIGITS = 6;
  private static final int DEEPEST_FRAME = 8;

  private final StoreFolder folder;
  private final RemovedArticles removed;
  private final DatasetGraph dataset;

  private ArticleStore(StoreFolder folder) {
    TDB2.init();
    if (SystemTDB.enableInlineLiterals) {
      throw new IllegalStateException("TDB2 was started before dixit.rdf.Jena");
    }
    this.folder = folder;
    removed = new RemovedArticles(folder.removed());
    try {
      dataset = DatabaseMgr.connectDatasetGraph(folder.database().toString());
    } catch (InternalError e) {
      throw folder.full(e);
    } catch (RuntimeException e) {
      if (isOfFullDisk(e)) {
        throw folder.full(e);
      }
      throw String.valueOf(e.getMessage()).contains("a lock")
          ? folder.inUse(e)
          : folder.unreadable(e);
    }
  }

  /**
   * A store that is there.
   *
   * @throws InputException if it is none, written by a newer Dixit, damaged, or in use
   */
  public static ArticleStore open(Path folder) {
    StoreFolder place = new StoreFolder(folder);
    boolean isNew = place.check();
    ArticleStore store = new ArticleStore(place);
    if (isNew) {
      place.seal();
    }
    place.settle();
    return store;
  }

  /**
   * A store that is there, or a new one in a new or empty folder.
   *
   * @throws InputException as {@link #open}, or if the folder cannot be used
   */
  public static ArticleStore openOrCreate(Path folder) {
    StoreFolder place = new StoreFolder(folder);
    if (place.exists()) {
      return open(folder);
    }
    place.create();
    return open(folder);
  }

  /** What came of an article that was to be added. */
  public enum Change {
    ADDED,
    REPLACED,
    UNCHANGED
  }

  /**
   * Adds the graphs of articles, in one transaction. One that is there as it is stays; another
   * reading of the same text is replaced. What follows is not derived before {@link #derive} or the
   * next question, so that many calls cost no more than one. What was kept out no longer is.
   *
   * @param articles one article each
   * @return what came of each, in their order
   */
  public List<Change> add(Collection<Model> articles) {
    List<Change> changes =
        write(
            () -> {
              List<Change> all = articles.stream().map(this::add).toList();
              Revisions.check(dataset.getDefaultGraph());
              return all;
            });
    removed.letIn(articles.stream().map(ArticleStore::article).toList());
    return changes;
  }

  private Change add(Model article) {
    String name = article(article);
    Graph there = dataset.getGraph(NodeFactory.createURI(name));
    boolean isThere = !there.isEmpty();
    if (isThere && there.isIsomorphicWith(article.getGraph())) {
      return Change.UNCHANGED;
    }
    dropDerived();
    if (isThere) {
      UnionGraphs.drop(dataset, name);
    }
    UnionGraphs.put(dataset, name, article.getGraph());
    return isThere ? Change.REPLACED : Change.ADDED;
  }

  private static String article(Model model) {
    List<String> articles =
        model
            .listSubjectsWithProperty(RDF.type, Vocabulary.ARTICLE)
            .mapWith(article -> article.getURI())
            .toList();
    if (articles.size() != 1) {
      throw new IllegalArgumentException(
          "a graph is of one article, this one of " + articles.size());
    }
    return articles.get(0);
  }

  /**
   * Removes an article with all that is said in it; what others say, too, stays.
   *
   * @param article its identifier
   * @return whether it was there
   */
  public boolean remove(String article) {
    return write(
        () -> {
          if (!articles().contains(article)) {
            return false;
          }
          dropDerived();
          UnionGraphs.drop(dataset, article);
          return true;
        });
  }

  /** Those that are to stay out until {@link #add} is given them again. */
  public RemovedArticles removed() {
    return removed;
  }

  /** Writes the tables anew: until then they hold the words of what was removed. */
  public void compact() {
    guarded(
        () -> {
          DatabaseMgr.compact(dataset, false);
          return true;
        });
    folder.settle();
  }

  /** Identifiers of all articles, in alphabetical order. */
  public List<String> articles() {
    return read(
        () ->
            Iter.toList(
                    Iter.map(
                        dataset.findNG(
                            Node.ANY, Node.ANY, RDF.type.asNode(), Vocabulary.ARTICLE.asNode()),
                        quad -> quad.getGraph().getURI()))
                .stream()
                .sorted()
                .toList());
  }

  /**
   * The article with that identifier or whose text has that hash.
   *
   * @param reference an IRI, or six or more hexadecimal digits that a hash begins with
   * @throws InputException if there is none, or more than one
   */
  public String find(String reference) {
    List<String> found =
        articles().stream()
            .filter(
                article ->
                    article.equals(reference)
                        || reference.matches("[0-9a-f]{" + FEWEST_DIGITS + ",}")
                            && hash(article).startsWith(reference))
            .toList();
    if (found.size() != 1) {
      throw new InputException(
          (found.isEmpty() ? "no article " : "more than one article ")
              + reference
              + " in the store: 'dixit query articles' lists them");
    }
    return found.get(0);
  }

  private String hash(String article) {
    return read(
        () ->
            Optional.ofNullable(
                    Iter.first(
                        dataset.find(
                            NodeFactory.createURI(article),
                            NodeFactory.createURI(article),
                            Vocabulary.TEXT_HASH.asNode(),
                            Node.ANY),
                        quad -> true))
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .orElse(""));
  }

  /** The graph of one article, a copy. */
  public Model graph(String article) {
    return read(
        () ->
            ModelFactory.createDefaultModel()
                .add(DatasetFactory.wrap(dataset).getNamedModel(article)));
  }

  /** Derives what follows from the articles, if they or the rules have changed since. */
  public void derive() {
    derive(rule -> {});
  }

  /**
   * The same.
   *
   * @param running is told the name of each rule before it runs
   */
  public void derive(Consumer<String> running) {
    String program = Rules.fingerprint();
    Node fingerprint = NodeFactory.createLiteralString(program);
    if (read(() -> dataset.contains(DERIVED_BY, DERIVED_BY, BY, fingerprint))) {
      return;
    }
    write(
        () -> {
          dropDerived();
          dataset.removeGraph(NodeFactory.createURI(Rules.ONTOLOGY_GRAPH));
          dataset.addGraph(
              NodeFactory.createURI(Rules.ONTOLOGY_GRAPH), Ontology.model("dixit.ttl").getGraph());
          KnowledgeGraph.derive(dataset, running);
          dataset.add(DERIVED_BY, DERIVED_BY, BY, fingerprint);
          return true;
        });
  }

  private void dropDerived() {
    if (dataset.contains(DERIVED_BY, DERIVED_BY, BY, Node.ANY)) {
      KnowledgeGraph.DERIVED.forEach(name -> UnionGraphs.drop(dataset, name));
      dataset.removeGraph(DERIVED_BY);
    }
  }

  /**
   * Writes every triple with its graph, one a line, sorted; the ontology is no part of it. The
   * bytes depend on the articles alone.
   *
   * @param out UTF-8; stays open
   */
  public void dump(OutputStream out) throws IOException {
    derive();
    List<String> lines =
        read(
            () -> {
              List<String> all = new ArrayList<>();
              dataset.find().forEachRemaining(quad -> line(quad).ifPresent(all::add));
              all.sort(null);
              return all;
            });
    for (String line : lines) {
      out.write(line.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Optional<String> line(Quad quad) {
    String graph = quad.isDefaultGraph() ? "" : quad.getGraph().getURI();
    if (graph.equals(Rules.ONTOLOGY_GRAPH)) {
      return Optional.empty();
    }
    return Optional.of(
        NodeFmtLib.strNT(quad.getSubject())
            + " "
            + NodeFmtLib.strNT(quad.getPredicate())
            + " "
            + NodeFmtLib.strNT(quad.getObject())
            + (graph.isEmpty() ? "" : " <" + graph + ">")
            + " .\n");
  }

  /** The dataset behind it, to read within a transaction, once {@link #derive} is done. */
  public Dataset dataset() {
    return DatasetFactory.wrap(dataset);
  }

  DatasetGraph graphs() {
    return dataset;
  }

  /** Lets another process have the store. */
  @Override
  public void close() {
    TDBInternal.expel(dataset);
  }

  private <T> T write(Supplier<T> change) {
    T result;
    try {
      result = guarded(() -> Txn.calculateWrite(dataset, change));
    } catch (InternalError e) {
      // What Java makes of a page of a mapped file for which the disk has no room.
      throw folder.full(e);
    }
    folder.seal();
    return result;
  }

  /** Asks within a transaction. */
  <T> T read(Supplier<T> question) {
    return dataset.isInTransaction()
        ? question.get()
        : guarded(() -> Txn.calculateRead(dataset, question));
  }

  private <T> T guarded(Supplier<T> action) {
    try {
      return action.get();
    } catch (InputException e) {
      throw e;
    } catch (RuntimeException e) {
      if (isOfFullDisk(e)) {
        throw folder.full(e);
      }
      throw isOfTheDatabase(e) || !isReadable() ? folder.unreadable(e) : e;
    }
  }

  private static boolean isOfFullDisk(Throwable fault) {
    return String.valueOf(fault.getMessage()).contains("No space left on device")
        || fault.getCause() != null && isOfFullDisk(fault.getCause());
  }

  /** Whether the fault came up in the tables, and not in what was asked of them. */
  private static boolean isOfTheDatabase(RuntimeException fault) {
    return !(fault instanceof TransactionException)
        && Arrays.stream(fault.getStackTrace())
            .limit(DEEPEST_FRAME)
            .anyMatch(
                frame -> frame.getClassName().matches("org\\.apache\\.jena\\.(dboe|tdb2)\\..*"));
  }

  private boolean isReadable() {
    try {
      Txn.executeRead(dataset, () -> dataset.find().forEachRemaining(Quad::getObject));
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }
}
