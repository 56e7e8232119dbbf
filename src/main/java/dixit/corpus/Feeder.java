package dixit.corpus;

import dixit.article.InputException;
import dixit.article.Source;
import dixit.article.Unpacker;
import dixit.article.WebReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/**
 * Hands files, and what collections hold, to the threads that read them: no more at a time than the
 * memory has room for. Collections are unpacked here, by one thread; documents are read there.
 */
final class Feeder {
  /** Memory that reading takes for each byte of an article, with all that is made of it. */
  private static final int HEAP_PER_BYTE = 100;

  private static final long SMALLEST = 16 * 1024;

  private final Corpus.Order order;
  private final Reader reader;
  private final Walk walk;
  private final Executor pool;
  private final RunListener listener;
  private final Unpacker unpacker;
  private final Set<String> seen = new HashSet<>();
  private final int budget;
  private final Semaphore room;

  Feeder(Corpus.Order order, Reader reader, Walk walk, Executor pool, RunListener listener) {
    this.order = order;
    this.reader = reader;
    this.walk = walk;
    this.pool = pool;
    this.listener = listener;
    unpacker = new Unpacker(order.fields());
    budget = (int) Math.min(1 << 30, Runtime.getRuntime().maxMemory() / 2 / HEAP_PER_BYTE);
    room = new Semaphore(budget);
  }

  /** Names of all sources found so far. */
  Set<String> seen() {
    return seen;
  }

  /** Returns whether to go on. */
  boolean feed(Path file, long size) {
    String name = Reader.name(file);
    long stamp = reader.stamp(file);
    if (!seen.contains(name) && reader.isKnown(name, stamp)) {
      seen.add(name);
      listener.passed(size);
      return !reader.isStopped();
    }
    boolean collection;
    try {
      collection = unpacker.isCollection(file);
    } catch (InputException e) {
      missed(name, e.getMessage());
      return true;
    }
    if (collection) {
      try {
        unpack(file, name);
      } catch (RuntimeException | StackOverflowError e) {
        missed(name, Reader.bug(file.toString(), e));
      }
      listener.passed(size);
    } else if (seen.add(name)) {
      submit(size, () -> reader.read(file, stamp), size);
    }
    return !reader.isStopped();
  }

  private void unpack(Path file, String name) {
    unpacker.open(file, order.known(), visitor(name, file.toString().length()));
  }

  /** Fetches the pages asked for, and what the feeds among them hold of their own. */
  void fetch() {
    if (order.pages().isEmpty()) {
      return;
    }
    WebReader web = new WebReader(order.allowPrivate());
    for (URI page : order.pages()) {
      if (reader.isStopped()) {
        return;
      }
      String name = page.toString();
      try {
        unpacker.open(web.fetch(page, order.known()), visitor(name, name.length()));
      } catch (InputException e) {
        missed(name, e.getMessage());
      } catch (RuntimeException | StackOverflowError e) {
        missed(name, Reader.bug(name, e));
      }
    }
  }

  /** What an earlier run had from there stays. */
  private void missed(String name, String message) {
    seen.add(name);
    walk.hide(name);
    reader.fault(message);
  }

  /**
   * @param name what a collection is called in the ledger
   * @param prefix length of what it is called otherwise
   */
  private Unpacker.Visitor visitor(String name, int prefix) {
    return new Unpacker.Visitor() {
      @Override
      public boolean article(Source source) {
        String inner = name + source.name().substring(prefix);
        if (seen.add(inner)) {
          submit(source.bytes().length, () -> reader.read(inner, source), 0);
        }
        return !reader.isStopped();
      }

      @Override
      public void fault(InputException fault) {
        reader.fault(fault.getMessage());
      }
    };
  }

  private void submit(long size, Runnable reading, long passed) {
    int weight = (int) Math.min(budget, Math.max(size, SMALLEST));
    room.acquireUninterruptibly(weight);
    pool.execute(
        () -> {
          try {
            reading.run();
          } finally {
            room.release(weight);
            listener.passed(passed);
          }
        });
  }
}
