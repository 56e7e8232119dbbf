package dixit.extract.deal;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.name.EntityExtractor;
import dixit.extract.reference.Reference;
import dixit.model.Agent;
import dixit.model.Company;
import dixit.model.DealType;
import dixit.model.Entity;
import dixit.model.Mention;
import dixit.model.Organization;
import dixit.model.Person;
import dixit.model.Role;
import dixit.text.Document;
import dixit.text.Sentence;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes a name of no known kind for a company where words tell that it is bought, sold, funded or
 * supplied by one that is known, and a country for a state where it buys.
 */
public final class DealNames {
  private static final Set<Role> ROLES_OF_COMPANIES =
      Set.of(Role.ACQUIRER, Role.TARGET, Role.SELLER, Role.INVESTEE, Role.CUSTOMER, Role.PARTY);

  private static final Set<Role> ROLES_OF_STATES =
      Set.of(Role.CUSTOMER, Role.SUPPLIER, Role.ACQUIRER, Role.SELLER, Role.INVESTOR);

  private static final Set<DealType> TOLD_BY_NOUNS =
      Set.of(DealType.ACQUISITION, DealType.MERGER, DealType.INVESTMENT);

  /** How far before a name the noun may stand that calls it a company, in tokens. */
  private static final int NOUNS = 6;

  private final Lexicon lexicon;
  private final DealReader reader;

  /** Frames come from the lexicon's "deals" topic. */
  public DealNames(Lexicon lexicon) {
    this.lexicon = lexicon;
    reader = new DealReader(lexicon);
  }

  /** The entities in order of first mention, those that only their deals tell among them. */
  public Map<Entity, List<Mention>> adopt(Document document, EntityExtractor.Found names) {
    Set<Entity> dealing = new LinkedHashSet<>();
    for (int i = 0; i < document.sentences().size(); i++) {
      Sentence sentence = document.sentences().get(i);
      List<Reference> possible = references(sentence, i, names.possible());
      if (!possible.isEmpty()) {
        List<Reference> all = references(sentence, i, names.entities());
        all.removeIf(known -> possible.stream().anyMatch(p -> isSame(known, p)));
        all.addAll(possible);
        all.sort(Comparator.comparing(Reference::begin).thenComparing(r -> -r.end()));
        for (DealMention mention :
            reader.read(sentence, i, all, DealReader.Figures.NONE, Trades.NONE)) {
          dealing.addAll(adopted(mention, names));
          dealing.addAll(described(mention, sentence, possible));
        }
      }
    }
    return dealing.isEmpty() ? names.entities() : merged(names, dealing);
  }

  private static boolean isSame(Reference one, Reference other) {
    return one.begin() < other.end() && other.begin() < one.end();
  }

  /** Those of a reading that were not known, where one of the others is. */
  private static Set<Entity> adopted(DealMention mention, EntityExtractor.Found names) {
    Set<Entity> adopted = new LinkedHashSet<>();
    boolean known =
        mention.participants().stream().anyMatch(names.entities()::containsKey)
            || mention.type() == DealType.SUPPLY_AGREEMENT
                && mention.participants().size() > 1
                && mention.participants().stream().allMatch(Organization.class::isInstance);
    if (mention.type() == DealType.HIRE
        || !mention.verbal() && !TOLD_BY_NOUNS.contains(mention.type())
        || !known) {
      return adopted;
    }
    mention
        .roles()
        .forEach(
            (role, agents) -> {
              for (Agent agent : agents) {
                Set<Role> open =
                    agent instanceof Organization ? ROLES_OF_STATES : ROLES_OF_COMPANIES;
                if (names.possible().containsKey(agent)
                    && open.contains(role)
                    && !isPlural(agent, names)) {
                  adopted.add(agent);
                }
              }
            });
    return adopted;
  }

  /** "a racheté la société de services X": what is bought or funded, called a company there. */
  private Set<Entity> described(DealMention mention, Sentence sentence, List<Reference> possible) {
    Set<Entity> described = new LinkedHashSet<>();
    if (!mention.verbal()) {
      return described;
    }
    for (Role role : List.of(Role.TARGET, Role.INVESTEE)) {
      possible.stream()
          .filter(name -> mention.in(role).contains(name.entity()))
          .filter(name -> name.entity() instanceof Company && isCalledCompany(sentence, name))
          .forEach(name -> described.add(name.entity()));
    }
    return described;
  }

  private boolean isCalledCompany(Sentence sentence, Reference name) {
    for (int i = name.begin() - 1; i >= Math.max(0, name.begin() - NOUNS); i--) {
      Token token = sentence.tokens().get(i);
      if (lexicon.has("bare-company-nouns", token.lemma())) {
        return true;
      }
      if (!Set.of("NOUN", "ADJ", "ADP").contains(token.pos())) {
        return false;
      }
    }
    return false;
  }

  /** "new Airbuses" are things of the company. */
  private static boolean isPlural(Agent agent, EntityExtractor.Found names) {
    return names.entities().keySet().stream()
        .anyMatch(known -> agent.name().matches(Pattern.quote(known.name()) + "e?s"));
  }

  private static Map<Entity, List<Mention>> merged(
      EntityExtractor.Found names, Set<Entity> dealing) {
    Map<Entity, List<Mention>> all = new LinkedHashMap<>(names.entities());
    for (Entity entity : dealing) {
      List<Mention> mentions = names.possible().get(entity);
      all.entrySet()
          .removeIf(
              known ->
                  known.getKey() instanceof Person
                      && known.getValue().get(0).span().equals(mentions.get(0).span()));
      all.putIfAbsent(entity, mentions);
    }
    Map<Entity, List<Mention>> ordered = new LinkedHashMap<>();
    all.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getValue().get(0).span()))
        .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    return ordered;
  }

  private static List<Reference> references(
      Sentence sentence, int index, Map<Entity, List<Mention>> entities) {
    List<Reference> references = new ArrayList<>();
    entities.forEach(
        (entity, mentions) -> {
          for (Mention mention : mentions) {
            if (sentence.span().contains(mention.span())
                && !isOfSum(sentence, mention)
                && !(entity instanceof Organization && isOfName(sentence, mention))) {
              references.add(reference(sentence.tokens(), index, entity, mention));
            }
          }
        });
    return references;
  }

  /** "US$6.8 billion": the letters before the sign are no state. */
  private static boolean isOfSum(Sentence sentence, Mention mention) {
    return sentence.tokens().stream()
        .anyMatch(
            t ->
                t.span().begin() <= mention.span().end()
                    && mention.span().begin() <= t.span().begin()
                    && t.text().matches("(\\p{Lu}{0,3})\\$.*"));
  }

  /** "US Velquor": a state before a name that nobody knows is a part of it. */
  private static boolean isOfName(Sentence sentence, Mention mention) {
    return sentence.tokens().stream()
        .filter(t -> t.span().begin() >= mention.span().end())
        .findFirst()
        .filter(next -> next.span().begin() <= mention.span().end() + 1)
        .filter(next -> next.pos().equals("PROPN") && next.text().matches("\\p{Lu}\\p{L}+"))
        .isPresent();
  }

  private static Reference reference(
      List<Token> tokens, int index, Entity entity, Mention mention) {
    int begin = 0;
    while (tokens.get(begin).span().end() <= mention.span().begin()) {
      begin++;
    }
    int end = begin + 1;
    while (end < tokens.size() && tokens.get(end).span().begin() < mention.span().end()) {
      end++;
    }
    return new Reference(entity, Reference.Kind.NAME, mention, index, begin, end);
  }
}
