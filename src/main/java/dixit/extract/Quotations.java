package dixit.extract;

import dixit.model.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds quotations of at least three words, without their marks; none crosses a paragraph. */
final class Quotations {
  private static final String OPEN = "«“\"";
  private static final String CLOSE = "»”\"";

  private Quotations() {}

  static List<Span> find(String text) {
    List<Span> quotes = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        open = -1;
      } else if (open >= 0 && CLOSE.indexOf(c) == OPEN.indexOf(text.charAt(open))) {
        add(text, open + 1, i, quotes);
        open = -1;
      } else if (open < 0 && OPEN.indexOf(c) >= 0) {
        open = i;
      }
    }
    return quotes;
  }

  private static void add(String text, int from, int to, List<Span> quotes) {
    int begin = from;
    int end = to;
    while (begin < end && isMargin(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && (isMargin(text.charAt(end - 1)) || text.charAt(end - 1) == ',')) {
      end--;
    }
    if (text.substring(begin, end).split("\\s+").length >= 3) {
      quotes.add(new Span(begin, end));
    }
  }

  private static boolean isMargin(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f';
  }
}
