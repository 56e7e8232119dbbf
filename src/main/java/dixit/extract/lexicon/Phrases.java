package dixit.extract.lexicon;

import dixit.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Phrases of one or several words, each standing for something, found in tokens by lemma or by
 * lower-case form; the longest wins.
 */
public final class Phrases<T> {
  /** A phrase found: what it stands for and the index after its last token. */
  public record Match<T>(T value, int begin, int end) {}

  private record Phrase<T>(List<String> words, T value) {}

  /** "d'achat" is two words, as the text is cut. */
  private static final Pattern ELISION = Pattern.compile("(\\b(?:[dlnsjcmt]|qu)')(?=\\p{L}{2})");

  private final Map<String, List<Phrase<T>>> byFirst = new HashMap<>();

  /** Adds a phrase, its words apart by spaces; of two equal phrases the first counts. */
  public void add(String phrase, T value) {
    List<String> words = List.of(ELISION.matcher(phrase).replaceAll("$1 ").split(" "));
    List<Phrase<T>> phrases = byFirst.computeIfAbsent(words.get(0), w -> new ArrayList<>());
    if (phrases.stream().noneMatch(known -> known.words().equals(words))) {
      phrases.add(new Phrase<>(words, value));
    }
  }

  /** The phrases of a lexicon's section, each standing for itself. */
  public static Phrases<String> of(Lexicon lexicon, String section) {
    Phrases<String> phrases = new Phrases<>();
    lexicon.words(section).forEach(phrase -> phrases.add(phrase, phrase));
    return phrases;
  }

  /** The longest phrase that begins at a token. */
  public Optional<Match<T>> at(List<Token> tokens, int begin) {
    Token first = tokens.get(begin);
    String form = first.text().toLowerCase(Locale.ROOT);
    Optional<Match<T>> best = longest(byFirst.get(form), tokens, begin);
    if (!first.lemma().equals(form)) {
      Optional<Match<T>> other = longest(byFirst.get(first.lemma()), tokens, begin);
      if (best.isEmpty() || other.isPresent() && other.get().end() > best.get().end()) {
        best = other;
      }
    }
    return best;
  }

  private static <T> Optional<Match<T>> longest(
      @org.jspecify.annotations.Nullable List<Phrase<T>> phrases, List<Token> tokens, int begin) {
    Optional<Match<T>> best = Optional.empty();
    if (phrases == null) {
      return best;
    }
    for (Phrase<T> phrase : phrases) {
      int end = begin + phrase.words().size();
      if (end > tokens.size() || best.isPresent() && best.get().end() >= end) {
        continue;
      }
      boolean all = true;
      for (int i = 1; all && i < phrase.words().size(); i++) {
        all = is(tokens.get(begin + i), phrase.words().get(i));
      }
      if (all) {
        best = Optional.of(new Match<>(phrase.value(), begin, end));
      }
    }
    return best;
  }

  /** Whether a token is a word of a phrase, by lemma or form. */
  static boolean is(Token token, String word) {
    return token.lemma().equals(word) || token.text().toLowerCase(Locale.ROOT).equals(word);
  }

  /** Whether one of the phrases begins between two tokens. */
  public boolean within(List<Token> tokens, int begin, int end) {
    return first(tokens, begin, end).isPresent();
  }

  /** The first phrase that begins between two tokens. */
  public Optional<Match<T>> first(List<Token> tokens, int begin, int end) {
    for (int i = Math.max(0, begin); i < Math.min(tokens.size(), end); i++) {
      Optional<Match<T>> match = at(tokens, i);
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }
}
