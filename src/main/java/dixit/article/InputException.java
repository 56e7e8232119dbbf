package dixit.article;

/** An input that cannot be used; its message is one line for the reader: file, finding, remedy. */
public class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InputException(String message) {
    super(message);
  }

  public InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
