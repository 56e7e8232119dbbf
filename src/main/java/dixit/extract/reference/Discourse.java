package dixit.extract.reference;

import dixit.extract.name.NameKey;
import dixit.extract.reference.Anaphor.Role;
import dixit.extract.reference.Anaphor.Target;
import dixit.model.Chip;
import dixit.model.Entity;
import dixit.model.Person;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom the text has spoken of so far, and who of them words at a place most likely stand for. */
final class Discourse {
  /** The likeliest entity, and how sure. */
  record Choice(Entity entity, double confidence) {}

  private static final int REMEMBERED = 12;
  private static final double[] RECENCY = {1.6, 1.6, 1.0, 0.5, 0.2};
  private static final double SUBJECT = 1.0;
  private static final double DESCRIBED = 2.5;
  private static final double OWN = 0.6;
  private static final double TRADE = 1.2;
  private static final double SPEAKER = 0.8;
  private static final double OTHER_TRADE = 2;
  private static final double UNFIT = 0.8;
  private static final double ENOUGH = 1.2;
  private static final double MARGIN = 0.25;

  /** By how much one of two who are named together must lead, for "the company" to be him. */
  private static final double EQUALS = 1.7;

  private final List<Seen> recent = new ArrayList<>();
  private final Map<Entity, Seen> seen = new HashMap<>();
  private List<Entity> pair = List.of();
  private int pairSentence = -1;
  private int lastSubject = -1;
  private int otherSubject = -1;
  private final @Nullable Entity topic;
  private final NameKinds kinds;
  private final TraitReader traits;

  /**
   * @param topic the company that the text names most often, if any
   * @param kinds what a company may be called by its name
   * @param traits what is known of companies
   */
  Discourse(@Nullable Entity topic, NameKinds kinds, TraitReader traits) {
    this.topic = topic;
    this.kinds = kinds;
    this.traits = traits;
  }

  /** What is known of an entity that was named. */
  private static final class Seen {
    private final Entity entity;
    private final Set<String> nouns = new HashSet<>();
    private final Set<String> traits = new HashSet<>();
    private Gender gender = Gender.UNKNOWN;
    private int sentence;
    private int token;
    private boolean subject;
    private boolean speaker;
    private boolean first;
    private int count;

    private Seen(Entity entity, Set<String> known) {
      this.entity = entity;
      traits.addAll(known);
    }

    private boolean hasOneOf(Set<String> sought) {
      return sought.stream().anyMatch(traits::contains);
    }

    /** Whether a noun was said of it or is part of its name. */
    private boolean isCalled(String noun) {
      return nouns.contains(noun)
          || (" " + NameKey.plain(entity.name()) + " ").contains(" " + NameKey.plain(noun) + " ");
    }
  }

  /** An entity is named or referred to. */
  void mention(Entity entity, int sentence, int token, boolean subject, boolean speaker) {
    Seen one = seen(entity);
    recent.remove(one);
    recent.add(0, one);
    if (recent.size() > REMEMBERED) {
      recent.remove(recent.size() - 1);
    }
    one.subject = subject || one.subject && one.sentence == sentence;
    one.first = subject && sentence != lastSubject || one.first && one.sentence == sentence;
    lastSubject = subject ? sentence : lastSubject;
    one.speaker = speaker;
    one.sentence = sentence;
    one.token = token;
    one.count++;
  }

  private Seen seen(Entity entity) {
    return seen.computeIfAbsent(entity, key -> new Seen(key, traits.known(key)));
  }

  /** Words beside the name say what trade the entity is in, where it is from. */
  void describe(Entity entity, Set<String> said) {
    seen(entity).traits.addAll(said);
  }

  /** A noun beside the name says what the entity is. */
  void describe(Entity entity, String noun) {
    seen(entity).nouns.add(noun);
  }

  void gender(Entity entity, Gender gender) {
    Seen one = seen(entity);
    if (one.gender == Gender.UNKNOWN) {
      one.gender = gender;
    }
  }

  /** The subject of a sentence is a thing without a name, which "it" may stand for as well. */
  void otherSubject(int sentence) {
    otherSubject = sentence;
  }

  /** Two are spoken of together. */
  void pair(Entity one, Entity other, int sentence) {
    pair = List.of(one, other);
    pairSentence = sentence;
  }

  /** Whom an anaphor stands for: none where nobody or more than one would do, two for a pair. */
  List<Choice> resolve(Anaphor anaphor, int sentence, boolean says) {
    if (Set.of(Target.PAIR, Target.SEVERAL, Target.BOTH).contains(anaphor.target())) {
      List<Choice> both = both(anaphor, sentence);
      if (!both.isEmpty() || anaphor.target() != Target.SEVERAL) {
        return both;
      }
    }
    if (anaphor.noun().equals(Optional.of("latter"))) {
      return latest(anaphor, sentence, says);
    }
    Seen best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (Seen candidate : recent) {
      boolean mute = says && candidate.entity instanceof Chip; // "It claims …"
      if (mute
          || !anaphor.accepts(candidate.entity)
          || !anaphor.gender().agrees(gender(candidate, anaphor))) {
        continue;
      }
      double score = score(anaphor, candidate, sentence, says);
      if (score > bestScore) {
        second = bestScore;
        bestScore = score;
        best = candidate;
      } else {
        second = Math.max(second, score);
      }
    }
    boolean thing =
        anaphor.kind() == Reference.Kind.PRONOUN
            && (anaphor.target() == Target.THING || anaphor.target() == Target.ANY && !says);
    if (thing && otherSubject >= 0 && sentence - otherSubject <= 1) {
      second = Math.max(second, RECENCY[sentence - otherSubject] + SUBJECT);
    }
    double margin = Math.min(bestScore - second, 3);
    double enough = anaphor.target() == Target.SEVERAL ? ENOUGH + 1 : ENOUGH;
    if (best == null || bestScore < enough || margin < MARGIN) {
      return List.of();
    }
    boolean fits =
        anaphor.traits().telling().isEmpty() || best.hasOneOf(anaphor.traits().telling());
    if (!fits && margin < EQUALS) {
      return List.of();
    }
    if (anaphor.kind() == Reference.Kind.NOMINAL
        && isOneOfEquals(best.entity, bestScore, anaphor, sentence, says)) {
      return List.of();
    }
    return List.of(new Choice(best.entity, confidence(margin)));
  }

  /** "X and Y are chipmakers. The company …": whether the other would do nearly as well. */
  private boolean isOneOfEquals(
      Entity best, double score, Anaphor anaphor, int sentence, boolean says) {
    return sentence - pairSentence <= 1
        && pair.contains(best)
        && recent.stream()
            .filter(other -> !other.entity.equals(best) && pair.contains(other.entity))
            .anyMatch(other -> score - score(anaphor, other, sentence, says) < EQUALS);
  }

  private static Gender gender(Seen candidate, Anaphor anaphor) {
    return candidate.entity instanceof Person && anaphor.kind() == Reference.Kind.PRONOUN
            || anaphor.target() == Target.PERSON
        ? candidate.gender
        : Gender.UNKNOWN;
  }

  private double score(Anaphor anaphor, Seen candidate, int sentence, boolean says) {
    int distance = sentence - candidate.sentence;
    boolean pronoun = anaphor.kind() == Reference.Kind.PRONOUN;
    boolean person = candidate.entity instanceof Person;
    if (pronoun && distance > (anaphor.target() == Target.PERSON ? 6 : 3)) {
      return Double.NEGATIVE_INFINITY;
    }
    double score = distance < RECENCY.length ? RECENCY[distance] : 0;
    if (anaphor.target() == Target.PERSON && pronoun) {
      score += 1;
    }
    boolean specific = anaphor.specific();
    score +=
        candidate.subject && distance <= 1
            ? specific ? 0.3 : SUBJECT
            : candidate.subject && distance == 2 ? SUBJECT / 2 : 0;
    score += candidate.first && distance <= 1 ? 0.3 : 0;
    // "X said it would …": whoever speaks mostly speaks of himself.
    boolean own = pronoun && distance == 0 && anaphor.role() == Role.SUBJECT;
    score += own && candidate.subject ? OWN : 0;
    score += specific && candidate == recent.get(0) ? 0.6 : 0;
    score += 0.1 * Math.min(candidate.count, 6);
    score += candidate.entity.equals(topic) && !pronoun && !specific ? 0.5 : 0;
    if (anaphor.target() == Target.ANY && says) {
      score += person ? 1.2 : 0;
    }
    if (says && candidate.speaker) {
      score += SPEAKER;
    }
    if (anaphor.gender() != Gender.UNKNOWN && person && anaphor.gender() == candidate.gender) {
      score += 0.4;
    }
    Traits said = anaphor.traits();
    boolean foreign =
        !said.origins().isEmpty()
            && candidate.traits.stream().anyMatch(traits::isCountry)
            && !candidate.hasOneOf(said.origins());
    if (foreign) {
      return Double.NEGATIVE_INFINITY;
    }
    if (!said.telling().isEmpty()) {
      score += candidate.hasOneOf(said.telling()) ? DESCRIBED : -UNFIT;
    }
    if (said.implied().stream().anyMatch(traits::isTrade)
        && candidate.traits.stream().anyMatch(traits::isTrade)
        && !candidate.hasOneOf(said.implied())) {
      score -= OTHER_TRADE;
    }
    boolean called =
        candidate.hasOneOf(said.implied())
            || anaphor
                .noun()
                .filter(noun -> candidate.isCalled(noun) || kinds.allow(candidate.entity, noun))
                .isPresent();
    int trade =
        anaphor.noun().map(n -> kinds.trade(candidate.entity, candidate.nouns, n)).orElse(0);
    if (trade < 0 && !called) {
      return Double.NEGATIVE_INFINITY;
    }
    score += trade > 0 && !called ? TRADE : 0;
    if (called && anaphor.general() && !candidate.hasOneOf(said.implied())) {
      score += TRADE; // any company may be called so
    } else if (called) {
      score += DESCRIBED;
    } else if (specific
        && (anaphor.target() == Target.PERSON || anaphor.target() == Target.ORGANIZATION)) {
      // A post stands for whoever was said to hold it.
      score -= 1.6;
    }
    if (anaphor.role() == Role.OTHER && distance == 0 && candidate.subject) {
      // "Intel bought it": not its own object.
      score -= pronoun ? 1.5 : 0.8;
    }
    return score;
  }

  private List<Choice> latest(Anaphor anaphor, int sentence, boolean says) {
    for (Seen candidate : recent) {
      if (anaphor.accepts(candidate.entity)
          && (!says || candidate.entity instanceof Person)
          && sentence - candidate.sentence <= 1
          && anaphor.gender().agrees(gender(candidate, anaphor))) {
        return List.of(new Choice(candidate.entity, 0.8));
      }
    }
    return List.of();
  }

  private List<Choice> both(Anaphor anaphor, int sentence) {
    boolean together =
        pairSentence >= 0 && sentence - pairSentence <= (anaphor.target() == Target.PAIR ? 3 : 1);
    boolean fits =
        anaphor.target() == Target.SEVERAL && together
            || together && pair.stream().allMatch(anaphor::accepts);
    if (fits) {
      return pair.stream().map(entity -> new Choice(entity, 0.75)).toList();
    }
    if (anaphor.target() != Target.PAIR) {
      return List.of();
    }
    List<Entity> two = new ArrayList<>();
    for (Seen candidate : recent) {
      if (anaphor.accepts(candidate.entity) && sentence - candidate.sentence <= 2) {
        two.add(candidate.entity);
      }
    }
    return two.size() == 2
        ? two.stream().map(entity -> new Choice(entity, 0.7)).toList()
        : List.of();
  }

  private static double confidence(double margin) {
    return Math.round(100 * Math.min(0.95, 0.55 + 0.14 * margin)) / 100.0;
  }

  /**
   * "Le groupe chimique allemand X a annoncé": the noun is the subject, and the name tells whose.
   */
  private static boolean isNameOfSubject(List<Token> tokens, int begin, Token name) {
    int noun = name.head();
    if (noun >= begin || !Set.of("nmod", "appos", "flat").contains(name.relation())) {
      return false;
    }
    for (int i = noun + 1; i < begin; i++) {
      if (!Set.of("ADJ", "NOUN", "CCONJ", "PROPN").contains(tokens.get(i).pos())) {
        return false;
      }
    }
    return tokens.get(noun).pos().equals("NOUN") && tokens.get(noun).relation().startsWith("nsubj");
  }

  /** Whether the words are the subject of a verb: by their arc, else because a verb follows. */
  static boolean isSubject(List<Token> tokens, int begin, int end) {
    for (int i = begin; i < end; i++) {
      Token token = tokens.get(i);
      if (token.head() >= 0 && (token.head() < begin || token.head() >= end)) {
        return token.relation().startsWith("nsubj") || isNameOfSubject(tokens, begin, token);
      }
    }
    if (begin > 0 && tokens.get(begin - 1).pos().equals("ADP")) {
      return false;
    }
    int i = end;
    if (i < tokens.size() && tokens.get(i).text().equals(",")) {
      int close = i + 1;
      while (close < Math.min(tokens.size(), i + 15) && !tokens.get(close).text().equals(",")) {
        close++;
      }
      i = close + 1;
    }
    for (int k = i; k < Math.min(tokens.size(), i + 4); k++) {
      String pos = tokens.get(k).pos();
      if (pos.equals("VERB") || pos.equals("AUX")) {
        return true;
      }
      if (!pos.equals("ADV") && !pos.equals("PRON") && !pos.equals("PART")) {
        return false;
      }
    }
    return false;
  }
}
