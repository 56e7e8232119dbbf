package dixit.extract.deal;

import dixit.extract.lexicon.Phrases;
import dixit.extract.lexicon.WordShape;
import dixit.extract.reference.Reference;
import dixit.extract.reference.ReferencedSentence;
import dixit.model.Agent;
import dixit.model.Chip;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the words after a trigger once, from left to right, and says who stands where in them. */
final class ObjectScan {
  /** How many tokens are looked at: no sentence of the press needs more. */
  private static final int REACH = 60;

  private final ReferencedSentence sentence;
  private final List<Token> tokens;
  private final Phrases<Slot> prepositions;
  private final Phrases<String> ands;
  private final boolean verbal;
  private final boolean passive;
  private final int from;
  private int to;
  private final Arguments arguments;
  private final GroupReader group;
  private final ThingReader things;
  private final LookAhead ahead;

  private Optional<Slot> slot;
  private final List<Integer> nouns = new ArrayList<>();
  private int placed = -1;
  private boolean muted;
  private boolean relative;
  private boolean listed;
  private boolean comma;
  private boolean detached;
  private boolean priced;

  /** Whether "pour" was met: a price is told before what it buys. */
  private boolean paid;

  /** Where the name ends after which something is counted: "sold X 40 jets". */
  private int counted = -1;

  /** The slot that a phrase such as "en mai" stands in, and where that phrase begins. */
  private Optional<Slot> before = Optional.empty();

  private int since;

  ObjectScan(
      ReferencedSentence sentence,
      ScanPhrases phrases,
      boolean verbal,
      boolean passive,
      int from,
      int to,
      Arguments arguments) {
    this.sentence = sentence;
    this.tokens = sentence.tokens();
    this.prepositions = phrases.prepositions();
    this.ands = phrases.ands();
    this.verbal = verbal;
    this.passive = passive;
    this.from = from;
    this.to = Math.min(Math.min(to, tokens.size()), from + REACH);
    this.arguments = arguments;
    this.group = new GroupReader(sentence, from, arguments);
    this.things = new ThingReader(sentence, group, arguments);
    this.ahead = new LookAhead(sentence, phrases);
    this.slot = verbal && !passive ? Optional.of(Slot.OBJECT) : Optional.empty();
  }

  void run() {
    int i = from;
    while (i < to) {
      Optional<Reference> reference = sentence.starting(i).filter(r -> !ahead.describes(r));
      if (reference.isPresent()) {
        if (!relative && ahead.opensClause(reference.get(), verbal, comma, listed)) {
          return;
        }
        place(reference.get());
        i = reference.get().end();
        continue;
      }
      int quantity = ahead.quantityEnd(i);
      if (quantity > i) {
        i = quantity;
        continue;
      }
      int example = slot.isEmpty() || muted ? i : ahead.exampleEnd(i);
      if (example > i) {
        muted = isOfThings();
        listed = true;
        comma = false;
        relative = false;
        nouns.clear();
        i = example;
        continue;
      }
      Optional<Phrases.Match<String>> and = ands.at(tokens, i);
      if (and.isPresent()) {
        listed = true;
        // "et auquel ont participé X": a clause that only says with whom.
        boolean joined =
            and.get().end() < tokens.size()
                && prepositions
                    .at(tokens, and.get().end())
                    .filter(match -> match.end() > and.get().end() + 2)
                    .isPresent();
        if (!joined && ahead.verbFollows(and.get().end())) {
          return;
        }
        i = and.get().end();
        continue;
      }
      Optional<Phrases.Match<Slot>> preposition = prepositions.at(tokens, i);
      if (preposition.isPresent() && !sentence.pos(i).equals("DET")) {
        preposition(preposition.get());
        i = preposition.get().end();
        continue;
      }
      if (!pass(i)) {
        return;
      }
      i++;
    }
  }

  /** "met la main sur des licences comme X": an example of things is no company bought. */
  private boolean isOfThings() {
    return verbal
        && slot.equals(Optional.of(Slot.OBJECT))
        && !nouns.isEmpty()
        && nouns.stream().noneMatch(things::isCompanyOrUnit);
  }

  private void preposition(Phrases.Match<Slot> match) {
    if (relative && !ahead.isHeldIn(match, nouns)) {
      return;
    }
    relative = false;
    boolean adjacent = match.begin() == placed;
    if (match.value() == Slot.OF) {
      if (isNextOfSeveral(match.begin())) {
        slot = Optional.of(Slot.OF);
        nouns.clear();
        return;
      }
      if (verbal && ahead.follows(match.begin(), placed)) {
        listed = true;
        comma = false;
        nouns.clear();
        return;
      }
      boolean beside =
          arguments.has(Slot.BY) && sentence.form(match.begin() - 1).equals(",")
              || paid && !arguments.has(Slot.FOR) && !isOwned();
      boolean apart = beside && !arguments.has(Slot.OF) && ahead.isThingDealtWith(match.begin());
      if (!verbal
          && (slot.isEmpty() && nouns.isEmpty() && !detached || adjacent && !muted || apart)) {
        slot = Optional.of(Slot.OF);
        muted &= !apart;
        nouns.clear();
      }
      return;
    }
    boolean described = muted && sentence.pos(match.begin() - 1).equals("VERB");
    boolean again = match.value() == Slot.IN && arguments.has(Slot.IN) && !listed;
    if (again) {
      muted = true;
    }
    if (again || described || muted && match.value() == Slot.BY || isInDescription()) {
      return;
    }
    comma = false;
    priced = false;
    paid |= match.value() == Slot.FOR;
    slot = Optional.of(match.value() == Slot.BY && passive ? Slot.SUBJECT : match.value());
    nouns.clear();
    muted = false;
  }

  /** "pour 80 avions d'Y": what is paid for, and no price. */
  private boolean isOwned() {
    return nouns.stream().anyMatch(noun -> Owned.by(sentence, noun).isPresent());
  }

  /** "les rachats de A par X et de B par Y": with B begins another of what the noun tells. */
  private boolean isNextOfSeveral(int of) {
    return !verbal
        && !muted
        && arguments.has(Slot.OF)
        && slot.filter(s -> s == Slot.BY || s == Slot.TO || s == Slot.FROM).isPresent()
        && ahead.isJoined(of - 1)
        && Distribution.isPlural(sentence, from - 1);
  }

  /** "du concepteur de processeurs pour serveurs X": "pour" belongs to what X is. */
  private boolean isInDescription() {
    return slot.isPresent()
        && !arguments.has(slot.get())
        && (slot.get() == Slot.OF || slot.get() == Slot.OBJECT)
        && nouns.stream()
            .anyMatch(
                noun ->
                    sentence.hasLemmaIn("company-nouns", noun)
                        && !sentence.hasLemmaIn("owned-units", noun));
  }

  /** Reads a token that is neither name nor preposition; false where the clause ends. */
  private boolean pass(int i) {
    Token token = tokens.get(i);
    String form = token.text().toLowerCase(Locale.ROOT);
    if (WordShape.isOneOf(form, ".;:?!") || sentence.lexicon().has("clause-words", form)) {
      return false;
    }
    if (WordShape.isOneOf(form, ",()–—-")) {
      detached |= relative;
      if (relative) {
        slot = Optional.empty();
        nouns.clear();
      }
      comma = true;
      muted = false;
      relative = false;
      listed = false;
      return true;
    }
    if (sentence.lexicon().has("deal-relatives", form)) {
      relative = true;
      return true;
    }
    if (relative) {
      return true;
    }
    // A tagger takes "funding" for a verb at times.
    boolean noun = sentence.isIn("owned-funds", i) || ahead.isModifier(i, from);
    return switch (noun ? "NOUN" : token.pos()) {
      case "VERB" -> verb(i);
      case "ADP" -> {
        before = slot;
        since = i;
        slot = Optional.empty();
        detached = true;
        nouns.clear();
        muted = true;
        yield true;
      }
      case "SCONJ" -> false;
      case "CCONJ" -> {
        listed = true;
        yield !ahead.verbFollows(i + 1);
      }
      case "DET", "NUM" -> {
        priced |= token.pos().equals("NUM");
        counted = i == placed ? i : counted;
        if (token.pos().equals("NUM") && things.isWare(i)) {
          nouns.add(i);
          object(i);
          yield true;
        }
        if (token.pos().equals("DET")) {
          resume(i);
        }
        secondObject(i);
        yield true;
      }
      case "NOUN", "PROPN", "SYM", "X" -> {
        nouns.add(i);
        object(i);
        yield true;
      }
      default -> true;
    };
  }

  private boolean verb(int i) {
    if (!sentence.isParticiple(i) || ahead.isMainVerb(i)) {
      return false;
    }
    muted =
        !sentence.hasLemmaIn("round-leading-verbs", i)
            && (verbal || !sentence.hasLemmaIn("making-verbs", i));
    slot = Optional.empty();
    detached = true;
    nouns.clear();
    return true;
  }

  /** "prendra en mai la direction …": after a word or two of time the object goes on. */
  private void resume(int determiner) {
    boolean aside = slot.isEmpty() && muted && determiner - since <= 3 && determiner - since > 1;
    if (verbal && aside && before.equals(Optional.of(Slot.OBJECT)) && !arguments.has(Slot.OBJECT)) {
      slot = before;
      nouns.clear();
      muted = false;
    }
  }

  /** "cède à X l'activité …", "rachète pour 3 milliards le groupe …": the object comes last. */
  private void secondObject(int determiner) {
    if (verbal
        && !passive
        && slot.isPresent()
        && slot.get() != Slot.OBJECT
        && (arguments.has(slot.get())
            || slot.get() == Slot.FOR && priced
            // "fabriquera dans son usine la puce …": after words of place the object begins.
            || slot.equals(Optional.of(Slot.IN)) && ahead.isUnnamed(determiner, nouns))
        && !comma
        && !listed
        && !arguments.has(Slot.OBJECT)) {
      slot = Optional.of(Slot.OBJECT);
      nouns.clear();
      muted = false;
    }
  }

  /** Notes what kind of thing the object is. */
  private void object(int i) {
    boolean inObject =
        slot.isPresent() && (slot.get() == Slot.OBJECT || slot.get() == Slot.OF)
            || slot.isPresent() && slot.get() == Slot.FOR
            || slot.isPresent() && slot.get() == Slot.ON && !verbal
            || slot.equals(Optional.of(Slot.WITH)) && arguments.has(Slot.OBJECT)
            || slot.isEmpty() && !verbal && !detached;
    things.read(i, inObject, muted, nouns);
    if (inObject && placed > 0 && placed == counted && slot.equals(Optional.of(Slot.OBJECT))) {
      things.given(i);
    }
  }

  private void place(Reference reference) {
    if (relative) {
      return;
    }
    if (reference.entity() instanceof Chip chip) {
      if (!muted) {
        arguments.put(reference, chip);
        arguments.is("goods");
        arguments.is("chips");
        nouns.add(reference.begin());
      }
      return;
    }
    if (isGapped(reference)) {
      to = from;
      return;
    }
    placed = reference.end();
    boolean beside = slot.isEmpty() && !verbal && reference.begin() == from;
    if (beside) {
      slot = Optional.of(Slot.COMPOUND);
      group.joined(reference);
    }
    if (verbal && !passive && priced && listed && slot.equals(Optional.of(Slot.FOR))) {
      slot = Optional.of(Slot.OBJECT);
    }
    if (slot.isEmpty() && passive && !muted) {
      holder(reference);
    }
    if (!muted && slot.isPresent() && reference.entity() instanceof Agent) {
      Optional<Slot> filled = group.slot(reference, slot.get(), nouns, comma, listed);
      if (reference.kind() == Reference.Kind.NOMINAL && filled.isPresent()) {
        arguments.is("company");
      }
      filled.ifPresent(s -> arguments.put(s, reference));
    }
    nouns.add(reference.begin());
    comma = false;
    listed = false;
  }

  /** "sells A to X, and B to Y": with B begins what the verb tells a second time. */
  private boolean isGapped(Reference reference) {
    return verbal
        && slot.equals(Optional.of(Slot.TO))
        && arguments.has(Slot.TO)
        && (comma || listed)
        && sentence.isIn("slot-to", reference.end());
  }

  /** "a été nommée directrice de X": whose post it is. */
  private void holder(Reference reference) {
    int preposition = sentence.prepositionBefore(reference, true);
    if (sentence.isIn("slot-of", preposition) && preposition >= from) {
      group
          .owner(preposition, nouns)
          .filter(Slot.POST_OF::equals)
          .ifPresent(post -> arguments.put(post, reference));
    }
  }
}
