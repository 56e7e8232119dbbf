package dixit.text;

import dixit.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts what runs on without a full stop far beyond any sentence, a table or a text without
 * punctuation, so that reading takes time linear in the text though not in the sentence.
 */
final class SentenceCutter {
  /** The longest sentence in tokens; sentences of the press have seldom more than 100. */
  static final int MOST = 250;

  /** How far back of that a mark to cut after is looked for. */
  private static final int BACK = 80;

  private SentenceCutter() {}

  /** The tokens in pieces, each but the last cut after a comma, semicolon or colon if it can be. */
  static List<List<Span>> cut(String text, List<Span> tokens) {
    List<List<Span>> pieces = new ArrayList<>();
    int begin = 0;
    while (tokens.size() - begin > MOST) {
      int end = begin + MOST;
      int cut = end;
      while (cut > end - BACK && !isMark(tokens.get(cut - 1).in(text))) {
        cut--;
      }
      end = cut > end - BACK ? cut : end;
      pieces.add(tokens.subList(begin, end));
      begin = end;
    }
    pieces.add(tokens.subList(begin, tokens.size()));
    return pieces;
  }

  private static boolean isMark(String token) {
    return token.equals(",") || token.equals(";") || token.equals(":");
  }
}
