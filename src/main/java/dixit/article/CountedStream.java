package dixit.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that counts the bytes it has given, and may refuse to give more. */
abstract class CountedStream extends FilterInputStream {
  private long count;

  CountedStream(InputStream in) {
    super(in);
  }

  /** Bytes given so far. */
  final long count() {
    return count;
  }

  /**
   * @param count bytes given so far
   * @throws LimitedStream.TooMuch if that is more than there should be
   */
  abstract void check(long count) throws IOException;

  @Override
  public int read() throws IOException {
    int b = super.read();
    add(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    add(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long length) throws IOException {
    long skipped = super.skip(length);
    add(skipped);
    return skipped;
  }

  private void add(long read) throws IOException {
    count += read;
    check(count);
  }
}
