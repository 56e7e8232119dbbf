package dixit.corpus;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;

/**
 * What is done, in the order in which it was: each record is whole in the file or, where the
 * process was ended amid writing, cut off when the journal is opened again.
 */
final class Journal implements AutoCloseable {
  private static final int FRAME = 12;
  private static final int LONGEST = 1 << 30;

  private final FileChannel channel;
  private final Path file;
  private long end;

  /** Told each record of a journal that is opened. */
  interface Replay {
    /**
     * @param at offset of the record's first byte in the file
     */
    void record(ByteBuffer record, long at) throws IOException;
  }

  /** Opens the journal for more, after telling what it holds. */
  Journal(Path file, Replay replay) throws IOException {
    this.file = file;
    end = Files.exists(file) ? replay(file, replay) : 0;
    channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.truncate(end);
  }

  private static long replay(Path file, Replay replay) throws IOException {
    long end = 0;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      while (true) {
        int length = in.readInt();
        long sum = in.readLong();
        if (length < 0 || length > Math.min(LONGEST, Files.size(file) - end)) {
          return end;
        }
        byte[] record = in.readNBytes(length);
        if (record.length < length || sum != sum(record)) {
          return end;
        }
        replay.record(ByteBuffer.wrap(record), end + FRAME);
        end += FRAME + length;
      }
    } catch (EOFException e) {
      return end;
    }
  }

  /**
   * Adds a record; safe for threads.
   *
   * @return offset of its first byte in the file
   * @throws IOException if it cannot be kept; the journal is as before
   */
  synchronized long add(byte[] record) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(FRAME + record.length);
    buffer.putInt(record.length).putLong(sum(record)).put(record).flip();
    long at = end + FRAME;
    try {
      long position = end;
      while (buffer.hasRemaining()) {
        position += channel.write(buffer, position);
      }
      end = position;
      return at;
    } catch (IOException e) {
      channel.truncate(end);
      throw e;
    }
  }

  Path file() {
    return file;
  }

  private static long sum(byte[] record) {
    CRC32 crc = new CRC32();
    crc.update(record);
    return crc.getValue();
  }

  /** Forgets everything. */
  void clear() throws IOException {
    channel.truncate(0);
    end = 0;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
