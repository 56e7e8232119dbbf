package dixit.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that counts its bytes and refuses to give more than so many. */
final class LimitedStream extends FilterInputStream {
  private final long most;
  private final String name;
  private long count;

  /** More bytes than any article has. */
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;

    TooMuch(String message) {
      super(message);
    }
  }

  LimitedStream(InputStream in, long most, String name) {
    super(in);
    this.most = most;
    this.name = name;
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    counted(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    counted(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long length) throws IOException {
    long skipped = super.skip(length);
    counted(skipped);
    return skipped;
  }

  private void counted(long read) throws IOException {
    count += read;
    if (count > most) {
      throw new TooMuch(name + " unpacks to more than " + most + " bytes");
    }
  }
}
