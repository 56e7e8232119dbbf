package dixit.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * The files of quads, one for each first two hexadecimal digits of an article's hash, and where in
 * them, or in the journal, the block of an article lies.
 */
final class Shards {
  private static final int COUNT = 256;

  private final Path folder;
  private final Map<BlockId, Place> places = new ConcurrentHashMap<>();
  private final List<List<BlockId>> contents = new ArrayList<>();

  /** Where a block lies; in the journal where the shard is -1. */
  private record Place(int shard, long at, int length, int quads) {}

  /** Looks through the shards that the folder holds. */
  Shards(Path folder) throws IOException {
    this.folder = folder;
    for (int shard = 0; shard < COUNT; shard++) {
      contents.add(new ArrayList<>());
      Files.deleteIfExists(aside(shard));
      if (Files.exists(file(shard))) {
        look(shard);
      }
    }
  }

  private Path file(int shard) {
    return folder.resolve(String.format(Locale.ROOT, "%02x.nq.gz", shard));
  }

  private Path aside(int shard) {
    return folder.resolve(String.format(Locale.ROOT, ".%02x.nq.gz.part", shard));
  }

  /** What of a file is no block is not kept. */
  private void look(int shard) throws IOException {
    try (FileChannel channel = FileChannel.open(file(shard))) {
      ByteBuffer header = ByteBuffer.allocate(Block.HEADER);
      long at = 0;
      while (at < channel.size()) {
        header.clear();
        channel.read(header, at);
        Block block = Block.of(header.flip()).orElse(null);
        if (block == null || at + block.length() > channel.size()) {
          contents.get(shard).clear();
          places.values().removeIf(place -> place.shard() == shard);
          return;
        }
        contents.get(shard).add(block.id());
        places.put(block.id(), new Place(shard, at, block.length(), block.quads()));
        at += block.length();
      }
    }
  }

  boolean has(BlockId id) {
    return places.containsKey(id);
  }

  /** Tells that the journal holds a block. */
  void inJournal(Block block, long at) {
    places.putIfAbsent(block.id(), new Place(-1, at, block.length(), block.quads()));
  }

  /**
   * Makes the files hold these blocks and no others; files that do already are left alone.
   *
   * @return number of quads in all
   */
  long write(Collection<BlockId> blocks, Path journal) throws IOException {
    List<List<BlockId>> wanted =
        IntStream.range(0, COUNT)
            .mapToObj(shard -> new ArrayList<BlockId>())
            .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    blocks.forEach(block -> wanted.get(block.shard()).add(block));
    long quads = 0;
    try (FileChannel done = FileChannel.open(journal)) {
      for (int shard = 0; shard < COUNT; shard++) {
        List<BlockId> sorted = wanted.get(shard).stream().sorted().toList();
        for (BlockId block : sorted) {
          quads += place(block).quads();
        }
        if (sorted.isEmpty()) {
          Files.deleteIfExists(file(shard));
        } else if (!sorted.equals(contents.get(shard))) {
          write(shard, sorted, done);
        }
      }
    }
    return quads;
  }

  private void write(int shard, List<BlockId> sorted, FileChannel journal) throws IOException {
    Path aside = aside(shard);
    Map<BlockId, Place> moved = new HashMap<>();
    Path earlier = file(shard);
    try (FileChannel out =
            FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileChannel before = FileChannel.open(Files.exists(earlier) ? earlier : aside)) {
      for (BlockId block : sorted) {
        Place place = place(block);
        moved.put(block, new Place(shard, out.position(), place.length(), place.quads()));
        copy(place.shard() < 0 ? journal : before, place, out);
      }
      out.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(aside);
      throw e;
    }
    Files.move(aside, file(shard), StandardCopyOption.ATOMIC_MOVE);
    places.putAll(moved);
  }

  /** The lines of a block that is in its shard. */
  byte[] lines(BlockId block) throws IOException {
    Place place = place(block);
    byte[] member = new byte[place.length()];
    try (FileChannel shard = FileChannel.open(file(block.shard()))) {
      ByteBuffer buffer = ByteBuffer.wrap(member);
      while (buffer.hasRemaining() && shard.read(buffer, place.at() + buffer.position()) >= 0) {
        // Until all of it is there.
      }
    }
    try (InputStream lines = new GZIPInputStream(new ByteArrayInputStream(member))) {
      return lines.readAllBytes();
    }
  }

  private Place place(BlockId block) {
    Place place = places.get(block);
    if (place == null) {
      throw new IllegalStateException("the block " + block + " is lost");
    }
    return place;
  }

  private static void copy(FileChannel from, Place place, FileChannel to) throws IOException {
    long at = place.at();
    long end = at + place.length();
    while (at < end) {
      long count = from.transferTo(at, end - at, to);
      if (count <= 0) {
        throw new IOException("a file is shorter than it was");
      }
      at += count;
    }
  }
}
