package dixit.article;

import java.util.Optional;

/**
 * The title of an article where its text gives it: a first line of its own that is no sentence, or
 * a question, with more text after it. A day is none, nor is a line that only names a section.
 */
final class Headline {
  /** Longest line that can be a headline, in UTF-16 units. */
  private static final int LONGEST = 160;

  private static final int FEWEST_WORDS = 3;

  private Headline() {}

  /**
   * On one line; empty where the text begins otherwise.
   *
   * @param language ISO 639-1 code of the text
   */
  static Optional<String> find(String text, String language) {
    String body = text.stripLeading();
    int end = body.indexOf('\n');
    if (end < 0 || end > LONGEST) {
      return Optional.empty();
    }
    String line = body.substring(0, end).strip();
    boolean isTitle =
        !body.substring(end).isBlank()
            && !line.matches("(?s).*[.,;:…-]")
            && line.split("\\s+").length >= FEWEST_WORDS
            && Dateline.find(line, language).isEmpty();
    return isTitle ? Optional.of(line.replaceAll("\\s+", " ")) : Optional.empty();
  }
}
