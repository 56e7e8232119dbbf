package dixit.extract.deal;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.extract.lexicon.WordShape;
import dixit.extract.reference.Reference;
import dixit.extract.reference.ReferencedSentence;
import dixit.model.Agent;
import dixit.model.Company;
import dixit.model.DealType;
import dixit.text.DependencyTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds who stands where around a trigger. */
final class ArgumentResolver {
  /** How far before an infinitive the verb stands that says who chose whom for it, in tokens. */
  private static final int CHOICE = 14;

  /** How far after a verb of approaching the words may stand that say what for, in tokens. */
  private static final int PURPOSE = 14;

  /** How far the words of an agreement stand apart, in tokens. */
  private static final int TERMS = 7;

  private final SubjectFinder subjects;
  private final ScanPhrases phrases;
  private final Phrases<String> joint;
  private final Phrases<String> purchases;

  /** Nouns of an agreement on what an infinitive then says. */
  private final Phrases<String> terms = new Phrases<>();

  private final NounArguments nouns;

  ArgumentResolver(Lexicon lexicon) {
    phrases = ScanPhrases.of(lexicon);
    subjects = new SubjectFinder(phrases.examples());
    joint = Phrases.of(lexicon, "joint-words");
    purchases = Phrases.of(lexicon, "purchase-words");
    nouns = new NounArguments(lexicon);
    for (String section :
        List.of("agreement-nouns", "bargain-nouns", "contract-nouns", "intent-nouns")) {
      lexicon.words(section).forEach(phrase -> terms.add(phrase, phrase));
    }
  }

  Arguments resolve(
      ReferencedSentence sentence, DependencyTree tree, Trigger trigger, Trades trades) {
    Arguments arguments = new Arguments();
    int end = end(sentence, trigger);
    scan(sentence, trigger.isVerbal(), trigger.passive(), trigger.end(), end, arguments);
    if (joint.within(sentence.tokens(), trigger.begin() - 4, trigger.end() + 12)) {
      arguments.is("jointly");
    }
    if (purchases.within(sentence.tokens(), trigger.end(), trigger.end() + PURPOSE)) {
      arguments.is("purchase");
    }
    if (IntStream.range(trigger.begin() - TERMS, trigger.end() + TERMS)
        .anyMatch(i -> sentence.hasLemmaIn("debt-nouns", i))) {
      arguments.is("debt");
    }
    if (IntStream.range(trigger.begin() - 3, trigger.begin())
        .anyMatch(i -> sentence.isIn("future-words", i))) {
      arguments.is("future");
    }
    if (trigger.isVerbal() && isForPurpose(sentence, trigger.verb())) {
      arguments.is("purpose");
    }
    if (trigger.isVerbal() && sentence.hasLemmaIn("causative-verbs", trigger.verb() - 1)) {
      arguments.is("caused");
    }
    if (trigger.isVerbal() && isCurrent(sentence, trigger.verb())) {
      arguments.is("current");
    }
    boolean chosen = trigger.isVerbal() && chosen(sentence, trigger, arguments);
    if (trigger.verb() >= 0 && !chosen) {
      List<Reference> subject =
          trigger.isVerbal() && trigger.passive()
              ? subjects.antecedent(sentence, trigger.verb())
              : subjects.find(sentence, trigger.verb());
      subject.forEach(r -> arguments.put(trigger.passive() ? Slot.OBJECT : Slot.SUBJECT, r));
    }
    arguments.in(Slot.SUBJECT).stream()
        .findFirst()
        .ifPresent(subject -> relative(sentence, subject, arguments));
    if (!trigger.isVerbal()) {
      carried(sentence, trigger, arguments);
      nouns.read(sentence, trigger, arguments);
    }
    if (trigger.verb() >= 0 && !chosen && !SubjectFinder.isOthersPlan(sentence, trigger.verb())) {
      byArcs(new ArcFinder(sentence, tree, phrases.prepositions()), trigger, arguments);
    }
    if (trigger.isVerbal()) {
      dealtWith(sentence, trigger, arguments);
      unbind(sentence, trigger, arguments);
      bought(sentence, arguments);
      partner(sentence, trigger, arguments);
    }
    boolean sells =
        arguments.in(Slot.SUBJECT).stream()
            .anyMatch(
                one ->
                    Stream.of(Slot.WITH, Slot.DEALT_WITH, Slot.FROM)
                        .flatMap(slot -> arguments.in(slot).stream())
                        .anyMatch(other -> trades.sells(one.entity(), other.entity())));
    if (sells) {
      arguments.is("selling");
    }
    if (arguments.in(Slot.SUBJECT).size() > 1) {
      arguments.is("pair");
    }
    if (arguments.in(Slot.OBJECT).size() > 1) {
      arguments.is("several");
    }
    return arguments;
  }

  /** "commande des moteurs pour équiper", "orders engines to power". */
  private static boolean isForPurpose(ReferencedSentence sentence, int verb) {
    boolean noun = Set.of("NOUN", "PROPN", "X", "NUM").contains(sentence.pos(verb - 2));
    return sentence.isIn("for-words", verb - 1) || sentence.isIn("purpose-marks", verb - 1) && noun;
  }

  /** "uses", "will use", but not "used" or "using". */
  private static boolean isCurrent(ReferencedSentence sentence, int verb) {
    return !sentence.isParticiple(verb)
        && sentence.lexicon().words("gerund-endings").stream()
            .noneMatch(sentence.form(verb)::endsWith);
  }

  /** "X, which makes lamps, announced …": the words of a relative clause end with it. */
  private static int end(ReferencedSentence sentence, Trigger trigger) {
    int size = sentence.tokens().size();
    int word = trigger.verb() - 1;
    while (Set.of("AUX", "ADV", "PART").contains(sentence.pos(word))) {
      word--;
    }
    if (!trigger.isVerbal() || !sentence.isIn("subject-relatives", word)) {
      return size;
    }
    return IntStream.range(trigger.end(), size - 1)
        .filter(i -> sentence.form(i).equals(","))
        .filter(i -> Set.of("VERB", "AUX").contains(sentence.pos(i + 1)))
        .findFirst()
        .orElse(size);
  }

  /** "X rose after Y agreed to buy the company": who is bought is none of those who buy. */
  private static void bought(ReferencedSentence sentence, Arguments arguments) {
    for (Reference object : arguments.in(Slot.OBJECT)) {
      Optional<Reference> same =
          arguments.in(Slot.SUBJECT).stream()
              .filter(s -> s.kind() == Reference.Kind.NAME && s.entity().equals(object.entity()))
              .findFirst();
      if (object.kind() == Reference.Kind.NOMINAL && same.isPresent()) {
        arguments.remove(Slot.OBJECT, object);
        arguments.is("company");
        sentence.references().stream()
            .filter(r -> r.end() <= same.get().begin() && r.kind() == Reference.Kind.NAME)
            .filter(r -> r.entity() instanceof Company && !r.entity().equals(object.entity()))
            .reduce((a, b) -> b)
            .ifPresent(r -> arguments.put(Slot.OBJECT, r));
      }
    }
  }

  /** "X said it would merge with Y": a pronoun is none of those that its own clause names. */
  private void unbind(ReferencedSentence sentence, Trigger trigger, Arguments arguments) {
    for (Reference subject : arguments.in(Slot.SUBJECT)) {
      boolean bound =
          subject.kind() != Reference.Kind.NAME
              && Stream.of(Slot.OBJECT, Slot.WITH, Slot.IN, Slot.FOR, Slot.TO, Slot.FROM)
                  .flatMap(slot -> arguments.in(slot).stream())
                  .filter(other -> other.kind() == Reference.Kind.NAME)
                  .anyMatch(other -> other.entity().equals(subject.entity()));
      if (bound && subject.begin() < trigger.verb()) {
        arguments.remove(Slot.SUBJECT, subject);
        subjects.find(sentence, subject.begin()).stream()
            .filter(other -> !other.entity().equals(subject.entity()))
            .forEach(other -> arguments.put(Slot.SUBJECT, other));
      }
    }
  }

  /** "X is in talks with Y to merge …": with whom, before what both are to do. */
  private static void partner(ReferencedSentence sentence, Trigger trigger, Arguments arguments) {
    boolean merger = trigger.frame().patterns().get(0).type() == DealType.MERGER;
    if (!merger
        || arguments.has(Slot.WITH)
        || !sentence.isIn("purpose-marks", trigger.verb() - 1)) {
      return;
    }
    for (int i = trigger.verb() - 2; i >= Math.max(0, trigger.verb() - CHOICE); i--) {
      if (sentence.pos(i).equals("VERB") || sentence.tokens().get(i).text().matches("[.;:]")) {
        return;
      }
      if (sentence.isIn("slot-with", i)) {
        Arguments between = new Arguments();
        int from = i + 1;
        sentence.references().stream()
            .filter(r -> r.begin() >= from && r.end() < trigger.verb())
            .filter(r -> r.entity() instanceof Agent)
            .forEach(r -> between.put(Slot.WITH, r));
        between.in(Slot.WITH).stream().findFirst().ifPresent(r -> arguments.put(Slot.WITH, r));
        return;
      }
    }
  }

  /** "X selected Y to build …", "Y was chosen by X to build …": who is to do it, and for whom. */
  private boolean chosen(ReferencedSentence sentence, Trigger trigger, Arguments arguments) {
    boolean open = trigger.frame().reads(Slot.CHOOSER);
    int mark = trigger.verb() - 1;
    while (sentence.isIn("deal-clitics", mark)) {
      mark--;
    }
    if (!open || !sentence.isIn("purpose-marks", mark)) {
      return false;
    }
    for (int i = mark - 1; i >= Math.max(0, trigger.verb() - CHOICE); i--) {
      if (WordShape.isOneOf(sentence.tokens().get(i).text(), ".;:")) {
        return false;
      }
      if (sentence.pos(i).equals("VERB") && sentence.hasLemmaIn("chooser-verbs", i)) {
        boolean passive =
            sentence.isParticiple(i) && sentence.hasLemmaIn("passive-auxiliaries", i - 1);
        Arguments between = new Arguments();
        scan(sentence, true, passive, i + 1, mark, between);
        List<Reference> subject = subjects.find(sentence, i);
        List<Reference> able = passive ? subject : between.in(Slot.OBJECT);
        List<Reference> choosers = passive ? between.in(Slot.SUBJECT) : subject;
        able.forEach(reference -> arguments.put(Slot.SUBJECT, reference));
        choosers.forEach(reference -> arguments.put(Slot.CHOOSER, reference));
        return !able.isEmpty();
      }
    }
    return false;
  }

  /** "signed a contract with X to build …": with whom it is agreed on. */
  private void dealtWith(ReferencedSentence sentence, Trigger trigger, Arguments arguments) {
    int mark = trigger.verb() - 1;
    while (sentence.isIn("deal-clitics", mark)) {
      mark--;
    }
    if (!sentence.isIn("purpose-marks", mark) && !sentence.isIn("infinitive-marks", mark)) {
      return;
    }
    Optional<Reference> other = Optional.empty();
    for (int i = mark; i > Math.max(0, mark - TERMS) && other.isEmpty(); i--) {
      if (sentence.pos(i - 1).equals("VERB") || WordShape.isOneOf(sentence.form(i - 1), ".;:")) {
        return;
      }
      other = sentence.agentEnding(i);
    }
    int with = other.map(r -> sentence.prepositionBefore(r, true)).orElse(-1);
    if (sentence.isIn("slot-with", with) && terms.within(sentence.tokens(), with - TERMS, with)) {
      arguments.put(Slot.DEALT_WITH, other.get());
    }
  }

  /** What the order of the words leaves open, the arcs may tell. */
  private static void byArcs(ArcFinder arcs, Trigger trigger, Arguments arguments) {
    int verb = trigger.verb();
    if (trigger.passive()) {
      fill(Slot.OBJECT, arcs.patient(verb), arguments);
      if (!arguments.has(Slot.OBJECT)) {
        arcs.thing(verb, arguments);
      }
      fill(Slot.SUBJECT, arcs.agent(verb), arguments);
    } else {
      fill(Slot.SUBJECT, arcs.subject(verb), arguments);
      if (trigger.isVerbal()) {
        fill(Slot.OBJECT, arcs.object(verb), arguments);
      }
    }
    if (trigger.isVerbal()) {
      arcs.complements(verb, arguments);
    }
    if (trigger.frame().reads(Slot.SUBJECT_OF)) {
      arcs.subjectOwners(verb).forEach(owner -> arguments.put(Slot.SUBJECT_OF, owner));
    }
  }

  private static void fill(Slot slot, List<Reference> references, Arguments arguments) {
    if (!arguments.has(slot)) {
      references.stream()
          .filter(reference -> !arguments.holds(reference))
          .forEach(reference -> arguments.put(slot, reference));
    }
  }

  private void scan(
      ReferencedSentence sentence,
      boolean verbal,
      boolean passive,
      int from,
      int to,
      Arguments arguments) {
    new ObjectScan(sentence, phrases, verbal, passive, from, to, arguments).run();
  }

  /** "Y, que X a racheté", "Y, in which X took a stake": what stands before the relative word. */
  private void relative(ReferencedSentence sentence, Reference subject, Arguments arguments) {
    int word = subject.begin() - 1;
    while (Set.of("DET", "ADJ", "NOUN").contains(sentence.pos(word))
        && !sentence.isIn("deal-relatives", word)) {
      word--;
    }
    if (word < 1 || !sentence.isIn("deal-relatives", word) || isConjunction(sentence, word)) {
      return;
    }
    Optional<Slot> preposition = preposition(sentence, word - 1);
    int end = preposition.isPresent() ? word - 1 : word;
    if (end > 0 && sentence.tokens().get(end - 1).text().equals(",")) {
      end--;
    }
    Slot slot = preposition.orElse(Slot.OBJECT);
    if (!arguments.has(slot)) {
      sentence.agentEnding(end).ifPresent(antecedent -> arguments.put(slot, antecedent));
    }
  }

  /** "told X that Y would buy": no relative of X. */
  private static boolean isConjunction(ReferencedSentence sentence, int word) {
    if (!sentence.pos(word).equals("SCONJ")) {
      return false;
    }
    return sentence.lexicon().language().equals("en")
        || sentence
            .agentEnding(word)
            .filter(told -> sentence.isIn("slot-to", sentence.prepositionBefore(told, false)))
            .isPresent();
  }

  /** "concède à X une licence", "grants X a licence": between the verb and its noun. */
  private void carried(ReferencedSentence sentence, Trigger trigger, Arguments arguments) {
    if (trigger.verb() < 0 || trigger.verb() + 1 >= trigger.begin()) {
      return;
    }
    Arguments between = new Arguments();
    scan(sentence, true, false, trigger.verb() + 1, trigger.begin(), between);
    for (Slot slot : List.of(Slot.TO, Slot.OBJECT)) {
      between.in(slot).forEach(r -> arguments.put(Slot.TO, r));
    }
    for (Slot slot : List.of(Slot.WITH, Slot.FROM)) {
      between.in(slot).forEach(r -> arguments.put(slot, r));
    }
  }

  private Optional<Slot> preposition(ReferencedSentence sentence, int token) {
    return phrases.prepositions().at(sentence.tokens(), token).map(Phrases.Match::value);
  }
}
