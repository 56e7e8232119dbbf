package dixit.extract.deal;

import dixit.extract.lexicon.Phrases;
import dixit.extract.lexicon.WordShape;
import dixit.extract.reference.Reference;
import dixit.extract.reference.ReferencedSentence;
import dixit.model.Agent;
import dixit.model.Organization;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the subject of a verb from the order of the words. */
final class SubjectFinder {
  private static final int REACH = 60;

  /** How far before an infinitive the verb stands whose object it explains, in tokens. */
  private static final int PLAN = 12;

  private final Phrases<String> examples;

  /**
   * @param examples words before an example of what was said, "such as"
   */
  SubjectFinder(Phrases<String> examples) {
    this.examples = examples;
  }

  /** The subject with those coordinated with it; nobody if it has no reference. */
  List<Reference> find(ReferencedSentence sentence, int verb) {
    if (isGerund(sentence, verb)) {
      List<Reference> main = mainSubject(sentence, verb);
      if (!main.isEmpty()) {
        return main;
      }
    }
    if (isOthersPlan(sentence, verb)) {
      return List.of();
    }
    List<Reference> group = Consortia.before(sentence, verb);
    if (!group.isEmpty()) {
      return group;
    }
    Optional<Reference> antecedent = relative(sentence, verb);
    if (antecedent.isPresent()) {
      return List.of(antecedent.get());
    }
    int who = relativeWord(sentence, verb);
    if (who > 1 && sentence.isIn("person-relatives", who)) {
      return List.of();
    }
    if (who > 2 && sentence.form(who - 1).equals(",") && sentence.pos(who - 2).equals("NOUN")) {
      return described(sentence, who - 1);
    }
    if (who > 1 && sentence.pos(who - 1).equals("NOUN")) {
      return described(sentence, who);
    }
    Optional<Reference> apposed = Optional.empty();
    int commas = 0;
    for (int i = verb - 1; i >= Math.max(0, verb - REACH); i--) {
      Token token = sentence.tokens().get(i);
      if (WordShape.isOneOf(token.text(), ";:.!?")) {
        break;
      }
      if (WordShape.isOneOf(token.text(), ",–—")) {
        commas++;
      }
      if (token.text().equals(")")) {
        i = opening(sentence, i);
        continue;
      }
      Optional<Reference> reference = sentence.agentEnding(i + 1);
      if (reference.isEmpty()) {
        continue;
      }
      i = reference.get().begin();
      if (!isBare(sentence, reference.get(), verb) || isExample(sentence, reference.get())) {
        continue;
      }
      if (commas % 2 == 1 && followsComma(sentence, i)) {
        apposed = apposed.or(() -> reference);
        continue;
      }
      return coordinated(sentence, reference.get());
    }
    if (apposed.isEmpty() && leads(sentence, verb)) {
      return mainSubject(sentence, verb);
    }
    return apposed.map(List::of).orElse(List.of());
  }

  /** Where the bracket opens that a token closes: what stands in it is said by the way. */
  private static int opening(ReferencedSentence sentence, int close) {
    for (int i = close - 1; i >= Math.max(0, close - PLAN); i--) {
      if (sentence.form(i).equals("(")) {
        return i;
      }
    }
    return close;
  }

  /**
   * "X welcomed a decision to buy Y", "X is vying for a contract to supply Y": the infinitive tells
   * what others do, or what X only would like to do.
   */
  static boolean isOthersPlan(ReferencedSentence sentence, int verb) {
    if (verb < 2 || !sentence.isIn("infinitive-marks", verb - 1)) {
      return false;
    }
    int i = verb - 2;
    while (i >= Math.max(0, verb - PLAN)
        && Set.of("NOUN", "ADJ", "DET", "NUM", "SYM", "PROPN", "ADP").contains(sentence.pos(i))) {
      i--;
    }
    return i < verb - 2 && sentence.hasLemmaIn("reacting-verbs", i);
  }

  /** "by X, which would be bought": whom the word before a verb and its auxiliaries stands for. */
  private static Optional<Reference> relative(ReferencedSentence sentence, int verb) {
    int word = relativeWord(sentence, verb);
    if (word < 1) {
      return Optional.empty();
    }
    if (sentence.isIn("person-relatives", word)
        && sentence.pos(word - 1).equals("PROPN")
        && sentence.agentEnding(word).filter(r -> r.entity() instanceof Organization).isPresent()) {
      // "anyone in the US who has bought": said of people.
      return Optional.empty();
    }
    return sentence
        .agentEnding(word)
        .or(
            () ->
                sentence.tokens().get(word - 1).text().equals(",")
                    ? sentence.agentEnding(word - 1)
                    : Optional.empty());
  }

  /** The relative pronoun that is the subject of a verb; -1 if there is none. */
  private static int relativeWord(ReferencedSentence sentence, int verb) {
    int before = verb - 1;
    while (Set.of("AUX", "ADV", "PART").contains(sentence.pos(before))
        || sentence.isIn("been-words", before)
        || sentence.isIn("deal-clitics", before)) {
      before--;
    }
    return sentence.isIn("subject-relatives", before) ? before : -1;
  }

  /**
   * "X, a firm that buys", "X is the firm that buys": whom the noun before the pronoun describes.
   */
  private static List<Reference> described(ReferencedSentence sentence, int relative) {
    int i = relative - 1;
    while (Set.of("DET", "ADJ", "NOUN", "NUM", "ADP", "PROPN", "PART").contains(sentence.pos(i))
        && sentence.ending(i + 1).isEmpty()) {
      i--;
    }
    if (sentence.form(Math.max(0, i)).equals(",")) {
      return sentence.agentEnding(i).map(List::of).orElse(List.of());
    }
    return i > 0 && sentence.hasLemmaIn("copulas", i)
        ? sentence.agentEnding(i).map(List::of).orElse(List.of())
        : List.of();
  }

  /** "Having bought Y, X …", "Rachetée par X, Y …", "When it bought Y, X …": begins a sentence. */
  private static boolean leads(ReferencedSentence sentence, int verb) {
    int i = verb - 1;
    boolean finite = false;
    while (Set.of("AUX", "ADV", "PART").contains(sentence.pos(i))
        || sentence.isIn("been-words", i)) {
      finite |= sentence.pos(i).equals("AUX") && !isNonFinite(sentence, i);
      i--;
    }
    boolean plain = sentence.isParticiple(verb) || isNonFinite(sentence, verb - 1);
    if (plain && !finite && (i < 0 || i <= 1 && sentence.isIn("gerund-words", i))) {
      return true;
    }
    return sentence.pos(i).equals("PRON")
        && i > 0
        && i <= 2
        && sentence.isIn("time-clause-words", 0);
  }

  private static boolean isNonFinite(ReferencedSentence sentence, int verb) {
    return verb >= 0 && sentence.isIn("non-finite-auxiliaries", verb);
  }

  /** The reference right before a participle: "X, racheté en 2015". */
  List<Reference> antecedent(ReferencedSentence sentence, int verb) {
    int end = verb;
    while (end > 0
        && (Set.of("ADV", "PUNCT").contains(sentence.pos(end - 1))
            && !WordShape.isOneOf(sentence.tokens().get(end - 1).text(), ".;:!?"))) {
      end--;
    }
    return sentence.agentEnding(end).map(List::of).orElseGet(() -> find(sentence, verb));
  }

  /** "X, spécialiste de Y, rachète": whether a comma stands before Y. */
  private static boolean followsComma(ReferencedSentence sentence, int begin) {
    for (int i = begin - 1; i >= Math.max(0, begin - 12); i--) {
      if (WordShape.isOneOf(sentence.tokens().get(i).text(), ",–—")) {
        return true;
      }
    }
    return false;
  }

  private static List<Reference> coordinated(ReferencedSentence sentence, Reference last) {
    List<Reference> all = new ArrayList<>(sentence.ending(last.end()));
    all.removeIf(r -> r.begin() != last.begin() || !(r.entity() instanceof Agent));
    int begin = last.begin();
    while (begin >= 2) {
      int link = begin - 1;
      while (link > 0 && isBeforeName(sentence, link)) {
        link--;
      }
      // "X and Y parent Z": Y only says whose parent Z is.
      Optional<Reference> owner =
          link < begin - 1 ? sentence.agentEnding(link + 1) : Optional.empty();
      if (owner.isPresent() && owner.get().begin() > 0) {
        link = owner.get().begin() - 1;
      }
      boolean and = sentence.isIn("and-words", link);
      boolean more = all.size() > 1 || sentence.isIn("and-words", last.end());
      boolean list = sentence.tokens().get(link).text().equals(",") && more;
      Optional<Reference> before = sentence.agentEnding(link);
      if (!and && !list || before.isEmpty()) {
        break;
      }
      all.add(0, before.get());
      begin = before.get().begin();
    }
    return all;
  }

  /** What may stand between "and" and a name: "and Russia's X", "et le fabricant X". */
  private static boolean isBeforeName(ReferencedSentence sentence, int token) {
    List<Token> tokens = sentence.tokens();
    return Set.of("DET", "ADJ", "NOUN").contains(sentence.pos(token))
        || tokens.get(token).text().equals("'s")
        || tokens.get(token + 1).text().equals("'s");
  }

  /** "En rachetant Y, X …": the subject comes after the clause. */
  private static List<Reference> mainSubject(ReferencedSentence sentence, int verb) {
    boolean comma = false;
    int size = sentence.tokens().size();
    for (int i = verb + 1; i < Math.min(size, verb + REACH); i++) {
      comma |= sentence.tokens().get(i).text().equals(",");
      Optional<Reference> reference = sentence.starting(i);
      if (comma
          && reference.isPresent()
          && reference.get().entity() instanceof dixit.model.Agent
          && isBare(sentence, reference.get(), size)) {
        return List.of(reference.get());
      }
    }
    return List.of();
  }

  private static boolean isGerund(ReferencedSentence sentence, int verb) {
    return verb > 0
        && sentence.isIn("gerund-words", verb - 1)
        && isPresentParticiple(sentence, verb);
  }

  private static boolean isPresentParticiple(ReferencedSentence sentence, int verb) {
    return sentence.lexicon().words("gerund-endings").stream()
        .anyMatch(sentence.form(verb)::endsWith);
  }

  /** Whether a reference can be the subject of a later verb: no preposition, no verb before it. */
  private static boolean isBare(ReferencedSentence sentence, Reference reference, int verb) {
    if (sentence.isPossessor(reference)) {
      return isOwnerOfPlan(sentence, reference, verb) || isOwnerOfBody(sentence, reference, verb);
    }
    // "a Pentagon contract to supply …": the contract is theirs, but it is others who supply.
    if (reference.end() < verb && sentence.hasLemmaIn("agreement-words", reference.end())) {
      return false;
    }
    int preposition = sentence.prepositionBefore(reference, true);
    if (preposition < 0 && isBeforeAnd(sentence, reference.begin())) {
      Optional<Reference> first = sentence.agentEnding(reference.begin() - 1);
      if (first.isPresent()) {
        return isBare(sentence, first.get(), verb);
      }
    }
    if (preposition >= 0) {
      boolean named =
          sentence.isIn("slot-of", preposition)
              && sentence.pos(reference.begin() - 1).equals("NOUN");
      boolean time = sentence.hasLemmaIn("deal-times", reference.begin() - 1);
      boolean whole =
          sentence.isIn("slot-of", preposition)
              && sentence.hasLemmaIn("whole-nouns", preposition - 1);
      boolean told =
          sentence.isIn("for-words", preposition) && sentence.isIn("infinitive-marks", verb - 1);
      boolean decided =
          reference.end() < verb
              && sentence.isIn("infinitive-marks", reference.end())
              && !sentence.isIn("slot-with", preposition);
      boolean acting =
          reference.end() == verb && isPresentParticiple(sentence, verb)
              || sentence.hasLemmaIn("acting-people", preposition - 1)
                  && !sentence.isIn("slot-with", preposition);
      return named || time || whole || decided || told || acting;
    }
    int before = reference.begin() - 1;
    while (before >= 0 && Set.of("DET", "ADJ", "NUM", "NOUN").contains(sentence.pos(before))) {
      before--;
    }
    if (sentence.pos(before).equals("VERB")) {
      boolean chosen =
          sentence.hasLemmaIn("control-verbs", before)
              && sentence.isIn("infinitive-marks", reference.end());
      return chosen || sentence.hasLemmaIn("reporting-verbs", before);
    }
    return true;
  }

  /** "founded by people of X and Y": who stands after "and" is as bare as who stands before. */
  private static boolean isBeforeAnd(ReferencedSentence sentence, int begin) {
    return begin > 1 && sentence.isIn("and-words", begin - 1);
  }

  /** "companies such as X, Y and Z": named beside what the clause is about. */
  private boolean isExample(ReferencedSentence sentence, Reference reference) {
    int begin = reference.begin();
    return begin > 1 && (ends(sentence, begin - 2, begin) || ends(sentence, begin - 1, begin));
  }

  private boolean ends(ReferencedSentence sentence, int from, int end) {
    return examples.at(sentence.tokens(), from).filter(m -> m.end() == end).isPresent();
  }

  /** "X's board has rejected", "X's shareholders approved": who acts for X. */
  private static boolean isOwnerOfBody(ReferencedSentence sentence, Reference reference, int verb) {
    int i = reference.end();
    while (i < verb
        && (Set.of("NOUN", "ADJ", "PART").contains(sentence.pos(i))
            || sentence.form(i).equals("'s"))) {
      i++;
    }
    int body = i - 1;
    boolean acting =
        sentence.hasLemmaIn("acting-people", body) || sentence.hasLemmaIn("owner-bodies", body);
    while (i < verb && Set.of("AUX", "ADV").contains(sentence.pos(i))) {
      i++;
    }
    return acting && i == verb;
  }

  /** "X's agreement to buy": X is to buy. */
  private static boolean isOwnerOfPlan(ReferencedSentence sentence, Reference reference, int verb) {
    if (verb < 1 || !sentence.isIn("infinitive-marks", verb - 1)) {
      return false;
    }
    for (int i = reference.end() + 1; i < verb - 1; i++) {
      if (!Set.of("NOUN", "ADJ", "NUM", "SYM", "X").contains(sentence.pos(i))) {
        return false;
      }
    }
    return verb - 1 > reference.end() + 1;
  }
}
