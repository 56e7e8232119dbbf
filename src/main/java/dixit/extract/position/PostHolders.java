package dixit.extract.position;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.WordShape;
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

/** Says who holds the posts of a sentence: by apposition, copula, or a verb that gives posts. */
final class PostHolders {
  /** Who holds a post, whether it is over, and how sure the reading is. */
  private record Holding(List<Person> people, boolean former, double confidence) {
    static final Holding NONE = new Holding(List.of(), false, 0);

    static Holding of(List<Person> people, double confidence) {
      return new Holding(people, false, confidence);
    }

    static Holding of(Optional<Reference> person, double confidence) {
      return of(person.map(r -> (Person) r.entity()).stream().toList(), confidence);
    }

    boolean isEmpty() {
      return people.isEmpty();
    }
  }

  private static final double BESIDE = 0.95;
  private static final double CLAUSE = 0.85;
  private static final double GUESSED_EMPLOYER = 0.5;

  private static final int REACH = 16;

  /** Longest second description before a name, in tokens. */
  private static final int DESCRIPTION = 6;

  /** Longest words for what a post is for, in tokens. */
  private static final int FIELD = 9;

  private final Lexicon lexicon;
  private final Subjects subjects;
  private final PostVerbs verbs;
  private final ArcSubject arcs;
  private final HouseGuess guess;
  private final Departures departures;
  private final Owners owners;
  private final EmployerBehind behind;

  PostHolders(Lexicon lexicon) {
    this.lexicon = lexicon;
    subjects = new Subjects(lexicon);
    verbs = new PostVerbs(lexicon, subjects);
    arcs = new ArcSubject(lexicon);
    guess = new HouseGuess(lexicon);
    departures = new Departures(lexicon);
    owners = new Owners(lexicon);
    behind = new EmployerBehind(lexicon);
  }

  /** What a sentence says of its posts. */
  List<CareerFact> assign(Passage passage, List<Post> posts) {
    List<CareerFact> facts = new ArrayList<>();
    List<Agent> inherited = List.of();
    Holding previous = Holding.NONE;
    int previousEnd = 0;
    for (Post post : posts) {
      if (owners.isHypothesis(passage, post)) {
        continue;
      }
      List<PostVerbs.Assignment> assigned = List.of();
      Holding holding = beside(passage, post, previous, previousEnd);
      if (holding.isEmpty()) {
        holding = copula(passage, post);
      }
      if (holding.isEmpty()) {
        assigned = verbs.assign(passage, post);
      }
      if (holding.isEmpty() && assigned.isEmpty()) {
        holding = byArcs(passage, post);
      }
      List<Agent> named =
          post.organizations().isEmpty() ? behind.of(passage, post, holding.people()) : List.of();
      named = named.isEmpty() ? owners.of(passage, post, previousEnd, inherited) : named;
      boolean leads = false;
      if (named.isEmpty() && next(posts, post).filter(p -> leadsTo(passage, post, p)).isPresent()) {
        named = next(posts, post).get().organizations();
        leads = true;
      }
      for (PostVerbs.Assignment a : assigned) {
        List<Agent> there = named.isEmpty() ? a.organization().stream().toList() : named;
        if (there.isEmpty()) {
          Holding unsure = new Holding(List.of(a.person()), a.former(), GUESSED_EMPLOYER);
          add(passage, post, unsure, guess.free(passage, post, posts), facts);
        }
        Holding held = holding(a);
        boolean over = leads || held.former();
        add(passage, post, new Holding(held.people(), over, held.confidence()), there, facts);
      }
      if (named.isEmpty()) {
        Holding guessed = new Holding(holding.people(), holding.former(), GUESSED_EMPLOYER);
        List<Agent> there = guess.of(passage, post).stream().toList();
        add(passage, post, guessed, there, facts);
        add(passage, post, successors(passage, post, holding), there, facts);
        inherited = holding.isEmpty() ? inherited : there;
      } else {
        add(passage, post, holding, named, facts);
        add(passage, post, successors(passage, post, holding), named, facts);
        inherited = named;
      }
      previous = assigned.size() == 1 ? holding(assigned.get(0)) : holding;
      previousEnd = post.end();
    }
    return facts;
  }

  private Holding successors(Passage passage, Post post, Holding holding) {
    return holding.isEmpty()
        ? Holding.NONE
        : Holding.of(departures.successors(passage, post, holding.people().get(0)), CLAUSE);
  }

  private static Optional<Post> next(List<Post> posts, Post post) {
    int at = posts.indexOf(post) + 1;
    return at < posts.size() ? Optional.of(posts.get(at)) : Optional.empty();
  }

  /** "from chairman to executive chairman of X". */
  private boolean leadsTo(Passage passage, Post post, Post next) {
    return next.begin() == post.end() + 1
        && lexicon.has("from-to", passage.text(post.end()).toLowerCase(Locale.ROOT));
  }

  private static Holding holding(PostVerbs.Assignment assigned) {
    return new Holding(List.of(assigned.person()), assigned.former(), CLAUSE);
  }

  private void add(
      Passage passage, Post post, Holding holding, List<Agent> houses, List<CareerFact> facts) {
    List<Agent> employers = owners.employers(passage, houses);
    for (Person person : holding.people()) {
      boolean lasting = lexicon.has("lasting-posts", passage.tokens().get(post.head()).lemma());
      boolean over =
          holding.former() || post.former() || !lasting && departures.isOver(passage, post, person);
      Span words = words(passage, post, person);
      for (Span title : post.titles()) {
        for (Agent employer : employers) {
          facts.add(new CareerFact(person, employer, title, words, over, holding.confidence()));
        }
      }
    }
  }

  /** Far from the post: "X is an engineer and, since May, head of …". */
  private Holding byArcs(Passage passage, Post post) {
    int head = post.head();
    while (isWithin(post, passage.tokens().get(head))) {
      head = passage.tokens().get(head).head();
    }
    Optional<Reference> person =
        arcs.ofNoun(passage, head, r -> Passage.isPerson(r) && !r.covers(post.head()));
    int copula = ArcSubject.copula(passage, head);
    boolean past = person.isPresent() && copula > person.get().begin() && isPast(passage, copula);
    return new Holding(Holding.of(person, CLAUSE).people(), past, CLAUSE);
  }

  /** Whether a word of a post is part of a longer name of it: "chief" of "chief officer". */
  private static boolean isWithin(Post post, Token token) {
    return post.begin() <= token.head()
        && token.head() < post.end()
        && token.relation().matches("amod|compound|flat|fixed|nmod:desc");
  }

  private static Span words(Passage passage, Post post, Person person) {
    Span phrase = passage.tokens().get(post.begin()).span();
    phrase = phrase.cover(passage.tokens().get(post.end() - 1).span());
    for (Reference reference : passage.references()) {
      boolean near = reference.end() + REACH > post.begin() && reference.begin() < post.end() + 3;
      if (reference.entity().equals(person) && near) {
        return phrase.cover(reference.span());
      }
    }
    return phrase;
  }

  private Holding beside(Passage passage, Post post, Holding previous, int previousEnd) {
    int next = pastBrackets(passage, post.end());
    while (passage.isPart(next, "ADJ") || lexicon.has("titles", passage.text(next))) {
      next++;
    }
    if (!passage.isMark(next)) {
      int person = pastDescription(passage, next);
      List<Person> adjacent = people(passage, person, post.plural());
      boolean another = person > next && !before(passage, post, previous, previousEnd).isEmpty();
      if (!adjacent.isEmpty() && !another) {
        return Holding.of(adjacent, BESIDE);
      }
    }
    next = pastField(passage, next);
    int after = next + 1;
    while (lexicon.has("titles", passage.text(after))) {
      after++;
    }
    boolean reached =
        lexicon.has("from-to", passage.text(post.begin() - 1).toLowerCase(Locale.ROOT));
    boolean opens = WordShape.isOneOf(passage.text(next), ",:(–—") && !reached;
    Holding following =
        opens ? Holding.of(people(passage, after, post.plural()), BESIDE) : Holding.NONE;
    Holding before = before(passage, post, previous, previousEnd);
    boolean inList =
        !following.isEmpty()
            && before.people().equals(previous.people())
            && !following.people().equals(previous.people())
            && passage
                .lastWithin(previousEnd, post.begin(), Passage::isPerson)
                .filter(r -> previous.people().contains((Person) r.entity()))
                .isPresent();
    if (!before.isEmpty() && !inList) {
      return before;
    }
    return following.isEmpty() ? opening(passage, post) : following;
  }

  /** "président de la Chambre des mines (CDM), Y": past the short form of the house. */
  private static int pastBrackets(Passage passage, int from) {
    boolean bracketed = passage.is(from, "(") && passage.is(from + 2, ")");
    return bracketed ? from + 3 : from;
  }

  /** "président de X pour l'Afrique et le Moyen-Orient, Y": past what the post is for. */
  private int pastField(Passage passage, int from) {
    if (!lexicon.has("field-links", passage.text(from).toLowerCase(Locale.ROOT))) {
      return from;
    }
    int i = from + 1;
    while (i < from + FIELD
        && passage.isPart(i, "DET", "ADJ", "NOUN", "PROPN", "CCONJ", "ADP", "X")
        && !passage.isNamed(i)) {
      i++;
    }
    return passage.is(i, ",") ? i : from;
  }

  /** "Directrice de X, elle …", "As an analyst at X in 2001, Y …": whom an opening describes. */
  private Holding opening(Passage passage, Post post) {
    int comma = post.end();
    while (passage.isPart(comma, "ADP", "NUM", "ADV")) {
      comma++;
    }
    if (post.begin() > 3 || !passage.is(comma, ",")) {
      return Holding.NONE;
    }
    Optional<Reference> person = passage.beginning(comma + 1, Passage::isPerson);
    boolean pronoun =
        lexicon.has("person-pronouns", passage.text(comma + 1).toLowerCase(Locale.ROOT));
    boolean past = passage.isPart(comma - 1, "NUM");
    List<Person> people =
        person.isPresent()
            ? person.map(r -> (Person) r.entity()).stream().toList()
            : pronoun ? passage.person().stream().toList() : List.of();
    return new Holding(people, past, CLAUSE);
  }

  /** "former Orvane executive and chess player X": past the second description. */
  private static int pastDescription(Passage passage, int from) {
    if (!passage.isPart(from, "CCONJ")) {
      return from;
    }
    int i = from + 1;
    while (i < from + DESCRIPTION
        && passage.isPart(i, "ADJ", "NOUN", "PROPN")
        && passage.beginning(i, Passage::isPerson).isEmpty()) {
      i++;
    }
    return i;
  }

  private static List<Person> people(Passage passage, int begin, boolean plural) {
    List<Person> listed = Subjects.listed(passage, begin);
    return plural || listed.isEmpty() ? listed : listed.subList(0, 1);
  }

  /** "X, ancien patron de …", "X, 45 ans, PDG de …", "X, PDG de A et fondateur de B". */
  private Holding before(Passage passage, Post post, Holding previous, int previousEnd) {
    int mark = post.begin() - 1;
    while (mark >= previousEnd && isArticle(passage, mark)) {
      mark--;
    }
    boolean article = mark < post.begin() - 1;
    boolean chained =
        !previous.isEmpty()
            && (mark < previousEnd
                || mark == previousEnd && (passage.isMark(mark) || passage.isPart(mark, "CCONJ")));
    if (chained) {
      return previous;
    }
    if (WordShape.isOneOf(passage.text(mark), ",(–—")) {
      Optional<Reference> person = passage.ending(mark, Passage::isPerson);
      if (person.isPresent()) {
        return post.plural()
            ? Holding.of(Subjects.coordinated(passage, mark, person), BESIDE)
            : Holding.of(person, BESIDE);
      }
      return Holding.of(beforeAge(passage, mark), BESIDE);
    }
    return article && !post.organizations().isEmpty()
        ? Holding.of(passage.ending(mark + 1, Passage::isPerson), BESIDE)
        : Holding.NONE;
  }

  /** "X, 45 ans, …": the person before a short segment without a verb. */
  private static Optional<Reference> beforeAge(Passage passage, int mark) {
    for (int i = mark - 1; i >= Math.max(0, mark - 5); i--) {
      if (passage.is(i, ",")) {
        return passage.ending(i, Passage::isPerson);
      }
      if (passage.isPart(i, "VERB", "AUX") || passage.isNamed(i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isArticle(Passage passage, int index) {
    String word = passage.text(index).toLowerCase(Locale.ROOT);
    return !passage.isNamed(index)
        && (passage.isPart(index, "DET", "ADV", "NUM")
            || lexicon.has("former", word)
            || lexicon.has("one-of", word));
  }

  /** "X est …", "X, qui fut …", "… de Groq est X". */
  private Holding copula(Passage passage, Post post) {
    for (int i = post.begin() - 1; i >= Math.max(0, post.begin() - 6); i--) {
      Token token = passage.tokens().get(i);
      if (lexicon.has("copulas", token.lemma())) {
        if (isNegated(passage, i)) {
          return Holding.NONE;
        }
        List<Person> people = subjects.of(passage, i, post.head());
        return new Holding(people, isPast(passage, i), BESIDE);
      }
      if (passage.isMark(i) || passage.isPart(i, "VERB")) {
        break;
      }
    }
    int verb = post.end();
    if (verb < passage.size() && lexicon.has("copulas", passage.tokens().get(verb).lemma())) {
      return new Holding(people(passage, verb + 1, post.plural()), isPast(passage, verb), BESIDE);
    }
    return Holding.NONE;
  }

  private boolean isNegated(Passage passage, int verb) {
    for (int i = verb - 2; i <= verb + 1; i++) {
      if (lexicon.has("negations", passage.text(i).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private boolean isPast(Passage passage, int verb) {
    for (int i = Math.max(0, verb - 2); i <= Math.min(verb + 2, passage.size() - 1); i++) {
      Token token = passage.tokens().get(i);
      String word = token.text().toLowerCase(Locale.ROOT);
      boolean before = i < verb && lexicon.has("past-auxiliaries", word);
      if (before || lexicon.has("former", word) || i == verb && lexicon.has("past-copulas", word)) {
        return true;
      }
    }
    return false;
  }
}
