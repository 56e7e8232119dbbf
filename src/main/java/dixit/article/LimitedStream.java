package dixit.article;

import java.io.IOException;
import java.io.InputStream;

/** A stream that refuses to give more than so many bytes. */
final class LimitedStream extends CountedStream {
  private final long most;
  private final String name;

  /** More bytes than any article has. */
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * @param name of what has them
     * @param found what is wrong with it
     */
    TooMuch(String name, String found) {
      super(name + ": " + found);
    }
  }

  LimitedStream(InputStream in, long most, String name) {
    super(in);
    this.most = most;
    this.name = name;
  }

  @Override
  void check(long count) throws TooMuch {
    if (count > most) {
      throw new TooMuch(name, "unpacks to more than " + most + " bytes");
    }
  }
}
