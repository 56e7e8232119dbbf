package dixit.article;

import java.io.IOException;
import java.io.InputStream;

/**
 * Guards one file against unpacking to far more than it is: all that is unpacked from it, archives
 * in archives too, is counted together.
 */
final class Trap {
  /** Unpacked bytes for each packed one above which an archive is a trap. */
  private static final int MOST_RATIO = 250;

  private static final long FREE = 32L * 1024 * 1024;

  private final LimitedStream packed;
  private long unpacked;

  /**
   * @param file as it lies on the disk
   */
  Trap(InputStream file, String name) {
    packed = new LimitedStream(file, Long.MAX_VALUE, name);
  }

  InputStream packed() {
    return packed;
  }

  /**
   * What is unpacked from the file or from something in it.
   *
   * @param holder what is to tell when unpacking fails
   */
  InputStream guard(InputStream stream, String name, Object holder) {
    return new CountedStream(stream) {
      private long before;

      @Override
      void check(long count) throws LimitedStream.TooMuch {
        unpacked += count - before;
        before = count;
        if (unpacked > FREE && unpacked > MOST_RATIO * packed.count()) {
          throw new LimitedStream.TooMuch(
              name, "unpacks to more than " + MOST_RATIO + " times its size");
        }
      }

      @Override
      public int read() throws IOException {
        try {
          return super.read();
        } catch (IOException e) {
          throw of(holder, e);
        }
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
          return super.read(bytes, offset, length);
        } catch (IOException e) {
          throw of(holder, e);
        }
      }

      @Override
      public long skip(long length) throws IOException {
        try {
          return super.skip(length);
        } catch (IOException e) {
          throw of(holder, e);
        }
      }

      @Override
      public void close() {
        // What holds it goes on.
      }
    };
  }

  private static IOException of(Object holder, IOException e) {
    return e instanceof LimitedStream.TooMuch || e instanceof HoldingFailure
        ? e
        : new HoldingFailure(holder, e);
  }
}
