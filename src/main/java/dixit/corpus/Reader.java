package dixit.corpus;

import dixit.Dixit;
import dixit.article.ArticleReader;
import dixit.article.InputException;
import dixit.article.Source;
import dixit.model.Article;
import dixit.rdf.GraphWriter;
import dixit.rdf.Iris;
import dixit.rdf.SortedQuads;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads one source after the other, many at once, and keeps what comes of each. */
final class Reader {
  private final Corpus.Order order;
  private final Ledger ledger;
  private final Shards shards;
  private final Journal journal;
  private final RunListener listener;
  private final Fingerprint fingerprint;
  private final Predicate<BlockId> keptOut;
  private final ArticleReader articles = new ArticleReader();
  private final Map<String, Dixit> readers = new ConcurrentHashMap<>();
  private final Map<BlockId, CompletableFuture<Void>> inWork = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable Throwable> stopped = new AtomicReference<>();
  private final LongAdder read = new LongAdder();
  private final LongAdder unchanged = new LongAdder();
  private final LongAdder bad = new LongAdder();
  private final LongAdder removed = new LongAdder();

  /**
   * @param keptOut which articles are passed over, whatever they say
   */
  Reader(
      Corpus.Order order,
      Ledger ledger,
      Shards shards,
      Journal journal,
      RunListener listener,
      Predicate<BlockId> keptOut) {
    this.keptOut = keptOut;
    this.order = order;
    this.ledger = ledger;
    this.shards = shards;
    this.journal = journal;
    this.listener = listener;
    fingerprint = new Fingerprint(List.of(order.language(), order.base()));
  }

  /** What a file is called in the ledger, wherever the run is started. */
  static String name(Path file) {
    return file.toAbsolutePath().normalize().toString();
  }

  /** Whether a source of the ledger lies where this run has looked. */
  boolean isOfInput(String source) {
    for (Path input : order.inputs()) {
      String name = name(input);
      String folder = name.endsWith(File.separator) ? name : name + File.separator;
      if (source.equals(name) || source.startsWith(folder) || source.startsWith(name + "!")) {
        return true;
      }
    }
    return order.pages().stream()
        .map(URI::toString)
        .anyMatch(page -> source.equals(page) || source.startsWith(page + "!"));
  }

  /** Whether a file is as an earlier run found it, going by what the file system tells of it. */
  boolean isKnown(String name, long stamp) {
    if (stamp == 0) {
      return false;
    }
    Optional<Ledger.Entry> before = ledger.get(name).filter(e -> e.stamp() == stamp);
    return before.isPresent() && isDone(before.get());
  }

  /** The file's stamp; 0 where its content is to be looked at whatever its stamp. */
  long stamp(Path file) {
    return order.checkContent()
        ? 0
        : fingerprint.stamp(file, order.known() + " " + order.fields(), System.currentTimeMillis());
  }

  /**
   * Reads a document.
   *
   * @param stamp of the file before it is read
   */
  void read(Path file, long stamp) {
    try {
      read(name(file), Source.of(file, order.known()), stamp);
    } catch (InputException e) {
      // Not kept: what is missing or locked today may be there tomorrow.
      fault(e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      fault(bug(file.toString(), e));
    }
  }

  /** What to tell where an input brings the program to its limits: no input ends a run. */
  static String bug(String source, Throwable e) {
    return new InputException(source + ": a bug, please report it: " + e).getMessage();
  }

  /**
   * Reads what a collection holds or a file is. What cannot be read is told; what must end the run
   * is kept for its end.
   *
   * @param name in the ledger
   */
  void read(String name, Source source) {
    read(name, source, 0);
  }

  private void read(String name, Source source, long stamp) {
    if (isStopped()) {
      return;
    }
    try {
      keep(name, source, stamp);
    } catch (IOException | RuntimeException | Error e) {
      stopped.compareAndSet(null, e);
    }
  }

  private void keep(String name, Source source, long stamp) throws IOException {
    long content = fingerprint.source(source);
    Optional<Ledger.Entry> before = ledger.get(name).filter(e -> e.content() == content);
    if (before.isPresent() && isDone(before.get())) {
      ledger.put(name, before.get().stamped(stamp));
      return;
    }
    Ledger.Entry entry = entry(source, content).stamped(stamp);
    if (entry.block() != null && keptOut.test(entry.block())) {
      removed.increment();
      return;
    }
    journal.add(Record.of(name, entry));
    ledger.put(name, entry);
    if (entry.fault() == null) {
      read.increment();
      listener.article();
    } else {
      fault(entry.fault());
    }
  }

  /** Tells of what an earlier run did, if it is still there. */
  private boolean isDone(Ledger.Entry entry) {
    if (entry.fault() != null) {
      fault(entry.fault());
      return true;
    }
    if (entry.block() == null || !shards.has(entry.block()) || keptOut.test(entry.block())) {
      return false;
    }
    unchanged.increment();
    listener.article();
    return true;
  }

  private Ledger.Entry entry(Source source, long content) throws IOException {
    try {
      ArticleReader.Reading reading = articles.read(source, order.language());
      BlockId id = fingerprint.article(reading.article());
      if (!keptOut.test(id)) {
        make(id, reading.article());
        reading.notices().forEach(listener::notice);
      }
      return new Ledger.Entry(content, id, null, 0);
    } catch (InputException e) {
      return new Ledger.Entry(content, null, e.getMessage(), 0);
    } catch (StackOverflowError | RuntimeException e) {
      return new Ledger.Entry(content, null, bug(source.name(), e), 0);
    }
  }

  /** Makes the article's block unless it is there; of two threads with one text the first does. */
  private void make(BlockId id, Article article) throws IOException {
    while (!shards.has(id)) {
      CompletableFuture<Void> mine = new CompletableFuture<>();
      CompletableFuture<Void> other = inWork.putIfAbsent(id, mine);
      if (other != null) {
        other.join();
        continue;
      }
      try {
        if (!shards.has(id)) {
          write(id, article);
        }
      } finally {
        inWork.remove(id);
        mine.complete(null);
      }
    }
  }

  private void write(BlockId id, Article article) throws IOException {
    Dixit dixit = readers.computeIfAbsent(article.language(), Dixit::forLanguage);
    Iris iris = new Iris(order.base());
    SortedQuads quads =
        SortedQuads.of(
            new GraphWriter(iris).write(dixit.extract(article)).getGraph(), iris.article(article));
    byte[] member = Block.pack(id, quads.bytes(), quads.count());
    long at = journal.add(Record.of(member));
    Block block =
        Block.of(ByteBuffer.wrap(member)).orElseThrow(() -> new IllegalStateException("no block"));
    shards.inJournal(block, at + Record.BLOCK_AT);
  }

  void fault(String message) {
    bad.increment();
    listener.fault(message);
  }

  boolean isStopped() {
    return stopped.get() != null;
  }

  /** If something ended the run: throws it. */
  void throwWhatStopped() throws IOException {
    Throwable why = stopped.get();
    if (why instanceof IOException e) {
      throw e;
    } else if (why instanceof RuntimeException e) {
      throw e;
    } else if (why instanceof Error e) {
      throw e;
    }
  }

  Corpus.Outcome outcome(long sources, long articles, long quads) {
    return new Corpus.Outcome(
        sources, read.sum(), unchanged.sum(), bad.sum(), removed.sum(), articles, quads);
  }
}
