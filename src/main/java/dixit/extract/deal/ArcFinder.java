package dixit.extract.deal;

import dixit.extract.lexicon.Phrases;
import dixit.extract.reference.Reference;
import dixit.extract.reference.ReferencedSentence;
import dixit.model.Agent;
import dixit.text.DependencyTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds who stands where around a verb from the arcs of its sentence. */
final class ArcFinder {
  /** How many arcs a subject may be away, over verbs that share it. */
  private static final int REACH = 6;

  private final ReferencedSentence sentence;
  private final DependencyTree tree;
  private final Phrases<Slot> prepositions;

  ArcFinder(ReferencedSentence sentence, DependencyTree tree, Phrases<Slot> prepositions) {
    this.sentence = sentence;
    this.tree = tree;
    this.prepositions = prepositions;
  }

  /** Who does what the verb says: its own subject or that of the verb it hangs from. */
  List<Reference> subject(int verb) {
    return subject(verb, REACH);
  }

  private List<Reference> subject(int verb, int reach) {
    Optional<Integer> own = ownSubject(verb);
    if (own.isPresent()) {
      return isRelative(own.get()) ? antecedent(verb, own.get()) : resolve(own.get());
    }
    int head = head(verb);
    if (head < 0 || reach == 0) {
      return List.of();
    }
    if (tree.has(verb, "acl")) {
      return isRelativeClause(verb) || isGerund(verb)
          ? resolve(head)
          : isInfinitive(verb) ? planner(head, reach) : List.of();
    }
    boolean shared = tree.has(verb, "conj", "xcomp", "advcl", "ccomp", "parataxis");
    if (!shared || !isVerb(head)) {
      return List.of();
    }
    if (tree.has(verb, "xcomp") && sentence.hasLemmaIn("control-verbs", head)) {
      List<Reference> told = object(head);
      if (!told.isEmpty()) {
        return told;
      }
    }
    return tree.has(verb, "advcl", "ccomp", "parataxis") && !isInfinitive(verb) && !isGerund(verb)
        ? List.of()
        : subject(head, reach - 1);
  }

  /** "X's agreement to buy", "X a annoncé son intention de racheter": whose plan a noun tells. */
  private List<Reference> planner(int noun, int reach) {
    for (int owner : tree.children(noun, "nmod:poss")) {
      List<Reference> found = resolve(owner);
      if (!found.isEmpty()) {
        return found;
      }
    }
    int head = head(noun);
    if (head >= 0 && isVerb(head) && tree.has(noun, "obj", "obl", "xcomp")) {
      return subject(head, reach - 1);
    }
    return tree.children(noun, "nmod").stream()
        .filter(child -> slotOf(child).filter(Slot.OF::equals).isPresent())
        .flatMap(child -> resolve(child).stream())
        .toList();
  }

  /** To whom it is done: the object; of a passive verb or participle, the grammatical subject. */
  List<Reference> object(int verb) {
    List<Reference> objects = new ArrayList<>();
    for (int child : tree.children(verb, "obj", "iobj")) {
      objects.addAll(isRelative(child) ? antecedent(verb, child) : resolve(child));
    }
    if (objects.isEmpty() && isRelativeClause(verb)) {
      boolean open = tree.children(verb, "obj", "ccomp", "xcomp").isEmpty();
      boolean acted = ownSubject(verb).filter(this::isRelative).isPresent();
      if (open && !acted && ownSubject(verb).isPresent() && !opensWithPreposition(verb)) {
        objects.addAll(resolve(head(verb)));
      }
    }
    return objects;
  }

  List<Reference> patient(int verb) {
    Optional<Integer> own = ownSubject(verb);
    if (own.isPresent() || !tree.has(verb, "acl")) {
      return subject(verb);
    }
    return resolve(head(verb));
  }

  /** "X's units were sold", "the shares of X were bought": whose thing it is, and what kind. */
  void thing(int verb, Arguments arguments) {
    Optional<Integer> noun = ownSubject(verb).filter(word -> sentence.pos(word).equals("NOUN"));
    if (noun.isEmpty()) {
      return;
    }
    if (sentence.hasLemmaIn("bare-company-nouns", noun.get())) {
      arguments.is("company");
    }
    Owned.by(sentence, noun.get())
        .ifPresent(
            owned -> {
              arguments.is(owned.condition());
              for (int child : tree.children(noun.get(), "nmod")) {
                boolean owner =
                    tree.has(child, "nmod:poss")
                        || slotOf(child).filter(Slot.OF::equals).isPresent();
                if (owner) {
                  owners(child).forEach(reference -> arguments.put(owned.slot(), reference));
                }
              }
            });
  }

  /** "X's engines will power …": whose goods the subject is. */
  List<Reference> subjectOwners(int verb) {
    Optional<Integer> noun = ownSubject(verb).filter(word -> sentence.pos(word).equals("NOUN"));
    if (noun.isEmpty()
        || Owned.by(sentence, noun.get()).filter(o -> o.slot() == Slot.GOODS_OF).isEmpty()) {
      return List.of();
    }
    return tree.children(noun.get(), "nmod", "compound", "flat", "appos").stream()
        .filter(
            child ->
                !tree.has(child, "nmod")
                    || tree.has(child, "nmod:poss")
                    || slotOf(child).filter(Slot.OF::equals).isPresent())
        .flatMap(child -> owners(child).stream())
        .toList();
  }

  private List<Reference> owners(int word) {
    return sentence.references().stream()
        .filter(r -> r.covers(word) && r.entity() instanceof Agent)
        .limit(1)
        .toList();
  }

  /** Who follows a preposition that belongs to the verb or to its object. */
  void complements(int verb, Arguments arguments) {
    Set<Integer> heads = new LinkedHashSet<>(List.of(verb));
    heads.addAll(tree.children(verb, "obj"));
    for (int head : heads) {
      for (int child : tree.children(head, "obl", "nmod")) {
        Optional<Slot> slot = slotOf(child).filter(s -> s != Slot.OF && s != Slot.BY);
        if (slot.isPresent() && child > verb && !arguments.has(slot.get())) {
          resolve(child).forEach(reference -> arguments.put(slot.get(), reference));
        }
      }
    }
  }

  /** Who follows "par / by". */
  List<Reference> agent(int verb) {
    return tree.children(verb, "obl", "nmod").stream()
        .filter(child -> slotOf(child).filter(Slot.BY::equals).isPresent())
        .flatMap(child -> resolve(child).stream())
        .toList();
  }

  private Optional<Slot> slotOf(int noun) {
    return tree.children(noun, "case").stream()
        .flatMap(mark -> prepositions.at(sentence.tokens(), mark).stream())
        .map(Phrases.Match::value)
        .findFirst();
  }

  private Optional<Integer> ownSubject(int verb) {
    return tree.children(verb, "nsubj").stream().reduce((a, b) -> b);
  }

  private boolean isRelative(int word) {
    return sentence.pos(word).equals("PRON") && sentence.isIn("deal-relatives", word);
  }

  private boolean isRelativeClause(int verb) {
    return sentence.tokens().get(verb).relation().equals("acl:relcl");
  }

  private boolean opensWithPreposition(int verb) {
    return tree.children(verb, "obl").stream().anyMatch(this::isRelative);
  }

  /** Whom a relative pronoun stands for. */
  private List<Reference> antecedent(int verb, int pronoun) {
    if (tree.has(verb, "acl")) {
      return resolve(head(verb));
    }
    int end = pronoun;
    while (end > 0 && sentence.tokens().get(end - 1).text().equals(",")) {
      end--;
    }
    return sentence.agentEnding(end).map(List::of).orElse(List.of());
  }

  /** The references of a noun phrase by its head, those coordinated with it included. */
  private List<Reference> resolve(int head) {
    List<Reference> found = new ArrayList<>();
    at(head).ifPresent(found::add);
    if (found.isEmpty() && sentence.pos(head).equals("NOUN")) {
      tree.children(head, "flat", "appos", "nmod").stream()
          .filter(child -> tree.children(child, "case").isEmpty())
          .flatMap(child -> at(child).stream())
          .filter(reference -> !sentence.isPossessor(reference))
          .findFirst()
          .ifPresent(found::add);
    }
    for (int other : tree.children(head, "conj")) {
      if (!isVerb(other)) {
        found.addAll(resolve(other));
      }
    }
    return found;
  }

  private Optional<Reference> at(int word) {
    return sentence.references().stream()
        .filter(reference -> reference.covers(word) && reference.entity() instanceof Agent)
        .filter(reference -> !sentence.isPossessor(reference))
        .max(Comparator.comparing(reference -> reference.end() - reference.begin()));
  }

  private int head(int word) {
    return sentence.tokens().get(word).head();
  }

  private boolean isVerb(int word) {
    return sentence.pos(word).equals("VERB") || sentence.pos(word).equals("AUX");
  }

  private boolean isInfinitive(int verb) {
    return tree.children(verb, "mark", "case").stream()
        .anyMatch(mark -> sentence.isIn("infinitive-marks", mark));
  }

  private boolean isGerund(int verb) {
    return sentence.lexicon().words("gerund-endings").stream()
        .anyMatch(sentence.form(verb)::endsWith);
  }
}
