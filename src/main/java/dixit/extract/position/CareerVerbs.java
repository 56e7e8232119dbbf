package dixit.extract.position;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.extract.reference.Passage;
import dixit.extract.reference.Reference;
import dixit.model.Agent;
import dixit.model.Person;
import dixit.model.Span;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads verbs that are a post by themselves: "X a fondé Groq", "who led the graphics group at Y".
 */
final class CareerVerbs {
  private static final double CONFIDENCE = 0.8;
  private static final int REACH = 9;

  /** Furthest that "by" stands from its participle, in tokens: "founded on 1 December 1982 by". */
  private static final int BY = 12;

  private final Lexicon lexicon;
  private final Subjects subjects;
  private final ArcSubject arcs;
  private final Tenses tenses;
  private final Phrases<String> founding;
  private final Phrases<String> leading;

  CareerVerbs(Lexicon lexicon) {
    this.lexicon = lexicon;
    subjects = new Subjects(lexicon);
    arcs = new ArcSubject(lexicon);
    tenses = new Tenses(lexicon);
    founding = Phrases.of(lexicon, "founding-verbs");
    leading = Phrases.of(lexicon, "leading-verbs");
  }

  /** What the verbs of a sentence say of people's posts. */
  List<CareerFact> find(Passage passage) {
    List<CareerFact> facts = new ArrayList<>();
    for (int i = 0; i < passage.size(); i++) {
      if (passage.isNamed(i) || passage.isPart(i, "NOUN", "PROPN", "ADP", "DET")) {
        continue;
      }
      Optional<Phrases.Match<String>> founds = founding.at(passage.tokens(), i);
      Optional<Phrases.Match<String>> leads = leading.at(passage.tokens(), i);
      if (founds.isPresent()) {
        read(passage, founds.get(), false, facts);
      } else if (leads.isPresent()) {
        read(passage, leads.get(), true, facts);
      }
    }
    return facts;
  }

  private void read(
      Passage passage, Phrases.Match<String> verb, boolean leads, List<CareerFact> facts) {
    int by = agentLink(passage, verb.end());
    List<Person> people;
    Optional<Reference> employer;
    int titleEnd = verb.end();
    if (by >= 0) {
      people = Subjects.described(passage, by + 1);
      employer = founded(passage, verb.begin());
    } else {
      employer = object(passage, verb.end()).or(() -> whereLed(passage, verb, leads));
      if (employer.isEmpty()) {
        return;
      }
      people = subjects.of(passage, verb.begin(), verb.begin());
      if (people.isEmpty() && isBefore(passage, verb.begin())) {
        people = subjectAfter(passage, employer.get().end());
      }
      if (!leads && (!people.isEmpty() || employer.get().kind() == Reference.Kind.NAME)) {
        people = union(people, together(passage, employer.get().end()));
      }
      boolean after = employer.get().begin() >= verb.end();
      titleEnd =
          leads && after ? titleEnd(passage, verb.end(), employer.get().begin()) : verb.end();
    }
    if (employer.isEmpty()) {
      return;
    }
    boolean former = leads && tenses.isPast(passage, verb.begin(), by >= 0);
    Span title = passage.tokens().get(verb.begin()).span();
    title = title.cover(passage.tokens().get(titleEnd - 1).span());
    Span words = title.cover(employer.get().span());
    for (Person person : people) {
      Agent organization = (Agent) employer.get().entity();
      facts.add(new CareerFact(person, organization, title, words, former, CONFIDENCE));
    }
  }

  /** "fondée en 2016 par X": the index of the link, or -1. */
  private int agentLink(Passage passage, int from) {
    for (int i = from; i < Math.min(passage.size(), from + BY); i++) {
      if (lexicon.has("by", passage.text(i).toLowerCase(Locale.ROOT))) {
        return i;
      }
      boolean date = passage.is(i, ",") && passage.isPart(i + 1, "NUM");
      boolean mark = passage.isMark(i) && !date;
      boolean named = passage.at(i, r -> true).isPresent();
      if (mark || named || passage.isPart(i, "VERB", "AUX")) {
        return -1;
      }
    }
    return -1;
  }

  /** What is founded or led by somebody: the subject, the noun described, the nearest before. */
  private Optional<Reference> founded(Passage passage, int verb) {
    Optional<Reference> near =
        passage.lastWithin(Math.max(0, verb - REACH), verb, Passage::isEmployer);
    if (near.isPresent() && isApposed(passage, near.get().end(), verb)) {
      return near;
    }
    return arcs.ofVerb(passage, verb, Passage::isEmployer).or(() -> near);
  }

  /** "X founded", "X, the investment firm founded": nothing but a noun phrase in between. */
  private static boolean isApposed(Passage passage, int begin, int verb) {
    for (int i = begin; i < verb; i++) {
      boolean comma = passage.is(i, ",") && i == begin;
      if (!comma && !passage.isPart(i, "DET", "ADJ", "NOUN", "ADV")) {
        return false;
      }
    }
    return true;
  }

  /** "… alongside X and Y": those who founded with the subject. */
  private List<Person> together(Passage passage, int from) {
    for (int i = from; i < Math.min(passage.size(), from + REACH); i++) {
      if (lexicon.has("together", passage.text(i).toLowerCase(Locale.ROOT))) {
        return Subjects.described(passage, i + 1);
      }
      if (passage.isMark(i) || passage.isPart(i, "VERB", "AUX", "CCONJ")) {
        return List.of();
      }
    }
    return List.of();
  }

  private static List<Person> union(List<Person> some, List<Person> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }

  /** The organization founded or led, itself or through a unit of it. */
  private Optional<Reference> object(Passage passage, int from) {
    boolean nouns = false;
    boolean unit = false;
    for (int i = from; i < Math.min(passage.size(), from + REACH); i++) {
      Optional<Reference> here = passage.beginning(i, Passage::isEmployer);
      if (here.isPresent()) {
        return nouns && !unit ? Optional.empty() : here;
      }
      Token token = passage.tokens().get(i);
      if (passage.isMark(i)
          || !passage.isPart(i, "DET", "NOUN", "ADJ", "ADP", "PROPN", "ADV", "NUM")) {
        return Optional.empty();
      }
      nouns |= passage.isPart(i, "NOUN");
      unit |= isUnit(passage, i);
    }
    return Optional.empty();
  }

  private boolean isUnit(Passage passage, int index) {
    return lexicon.has("unit-nouns", passage.text(index).toLowerCase(Locale.ROOT))
        || index < passage.size() && lexicon.has("unit-nouns", passage.tokens().get(index).lemma());
  }

  /** "… at X, where she leads the lab": the organization that the clause hangs on. */
  private Optional<Reference> whereLed(Passage passage, Phrases.Match<String> verb, boolean leads) {
    if (!leads || !passage.isPart(verb.end(), "DET") || !isUnit(passage, verb.end() + 1)) {
      return Optional.empty();
    }
    for (int i = verb.begin() - 1; i >= Math.max(0, verb.begin() - 4); i--) {
      if (lexicon.has("place-relatives", passage.text(i).toLowerCase(Locale.ROOT))) {
        return passage.lastWithin(Math.max(0, i - REACH), i, Passage::isEmployer);
      }
    }
    return Optional.empty();
  }

  private int titleEnd(Passage passage, int from, int employer) {
    int end = employer;
    boolean linked = false;
    for (int i = from; i < employer; i++) {
      linked |= passage.isPart(i, "ADP");
    }
    if (!linked) {
      return from; // "led rival chipmaker Obrix": what the company is, no part of a title.
    }
    while (end > from && passage.isPart(end - 1, "ADP", "DET")) {
      end--;
    }
    return end;
  }

  /** "Avant de fonder Groq, X …". */
  private boolean isBefore(Passage passage, int verb) {
    for (int i = Math.max(0, verb - 3); i < verb; i++) {
      if (lexicon.has("before", passage.text(i).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private List<Person> subjectAfter(Passage passage, int from) {
    for (int i = from; i < Math.min(passage.size(), from + REACH); i++) {
      List<Person> people = Subjects.listed(passage, i);
      if (!people.isEmpty()) {
        return people;
      }
      if (lexicon.has("person-pronouns", passage.text(i).toLowerCase(Locale.ROOT))) {
        return passage.person().stream().toList();
      }
    }
    return List.of();
  }
}
