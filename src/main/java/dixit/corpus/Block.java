package dixit.corpus;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * The quads of one article as a gzip member of its own. A file of them one after the other is an
 * ordinary gzip file; the header of each tells which article it holds and how long it is, so that a
 * file can be looked through without unpacking.
 *
 * @param quads how many
 * @param length of the member in bytes
 */
record Block(BlockId id, int quads, int length) {
  /** Of the header of each member, in bytes. */
  static final int HEADER = 10 + 2 + 4 + BlockId.BYTES + 8;

  private static final int LEVEL = 4;
  private static final int MAGIC = 0x1f8b0804;
  private static final short UNKNOWN_SYSTEM = 0x00ff;
  private static final short FIELD = 'D' << 8 | 'X';
  private static final int TRAILER = 8;

  /** The member that holds these lines. */
  static byte[] pack(BlockId id, byte[] lines, int quads) {
    Deflater deflater = new Deflater(LEVEL, true);
    try {
      deflater.setInput(lines);
      deflater.finish();
      byte[] member = new byte[HEADER + lines.length / 4 + 1024];
      int end = HEADER;
      while (!deflater.finished()) {
        if (end + TRAILER >= member.length) {
          member = Arrays.copyOf(member, 2 * member.length);
        }
        end += deflater.deflate(member, end, member.length - TRAILER - end);
      }
      CRC32 crc = new CRC32();
      crc.update(lines);
      ByteBuffer buffer = ByteBuffer.wrap(member);
      buffer.putInt(MAGIC).putInt(0).putShort(UNKNOWN_SYSTEM);
      buffer.order(ByteOrder.LITTLE_ENDIAN).putShort((short) (4 + BlockId.BYTES + 8));
      buffer.order(ByteOrder.BIG_ENDIAN).putShort(FIELD);
      buffer.order(ByteOrder.LITTLE_ENDIAN).putShort((short) (BlockId.BYTES + 8));
      buffer.order(ByteOrder.BIG_ENDIAN);
      id.put(buffer);
      buffer.putInt(quads).putInt(end + TRAILER);
      buffer.position(end).order(ByteOrder.LITTLE_ENDIAN);
      buffer.putInt((int) crc.getValue()).putInt(lines.length);
      return Arrays.copyOf(member, end + TRAILER);
    } finally {
      deflater.end();
    }
  }

  /** What a header tells; empty where the bytes are none. */
  static Optional<Block> of(ByteBuffer header) {
    if (header.remaining() < HEADER
        || header.getInt() != MAGIC
        || header.getInt() != 0
        || header.getShort() != UNKNOWN_SYSTEM
        || header.getShort() == 0
        || header.getShort() != FIELD) {
      return Optional.empty();
    }
    header.getShort();
    BlockId id = BlockId.get(header);
    Block block = new Block(id, header.getInt(), header.getInt());
    return block.length > HEADER && block.quads >= 0 ? Optional.of(block) : Optional.empty();
  }
}
