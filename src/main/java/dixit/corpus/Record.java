package dixit.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The two kinds of record in a journal: a block, and what became of a source, its stamp left out: a
 * run that goes on after another looks into the files that it read.
 */
final class Record {
  private static final byte BLOCK = 'B';
  private static final byte READ = 'R';
  private static final byte FAULT = 'F';

  /** Of what stands before a block, in bytes. */
  static final int BLOCK_AT = 1;

  private Record() {}

  static byte[] of(byte[] block) {
    return ByteBuffer.allocate(1 + block.length).put(BLOCK).put(block).array();
  }

  static byte[] of(String source, Ledger.Entry entry) {
    byte[] name = source.getBytes(StandardCharsets.UTF_8);
    byte[] fault =
        entry.fault() == null ? new byte[0] : entry.fault().getBytes(StandardCharsets.UTF_8);
    ByteBuffer record = ByteBuffer.allocate(1 + 4 + name.length + 8 + 16 + fault.length);
    record.put(entry.block() == null ? FAULT : READ).putInt(name.length).put(name);
    record.putLong(entry.content());
    if (entry.block() != null) {
      entry.block().put(record);
    } else {
      record.put(fault);
    }
    return java.util.Arrays.copyOf(record.array(), record.position());
  }

  /** Tells ledger and shards what a record holds. */
  static void replay(ByteBuffer record, long at, Ledger ledger, Shards shards) throws IOException {
    byte kind = record.get();
    if (kind == BLOCK) {
      Block block =
          Block.of(record).orElseThrow(() -> new IOException("the journal holds another format"));
      shards.inJournal(block, at + BLOCK_AT);
      return;
    }
    byte[] name = new byte[record.getInt()];
    record.get(name);
    long content = record.getLong();
    Ledger.Entry entry =
        kind == READ
            ? new Ledger.Entry(content, BlockId.get(record), null, 0)
            : new Ledger.Entry(content, null, StandardCharsets.UTF_8.decode(record).toString(), 0);
    ledger.put(new String(name, StandardCharsets.UTF_8), entry);
  }
}
