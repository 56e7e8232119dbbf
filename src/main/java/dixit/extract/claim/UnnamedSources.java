package dixit.extract.claim;

import dixit.extract.claim.NounPhrases.Range;
import dixit.extract.lexicon.Lexicon;
import dixit.model.Mention;
import dixit.model.Span;
import dixit.model.UnnamedSource;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Makes sources that have no name of the words used for them. */
final class UnnamedSources {
  private static final double TRUST = 0.64;

  private final Lexicon lexicon;

  UnnamedSources(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A source that has no name, by the words used for it. */
  Claimant of(Words words, Range range) {
    int begin = range.begin();
    int end = Math.min(range.end(), begin + 12);
    while (begin + 1 < end
        && (lexicon.has("joiners", words.lower(begin))
            || lexicon.has("articles", words.lower(begin)))) {
      begin++;
    }
    Span span = words.span(begin, end);
    StringBuilder name = new StringBuilder();
    for (int i = begin; i < end; i++) {
      boolean spaced = i > begin && words.span(i - 1).end() < words.span(i).begin();
      name.append(spaced ? " " : "").append(words.text(i));
    }
    boolean shouted = isShouted(words);
    String lower =
        // Within a sentence a capital is the word's own.
        shouted
            ? name.toString().toLowerCase(Locale.ROOT)
            : begin > 0 || words.pos(begin).equals("PROPN")
                ? name.toString()
                : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    return named(lower, Optional.of(new Mention(span, TRUST)));
  }

  /** A SENTENCE IN CAPITALS: they tell nothing of its words. */
  private static boolean isShouted(Words words) {
    return words.tokens().stream().noneMatch(token -> token.text().matches(".*\\p{Ll}.*"));
  }

  /** A source by its name, with the place where it is spoken of. */
  static Claimant named(String name, Optional<Mention> mention) {
    return new Claimant(new UnnamedSource(slug(name), name), TRUST, mention);
  }

  private static String slug(String name) {
    String slug =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return slug.isEmpty() ? Integer.toHexString(name.hashCode()) : slug;
  }
}
