package dixit.extract.lexicon;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** How a word is written: capitals, figures, hyphens. */
public final class WordShape {
  private static final Pattern MODEL_NUMBER =
      Pattern.compile("(?=.*\\d)(?=.*\\p{Lu})[\\p{L}\\d][\\p{L}\\d-]{0,14}+\\d?+[\\p{L}\\d]{0,6}+");

  private WordShape() {}

  /**
   * Whether a word is a single character, one of these.
   *
   * @param marks none beyond the basic plane
   */
  public static boolean isOneOf(String word, String marks) {
    return word.length() == 1 && marks.indexOf(word.charAt(0)) >= 0;
  }

  /** A year of the last century or of this one, in four figures. */
  public static boolean isYear(String word) {
    return word.length() == 4
        && (word.startsWith("19") || word.startsWith("20"))
        && isFigure(word.charAt(2))
        && isFigure(word.charAt(3));
  }

  private static boolean isFigure(char c) {
    return c >= '0' && c <= '9';
  }

  /** Begins with a capital, or has one inside ("iPhone", "xAI", "3dfx" not). */
  public static boolean isCapitalised(String word) {
    return !word.isEmpty()
        && Character.isLetter(word.codePointAt(0))
        && !word.endsWith("'")
        && has(word, Character::isUpperCase);
  }

  private static boolean has(String word, IntPredicate kind) {
    for (int i = 0; i < word.length(); i++) {
      if (kind.test(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Several capitals and nothing in lower case but a plural: "GPU", "GPUs", "AT&T". */
  public static boolean isAcronym(String word) {
    String stem = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return stem.length() >= 2
        && stem.length() <= 7
        && stem.chars().noneMatch(Character::isLowerCase)
        && stem.chars().filter(Character::isUpperCase).count() >= 2;
  }

  /** A capital after a lower-case letter: "DeepSeek", "iPhone". */
  public static boolean isCamel(String word) {
    for (int i = 1; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  public static boolean isAllCapitals(String word) {
    return has(word, Character::isUpperCase) && !has(word, Character::isLowerCase);
  }

  /** Capitals and figures in one word: "H100", "MI300X", "Menhir-2". */
  public static boolean isModelNumber(String word) {
    return MODEL_NUMBER.matcher(word).matches();
  }

  public static boolean hasDigit(String word) {
    return has(word, Character::isDigit);
  }

  public static boolean isNumber(String word) {
    return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
  }

  /** A capital and small letters, with hyphens or an apostrophe at most: "Osbourne-Tan". */
  public static boolean isPlain(String word) {
    return word.length() > 1
        && Character.isUpperCase(word.charAt(0))
        && !Character.isUpperCase(word.charAt(1))
        && word.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'' || c == '.')
        && word.chars().anyMatch(Character::isLowerCase);
  }

  /** "E." or "R." */
  public static boolean isInitial(String word) {
    return word.length() == 2 && Character.isUpperCase(word.charAt(0)) && word.charAt(1) == '.';
  }
}
