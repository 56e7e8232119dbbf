package dixit.extract.deal;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.extract.reference.Reference;
import dixit.extract.reference.ReferencedSentence;
import dixit.text.DependencyTree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds who stands where around a trigger. */
final class ArgumentResolver {
  /** How far before an infinitive the verb stands that says who chose whom for it, in tokens. */
  private static final int CHOICE = 14;

  private final SubjectFinder subjects = new SubjectFinder();
  private final Phrases<Slot> prepositions = new Phrases<>();
  private final Phrases<String> ands;
  private final Phrases<String> examples;
  private final Phrases<String> joint;
  private final NounArguments nouns;

  ArgumentResolver(Lexicon lexicon) {
    for (Slot slot :
        List.of(
            Slot.OF,
            Slot.BY,
            Slot.TO,
            Slot.FROM,
            Slot.WITH,
            Slot.IN,
            Slot.FOR,
            Slot.BETWEEN,
            Slot.ON,
            Slot.AT)) {
      for (String phrase : lexicon.words("slot-" + slot.name().toLowerCase(Locale.ROOT))) {
        prepositions.add(phrase, slot);
      }
    }
    ands = Phrases.of(lexicon, "and-words");
    examples = Phrases.of(lexicon, "example-words");
    joint = Phrases.of(lexicon, "joint-words");
    nouns = new NounArguments(lexicon);
  }

  Arguments resolve(ReferencedSentence sentence, DependencyTree tree, Trigger trigger) {
    Arguments arguments = new Arguments();
    int end = sentence.tokens().size();
    scan(sentence, trigger.isVerbal(), trigger.passive(), trigger.end(), end, arguments);
    if (joint.within(sentence.tokens(), trigger.begin() - 4, trigger.end() + 12)) {
      arguments.is("jointly");
    }
    if (IntStream.range(trigger.begin() - 3, trigger.begin())
        .anyMatch(i -> sentence.isIn("future-words", i))) {
      arguments.is("future");
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
    if (trigger.verb() >= 0 && !chosen) {
      byArcs(new ArcFinder(sentence, tree, prepositions), trigger, arguments);
    }
    if (trigger.isVerbal()) {
      unbind(sentence, trigger, arguments);
    }
    if (arguments.in(Slot.OBJECT).size() > 1) {
      arguments.is("several");
    }
    return arguments;
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

  /** "X selected Y to build …", "Y was chosen by X to build …": who is to do it, and for whom. */
  private boolean chosen(ReferencedSentence sentence, Trigger trigger, Arguments arguments) {
    boolean open =
        trigger.frame().patterns().stream().anyMatch(p -> p.roles().containsKey(Slot.CHOOSER));
    if (!open || !sentence.isIn("purpose-marks", trigger.verb() - 1)) {
      return false;
    }
    for (int i = trigger.verb() - 2; i >= Math.max(0, trigger.verb() - CHOICE); i--) {
      if (sentence.tokens().get(i).text().matches("[.;:]")) {
        return false;
      }
      if (sentence.pos(i).equals("VERB") && sentence.hasLemmaIn("chooser-verbs", i)) {
        boolean passive =
            sentence.isParticiple(i) && sentence.hasLemmaIn("passive-auxiliaries", i - 1);
        Arguments between = new Arguments();
        scan(sentence, true, passive, i + 1, trigger.verb() - 1, between);
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
    new ObjectScan(sentence, prepositions, ands, examples, verbal, passive, from, to, arguments)
        .run();
  }

  /** "Y, que X a racheté", "Y, in which X took a stake": what stands before the relative word. */
  private void relative(ReferencedSentence sentence, Reference subject, Arguments arguments) {
    int word = subject.begin() - 1;
    while (Set.of("DET", "ADJ", "NOUN").contains(sentence.pos(word))
        && !sentence.isIn("deal-relatives", word)) {
      word--;
    }
    if (word < 1 || !sentence.isIn("deal-relatives", word)) {
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
    return prepositions.at(sentence.tokens(), token).map(Phrases.Match::value);
  }
}
