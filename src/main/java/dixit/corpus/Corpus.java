package dixit.corpus;

import dixit.article.FieldMap;
import dixit.article.InputException;
import dixit.model.Article;
import dixit.store.ArticleStore;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads many articles into a folder of sharded, sorted, compressed N-Quads. What is done is kept at
 * once: a run that ended in whatever way goes on where it was. The result depends on the inputs
 * alone.
 */
public final class Corpus {
  /** Of what a folder of shards knows of its sources. */
  static final String WORK = ".dixit";

  private static final String SOURCES = "sources.gz";

  private final Order order;
  private final RunListener listener;
  private final Path work;

  /**
   * What a run is asked for.
   *
   * @param inputs files and folders
   * @param pages addresses of the web
   * @param allowPrivate whether these may lie in private networks
   * @param out the folder of the shards
   * @param store a store to hold the articles too
   * @param checkContent whether to look into files that the file system says are unchanged
   * @param jobs how many articles to read at once
   * @param language "fr", "en" or "auto"
   * @param base what every identifier starts with
   * @param known of all articles alike
   * @param fields of JSON and tables
   */
  public record Order(
      List<Path> inputs,
      List<URI> pages,
      boolean allowPrivate,
      Path out,
      Optional<Path> store,
      boolean checkContent,
      int jobs,
      String language,
      String base,
      Article.Metadata known,
      FieldMap fields) {
    public Order {
      inputs = List.copyOf(inputs);
      pages = List.copyOf(pages);
    }
  }

  /**
   * What a run came to.
   *
   * @param sources how many inputs were found
   * @param read those among them that were read in this run
   * @param unchanged those that an earlier run had read
   * @param bad those that cannot be read
   * @param removed those passed over, as they were removed from the store
   * @param articles in the result; two sources of one text are one article
   * @param quads in the result
   */
  public record Outcome(
      long sources, long read, long unchanged, long bad, long removed, long articles, long quads) {}

  public Corpus(Order order, RunListener listener) {
    this.order = order;
    this.listener = listener;
    work = order.out().resolve(WORK);
  }

  /**
   * Reads what is new or has changed, then writes the shards that it changes.
   *
   * @throws InputException if an input is missing or the folder cannot be written; what is done is
   *     kept
   */
  public Outcome run() {
    if (order.store().isEmpty()) {
      return run(Optional.empty());
    }
    try (ArticleStore store = ArticleStore.openOrCreate(order.store().get())) {
      return run(Optional.of(store));
    }
  }

  private Outcome run(Optional<ArticleStore> store) {
    try {
      Files.createDirectories(work);
      try (FileChannel file =
          FileChannel.open(
              work.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        lock(file, order.out());
        return locked(store);
      }
    } catch (IOException e) {
      throw unwritable(order.out(), e);
    }
  }

  /** Until the file is closed, or the process ends. */
  static void lock(FileChannel file, Path out) throws IOException {
    FileLock lock;
    try {
      lock = file.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      throw new InputException(
          out + ": in use by another run: wait for its end or choose another --out");
    }
  }

  private Outcome locked(Optional<ArticleStore> store) throws IOException {
    Ledger ledger = ledger(work);
    Shards shards = new Shards(order.out());
    try (Journal journal =
        new Journal(
            work.resolve("journal"), (record, at) -> Record.replay(record, at, ledger, shards))) {
      Predicate<BlockId> keptOut =
          block -> store.isPresent() && store.get().removed().has(block.iri(order.base()));
      Reader reader = new Reader(order, ledger, shards, journal, listener, keptOut);
      Walk walk = new Walk(leftOut(), reader::fault);
      Set<String> seen = read(reader, walk);
      ledger.removeIf(
          name -> !seen.contains(name) && reader.isOfInput(name) && !walk.mayHide(name));
      ledger.removeBlocks(keptOut);
      var blocks = ledger.blocks().values();
      listener.writing();
      long quads = keep(ledger, shards, journal, work);
      if (store.isPresent()) {
        new StoreLoader(store.get(), work.resolve("store"), order.base()).load(blocks, shards);
      }
      return reader.outcome(seen.size(), blocks.size(), quads);
    }
  }

  /**
   * Makes the shards hold what the ledger tells of, then keeps the ledger and has no more need of
   * the journal.
   *
   * @return number of quads in all
   */
  static long keep(Ledger ledger, Shards shards, Journal journal, Path work) throws IOException {
    long quads = shards.write(ledger.blocks().values(), journal.file());
    Path aside = work.resolve(SOURCES + ".part");
    ledger.save(aside);
    Files.move(aside, work.resolve(SOURCES), StandardCopyOption.ATOMIC_MOVE);
    journal.clear();
    return quads;
  }

  static Ledger ledger(Path work) {
    Path file = work.resolve(SOURCES);
    try {
      return Ledger.load(file);
    } catch (IOException | RuntimeException e) {
      throw new InputException(
          file + ": damaged: remove " + work + " and all is read anew (" + e.getMessage() + ")", e);
    }
  }

  /** Names of all sources found. */
  private Set<String> read(Reader reader, Walk walk) throws IOException {
    // What it cannot look at, the second walk tells.
    new Walk(leftOut(), fault -> {})
        .files(
            order.inputs(),
            (file, size) -> {
              listener.found(size);
              return true;
            });
    ExecutorService pool = Executors.newFixedThreadPool(order.jobs());
    Feeder feeder = new Feeder(order, reader, walk, pool, listener);
    try {
      walk.files(order.inputs(), feeder::feed);
      feeder.fetch();
    } finally {
      pool.shutdown();
      awaitEnd(pool);
    }
    reader.throwWhatStopped();
    return feeder.seen();
  }

  /** What this writes is no input. */
  private List<Path> leftOut() {
    return Stream.concat(Stream.of(order.out()), order.store().stream()).toList();
  }

  private static void awaitEnd(ExecutorService pool) {
    try {
      while (!pool.awaitTermination(1, TimeUnit.HOURS)) {
        // A run may take days.
      }
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  static InputException unwritable(Path out, IOException e) {
    String why = e.getMessage() == null ? e.toString() : e.getMessage();
    return new InputException(
        out
            + ": cannot be written ("
            + why
            + "): make room or choose another --out; the same command then goes on from here",
        e);
  }
}
