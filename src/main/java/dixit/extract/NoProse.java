package dixit.extract;

import dixit.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognises lines that are no prose, whatever their words: code, logs and verse. What a program
 * denies or the night has sold to the wind is no news.
 */
final class NoProse {
  /** Lines of the shortest stanza. */
  private static final int STANZA = 4;

  /** Characters in the longest line of verse. */
  private static final int VERSE = 64;

  /** Lines in the shortest piece of code in which a line may be like any other text. */
  private static final int CODE = 3;

  /** What stands in code and seldom in a sentence: brackets, signs, a call. */
  private static final String SIGN = "(?:[={}|\\\\_]|\\(\\)|::|->|://|\\p{L}\\()";

  /** By its end, its beginning, or two signs. */
  private static final Pattern CODE_LINE =
      Pattern.compile(".*[{};]|.*\\):|(?://|/\\*|#!).*|.*?" + SIGN + ".*?" + SIGN + ".*");

  private static final Pattern TAG = Pattern.compile("</?\\w[^<>]*>");
  private static final Pattern VERSE_LINE = Pattern.compile("[«“\"—– ]*\\p{Lu}.*");
  private static final Pattern RUN_ON = Pattern.compile(".*[,;:]");

  private NoProse() {}

  /**
   * Which lines are no prose.
   *
   * @param lines in reading order, none empty
   */
  static List<Boolean> find(String text, List<Span> lines) {
    List<Boolean> found = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || isApart(text, lines.get(i - 1), lines.get(i))) {
        List<String> block = lines.subList(begin, i).stream().map(line -> line.in(text)).toList();
        boolean whole = isCode(block) || isVerse(block);
        block.forEach(line -> found.add(whole));
        begin = i;
      }
    }
    return found;
  }

  /** Whether an empty line stands between two. */
  private static boolean isApart(String text, Span before, Span after) {
    String between = text.substring(before.end(), after.begin());
    return between.indexOf('\n') != between.lastIndexOf('\n');
  }

  private static boolean isCode(List<String> block) {
    if (block.size() < CODE) {
      return false;
    }
    long code = block.stream().filter(NoProse::isCode).count();
    return 2 * code >= block.size();
  }

  /** A tag left over from a page makes no code. */
  private static boolean isCode(String line) {
    return CODE_LINE.matcher(TAG.matcher(line).replaceAll(" ")).matches();
  }

  private static boolean isVerse(List<String> block) {
    long runOn = block.stream().filter(line -> RUN_ON.matcher(line).matches()).count();
    return block.size() >= STANZA
        && 3 * runOn >= block.size()
        && block.stream()
            .allMatch(line -> line.length() <= VERSE && VERSE_LINE.matcher(line).matches());
  }
}
