package dixit.corpus;

import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * Names the quads of one article as one software reads it.
 *
 * @param article first 64 bits of the hash of its text, as in its identifier
 * @param variant hash of all else that the quads depend on: language, metadata, base, software
 */
record BlockId(long article, long variant) implements Comparable<BlockId> {
  static final int BYTES = 16;

  /** Index of the shard that holds it: the first two hexadecimal digits of the article. */
  int shard() {
    return (int) (article >>> 56);
  }

  /** Identifier of the article. */
  String iri(String base) {
    return base + String.format(Locale.ROOT, "article/%016x", article);
  }

  void put(ByteBuffer buffer) {
    buffer.putLong(article).putLong(variant);
  }

  static BlockId get(ByteBuffer buffer) {
    return new BlockId(buffer.getLong(), buffer.getLong());
  }

  /** In the order of the articles' hexadecimal digits. */
  @Override
  public int compareTo(BlockId other) {
    int order = Long.compareUnsigned(article, other.article);
    return order != 0 ? order : Long.compareUnsigned(variant, other.variant);
  }
}
