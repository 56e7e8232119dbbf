package dixit.extract.deal;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.extract.lexicon.WordShape;
import dixit.extract.reference.Reference;
import dixit.extract.reference.ReferencedSentence;
import dixit.model.Agent;
import dixit.model.Company;
import dixit.model.Person;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds who stands before a noun of a deal, and what the verb that carries it makes of its subject:
 * one who wins a contract sells, one who places an order buys.
 */
final class NounArguments {
  private static final int REACH = 9;

  /** How far a list of names may run, in tokens. */
  private static final int LIST = 60;

  /** How far after the noun the word may stand that says what it values, in tokens. */
  private static final int VALUE = 14;

  private static final Set<String> PASSED =
      Set.of("NOUN", "ADJ", "NUM", "SYM", "PROPN", "X", "PUNCT", "PART");

  private final Phrases<Set<String>> kinds = new Phrases<>();
  private final Phrases<String> lists;

  NounArguments(Lexicon lexicon) {
    lists = Phrases.of(lexicon, "list-words");
    lexicon.words("example-words").forEach(phrase -> lists.add(phrase, phrase));
    Map<String, Set<String>> byPhrase = new LinkedHashMap<>();
    for (String line : lexicon.words("carrier-kinds")) {
      int equals = line.indexOf(" = ");
      for (String phrase : line.substring(equals + 3).split(";")) {
        byPhrase
            .computeIfAbsent(phrase.strip(), p -> new TreeSet<>())
            .add(line.substring(0, equals));
      }
    }
    byPhrase.forEach(kinds::add);
  }

  void read(ReferencedSentence sentence, Trigger trigger, Arguments arguments) {
    if (trigger.verb() >= 0) {
      if (sentence.hasLemmaIn("seeing-verbs", trigger.verb() - 1)) {
        arguments.is("won");
      } else {
        kinds
            .at(sentence.tokens(), trigger.verb())
            .ifPresent(kind -> kind.value().forEach(arguments::is));
      }
    }
    if (sentence.isIn("slot-from", trigger.end())) {
      arguments.is("source");
    }
    // "X investor N": the company of the investor, not one itself.
    if (!trigger.frame().name().equals("investor-nouns")) {
      before(sentence, trigger, arguments);
    }
    if (!arguments.has(Slot.POSSESSIVE) && isOwned(sentence, trigger.begin())) {
      later(sentence, trigger, arguments).ifPresent(r -> arguments.put(Slot.POSSESSIVE, r));
    }
    if (!arguments.has(Slot.OF) && !arguments.has(Slot.POSSESSIVE)) {
      valued(sentence, trigger.end()).ifPresent(r -> arguments.put(Slot.OF, r));
    }
    owned(arguments);
    ranked(sentence, trigger, arguments);
    if (isDefinite(sentence, trigger.begin())) {
      arguments.is("definite");
    }
    if (Distribution.isPlural(sentence, trigger.end() - 1)) {
      arguments.is("plural");
    }
    if (trigger.frame().reads(Slot.APPOSED)) {
      new Appositions(sentence).read(trigger, arguments);
    }
    if (trigger.frame().reads(Slot.LISTED)) {
      listed(sentence, trigger.end(), arguments);
    }
  }

  /** "The round values X at $2bn", "une levée qui valorise X à 2 milliards": who is valued. */
  private static Optional<Reference> valued(ReferencedSentence sentence, int from) {
    for (int i = from; i < Math.min(sentence.tokens().size(), from + VALUE); i++) {
      if (sentence.form(i).matches("[.;:!?]")) {
        return Optional.empty();
      }
      if (sentence.isIn("valuing-words", i)) {
        int next = i + 1;
        while (Set.of("DET", "ADJ", "NOUN").contains(sentence.pos(next))
            && sentence.starting(next).isEmpty()) {
          next++;
        }
        return sentence
            .starting(next)
            .filter(r -> r.entity() instanceof Company)
            .filter(r -> sentence.isIn("valuing-marks", r.end()));
      }
    }
    return Optional.empty();
  }

  /** "la plus grosse acquisition de X": one of several, all made by X. */
  private static void ranked(ReferencedSentence sentence, Trigger trigger, Arguments arguments) {
    boolean makers = trigger.frame().name().equals("buy-nouns");
    if (!makers || arguments.has(Slot.BY) || arguments.in(Slot.OF).size() != 1) {
      return;
    }
    for (int i = trigger.begin() - 1; i > trigger.begin() - 4; i--) {
      if (sentence.isIn("ranking-words", i)
          || sentence.form(Math.max(0, i)).matches("[a-z]{3,}est")) {
        Reference maker = arguments.in(Slot.OF).get(0);
        arguments.remove(Slot.OF, maker);
        arguments.put(Slot.POSSESSIVE, maker);
        return;
      }
      if (!Set.of("ADJ", "ADV", "NOUN").contains(sentence.pos(i))) {
        return;
      }
    }
  }

  /** "l'ancien chef de X, N", "X's chief N": the company of somebody listed is not listed. */
  private static boolean isEmployer(ReferencedSentence sentence, Reference reference) {
    if (!(reference.entity() instanceof Company)) {
      return false;
    }
    if (sentence.isPossessor(reference)) {
      return true;
    }
    int preposition = sentence.prepositionBefore(reference, false);
    if ((sentence.isIn("slot-of", preposition) || sentence.isIn("slot-at", preposition))
        && Owned.by(sentence, preposition - 1).filter(o -> o.slot() == Slot.POST_OF).isPresent()) {
      return true;
    }
    int next = reference.end();
    while (Set.of("NOUN", "ADJ", "PUNCT", "PROPN").contains(sentence.pos(next))
        && !sentence.form(next).matches("[.,;:()]")
        && sentence.starting(next).isEmpty()) {
      next++;
    }
    return next > reference.end()
        && sentence.starting(next).filter(r -> r.entity() instanceof Person).isPresent();
  }

  private static boolean isDefinite(ReferencedSentence sentence, int noun) {
    int i = noun - 1;
    while (Set.of("ADJ", "NUM", "SYM").contains(sentence.pos(i))) {
      i--;
    }
    return sentence.isIn("definites", i);
  }

  /** "The investors in the round include X, Y and Z": all names up to the end of the clause. */
  private void listed(ReferencedSentence sentence, int from, Arguments arguments) {
    boolean open = false;
    for (int i = from; i < Math.min(sentence.tokens().size(), from + LIST); i++) {
      if (WordShape.isOneOf(sentence.form(i), ".;:?!()")) {
        return;
      }
      Optional<Reference> reference = sentence.starting(i);
      Optional<Phrases.Match<String>> list = lists.at(sentence.tokens(), i);
      if (open && reference.isPresent()) {
        if (!isEmployer(sentence, reference.get())) {
          arguments.put(Slot.LISTED, reference.get());
        }
        i = reference.get().end() - 1;
      } else if (list.isPresent()) {
        open |= i < from + REACH && opens(sentence, list.get().end());
      } else if (open && sentence.pos(i).equals("VERB")) {
        return;
      }
    }
  }

  /** "include X", "include the carrier X", but not "are worried about X". */
  private static boolean opens(ReferencedSentence sentence, int from) {
    int i = from;
    while (sentence.starting(i).isEmpty()
        && (Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM").contains(sentence.pos(i))
            || sentence.isIn("deal-pronouns", i)
            || sentence.isIn("slot-of", i))) {
      i++;
    }
    return sentence.starting(i).isPresent();
  }

  /** "X's acquisition", "son rachat", "the X deal", "the X-Y deal", "X, whose merger". */
  private static void before(ReferencedSentence sentence, Trigger trigger, Arguments arguments) {
    int least = Math.max(0, trigger.begin() - REACH);
    for (int i = trigger.begin() - 1; i >= least; i--) {
      if (sentence.isIn("owner-relatives", i)) {
        int end = sentence.form(Math.max(0, i - 1)).equals(",") ? i - 1 : i;
        sentence.agentEnding(end).ifPresent(r -> arguments.put(Slot.POSSESSIVE, r));
        return;
      }
      List<Reference> here =
          sentence.ending(i + 1).stream().filter(r -> r.entity() instanceof Agent).toList();
      if (!here.isEmpty()) {
        here.forEach(reference -> before(sentence, trigger, reference, arguments));
        return;
      }
      boolean attributive = sentence.tokens().get(i).relation().equals("amod");
      if (sentence.pos(i).equals("DET") && sentence.isIn("owner-relatives", i - 1)) {
        continue;
      }
      if (!attributive && !PASSED.contains(sentence.pos(i))
          || WordShape.isOneOf(sentence.form(i), ".,;:!?()«»\"“”")) {
        return;
      }
    }
  }

  private static void before(
      ReferencedSentence sentence, Trigger trigger, Reference reference, Arguments arguments) {
    boolean possessor =
        reference.kind() == Reference.Kind.PRONOUN || sentence.isPossessor(reference);
    boolean beside =
        reference.end() == trigger.begin()
            || sentence.isIn("compound-nouns", trigger.begin() - 1)
                && reference.end() == trigger.begin() - 1;
    if (possessor) {
      arguments.put(Slot.POSSESSIVE, reference);
    } else if (beside) {
      partner(sentence, reference).ifPresent(other -> arguments.put(Slot.COMPOUND, other));
      arguments.put(Slot.COMPOUND, reference);
    }
  }

  /** "the X–Y merger": who stands before the dash. */
  private static Optional<Reference> partner(ReferencedSentence sentence, Reference reference) {
    int dash = reference.begin() - 1;
    return dash > 0 && WordShape.isOneOf(sentence.form(dash), "-–/")
        ? sentence.agentEnding(dash)
        : Optional.empty();
  }

  private static boolean isOwned(ReferencedSentence sentence, int noun) {
    int i = noun - 1;
    while (i >= 0 && Set.of("ADJ", "NUM", "SYM").contains(sentence.pos(i))) {
      i--;
    }
    return sentence.isIn("owner-words", i);
  }

  /** "Depuis son rachat par X, Y …": of a possessive that looks ahead, the next subject. */
  private static Optional<Reference> later(
      ReferencedSentence sentence, Trigger trigger, Arguments arguments) {
    Set<Object> taken = new HashSet<>();
    List.of(Slot.BY, Slot.OF, Slot.WITH, Slot.TO)
        .forEach(slot -> arguments.in(slot).forEach(r -> taken.add(r.entity())));
    for (int i = trigger.end(); i < sentence.tokens().size(); i++) {
      if (sentence.form(i).equals(",")) {
        return sentence.references().stream()
            .filter(from(i + 1))
            .filter(r -> r.entity() instanceof Agent && !taken.contains(r.entity()))
            .filter(r -> sentence.prepositionBefore(r, true) < 0)
            .findFirst();
      }
    }
    return Optional.empty();
  }

  private static java.util.function.Predicate<Reference> from(int token) {
    return reference -> reference.begin() >= token && reference.begin() < token + 6;
  }

  /** "X signs a licence with Y for its technology": whose technology it is. */
  private static void owned(Arguments arguments) {
    Set<Object> acting = new HashSet<>();
    List.of(Slot.SUBJECT, Slot.POSSESSIVE)
        .forEach(slot -> arguments.in(slot).forEach(r -> acting.add(r.entity())));
    boolean own =
        arguments.in(Slot.TECHNOLOGY_OF).stream().anyMatch(r -> acting.contains(r.entity()));
    if (own) {
      arguments.is("own");
    }
  }
}
