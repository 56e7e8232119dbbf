package dixit.extract.claim;

import dixit.extract.lexicon.Lexicon;
import dixit.model.ArticleVoice;
import dixit.model.Certainty;
import dixit.model.Claim;
import dixit.model.Form;
import dixit.model.Mention;
import dixit.model.Span;
import dixit.model.Stance;
import dixit.text.Document;
import dixit.text.Sentence;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the sentences in which the article itself, citing nobody, speaks with reserve. */
public final class Reservations {
  private static final double CONFIDENCE = 0.6;

  private final Lexicon lexicon;

  public Reservations(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * A claim of the article's own for each such sentence, in reading order; what it says fits no
   * property, so it states nothing.
   *
   * @param attributed claims of others, whose words are left to them
   */
  public List<Claim> find(Document document, List<Claim> attributed) {
    TreeMap<Integer, Integer> others = new TreeMap<>();
    for (Claim claim : attributed) {
      claim.content().stream()
          .map(Mention::span)
          .forEach(span -> others.merge(span.begin(), span.end(), Math::max));
    }
    List<Claim> claims = new ArrayList<>();
    int end = 0;
    for (Sentence sentence : document.sentences()) {
      Span span = sentence.span();
      while (!others.isEmpty() && others.firstKey() < span.end()) {
        end = Math.max(end, others.pollFirstEntry().getValue());
      }
      if (end <= span.begin()) {
        certainty(sentence.tokens()).ifPresent(certainty -> claims.add(claim(span, certainty)));
      }
    }
    return claims;
  }

  private Optional<Certainty> certainty(List<Token> tokens) {
    boolean possible = false;
    boolean probable = false;
    for (Token token : tokens) {
      String form = token.text().toLowerCase(Locale.ROOT);
      boolean verb = token.pos().equals("AUX") || token.pos().equals("VERB");
      possible |= lexicon.has("perhaps", form) || verb && lexicon.has("possible", form);
      probable |= lexicon.has("likely", form) || verb && lexicon.has("probable", form);
      if (form.equals("?")) {
        return Optional.empty();
      }
    }
    return possible
        ? Optional.of(Certainty.POSSIBLE)
        : probable ? Optional.of(Certainty.PROBABLE) : Optional.empty();
  }

  private static Claim claim(Span sentence, Certainty certainty) {
    return new Claim(
        ArticleVoice.INSTANCE,
        Stance.AFFIRMS,
        certainty,
        Form.OWN_VOICE,
        List.of(new Mention(sentence, CONFIDENCE)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }
}
