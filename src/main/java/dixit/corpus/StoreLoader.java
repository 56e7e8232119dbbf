package dixit.corpus;

import dixit.store.ArticleStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;

/**
 * Makes a store hold the articles of the shards. What it has put there it notes, some articles at a
 * time, after the store has them for good: what a process that ends does not note is put there
 * again, which changes nothing.
 */
final class StoreLoader {
  private static final int AT_ONCE = 100;
  private static final BlockId NONE = new BlockId(0, 0);

  private final ArticleStore store;
  private final Path notes;
  private final String base;

  /** The block of each article, by its identifier, that the notes tell of. */
  private final Map<String, BlockId> loaded = new HashMap<>();

  /**
   * @param notes file to note in
   * @param base what every identifier starts with
   */
  StoreLoader(ArticleStore store, Path notes, String base) {
    this.store = store;
    this.notes = notes;
    this.base = base;
  }

  /** Adds, replaces and removes what differs; then what follows from all is derived. */
  void load(Collection<BlockId> blocks, Shards shards) throws IOException {
    Set<String> there = new HashSet<>(store.articles());
    try (Journal journal = new Journal(notes, (record, at) -> replay(record))) {
      loaded.keySet().retainAll(there);
      Map<String, BlockId> wanted = new HashMap<>();
      blocks.forEach(block -> wanted.put(iri(block), block));
      boolean removed = false;
      for (String article : List.copyOf(loaded.keySet())) {
        if (!wanted.containsKey(article)) {
          removed |= store.remove(article);
          note(journal, article, NONE);
        }
      }
      if (removed) {
        store.compact();
      }
      List<BlockId> some = new ArrayList<>();
      for (BlockId block : blocks.stream().sorted().toList()) {
        if (!block.equals(loaded.get(iri(block)))) {
          some.add(block);
        }
        if (some.size() == AT_ONCE) {
          add(some, shards, journal);
          some.clear();
        }
      }
      add(some, shards, journal);
    }
    store.derive();
  }

  /** Takes articles out of the notes of what a store holds. */
  static void forget(Path notes, Collection<String> articles) throws IOException {
    if (!Files.exists(notes)) {
      return;
    }
    Path aside = notes.resolveSibling(notes.getFileName() + ".part");
    Files.deleteIfExists(aside);
    List<byte[]> kept = new ArrayList<>();
    new Journal(notes, (record, at) -> keepUnless(articles, record, kept)).close();
    try (Journal journal = new Journal(aside, (record, at) -> {})) {
      for (byte[] record : kept) {
        journal.add(record);
      }
    }
    Files.move(aside, notes, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void keepUnless(
      Collection<String> articles, ByteBuffer record, List<byte[]> kept) {
    byte[] bytes = new byte[record.remaining()];
    record.get(bytes);
    int name = bytes.length - BlockId.BYTES;
    if (!articles.contains(new String(bytes, BlockId.BYTES, name, StandardCharsets.UTF_8))) {
      kept.add(bytes);
    }
  }

  private void replay(ByteBuffer record) {
    BlockId block = BlockId.get(record);
    String article = StandardCharsets.UTF_8.decode(record).toString();
    if (block.equals(NONE)) {
      loaded.remove(article);
    } else {
      loaded.put(article, block);
    }
  }

  private void add(List<BlockId> blocks, Shards shards, Journal journal) throws IOException {
    List<Model> models = new ArrayList<>();
    for (BlockId block : blocks) {
      Dataset dataset = DatasetFactory.create();
      RDFDataMgr.read(dataset, new ByteArrayInputStream(shards.lines(block)), Lang.NQUADS);
      models.add(dataset.getNamedModel(iri(block)));
    }
    if (!models.isEmpty()) {
      store.add(models);
    }
    for (BlockId block : blocks) {
      note(journal, iri(block), block);
    }
  }

  private static void note(Journal journal, String article, BlockId block) throws IOException {
    byte[] name = article.getBytes(StandardCharsets.UTF_8);
    ByteBuffer record = ByteBuffer.allocate(BlockId.BYTES + name.length);
    block.put(record);
    journal.add(record.put(name).array());
  }

  private String iri(BlockId block) {
    return block.iri(base);
  }
}
