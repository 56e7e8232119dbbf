package dixit.extract;

import dixit.model.Agent;
import dixit.model.Chip;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds who stands where around a trigger from the order of the words. */
final class ArgumentResolver {
  /** Sections of the lexicon with the nouns of a thing dealt with, and the slot of its owner. */
  private static final Map<String, Slot> OWNERS =
      Map.of(
          "owned-shares", Slot.SHARE_OF,
          "owned-goods", Slot.GOODS_OF,
          "owned-technology", Slot.TECHNOLOGY_OF,
          "owned-units", Slot.UNIT_OF,
          "posts", Slot.POST_OF);

  private static final Map<String, String> CONDITIONS =
      Map.of(
          "owned-shares", "share",
          "owned-goods", "goods",
          "owned-technology", "technology",
          "owned-units", "unit",
          "posts", "post");

  private static final List<String> OWNED =
      List.of("owned-shares", "owned-technology", "owned-units", "owned-goods", "posts");

  /** How many tokens are looked at on each side: no sentence of the press needs more. */
  private static final int REACH = 60;

  private final Lexicon lexicon;
  private final Phrases<Slot> prepositions = new Phrases<>();

  ArgumentResolver(Lexicon lexicon) {
    this.lexicon = lexicon;
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
            Slot.ON)) {
      for (String phrase : lexicon.words("slot-" + slot.name().toLowerCase(Locale.ROOT))) {
        prepositions.add(phrase, slot);
      }
    }
  }

  Arguments resolve(List<Token> tokens, List<Reference> references, Trigger trigger) {
    Arguments arguments = new Arguments();
    new RightScan(tokens, references, trigger, arguments).run();
    if (trigger.verb() >= 0) {
      subject(tokens, references, trigger)
          .forEach(r -> arguments.put(trigger.passive() ? Slot.OBJECT : Slot.SUBJECT, r));
    }
    if (!trigger.isVerbal()) {
      beforeNoun(tokens, references, trigger, arguments);
    }
    return arguments;
  }

  /** The words after a trigger, read once from left to right. */
  private final class RightScan {
    private final List<Token> tokens;
    private final List<Reference> references;
    private final Trigger trigger;
    private final Arguments arguments;
    private Optional<Slot> slot;
    private final List<Integer> nouns = new ArrayList<>();
    private boolean muted;
    private boolean listed;
    private boolean comma;

    RightScan(
        List<Token> tokens, List<Reference> references, Trigger trigger, Arguments arguments) {
      this.tokens = tokens;
      this.references = references;
      this.trigger = trigger;
      this.arguments = arguments;
      this.slot = trigger.isVerbal() ? Optional.of(base()) : Optional.empty();
    }

    private Slot base() {
      return trigger.passive() ? Slot.COMPOUND : Slot.OBJECT;
    }

    void run() {
      int i = trigger.end();
      int last = Math.min(tokens.size(), trigger.end() + REACH);
      while (i < last) {
        Optional<Reference> reference = starting(references, i);
        if (reference.isPresent()) {
          place(reference.get());
          i = reference.get().end();
          continue;
        }
        Optional<Phrases.Match<Slot>> preposition = prepositions.at(tokens, i);
        if (preposition.isPresent() && !tokens.get(i).pos().equals("DET")) {
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

    private void preposition(Phrases.Match<Slot> match) {
      comma = false;
      if (match.value() == Slot.OF) {
        if (slot.isEmpty() && !trigger.isVerbal() && nouns.isEmpty()) {
          slot = Optional.of(Slot.OF);
        }
        return;
      }
      slot =
          Optional.of(match.value() == Slot.BY && trigger.passive() ? Slot.SUBJECT : match.value());
      nouns.clear();
      muted = false;
    }

    /** Reads a token that is neither name nor preposition; false where the clause ends. */
    private boolean pass(int i) {
      Token token = tokens.get(i);
      String form = token.text().toLowerCase(Locale.ROOT);
      if (form.matches("[.;:?!]") || lexicon.has("clause-words", form)) {
        return false;
      }
      if (form.equals(",") || form.equals("(") || form.equals("–") || form.equals("—")) {
        comma = true;
        muted = false;
        listed = false;
        return true;
      }
      switch (token.pos()) {
        case "VERB":
          boolean participle =
              lexicon.words("participle-endings").stream().anyMatch(form::endsWith);
          if (!participle || i > 0 && tokens.get(i - 1).text().equals("to")) {
            return false;
          }
          muted = true;
          slot = lexicon.has("round-leading-verbs", token.lemma()) ? slot : Optional.empty();
          nouns.clear();
          return true;
        case "ADP":
          slot = Optional.of(Slot.COMPOUND);
          nouns.clear();
          muted = true;
          return true;
        case "SCONJ":
          return false;
        case "CCONJ":
          listed = true;
          return !verbFollows(i + 1);
        case "DET", "NUM":
          if (trigger.isVerbal()
              && !trigger.passive()
              && slot.isPresent()
              && slot.get() != Slot.OBJECT
              && arguments.has(slot.get())
              && !comma
              && !arguments.has(Slot.OBJECT)) {
            slot = Optional.of(Slot.OBJECT);
            nouns.clear();
            muted = false;
          }
          return true;
        case "NOUN", "PROPN", "SYM", "X":
          nouns.add(i);
          object(i);
          return true;
        default:
          return true;
      }
    }

    /** Notes what kind of thing the object is. */
    private void object(int i) {
      if (muted || slot.isPresent() && slot.get() != Slot.OBJECT && slot.get() != Slot.OF) {
        return;
      }
      for (String section : OWNED) {
        if (lexicon.has(section, tokens.get(i).lemma())) {
          arguments.is(CONDITIONS.get(section));
        }
      }
    }

    private boolean verbFollows(int from) {
      for (int i = from; i < Math.min(tokens.size(), from + 3); i++) {
        String pos = tokens.get(i).pos();
        if (pos.equals("VERB") || pos.equals("AUX")) {
          return true;
        }
        if (!Set.of("ADV", "PRON", "PART", "ADP").contains(pos)) {
          return false;
        }
      }
      return false;
    }

    private void place(Reference reference) {
      if (reference.entity() instanceof Chip chip) {
        if (!muted) {
          arguments.put(reference, chip);
          arguments.is("goods");
          nouns.add(reference.begin());
        }
        return;
      }
      if (muted || slot.isEmpty() || !(reference.entity() instanceof Agent)) {
        nouns.add(reference.begin());
        return;
      }
      Optional<Slot> owner = owner(reference);
      if (owner.isPresent()) {
        arguments.put(owner.get(), reference);
      } else if (!isGenitive(tokens, reference.begin()) || nouns.isEmpty() || listed) {
        if (!isPossessor(tokens, reference)
            && !(comma && !listed && arguments.has(slot.get()) && isDescribed(reference))) {
          arguments.put(slot.get(), reference);
        }
      }
      nouns.add(reference.begin());
      comma = false;
      listed = false;
    }

    /** "…, rival de X": a description in apposition names others than the participants. */
    private boolean isDescribed(Reference reference) {
      int before = reference.begin() - 1;
      return !tokens.get(before).text().equals(",");
    }

    /** The slot of the owner of a thing: "la division lidar de X", "X's patents", "X chips". */
    private Optional<Slot> owner(Reference reference) {
      if (isPossessor(tokens, reference)) {
        return ownedBy(head(reference.end() + 1));
      }
      if (isGenitive(tokens, reference.begin())) {
        for (int k = nouns.size() - 1; k >= 0; k--) {
          Optional<Slot> owned = ownedBy(nouns.get(k));
          if (owned.isPresent()) {
            return share(owned);
          }
        }
        return Optional.empty();
      }
      int next = reference.end();
      if (next < tokens.size() && tokens.get(next).pos().equals("NOUN")) {
        Optional<Slot> owned = ownedBy(head(next));
        return owned.filter(s -> s != Slot.UNIT_OF && s != Slot.POST_OF);
      }
      int last = nouns.isEmpty() ? -1 : nouns.get(nouns.size() - 1);
      if (last == reference.begin() - 1 && lexicon.has("owned-goods", tokens.get(last).lemma())) {
        return Optional.of(Slot.GOODS_OF);
      }
      return Optional.empty();
    }

    private Optional<Slot> share(Optional<Slot> owned) {
      boolean shares =
          nouns.stream().anyMatch(n -> lexicon.has("owned-shares", tokens.get(n).lemma()));
      return shares ? Optional.of(Slot.SHARE_OF) : owned;
    }

    private Optional<Slot> ownedBy(int noun) {
      if (noun < 0 || noun >= tokens.size()) {
        return Optional.empty();
      }
      return OWNED.stream()
          .filter(section -> lexicon.has(section, tokens.get(noun).lemma()))
          .findFirst()
          .map(OWNERS::get);
    }

    /** The last noun of a group without prepositions: English heads. */
    private int head(int from) {
      int head = -1;
      for (int i = from; i < Math.min(tokens.size(), from + 6); i++) {
        if (!Set.of("NOUN", "ADJ", "PROPN", "NUM", "SYM").contains(tokens.get(i).pos())) {
          break;
        }
        if (tokens.get(i).pos().equals("NOUN")) {
          head = i;
        }
      }
      return head;
    }
  }

  /** "X's acquisition", "son rachat", "the X deal", "l'union X-Y". */
  private void beforeNoun(
      List<Token> tokens, List<Reference> references, Trigger trigger, Arguments arguments) {
    for (int i = trigger.begin() - 1; i >= Math.max(0, trigger.begin() - 9); i--) {
      Optional<Reference> reference = ending(references, i + 1);
      if (reference.isPresent() && reference.get().entity() instanceof Agent) {
        boolean possessor =
            reference.get().kind() == Reference.Kind.PRONOUN
                || isPossessor(tokens, reference.get());
        boolean adjacent = i + 1 == trigger.begin();
        if (possessor || adjacent) {
          arguments.put(possessor ? Slot.POSSESSIVE : Slot.COMPOUND, reference.get());
        }
        return;
      }
      if (!Set.of("NOUN", "ADJ", "NUM", "SYM", "PROPN", "X", "PUNCT", "PART")
              .contains(tokens.get(i).pos())
          || tokens.get(i).text().matches("[.,;:!?()«»\"“”]")) {
        return;
      }
    }
  }

  /** The grammatical subject left of a verb, with those coordinated with it. */
  private List<Reference> subject(List<Token> tokens, List<Reference> references, Trigger trigger) {
    int verb = trigger.verb();
    if (isGerund(tokens, verb)) {
      return mainSubject(tokens, references, verb);
    }
    int commas = 0;
    for (int i = verb - 1; i >= Math.max(0, verb - REACH); i--) {
      Token token = tokens.get(i);
      if (token.text().matches("[;:.!?]")) {
        return List.of();
      }
      if (token.text().equals(",")) {
        commas++;
      }
      Optional<Reference> reference = ending(references, i + 1);
      if (reference.isEmpty() || !(reference.get().entity() instanceof Agent)) {
        continue;
      }
      Reference candidate = reference.get();
      i = candidate.begin();
      boolean apposed = commas % 2 == 1 && startsApposition(tokens, candidate.begin());
      if (isBare(tokens, candidate, verb) && !apposed) {
        return coordinated(tokens, references, candidate);
      }
    }
    return List.of();
  }

  /** "X, spécialiste de Y, rachète": Y stands between the commas. */
  private boolean startsApposition(List<Token> tokens, int begin) {
    for (int i = begin - 1; i >= Math.max(0, begin - 12); i--) {
      if (tokens.get(i).text().equals(",")) {
        return true;
      }
    }
    return false;
  }

  private List<Reference> coordinated(
      List<Token> tokens, List<Reference> references, Reference last) {
    List<Reference> all = new ArrayList<>(List.of(last));
    Reference first = last;
    while (first.begin() >= 2) {
      String link = tokens.get(first.begin() - 1).text().toLowerCase(Locale.ROOT);
      boolean and = lexicon.has("and-words", link);
      if (!and && !(link.equals(",") && all.size() > 1)) {
        break;
      }
      Optional<Reference> before = ending(references, first.begin() - 1);
      if (before.isEmpty() || !(before.get().entity() instanceof Agent)) {
        break;
      }
      first = before.get();
      all.add(0, first);
    }
    return all;
  }

  /** "En rachetant Y, X …": the subject comes after the clause. */
  private List<Reference> mainSubject(List<Token> tokens, List<Reference> references, int verb) {
    boolean comma = false;
    for (int i = verb + 1; i < Math.min(tokens.size(), verb + REACH); i++) {
      comma |= tokens.get(i).text().equals(",");
      Optional<Reference> reference = starting(references, i);
      if (comma
          && reference.isPresent()
          && reference.get().entity() instanceof Agent
          && isBare(tokens, reference.get(), i)) {
        return List.of(reference.get());
      }
    }
    return List.of();
  }

  private boolean isGerund(List<Token> tokens, int verb) {
    return verb > 0
        && lexicon.has("gerund-words", tokens.get(verb - 1).text().toLowerCase(Locale.ROOT))
        && lexicon.words("gerund-endings").stream().anyMatch(tokens.get(verb).text()::endsWith);
  }

  /** Whether a reference can be the subject of a later verb: no preposition, no verb before it. */
  private boolean isBare(List<Token> tokens, Reference reference, int verb) {
    if (isPossessor(tokens, reference)) {
      return false;
    }
    int before = reference.begin() - 1;
    boolean juxtaposed = false;
    while (before >= 0 && Set.of("DET", "ADJ", "NOUN", "NUM").contains(tokens.get(before).pos())) {
      juxtaposed |= tokens.get(before).pos().equals("NOUN");
      before--;
    }
    if (before < 0) {
      return true;
    }
    Token token = tokens.get(before);
    if (token.pos().equals("ADP")) {
      boolean decided =
          reference.end() < verb
              && lexicon.has("infinitive-marks", tokens.get(reference.end()).text());
      return juxtaposed && lexicon.has("slot-of", token.text().toLowerCase(Locale.ROOT)) || decided;
    }
    if (token.pos().equals("VERB")) {
      return lexicon.has("reporting-verbs", token.lemma());
    }
    return true;
  }

  /** Whether "de" or "of" stands before, articles and adjectives between. */
  private boolean isGenitive(List<Token> tokens, int begin) {
    int before = begin - 1;
    while (before >= 0 && Set.of("DET", "ADJ").contains(tokens.get(before).pos())) {
      before--;
    }
    return before >= 0
        && lexicon.has("slot-of", tokens.get(before).text().toLowerCase(Locale.ROOT));
  }

  private static boolean isPossessor(List<Token> tokens, Reference reference) {
    int next = reference.end();
    return next < tokens.size() && tokens.get(next).text().matches("'s?");
  }

  private static Optional<Reference> starting(List<Reference> references, int token) {
    return references.stream().filter(r -> r.begin() == token).findFirst();
  }

  private static Optional<Reference> ending(List<Reference> references, int end) {
    return references.stream().filter(r -> r.end() == end).findFirst();
  }
}
