package dixit.extract.deal;

import dixit.extract.lexicon.Phrases;
import dixit.extract.reference.Reference;
import dixit.extract.reference.ReferencedSentence;
import dixit.model.Agent;
import java.util.Optional;
import java.util.Set;

/** Tells from the words that follow a place what begins there. */
final class LookAhead {
  private final ReferencedSentence sentence;
  private final Phrases<String> examples;
  private final Phrases<String> quantities;

  /**
   * @param examples words before examples of what was just said
   * @param quantities words before a number that is no exact one
   */
  LookAhead(ReferencedSentence sentence, Phrases<String> examples, Phrases<String> quantities) {
    this.sentence = sentence;
    this.examples = examples;
    this.quantities = quantities;
  }

  /** After "up to", where a number follows; else the token. */
  int quantityEnd(int token) {
    return quantities
        .at(sentence.tokens(), token)
        .filter(match -> sentence.pos(match.end()).equals("NUM"))
        .map(Phrases.Match::end)
        .orElse(token);
  }

  /** After "including" or "dont", where the name of one of those meant follows; else the token. */
  int exampleEnd(int token) {
    Optional<Phrases.Match<String>> words = examples.at(sentence.tokens(), token);
    if (words.isEmpty()) {
      return token;
    }
    int next = words.get().end();
    while (Set.of("DET", "ADJ", "NOUN").contains(sentence.pos(next))
        && sentence.starting(next).isEmpty()) {
      next++;
    }
    return sentence.starting(next).filter(r -> r.entity() instanceof Agent).isPresent()
        ? words.get().end()
        : token;
  }

  /** Whether a verb comes next, over adverbs and pronouns; "and co-led by" goes on. */
  boolean verbFollows(int start) {
    for (int i = start; i < Math.min(sentence.tokens().size(), start + 3); i++) {
      String pos = sentence.pos(i);
      if (pos.equals("VERB") || pos.equals("AUX")) {
        return !(sentence.hasLemmaIn("round-leading-verbs", i) && sentence.isIn("slot-by", i + 1));
      }
      if (!Set.of("ADV", "PRON", "PART", "ADP").contains(pos)) {
        return false;
      }
    }
    return false;
  }

  /** "20 refuelling systems": a participle that only says what kind of thing its noun is. */
  boolean isModifier(int token, int from) {
    boolean inside =
        token == from
            || sentence.isIn("slot-with", token - 1)
            || Set.of("DET", "ADJ", "NUM", "NOUN", "ADP").contains(sentence.pos(token - 1));
    return inside
        && sentence.lexicon().language().equals("en")
        && sentence.pos(token).equals("VERB")
        && sentence.pos(token + 1).equals("NOUN")
        && sentence.lexicon().words("gerund-endings").stream()
            .anyMatch(sentence.form(token)::endsWith);
  }

  /** "le rachat de X aurait permis à Y": the verb of the clause, no matter of the trigger. */
  boolean isMainVerb(int participle) {
    int i = participle - 1;
    while (sentence.pos(i).equals("ADV") || sentence.isIn("been-words", i)) {
      i--;
    }
    boolean finite = sentence.pos(i).equals("AUX") && !sentence.isIn("non-finite-auxiliaries", i);
    return finite
        && !sentence.hasLemmaIn("round-leading-verbs", participle)
        && !sentence.hasLemmaIn("making-verbs", participle)
        && !sentence.isIn("slot-by", participle + 1);
  }

  /** "de la pépite X": the noun before a name only says what it is. */
  boolean describes(Reference reference) {
    return reference.kind() == Reference.Kind.NOMINAL
        && sentence
            .starting(reference.end())
            .filter(next -> next.kind() == Reference.Kind.NAME && next.entity() instanceof Agent)
            .isPresent();
  }
}
