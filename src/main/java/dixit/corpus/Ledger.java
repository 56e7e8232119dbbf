package dixit.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** What became of each source: its article, or why it has none. Safe for threads. */
final class Ledger {
  private final Map<String, Entry> entries = new HashMap<>();

  /**
   * @param content what the source held when it was read, as {@link Fingerprint} sums it up
   * @param block null where it cannot be read
   * @param fault why it cannot be read, null where it can
   * @param stamp of the file when it was read, see {@link Fingerprint#stamp}; 0 where there is none
   */
  record Entry(long content, @Nullable BlockId block, @Nullable String fault, long stamp) {
    Entry stamped(long other) {
      return new Entry(content, block, fault, other);
    }
  }

  /** The ledger kept in a file; an empty one where there is none. */
  static Ledger load(Path file) throws IOException {
    Ledger ledger = new Ledger();
    if (!Files.exists(file)) {
      return ledger;
    }
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        // A ledger of an earlier version has no stamps.
        String[] fields = line.split("\t", 5);
        boolean read = !fields[2].isEmpty();
        BlockId block =
            read
                ? new BlockId(
                    Long.parseUnsignedLong(fields[2].substring(0, 16), 16),
                    Long.parseUnsignedLong(fields[2].substring(16), 16))
                : null;
        ledger.put(
            unescape(fields[0]),
            new Entry(
                Long.parseUnsignedLong(fields[1], 16),
                block,
                read ? null : unescape(fields[3]),
                fields.length > 4 ? Long.parseUnsignedLong(fields[4], 16) : 0));
      }
    }
    return ledger;
  }

  /** Writes what {@link #load} reads: a line each, in the order of the names. */
  synchronized void save(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Writer lines = new OutputStreamWriter(new GZIPOutputStream(out), StandardCharsets.UTF_8)) {
      for (Map.Entry<String, Entry> entry : new TreeMap<>(entries).entrySet()) {
        Entry known = entry.getValue();
        BlockId block = known.block();
        lines.write(escape(entry.getKey()) + "\t" + Long.toHexString(known.content()) + "\t");
        lines.write(
            block == null ? "" : String.format("%016x%016x", block.article(), block.variant()));
        lines.write("\t" + (known.fault() == null ? "" : escape(known.fault())));
        lines.write("\t" + Long.toHexString(known.stamp()) + "\n");
      }
    }
  }

  synchronized void put(String source, Entry entry) {
    entries.put(source, entry);
  }

  synchronized Optional<Entry> get(String source) {
    return Optional.ofNullable(entries.get(source));
  }

  synchronized void removeIf(Predicate<String> source) {
    entries.keySet().removeIf(source);
  }

  /** Forgets the sources of some blocks. */
  synchronized void removeBlocks(Predicate<BlockId> blocks) {
    entries.values().removeIf(entry -> entry.block() != null && blocks.test(entry.block()));
  }

  /** The block of each article: of several sources of one text, the first by name tells it. */
  synchronized Map<Long, BlockId> blocks() {
    Map<Long, String> first = new HashMap<>();
    entries.forEach(
        (name, entry) -> {
          if (entry.block() != null) {
            first.merge(
                entry.block().article(), name, (one, two) -> one.compareTo(two) <= 0 ? one : two);
          }
        });
    Map<Long, BlockId> blocks = new HashMap<>();
    first.forEach(
        (article, name) -> {
          BlockId block = entries.get(name).block();
          if (block != null) {
            blocks.put(article, block);
          }
        });
    return blocks;
  }

  private static String escape(String words) {
    return words
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String unescape(String words) {
    if (words.indexOf('\\') < 0) {
      return words;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\\' && i + 1 < words.length()) {
        char next = words.charAt(++i);
        plain.append(next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next);
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
