package dixit.corpus;

import dixit.article.InputException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes articles out of a folder of shards, and what it knows of their sources with them. */
public final class Removal {
  private final Path out;

  public Removal(Path out) {
    this.out = out;
  }

  /**
   * Leaves nothing of the articles; does nothing where there are no shards.
   *
   * @param articles their identifiers, which end in the hash of their text
   * @throws InputException if the folder cannot be written
   */
  public void remove(Collection<String> articles) {
    Path work = out.resolve(Corpus.WORK);
    if (!Files.isDirectory(work)) {
      return;
    }
    Set<Long> hashes = articles.stream().map(Removal::hash).collect(Collectors.toSet());
    try (FileChannel file =
        FileChannel.open(
            work.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      Corpus.lock(file, out);
      Ledger ledger = Corpus.ledger(work);
      Shards shards = new Shards(out);
      try (Journal journal =
          new Journal(
              work.resolve("journal"), (record, at) -> Record.replay(record, at, ledger, shards))) {
        ledger.removeBlocks(block -> hashes.contains(block.article()));
        Corpus.keep(ledger, shards, journal, work);
      }
      StoreLoader.forget(work.resolve("store"), articles);
    } catch (IOException e) {
      throw Corpus.unwritable(out, e);
    }
  }

  private static long hash(String article) {
    return Long.parseUnsignedLong(article.substring(article.lastIndexOf('/') + 1), 16);
  }
}
