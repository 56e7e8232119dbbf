package dixit.article;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What holds an input fails while the input in it is read: it is for the one that reads the holder
 * to tell, not for the one that reads the input.
 */
final class HoldingFailure extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Object holder;

  /**
   * @param holder what is to tell it
   */
  HoldingFailure(Object holder, IOException cause) {
    super(cause.getMessage(), cause);
    this.holder = holder;
  }

  boolean isOf(Object one) {
    return holder == one;
  }

  /** Throws the failure of a holder where that is the cause of an exception. */
  static void rethrow(Exception e) throws IOException {
    @Nullable Throwable cause = e;
    for (int depth = 0; cause != null && depth < 10; depth++) {
      if (cause instanceof HoldingFailure || cause instanceof LimitedStream.TooMuch) {
        throw (IOException) cause;
      }
      cause = nested(cause);
    }
  }

  private static @Nullable Throwable nested(Throwable e) {
    return e.getCause() == null && e instanceof javax.xml.stream.XMLStreamException xml
        ? xml.getNestedException()
        : e.getCause();
  }
}
