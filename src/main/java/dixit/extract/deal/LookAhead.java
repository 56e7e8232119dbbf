package dixit.extract.deal;

import dixit.extract.lexicon.Phrases;
import dixit.extract.reference.Reference;
import dixit.extract.reference.ReferencedSentence;
import dixit.model.Agent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells from the words that follow a place what begins there. */
final class LookAhead {
  private final ReferencedSentence sentence;
  private final Phrases<String> examples;
  private final Phrases<String> quantities;
  private final Phrases<String> ands;

  LookAhead(ReferencedSentence sentence, ScanPhrases phrases) {
    this.sentence = sentence;
    this.examples = phrases.examples();
    this.quantities = phrases.quantities();
    this.ands = phrases.ands();
  }

  /**
   * ", X a dit": after a comma, a name with a verb of its own is the subject of another clause.
   *
   * @param verbal whether the words of a verb are read
   * @param comma whether a comma stands before the name
   * @param listed whether a word such as "and" does
   */
  boolean opensClause(Reference reference, boolean verbal, boolean comma, boolean listed) {
    int next = reference.end();
    while (sentence.pos(next).equals("ADV") || sentence.isIn("deal-clitics", next)) {
      next++;
    }
    boolean plain =
        comma && sentence.pos(next).equals("VERB") && !sentence.isIn("slot-by", next + 1);
    return (sentence.isFinite(next) || plain)
        && (comma || verbal || !sentence.pos(next).equals("AUX"))
        && sentence.prepositionBefore(reference, false) < 0
        && (comma || !listed);
  }

  /** "du groupe X", "de X": whether what is dealt with follows, after the price or the seller. */
  boolean isThingDealtWith(int of) {
    int i = of + 1;
    while (sentence.starting(i).isEmpty()
        && Set.of("DET", "ADJ", "NOUN", "ADP").contains(sentence.pos(i))
        && i < of + 8) {
      i++;
    }
    return sentence.starting(i).filter(r -> r.entity() instanceof Agent).isPresent();
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

  /**
   * "20 refuelling systems": a participle that only says what kind of thing its noun is; "the news
   * site X": a noun that a tagger takes for a verb.
   */
  boolean isModifier(int token, int from) {
    boolean inside =
        token == from
            || sentence.isIn("slot-with", token - 1)
            || Set.of("DET", "ADJ", "NUM", "NOUN", "ADP").contains(sentence.pos(token - 1));
    boolean named =
        Set.of("ADJ", "NOUN").contains(sentence.pos(token - 1))
            && sentence.form(token).equals(sentence.tokens().get(token).lemma())
            && sentence
                .starting(token + 1)
                .filter(r -> r.kind() == Reference.Kind.NAME && r.entity() instanceof Agent)
                .isPresent();
    return sentence.lexicon().language().equals("en") && sentence.pos(token).equals("VERB") && named
        || inside
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

  /** "auprès de X, d'Y et de Z": whether only a comma or an "and" stands after the last name. */
  boolean follows(int token, int last) {
    return last > 0 && token == last + 1 && isJoined(last);
  }

  /** Whether a comma or an "and" stands at a token. */
  boolean isJoined(int token) {
    return sentence.form(token).equals(",") || ands.at(sentence.tokens(), token).isPresent();
  }

  /** "the stake that Y holds in X", "la participation que détient Y dans X". */
  boolean isHeldIn(Phrases.Match<Slot> preposition, List<Integer> nouns) {
    int before = preposition.begin() - 1;
    boolean held =
        sentence.hasLemmaIn("holding-verbs", before)
            || sentence
                .agentEnding(preposition.begin())
                .filter(holder -> sentence.hasLemmaIn("holding-verbs", holder.begin() - 1))
                .isPresent();
    return preposition.value() == Slot.IN
        && held
        && nouns.stream().anyMatch(noun -> sentence.hasLemmaIn("owned-shares", noun));
  }

  /** "son usine", "a plant": a noun without a name before a determiner, as words of place are. */
  boolean isUnnamed(int determiner, List<Integer> nouns) {
    return !nouns.isEmpty()
        && sentence.pos(determiner).equals("DET")
        && Set.of("NOUN", "ADJ", "PROPN").contains(sentence.pos(determiner - 1));
  }
}
