package dixit.extract.deal;

import dixit.model.Agent;
import dixit.model.Certainty;
import dixit.model.DealStatus;
import dixit.model.DealType;
import dixit.model.Money;
import dixit.model.Role;
import dixit.model.Span;
import dixit.model.Stance;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One place of an article that speaks of a deal.
 *
 * @param roles who is told to be what there
 * @param status how far it has come, and whether words say so or only the tense of the verb
 * @param verbal whether a verb tells it
 * @param scope what sets it apart from other deals
 * @param trigger the words that tell of it
 * @param words all that was used to read it
 */
record DealMention(
    DealType type,
    Map<Role, Set<Agent>> roles,
    DealTerms terms,
    Optional<Status> status,
    Optional<Integer> year,
    boolean verbal,
    Set<Scope> scope,
    Stance stance,
    Certainty certainty,
    int sentence,
    Span trigger,
    Span words) {

  /**
   * How far a deal has come.
   *
   * @param explicit whether words say so; else the tense suggests it
   * @param background whether the sentence tells of a time before
   */
  record Status(DealStatus value, boolean explicit, boolean background) {}

  /** How the words of a mention narrow which deal is meant. */
  enum Scope {
    /** A noun that may stand for any deal of the same parties, "le partenariat". */
    LOOSE,
    /** Only a thing of the target is dealt with, "un achat d'actifs". */
    PARTIAL,
    /** The target is a company that the place does not name, "racheter l'entreprise". */
    UNNAMED_COMPANY,
    /** Set apart from the deal told before, "une précédente offre". */
    EARLIER,
    /** Somebody is named to a post: a hire only if he comes from outside. */
    APPOINTED,
    /** Takes up the deal told before, "le tour de table a été mené par". */
    RESUMED,
    /** Given in return for the deal told before, "en échange". */
    EXCHANGED,
    /** Into what another of the sentence puts money, too: "while X added $2 billion". */
    BESIDE,
    /** Of somebody whom a possessive only points to, "its purchase of X". */
    OWNED,
    /** Words that leave no doubt of a deal of which only one party is named. */
    ALONE,
    /** The words themselves name what is bought, as their object or after "of". */
    OBJECT_NAMED
  }

  Optional<Money> price() {
    return terms.price();
  }

  Set<Agent> in(Role role) {
    return roles.getOrDefault(role, Set.of());
  }

  boolean sets(Role role) {
    return !in(role).isEmpty();
  }

  boolean is(Scope kind) {
    return scope.contains(kind);
  }

  Set<Agent> participants() {
    Set<Agent> all = new LinkedHashSet<>();
    roles.values().forEach(all::addAll);
    return all;
  }

  /** The same place, read as taking up a deal of another type by a loose word, "the deal". */
  DealMention takingUp(DealType told) {
    return new DealMention(
        told,
        Map.of(),
        terms,
        status.filter(Status::explicit),
        year,
        verbal,
        Set.of(),
        stance,
        certainty,
        sentence,
        trigger,
        words);
  }

  /** The same place with one more filler of a role. */
  DealMention with(Role role, Agent agent) {
    Map<Role, Set<Agent>> more = new EnumMap<>(Role.class);
    more.putAll(roles);
    Set<Agent> filled = new LinkedHashSet<>(in(role));
    filled.add(agent);
    more.put(role, filled);
    return new DealMention(
        type, more, terms, status, year, verbal, scope, stance, certainty, sentence, trigger,
        words);
  }
}
