package dixit.extract.deal;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.position.PositionExtractor;
import dixit.extract.reference.Reference;
import dixit.model.Agent;
import dixit.model.Company;
import dixit.model.Mention;
import dixit.model.Person;
import dixit.text.Sentence;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds what stands for a company by who leads it: "le groupe d'Ana Kolb", "Ana Kolb's firm". */
final class LedCompanies {
  private static final double CONFIDENCE = 0.7;

  private final Lexicon lexicon;
  private final Map<Agent, Agent> employers = new LinkedHashMap<>();

  LedCompanies(Lexicon lexicon, List<PositionExtractor.Found> posts) {
    this.lexicon = lexicon;
    for (PositionExtractor.Found post : posts) {
      if (!post.former() && post.position().organization() instanceof Company company) {
        employers.putIfAbsent(post.position().holder(), company);
      }
    }
  }

  /** The references of a sentence in reading order, those found here among them. */
  List<Reference> with(Sentence sentence, List<Reference> references) {
    List<Reference> all = new ArrayList<>(references);
    for (Reference reference : references) {
      if (reference.entity() instanceof Person && employers.containsKey(reference.entity())) {
        led(sentence.tokens(), reference).ifPresent(all::add);
      }
    }
    all.sort(Comparator.comparing(Reference::begin).thenComparing(r -> -r.end()));
    return all;
  }

  private Optional<Reference> led(List<Token> tokens, Reference head) {
    int before = head.begin() - 1;
    int after = head.end();
    if (before > 0 && is("slot-of", tokens.get(before)) && isCompany(tokens.get(before - 1))) {
      return Optional.of(reference(tokens, head, before - 1, head.end()));
    }
    boolean owner = after + 1 < tokens.size() && tokens.get(after).text().equals("'s");
    return owner && isCompany(tokens.get(after + 1))
        ? Optional.of(reference(tokens, head, head.begin(), after + 2))
        : Optional.empty();
  }

  private Reference reference(List<Token> tokens, Reference head, int begin, int end) {
    Mention words =
        new Mention(tokens.get(begin).span().cover(tokens.get(end - 1).span()), CONFIDENCE);
    Agent company = employers.get((Agent) head.entity());
    return new Reference(company, Reference.Kind.NOMINAL, words, head.sentence(), begin, end);
  }

  private boolean is(String section, Token token) {
    return lexicon.has(section, token.text());
  }

  private boolean isCompany(Token token) {
    return lexicon.has("bare-company-nouns", token.lemma());
  }
}
