package dixit.extract.claim;

import dixit.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds quotations in all styles of marks. One that runs over paragraphs opens anew in each of
 * them, as printers do; an unclosed one is none.
 */
final class Quotations {
  private static final String OPEN = "«“\"„‹‘";
  private static final String CLOSE = "»”\"“›’";
  private static final String MARKS = "«»“”\"";
  private static final String END_OF_LINE = "\n\r\u2028\u2029";

  private final String text;
  private final List<Quotation> found = new ArrayList<>();

  private Quotations(String text) {
    this.text = text;
  }

  /** In reading order; of nested ones the outermost. */
  static List<Quotation> find(String text) {
    Quotations quotations = new Quotations(text);
    quotations.scan();
    return List.copyOf(quotations.found);
  }

  private void scan() {
    int open = -1;
    int depth = 0;
    int kind = -1;
    Quotation before = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (END_OF_LINE.indexOf(c) >= 0) {
        if (open >= 0) {
          int next = nextVisible(i);
          boolean goesOn = next < text.length() && OPEN.indexOf(text.charAt(next)) == kind;
          int close = goesOn ? -1 : closing(next);
          boolean whole = goesOn || close > 0 || isIntroduced(open);
          before = whole ? add(open, i, i, before) : null;
          open = -1;
          if (close > 0) {
            add(next - 1, next, close, close + 1, before);
            before = null;
            i = close;
          }
        } else if (i > 0 && END_OF_LINE.indexOf(text.charAt(i - 1)) < 0) {
          before = null;
        }
      } else if (open < 0) {
        kind = opens(i);
        if (kind >= 0) {
          open = i;
          depth = 1;
        }
      } else if (c == CLOSE.charAt(kind) && closes(i, kind)) {
        depth--;
        if (depth == 0) {
          add(open, i, i + 1, before);
          before = null;
          open = -1;
        }
      } else if (c == OPEN.charAt(kind) && c != '‘') {
        depth++;
      }
    }
  }

  /** Index of the style that opens here, or -1. */
  private int opens(int i) {
    char c = text.charAt(i);
    int kind = OPEN.indexOf(c);
    if (kind < 0) {
      return -1;
    }
    boolean single = c == '‘' || c == '‹';
    boolean afterWord = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
    boolean beforeSpace = i + 1 >= text.length() || Character.isWhitespace(text.charAt(i + 1));
    if (c == '"' && (beforeSpace || afterWord) || single && afterWord) {
      return -1;
    }
    return kind;
  }

  private boolean closes(int i, int kind) {
    if (OPEN.charAt(kind) != '‘') {
      return true;
    }
    return i + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
  }

  /** Whether the words before the mark announce a quotation: the closing mark was forgotten. */
  private boolean isIntroduced(int open) {
    int i = open - 1;
    while (i >= 0 && isMargin(text.charAt(i)) && END_OF_LINE.indexOf(text.charAt(i)) < 0) {
      i--;
    }
    return i >= 0 && (text.charAt(i) == ',' || text.charAt(i) == ':');
  }

  /** Index of a closing mark with no opening one before it in the line, or -1. */
  private int closing(int from) {
    for (int i = from; i < text.length() && END_OF_LINE.indexOf(text.charAt(i)) < 0; i++) {
      if (MARKS.indexOf(text.charAt(i)) >= 0) {
        return i > from && isClosing(i) ? i : -1;
      }
    }
    return -1;
  }

  /** By its place: behind a word or its stop, and before none. */
  private boolean isClosing(int i) {
    boolean before = !Character.isWhitespace(text.charAt(i - 1));
    return (before || text.charAt(i) == '»')
        && (i + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)));
  }

  private @Nullable Quotation add(int open, int to, int outerEnd, @Nullable Quotation before) {
    return add(open, open + 1, to, outerEnd, before);
  }

  private @Nullable Quotation add(
      int open, int from, int to, int outerEnd, @Nullable Quotation before) {
    int begin = from;
    int end = to;
    while (begin < end && isMargin(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && (isMargin(text.charAt(end - 1)) || text.charAt(end - 1) == ',')) {
      end--;
    }
    if (begin == end) {
      return null;
    }
    Quotation quotation =
        new Quotation(
            new Span(open, outerEnd), new Span(begin, end), before, countWords(begin, end));
    found.add(quotation);
    return quotation;
  }

  private int countWords(int begin, int end) {
    int words = 0;
    boolean inWord = false;
    for (int i = begin; i < end; i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      if (letter && !inWord) {
        words++;
      }
      inWord = letter || inWord && !isMargin(text.charAt(i));
    }
    return words;
  }

  private int nextVisible(int from) {
    int i = from;
    while (i < text.length() && isMargin(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isMargin(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
