package dixit.extract.claim;

import dixit.extract.claim.NounPhrases.Range;
import dixit.extract.lexicon.Gazetteer;
import dixit.extract.lexicon.Gazetteer.Topic;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.reference.Reference;
import dixit.extract.reference.References;
import dixit.model.Agent;
import dixit.model.Company;
import dixit.model.Person;
import dixit.model.UnnamedSource;
import dixit.model.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Finds who spoke or was named before. */
final class Antecedents {
  /** Sentences to look back for whom a pronoun means. */
  private static final int BACK = 4;

  /** Speakers to look back for an outlet. */
  private static final int FAR = 8;

  private final Lexicon lexicon;
  private final References references;
  private final List<Words> sentences;
  private final Set<Value> masculine;
  private final Set<Value> feminine;
  private final Gazetteer gazetteer = Gazetteer.load();
  private final Deque<Speaker> speakers = new ArrayDeque<>();

  private record Speaker(Agent agent, int paragraph) {}

  Antecedents(Lexicon lexicon, References references, List<Words> sentences) {
    this.lexicon = lexicon;
    this.references = references;
    this.sentences = sentences;
    masculine = standFor("masculine-pronouns");
    feminine = standFor("feminine-pronouns");
  }

  /** Remembers who spoke, for pronouns in what follows. */
  void spoke(Agent agent, int paragraph) {
    speakers.push(new Speaker(agent, paragraph));
  }

  /** The last one to speak, in this paragraph or the one before. */
  Optional<Agent> lastSpeaker(Words words, Predicate<Agent> suits) {
    return speakers.stream()
        .limit(BACK)
        .filter(speaker -> words.paragraph() - speaker.paragraph() <= 1)
        .map(Speaker::agent)
        .filter(agent -> !(agent instanceof UnnamedSource))
        .filter(suits)
        .findFirst();
  }

  /** Whom "he" means right behind what somebody said: who said it. */
  Optional<Agent> hasJustSpoken(Words words, Range head) {
    String pronoun = words.lower(head.begin());
    boolean single =
        head.end() - head.begin() == 1
            && (lexicon.has("he-words", pronoun) || lexicon.has("subject-pronouns", pronoun))
            && (lexicon.has("masculine-pronouns", pronoun)
                || lexicon.has("feminine-pronouns", pronoun));
    if (head.end() - head.begin() == 1 && lexicon.has("many-pronouns", pronoun)) {
      return Optional.ofNullable(speakers.peek())
          .filter(last -> last.paragraph() == words.paragraph())
          .map(Speaker::agent)
          .filter(agent -> agent instanceof UnnamedSource);
    }
    return Optional.ofNullable(single ? speakers.peek() : null)
        .filter(last -> last.paragraph() == words.paragraph())
        .map(Speaker::agent)
        .filter(agent -> agent instanceof Person && agrees(agent, pronoun));
  }

  /** "Le quotidien", "ce média américain", "les deux journaux": those who spoke last. */
  List<Agent> outlets(Words words, Range head) {
    String first = words.lower(head.begin());
    boolean definite =
        lexicon.has("articles", first) && !lexicon.has("comment-openers", first)
            || lexicon.has("pointers", first);
    int noun = head.begin() + 1;
    while (noun < head.end() - 1 && words.pos(noun).equals("NUM")) {
      noun++;
    }
    int end = noun + 1;
    if (lexicon.has("nationals", words.lower(end))) {
      end++;
    }
    String lemma = words.lemma(noun).toLowerCase(Locale.ROOT);
    if (!definite || end < head.end() || !lexicon.has("outlet-words", lemma)) {
      return List.of();
    }
    List<Speaker> houses =
        speakers.stream()
            .limit(FAR)
            .filter(speaker -> words.paragraph() - speaker.paragraph() < BACK)
            .filter(speaker -> !(speaker.agent() instanceof UnnamedSource))
            .filter(speaker -> !(speaker.agent() instanceof Person))
            .toList();
    if (words.lower(noun).equals(lemma)) {
      return houses.stream()
          .filter(speaker -> isMedia(speaker.agent()))
          .findFirst()
          .or(() -> houses.stream().filter(s -> words.paragraph() - s.paragraph() < 2).findFirst())
          .map(Speaker::agent)
          .stream()
          .toList();
    }
    List<Agent> some = houses.stream().map(Speaker::agent).distinct().toList();
    return lexicon.has("outlet-kinds", lemma) && some.size() == 2 ? some : List.of();
  }

  private boolean isMedia(Value value) {
    return value instanceof Company company && gazetteer.has(Topic.MEDIA, company.name());
  }

  /** "The firms", "les deux groupes": the two that the nearest sentence with two names. */
  List<Agent> pair(Words words, Range head) {
    int noun = head.end() - 1;
    boolean many = !words.lower(noun).equals(words.lemma(noun).toLowerCase(Locale.ROOT));
    boolean definite =
        lexicon.has("articles", words.lower(head.begin()))
            && !lexicon.has("comment-openers", words.lower(head.begin()));
    if (!many
        || !definite
        || !lexicon.has("company-words", words.lemma(noun))
        || noun > head.begin() + 2) {
      return List.of();
    }
    for (int s = words.index() - 1; s >= Math.max(0, words.index() - BACK); s--) {
      List<Agent> named =
          references.named(s).stream()
              .filter(r -> isHouse(r.entity()))
              .map(r -> (Agent) r.entity())
              .distinct()
              .toList();
      if (named.size() > 1) {
        return named.size() == 2 ? named : List.of();
      }
    }
    return List.of();
  }

  /** The house whose voice it is: which spoke last, or is named first in what is nearest. */
  Optional<Agent> house(Words words, int before) {
    return lastSpeaker(words, this::isHouse)
        .or(() -> lastNamed(words, before, r -> isHouse(r.entity())));
  }

  private boolean isHouse(Value value) {
    return value instanceof Company && !isMedia(value);
  }

  /** Whom a pronoun or "the company" stands for, where nothing better is known: the last named. */
  Optional<Agent> meant(Words words, Range head) {
    String last = words.lower(head.end() - 1);
    boolean pointed = lexicon.has("pointers", words.lower(head.begin()));
    boolean single = head.end() - head.begin() == (pointed ? 2 : 1);
    if (single && lexicon.has("he-words", last)) {
      return lastSpeaker(words, agent -> agent instanceof Person && agrees(agent, last))
          .or(() -> lastNamed(words, head.begin(), r -> r.entity() instanceof Person));
    }
    if (single && lexicon.has("it-words", last)) {
      return namedBefore(words, head.begin())
          .or(() -> lastSpeaker(words, agent -> !(agent instanceof Person)))
          .or(() -> lastNamed(words, head.begin(), r -> !(r.entity() instanceof Person)));
    }
    if (single && lexicon.has("either-words", last)) {
      return lastSpeaker(words, agent -> true).or(() -> lastNamed(words, head.begin(), r -> true));
    }
    boolean definite =
        lexicon.has("articles", words.lower(head.begin()))
            && !lexicon.has("comment-openers", words.lower(head.begin()));
    int noun = described(words, head);
    boolean company = lexicon.has("company-words", words.lemma(noun));
    boolean person =
        lexicon.has("person-words", words.lemma(noun))
            && words.lower(noun).equals(words.lemma(noun).toLowerCase(Locale.ROOT));
    if (definite && person && noun == head.begin() + 1) {
      return lastSpeaker(words, agent -> agent instanceof Person)
          .or(() -> lastNamed(words, head.begin(), r -> r.entity() instanceof Person));
    }
    boolean nation = lexicon.has("nationals", words.lower(head.begin() + 1));
    if (definite && (company && !isToldApart(words, head) || nation && isTwo(head))) {
      return lastSpeaker(words, agent -> agent instanceof Company)
          .or(() -> lastNamed(words, head.begin(), r -> r.entity() instanceof Company));
    }
    return Optional.empty();
  }

  /** Index of the noun that an adjective of a country may follow: "le dirigeant italien". */
  private int described(Words words, Range head) {
    int last = head.end() - 1;
    boolean nation = lexicon.has("nationals", words.lower(last)) && last - head.begin() == 2;
    return nation ? last - 1 : last;
  }

  private static boolean isTwo(Range head) {
    return head.end() - head.begin() == 2;
  }

  /** "The Cambridge firm", "le groupe de parfumerie": one of several, which it is only told. */
  private boolean isToldApart(Words words, Range head) {
    for (int i = head.begin() + 1; i < head.end(); i++) {
      if (words.pos(i).equals("PROPN")) {
        return true;
      }
    }
    return lexicon.has("owners", words.lower(head.end()));
  }

  /** The first company or body that the sentence names before the token. */
  Optional<Agent> namedBefore(Words words, int token) {
    return references.named(words.index()).stream()
        .filter(r -> r.entity() instanceof Agent && !(r.entity() instanceof Person))
        .filter(r -> r.begin() < token && !words.isQuoted(r.begin()))
        .map(r -> (Agent) r.entity())
        .findFirst();
  }

  /** The agent named last before the token, "the latter". */
  Optional<Agent> nearest(Words words, int before) {
    for (int s = words.index(); s >= Math.max(0, words.index() - BACK); s--) {
      int limit = s == words.index() ? before : Integer.MAX_VALUE;
      Words sentence = sentences.get(s);
      Optional<Agent> found =
          references.named(s).stream()
              .filter(r -> r.entity() instanceof Agent && r.begin() < limit)
              .filter(r -> !sentence.isQuoted(r.begin()))
              .map(r -> (Agent) r.entity())
              .reduce((a, b) -> b);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The first agent of the nearest sentence with one; the words before count as the nearest. */
  Optional<Agent> lastNamed(Words words, int before, Predicate<Reference> suits) {
    for (int s = words.index(); s >= Math.max(0, words.index() - BACK); s--) {
      int limit = s == words.index() ? before : Integer.MAX_VALUE;
      Words sentence = sentences.get(s);
      List<Reference> found =
          references.named(s).stream()
              .filter(r -> r.entity() instanceof Agent && r.begin() < limit)
              .filter(suits)
              .toList();
      if (!found.isEmpty()) {
        // "Nvidia challenger Groq": a name before a noun only tells it apart.
        return found.stream()
            .filter(
                r ->
                    lexicon.has("voices", sentence.lemma(r.end()))
                        || lexicon.has("posts", sentence.lower(r.end()))
                        || !words(sentence, r).anyMatch(i -> sentence.has(i, "compound")))
            .findFirst()
            .or(() -> Optional.of(found.get(0)))
            .map(r -> (Agent) r.entity());
      }
    }
    return Optional.empty();
  }

  /** Whether no pronoun of the other gender stands for the person elsewhere. */
  boolean agrees(Value person, String pronoun) {
    boolean she = lexicon.has("feminine-pronouns", pronoun);
    return !(she ? masculine : feminine).contains(person);
  }

  private Set<Value> standFor(String section) {
    Set<Value> found = new HashSet<>();
    for (Reference reference : references.all()) {
      String word = sentences.get(reference.sentence()).lower(reference.begin());
      if (reference.kind() == Reference.Kind.PRONOUN && lexicon.has(section, word)) {
        found.add(reference.entity());
      }
    }
    return found;
  }

  /** Tokens of a name whose head lies outside of it. */
  private static IntStream words(Words sentence, Reference name) {
    return IntStream.range(name.begin(), name.end())
        .filter(i -> sentence.head(i) < name.begin() || sentence.head(i) >= name.end());
  }
}
