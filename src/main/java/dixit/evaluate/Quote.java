package dixit.evaluate;

/** Words of an article, for who reads the errors. */
final class Quote {
  private Quote() {}

  /** What stands between two offsets in code points, cut to what the text has. */
  static String of(String text, int begin, int end) {
    int length = text.codePointCount(0, text.length());
    int to = Math.max(0, Math.min(end, length));
    int from = Math.max(0, Math.min(begin, to));
    return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
  }
}
