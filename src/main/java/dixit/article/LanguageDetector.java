package dixit.article;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells French from English by the small words of a whole article. */
final class LanguageDetector {
  private static final Set<String> FRENCH =
      Set.of(
          "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "et", "est", "que", "qui",
          "dans", "pour", "sur", "avec", "par", "au", "aux", "ce", "cette", "ces", "il", "elle",
          "ils", "elles", "sont", "été", "être", "plus", "pas", "ne", "n", "se", "sa", "son", "ses",
          "leur", "mais", "ou", "où", "qu", "selon", "à", "y", "en");
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "a", "in", "is", "that", "for", "it", "with", "as", "was", "by",
          "at", "from", "has", "have", "had", "are", "be", "its", "this", "which", "an", "or",
          "will", "would", "been", "but", "not", "said", "their", "they", "he", "she", "his", "her",
          "were", "who", "than", "about", "into");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final int FEW_WORDS = 20;
  private static final double LEAST_SHARE = 0.02;

  private LanguageDetector() {}

  /** "fr" or "en", empty where neither has its share of the words or both have the same. */
  static Optional<String> detect(String text) {
    int words = 0;
    int french = 0;
    int english = 0;
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group().toLowerCase(Locale.ROOT);
      words++;
      french += FRENCH.contains(word) ? 1 : 0;
      english += ENGLISH.contains(word) ? 1 : 0;
    }
    int most = Math.max(french, english);
    if (french == english || words >= FEW_WORDS && most < LEAST_SHARE * words) {
      return Optional.empty();
    }
    return Optional.of(french > english ? "fr" : "en");
  }
}
