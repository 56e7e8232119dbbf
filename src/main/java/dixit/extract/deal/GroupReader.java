package dixit.extract.deal;

import dixit.extract.lexicon.WordShape;
import dixit.extract.reference.Reference;
import dixit.extract.reference.ReferencedSentence;
import dixit.model.Agent;
import dixit.model.Chip;
import dixit.model.Company;
import dixit.model.Person;
import dixit.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells whether a name is a participant itself, or only owns or makes what is dealt with. */
final class GroupReader {
  private final ReferencedSentence sentence;
  private final List<Token> tokens;
  private final int from;
  private final Arguments arguments;

  /** Whether a name can modify the noun after it: "the Orlo unit". */
  private final boolean compounds;

  /**
   * @param from index of the first token after the trigger
   * @param arguments notes the kinds of thing that are met
   */
  GroupReader(ReferencedSentence sentence, int from, Arguments arguments) {
    this.sentence = sentence;
    this.tokens = sentence.tokens();
    this.from = from;
    this.arguments = arguments;
    this.compounds = sentence.lexicon().language().equals("en");
  }

  /**
   * The slot that a name fills, or whose thing it is instead.
   *
   * @param slot in which the group stands
   * @param nouns indices of the nouns in the group before the name
   * @param comma whether a comma parts it from the name before it
   * @param listed whether a word such as "and" does
   */
  Optional<Slot> slot(
      Reference reference, Slot slot, List<Integer> nouns, boolean comma, boolean listed) {
    if (sentence.isPossessor(reference)) {
      int after = sentence.isPossessive(reference) ? 0 : 1;
      if (isModel(reference.end() + after)) {
        arguments.is("goods");
        return Optional.of(Slot.GOODS_OF);
      }
      return head(reference.end() + after)
          .filter(owned -> owned != Slot.SHARE_OF || !isStakeIn(reference.end() + after))
          .map(owned -> share(owned, nouns));
    }
    int next = reference.end();
    boolean model = isModel(next);
    boolean counts =
        sentence.pos(next).equals("NUM") && sentence.form(next).matches("\\d{1,2}|\\D+");
    if (compounds && !counts && Set.of("NOUN", "NUM").contains(sentence.pos(next))) {
      Optional<Slot> owned =
          head(next).filter(s -> s != Slot.UNIT_OF && s != Slot.POST_OF && s != Slot.PARTNER_OF);
      if (owned.isPresent()) {
        return owned.map(o -> share(o, nouns));
      }
    }
    if (isMade(reference) || slot == Slot.OBJECT && isOfThing(reference)) {
      return Optional.empty();
    }
    if (isCounted(reference) || model) {
      arguments.is("goods");
      return Optional.of(Slot.GOODS_OF);
    }
    int preposition = sentence.prepositionBefore(reference, true);
    boolean named = preposition >= 0 && isNamed(preposition, reference.begin());
    boolean apposed = comma && !listed && arguments.has(slot) && !follows(reference, ",");
    if (reference.entity() instanceof Person
        && (preposition < 0 || sentence.pos(reference.begin() - 1).equals("NOUN"))) {
      return apposed ? Optional.empty() : Optional.of(slot);
    }
    if (describesCompany(reference)) {
      return Optional.empty();
    }
    if (officer(next)) {
      return Optional.of(Slot.POST_OF);
    }
    if (named && sentence.hasLemmaIn("owned-shares", reference.begin() - 1)) {
      return Optional.of(share(Slot.SHARE_OF, nouns));
    }
    boolean genitive = sentence.isIn("slot-of", preposition) && preposition >= from;
    if (genitive) {
      Optional<Slot> owner = owner(preposition, nouns);
      if (isActing(preposition, slot)) {
        return Optional.of(slot);
      }
      if (owner.isPresent() && !(named && isDescription(preposition, reference.begin()))) {
        return owner.map(o -> share(o, nouns));
      }
    }
    boolean goods = preposition < 0 && reference.begin() > from || named;
    if (goods && goodsBefore(reference) && !isDescription(from, reference.begin())) {
      return Optional.of(Slot.GOODS_OF);
    }
    boolean whole =
        nouns.stream().allMatch(n -> sentence.hasLemmaIn("whole-nouns", n)) || nouns.isEmpty();
    if (genitive && !whole && !listed && !named) {
      return Optional.empty();
    }
    return apposed ? Optional.empty() : Optional.of(slot);
  }

  /** "an X printer": one of the things that the company makes. */
  private boolean isMade(Reference reference) {
    int next = reference.end();
    int before = reference.begin() - 1;
    while (sentence.pos(before).equals("ADJ")) {
      before--;
    }
    return compounds
        && reference.entity() instanceof Company
        && sentence.pos(next).equals("NOUN")
        && sentence.isIn("indefinites", before)
        && !sentence.hasLemmaIn("company-nouns", next)
        && Owned.by(sentence, next).isEmpty();
  }

  /** "X's 30% stake in Y": of whom the share is sold is no matter of whose share it is. */
  private boolean isStakeIn(int start) {
    for (int i = start; i < start + 6; i++) {
      int in = i + 1;
      if (sentence.hasLemmaIn("owned-shares", i) && sentence.isIn("slot-in", in)) {
        return sentence.references().stream().anyMatch(r -> r.begin() > in && r.begin() < in + 5);
      }
    }
    return false;
  }

  /** "an X printer": a thing of that make, and no company. */
  private boolean isOfThing(Reference reference) {
    int last = reference.end();
    while (sentence.pos(last).equals("NOUN")) {
      last++;
    }
    return compounds
        && last > reference.end()
        && sentence.isIn("newcomer-words", reference.begin() - 1)
        && !sentence.hasLemmaIn("company-nouns", last - 1)
        && !sentence.hasLemmaIn("bare-company-nouns", last - 1);
  }

  /** "by US rival X": the state only says where the company is from. */
  private boolean describesCompany(Reference reference) {
    if (!compounds || reference.entity() instanceof Company) {
      return false;
    }
    int i = reference.end();
    while (Set.of("NOUN", "ADJ").contains(sentence.pos(i)) && sentence.starting(i).isEmpty()) {
      i++;
    }
    return i > reference.end()
        && sentence.starting(i).filter(r -> r.entity() instanceof Company).isPresent();
  }

  /** "the former X scientist N": the company is that of the one named after the post. */
  private boolean officer(int next) {
    boolean post = false;
    int i = next;
    while (compounds && Set.of("NOUN", "ADJ", "PROPN").contains(sentence.pos(i))) {
      Optional<Reference> reference = sentence.starting(i);
      if (reference.isPresent()) {
        return post && reference.get().entity() instanceof Person;
      }
      post |= Owned.by(sentence, i).filter(o -> o.slot() == Slot.POST_OF).isPresent();
      i++;
    }
    return false;
  }

  /** "to a subsidiary of X", "by the private equity arm of X": the unit deals for its owner. */
  private boolean isActing(int preposition, Slot slot) {
    return Set.of(Slot.TO, Slot.BY, Slot.SUBJECT, Slot.WITH).contains(slot)
        && sentence.hasLemmaIn("acting-units", preposition - 1);
  }

  /** Whether a noun stands right before the name: "la jeune pousse X". */
  private boolean isNamed(int begin, int end) {
    return end - 1 > begin && Set.of("NOUN", "ADJ", "X").contains(sentence.pos(end - 1));
  }

  /** Whether a noun for companies stands between: "le concepteur de processeurs X". */
  private boolean isDescription(int begin, int end) {
    for (int i = Math.max(begin, from); i < end; i++) {
      if (sentence.hasLemmaIn("company-nouns", i)) {
        return true;
      }
    }
    return false;
  }

  private boolean goodsBefore(Reference reference) {
    return sentence.hasLemmaIn("owned-goods", reference.begin() - 1);
  }

  private boolean follows(Reference reference, String mark) {
    return reference.begin() > 0 && tokens.get(reference.begin() - 1).text().equals(mark);
  }

  /** "114 Airbus", "22 new Boeing": things of that maker. */
  private boolean isCounted(Reference reference) {
    int before = reference.begin() - 1;
    while (sentence.pos(before).equals("ADJ")) {
      before--;
    }
    return reference.entity() instanceof Company
        && sentence.pos(before).equals("NUM")
        && before >= from
        && tokens.get(before).text().matches("\\d[\\d.,\\s\\u00a0\\u202f]*|\\p{Ll}+")
        && !WordShape.isYear(tokens.get(before).text());
  }

  /** "Airbus A380", "Boeing 787s": the number of a model after its maker, and no year. */
  private boolean isModel(int token) {
    return token < tokens.size()
        && tokens
            .get(token)
            .text()
            .matches("[A-Z]{1,3}-?\\d{1,4}[a-zA-Z]{0,4}|\\d{3,4}[a-zA-Z]{0,4}")
        && !WordShape.isYear(tokens.get(token).text())
        && !sentence.pos(token + 1).equals("NUM");
  }

  /** What the last noun of the group before a token is: the slot of its owner. */
  Optional<Slot> owner(int before, List<Integer> nouns) {
    for (int k = nouns.size() - 1; k >= 0; k--) {
      if (nouns.get(k) < before) {
        Optional<Slot> owned = Owned.by(sentence, nouns.get(k)).map(Owned::slot);
        // "Le concepteur de puces X" is a company, though a person can be a "concepteur", too.
        boolean company =
            owned.equals(Optional.of(Slot.POST_OF))
                && sentence.hasLemmaIn("company-nouns", nouns.get(k));
        if (owned.isPresent() && !company) {
          return owned;
        }
      }
    }
    return Optional.empty();
  }

  /** A share anywhere on the way makes the thing a share; half or more of it, control. */
  private Slot share(Slot owned, List<Integer> nouns) {
    boolean shares = owned == Slot.SHARE_OF;
    for (int noun : nouns) {
      shares |= sentence.hasLemmaIn("owned-shares", noun);
    }
    if (!shares) {
      return owned;
    }
    return isMajority(nouns) ? Slot.MAJORITY_OF : Slot.SHARE_OF;
  }

  /** Whether words before the last noun of the group say that it is half or more. */
  boolean isMajority(List<Integer> nouns) {
    int last = nouns.isEmpty() ? from : nouns.get(nouns.size() - 1) + 1;
    if (sentence.pos(last).equals("ADJ")) {
      last++;
    }
    for (int i = Math.max(0, from - 6); i < last; i++) {
      boolean half =
          tokens.get(i).text().matches("(5[0-9]|[6-9][0-9]|100)([.,]\\d+)?")
              && (sentence.isIn("stake-marks", i + 1));
      if (half || sentence.hasLemmaIn("majority-words", i)) {
        return true;
      }
    }
    return false;
  }

  /** "its prepaid card issuing activities": a participle inside the group. */
  private boolean isInside(int token) {
    return compounds
        && sentence.pos(token).equals("VERB")
        && Set.of("NOUN", "ADJ").contains(sentence.pos(token + 1))
        && (sentence.isParticiple(token)
            || sentence.lexicon().words("gerund-endings").stream()
                .anyMatch(sentence.form(token)::endsWith));
  }

  /** What the last noun of a group without prepositions is: English heads. */
  private Optional<Slot> head(int start) {
    Optional<Slot> head = Optional.empty();
    for (int i = start; i < Math.min(tokens.size(), start + 6); i++) {
      Optional<Reference> reference = sentence.starting(i);
      if (reference.isPresent() && reference.get().entity() instanceof Chip) {
        return Optional.of(Slot.GOODS_OF);
      }
      boolean coordinates = i > start && sentence.pos(i).equals("CCONJ");
      boolean inside = coordinates || isInside(i);
      if (!inside && !Set.of("NOUN", "ADJ", "PROPN", "NUM", "SYM").contains(sentence.pos(i))) {
        break;
      }
      if (sentence.pos(i).equals("NOUN")) {
        Optional<Slot> owned = Owned.by(sentence, i).map(Owned::slot);
        if (owned.isPresent()) {
          head = owned;
          Owned.by(sentence, i).ifPresent(o -> arguments.is(o.condition()));
          if (sentence.hasLemmaIn("chip-goods", i)) {
            arguments.is("chips");
          }
        }
      }
    }
    return head;
  }

  /** "la fusion X-Y", "la fusion X/Y": who stands after the dash. */
  void joined(Reference reference) {
    for (Reference other : sentence.references()) {
      boolean same = other.begin() == reference.begin() && !other.equals(reference);
      boolean next =
          other.begin() == reference.end() + 1
              && WordShape.isOneOf(tokens.get(reference.end()).text(), "-–/");
      if ((same || next) && other.entity() instanceof Agent) {
        arguments.put(Slot.COMPOUND, other);
      }
    }
  }
}
