package dixit.extract;

import dixit.model.Agent;
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
import java.util.Set;
import java.util.stream.Stream;

/** Finds who is told to have said what: "X affirme que …", "… », déclare X", "selon X, …". */
public final class ClaimExtractor {
  private static final double CONFIDENCE = 0.7;
  private static final Set<String> CLAUSE_ENDS = Set.of(".", "?", "!", ";", "…");

  private final Lexicon lexicon;

  public ClaimExtractor(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Attributed claims in reading order; those without a named claimant are left out. */
  public List<Claim> extract(Document document, References references) {
    List<Claim> claims = new ArrayList<>();
    List<Span> quotes = Quotations.find(document.article().text());
    for (int index = 0; index < document.sentences().size(); index++) {
      Sentence sentence = document.sentences().get(index);
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        if (inside(token.span(), quotes)) {
          continue;
        }
        if (lexicon.has("reporting-verbs", token.lemma()) && !token.pos().equals("NOUN")) {
          quoted(document, index, i, quotes, references).ifPresent(claims::add);
          that(document, index, i, references).ifPresent(claims::add);
        } else if (lexicon.has("according-to", token.text().toLowerCase(Locale.ROOT))) {
          accordingTo(document, index, i, references).ifPresent(claims::add);
        }
      }
    }
    return claims;
  }

  /** "…", déclare X. The quotation goes on where the inquit ends. */
  private Optional<Claim> quoted(
      Document document, int index, int verb, List<Span> quotes, References references) {
    Sentence sentence = document.sentences().get(index);
    Token cue = sentence.tokens().get(verb);
    Optional<Span> before =
        quotes.stream()
            .filter(q -> q.end() <= cue.span().begin() && cue.span().begin() - q.end() < 12)
            .reduce((first, second) -> second);
    Optional<Agent> speaker =
        agents(index, references)
            .filter(a -> a.span().begin() >= cue.span().end())
            .findFirst()
            .map(reference -> (Agent) reference.entity());
    if (before.isEmpty() || speaker.isEmpty()) {
      return Optional.empty();
    }
    List<Span> content = new ArrayList<>(List.of(before.get()));
    quotes.stream()
        .filter(q -> q.begin() >= sentence.span().end() - 1 || q.begin() > cue.span().end())
        .filter(q -> gap(document, sentence.span().end(), q.begin()).isBlank())
        .findFirst()
        .ifPresent(content::add);
    return Optional.of(claim(document, speaker.get(), cue.span(), content, Form.DIRECT, false));
  }

  /** "X affirme que …", "X a précisé qu'elle …", "X dément avoir …". */
  private Optional<Claim> that(Document document, int index, int verb, References references) {
    List<Token> tokens = document.sentences().get(index).tokens();
    Token cue = tokens.get(verb);
    if (verb + 2 >= tokens.size() || !tokens.get(verb + 1).text().matches("qu[e']")) {
      return Optional.empty();
    }
    Optional<Agent> speaker =
        agents(index, references)
            .filter(a -> a.span().end() <= cue.span().begin())
            .reduce((first, second) -> second)
            .map(reference -> (Agent) reference.entity());
    int end = verb + 2;
    while (end < tokens.size() && !CLAUSE_ENDS.contains(tokens.get(end).text())) {
      end++;
    }
    Span content = tokens.get(verb + 2).span().cover(tokens.get(end - 1).span());
    Span cueSpan = auxiliary(tokens, verb).span().cover(cue.span());
    boolean denied = lexicon.has("denial-verbs", cue.lemma());
    return speaker.map(
        agent -> claim(document, agent, cueSpan, List.of(content), Form.INDIRECT, denied));
  }

  /** "Selon X, …". */
  private Optional<Claim> accordingTo(
      Document document, int index, int cue, References references) {
    List<Token> tokens = document.sentences().get(index).tokens();
    Span cueSpan = tokens.get(cue).span();
    Optional<Reference> speaker =
        agents(index, references).filter(a -> a.span().begin() >= cueSpan.end()).findFirst();
    int comma = cue;
    while (comma < tokens.size() && !tokens.get(comma).text().equals(",")) {
      comma++;
    }
    int end = tokens.size() - 1;
    if (speaker.isEmpty()
        || cue > 0
        || comma + 1 >= end
        || speaker.get().span().begin() > tokens.get(comma).span().begin()) {
      return Optional.empty();
    }
    Span content = tokens.get(comma + 1).span().cover(tokens.get(end - 1).span());
    return Optional.of(
        claim(
            document,
            (Agent) speaker.get().entity(),
            cueSpan,
            List.of(content),
            Form.INDIRECT,
            false));
  }

  private Claim claim(
      Document document, Agent agent, Span cue, List<Span> content, Form form, boolean denied) {
    String words =
        " " + content.get(0).in(document.article().text()).toLowerCase(Locale.ROOT) + " ";
    boolean negated =
        words.matches("(?s)[^,;:]{0,40}\\b(n'|ne )\\S+ (pas|jamais|aucun).*")
            && !words.contains("pas seulement");
    return new Claim(
        agent,
        denied || form == Form.INDIRECT && negated ? Stance.DENIES : Stance.AFFIRMS,
        form == Form.DIRECT ? Certainty.CERTAIN : certainty(words),
        form,
        content.stream().map(span -> new Mention(span, CONFIDENCE)).toList(),
        Optional.of(cue),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private Certainty certainty(String words) {
    if (lexicon.words("possible").stream().anyMatch(word -> words.contains(" " + word + " "))) {
      return Certainty.POSSIBLE;
    }
    return lexicon.words("probable").stream().anyMatch(word -> words.contains(" " + word + " "))
        ? Certainty.PROBABLE
        : Certainty.CERTAIN;
  }

  private static Token auxiliary(List<Token> tokens, int verb) {
    boolean has = verb > 0 && Set.of("avoir", "être").contains(tokens.get(verb - 1).lemma());
    return tokens.get(has ? verb - 1 : verb);
  }

  private static Stream<Reference> agents(int sentence, References references) {
    return references.in(sentence).stream().filter(r -> r.entity() instanceof Agent);
  }

  private static boolean inside(Span span, List<Span> quotes) {
    return quotes.stream().anyMatch(quote -> quote.contains(span));
  }

  private static String gap(Document document, int begin, int end) {
    String gap = document.article().text().substring(Math.min(begin, end), Math.max(begin, end));
    return gap.replaceAll("[«»“”\".]", "");
  }
}
