package dixit.extract.position;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.WordShape;
import dixit.extract.reference.Passage;
import dixit.extract.reference.Reference;
import dixit.model.Person;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the people who are the subject of a verb: by the parse, else by the order of words. */
final class Subjects {
  private static final int REACH = 14;
  private static final int HOPS = 3;

  /** Longest aside between brackets, in tokens. */
  private static final int BRACKETS = 40;

  /** Longest description of a person in a list, in tokens. */
  private static final int DESCRIPTION = 10;

  private final Lexicon lexicon;
  private final ArcSubject arcs;

  Subjects(Lexicon lexicon) {
    this.lexicon = lexicon;
    arcs = new ArcSubject(lexicon);
  }

  /**
   * @param predicate index of the noun of a copular clause, else the verb's own
   */
  List<Person> of(Passage passage, int verb, int predicate) {
    List<Person> parsed = parsed(passage, verb, predicate);
    if (!parsed.isEmpty()) {
      return parsed;
    }
    List<Person> near = before(passage, verb, HOPS);
    if (!near.isEmpty()) {
      return near;
    }
    Optional<Reference> byArcs =
        verb == predicate || passage.isPart(verb, "VERB")
            ? arcs.ofVerb(passage, verb, Passage::isPerson)
            : Optional.empty();
    return byArcs
        .or(() -> opening(passage, verb))
        .map(r -> coordinated(passage, r.end(), Optional.of(r)))
        .orElse(List.of());
  }

  /** The only person before a verb, if a sentence opens with the name and an aside follows it. */
  private Optional<Reference> opening(Passage passage, int verb) {
    int start = lexicon.has("titles", passage.text(0)) ? 1 : 0;
    Optional<Reference> first = passage.beginning(start, Passage::isPerson);
    if (first.isEmpty() || first.get().end() >= verb) {
      return Optional.empty();
    }
    int end = first.get().end();
    boolean aside =
        WordShape.isOneOf(passage.text(end), ",(–—")
            || lexicon.has("relative-subjects", passage.text(end).toLowerCase(Locale.ROOT));
    boolean alone =
        passage
            .lastWithin(end, verb, r -> Passage.isPerson(r) && isOther(r, first.get()))
            .isEmpty();
    return aside && alone ? first : Optional.empty();
  }

  private static boolean isOther(Reference reference, Reference first) {
    return !reference.entity().equals(first.entity());
  }

  private List<Person> parsed(Passage passage, int verb, int predicate) {
    for (int i = 0; i < passage.size(); i++) {
      Token token = passage.tokens().get(i);
      boolean depends = token.head() == verb || token.head() == predicate;
      if (depends && token.relation().startsWith("nsubj")) {
        Optional<Reference> named = passage.at(i, Passage::isPerson);
        if (named.isPresent()) {
          // The subject of a list is its first name; the rest hangs on it.
          return passage.isPart(named.get().end(), "CCONJ") || passage.is(named.get().end(), ",")
              ? listed(passage, named.get().begin())
              : coordinated(passage, named.get().end(), named);
        }
      }
    }
    return List.of();
  }

  /** Those who end just before a verb, adverbs, auxiliaries and relative pronouns aside. */
  private List<Person> before(Passage passage, int verb, int hops) {
    int i = verb - 1;
    while (i >= 0 && isSkipped(passage, i)) {
      i--;
    }
    i = beforeBrackets(passage, i);
    Optional<Reference> direct = passage.ending(i + 1, Passage::isPerson);
    if (direct.isPresent()) {
      return coordinated(passage, i + 1, direct);
    }
    String word = passage.text(i).toLowerCase(Locale.ROOT);
    if (lexicon.has("person-pronouns", word)) {
      return passage
          .lastWithin(0, i, r -> Passage.isPerson(r) && r.kind() == Reference.Kind.NAME)
          .map(r -> (Person) r.entity())
          .or(passage::person)
          .stream()
          .toList();
    }
    if (lexicon.has("relative-subjects", word)) {
      return antecedent(passage, i);
    }
    if (passage.is(i, ",")) {
      Optional<Reference> beside = passage.ending(i, Passage::isPerson);
      return beside.isPresent() ? coordinated(passage, i, beside) : aroundApposition(passage, i);
    }
    if (passage.isPart(i, "CCONJ") && hops > 0) {
      for (int j = i - 1; j >= Math.max(0, i - REACH); j--) {
        if (passage.isPart(j, "VERB")) {
          return before(passage, j, hops - 1);
        }
      }
    }
    return List.of();
  }

  /** "X (born in 1955) is …": the token before the bracket that closes there. */
  private static int beforeBrackets(Passage passage, int close) {
    if (!passage.is(close, ")")) {
      return close;
    }
    int depth = 0;
    for (int i = close; i >= Math.max(0, close - BRACKETS); i--) {
      depth += passage.is(i, ")") ? 1 : passage.is(i, "(") ? -1 : 0;
      if (depth == 0) {
        return i - 1;
      }
    }
    return close;
  }

  private boolean isSkipped(Passage passage, int i) {
    if (passage.references().stream().anyMatch(r -> r.covers(i) && Passage.isPerson(r))) {
      return false;
    }
    String word = passage.text(i).toLowerCase(Locale.ROOT);
    return passage.isPart(i, "AUX", "ADV", "PART")
        || lexicon.has("helping-verbs", passage.tokens().get(i).lemma())
        || lexicon.has("clitics", word)
        || lexicon.has("former", word);
  }

  /** "X, qui …": the one before, whatever apposition stands between. */
  private static List<Person> antecedent(Passage passage, int relative) {
    int end = passage.is(relative - 1, ",") ? relative - 1 : relative;
    Optional<Reference> direct = passage.ending(end, Passage::isPerson);
    if (direct.isPresent() || end == relative) {
      return direct.isPresent() ? coordinated(passage, end, direct) : List.of();
    }
    return aroundApposition(passage, end);
  }

  /** "X, …, a fondé": the person before a segment between commas. */
  private static List<Person> aroundApposition(Passage passage, int comma) {
    for (int i = comma - 1; i > Math.max(0, comma - REACH); i--) {
      if (passage.is(i, ",")) {
        Optional<Reference> person = passage.ending(i, Passage::isPerson);
        if (person.isPresent()) {
          return coordinated(passage, i, person);
        }
      } else if (passage.isMark(i) || passage.isPart(i, "VERB")) {
        return List.of();
      }
    }
    return List.of();
  }

  /** The persons "X, Y et Z" that end at an index; one alone where nothing joins them. */
  static List<Person> coordinated(Passage passage, int end, Optional<Reference> last) {
    List<Person> people = new ArrayList<>();
    Optional<Reference> reference = last;
    boolean joined = false;
    while (reference.isPresent()) {
      people.add(0, (Person) reference.get().entity());
      int before = reference.get().begin() - 1;
      boolean and = passage.isPart(before, "CCONJ");
      if (!and && !(joined && passage.is(before, ","))) {
        break;
      }
      joined = true;
      reference = passage.ending(before, Passage::isPerson);
    }
    return people;
  }

  /** The persons "X, Y et Z" that begin at an index; the first alone where nothing joins them. */
  static List<Person> listed(Passage passage, int begin) {
    List<Person> people = new ArrayList<>();
    Optional<Reference> reference = passage.beginning(begin, Passage::isPerson);
    while (reference.isPresent()) {
      people.add((Person) reference.get().entity());
      int end = reference.get().end();
      boolean goesOn = passage.isPart(end, "CCONJ") || passage.is(end, ",");
      reference = goesOn ? passage.beginning(end + 1, Passage::isPerson) : Optional.empty();
    }
    return people;
  }

  /** The people of a list with what describes them: "the chemist X, a banker, and Y (Sarn)". */
  static List<Person> described(Passage passage, int begin) {
    List<Person> people = new ArrayList<>();
    int i = begin;
    int since = 0;
    boolean closed = false;
    while (i < passage.size() && since <= DESCRIPTION) {
      Optional<Reference> person = passage.beginning(i, Passage::isPerson);
      if (person.isPresent()) {
        int end = person.get().end();
        boolean apart = !people.isEmpty() && passage.is(i - 1, ",");
        if (apart && passage.isPart(end, "VERB", "AUX")) {
          break; // "founded by X, Y says": Y is a subject of its own.
        }
        people.add((Person) person.get().entity());
        if (closed && !passage.is(end, ",") && !passage.is(end, "(")) {
          break;
        }
        i = end;
        since = 0;
        continue;
      }
      closed |= !people.isEmpty() && passage.isPart(i, "CCONJ");
      boolean described =
          passage.isPart(i, "DET", "ADJ", "NOUN", "PROPN", "NUM", "CCONJ", "PART")
              || passage.text(i).matches("[,/()-]|'s");
      if (!described) {
        break;
      }
      i++;
      since++;
    }
    return people;
  }
}
