package dixit.article;

/** An input that cannot be used; its message is one line for the reader: file, finding, remedy. */
public class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InputException(String message) {
    super(printable(message));
  }

  public InputException(String message, Throwable cause) {
    super(printable(message), cause);
  }

  /**
   * The words in one line that does nothing to a terminal: names of files may hold line ends,
   * escape sequences and marks that turn the direction of writing; they are written as Java would.
   */
  public static String printable(String words) {
    if (words.chars().noneMatch(InputException::isControl)) {
      return words;
    }
    StringBuilder plain = new StringBuilder();
    words.chars().forEach(c -> plain.append(isControl(c) ? escaped(c) : String.valueOf((char) c)));
    return plain.toString();
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c)
        || c == 0x2028
        || c == 0x2029
        || c >= 0x202a && c <= 0x202e
        || c >= 0x2066 && c <= 0x2069;
  }

  private static String escaped(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format("\\u%04x", c);
    };
  }
}
