package dixit.extract.deal;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.extract.reference.Reference;
import dixit.extract.reference.ReferencedSentence;
import dixit.model.Agent;
import dixit.model.Company;
import dixit.model.DealType;
import dixit.model.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whose purchases a sentence ranks: in "the biggest purchase by X, ahead of that of Z" both
 * are X's, and the second was done before.
 */
final class Rankings {
  /** How far the word that ranks may stand from the noun, in tokens. */
  private static final int REACH = 3;

  private final Phrases<String> ranks;

  Rankings(Lexicon lexicon) {
    ranks = Phrases.of(lexicon, "largest-words");
  }

  /** The purchase that is ranked, with the buyer alone; none where none is or nobody buys. */
  Optional<DealReading> ranked(
      ReferencedSentence sentence, List<Trigger> triggers, List<DealReading> readings) {
    return triggers.stream()
        .filter(trigger -> trigger.frame().name().equals("buy-nouns"))
        .filter(trigger -> isRanked(sentence, trigger))
        .findFirst()
        .flatMap(
            noun ->
                readings.stream()
                    .filter(reading -> reading.trigger().equals(noun))
                    .filter(reading -> reading.roles().containsKey(Role.ACQUIRER))
                    .findFirst()
                    .or(() -> buyer(sentence, noun).map(by -> reading(noun, by))));
  }

  /** The readings, those behind the ranked purchase bought by whoever bought that. */
  static List<DealReading> sharing(DealReading ranked, List<DealReading> readings) {
    List<DealReading> shared = new ArrayList<>();
    for (DealReading reading : readings) {
      boolean bare =
          reading.pattern().type() == DealType.ACQUISITION
              && reading.trigger().begin() >= ranked.trigger().end()
              && !reading.roles().containsKey(Role.ACQUIRER)
              && reading.roles().containsKey(Role.TARGET)
              && Collections.disjoint(reading.participants(), ranked.participants());
      shared.add(bare ? bought(reading, ranked) : reading);
    }
    return shared;
  }

  private static DealReading bought(DealReading reading, DealReading ranked) {
    Map<Role, Set<Agent>> roles = new EnumMap<>(reading.roles());
    roles.put(Role.ACQUIRER, ranked.roles().getOrDefault(Role.ACQUIRER, Set.of()));
    List<Reference> used = new ArrayList<>(reading.used());
    used.addAll(ranked.used());
    Trigger noun = reading.trigger();
    Trigger done =
        new Trigger(
            new DealFrame(Comparisons.NAME, noun.frame().patterns()),
            noun.begin(),
            noun.end(),
            -1,
            false);
    return new DealReading(done, reading.arguments(), reading.pattern(), roles, used);
  }

  private boolean isRanked(ReferencedSentence sentence, Trigger noun) {
    for (int i = Math.max(0, noun.begin() - REACH); i < noun.end() + REACH; i++) {
      Optional<Phrases.Match<String>> rank =
          i < sentence.tokens().size() ? ranks.at(sentence.tokens(), i) : Optional.empty();
      if (rank.isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * "X's biggest", else "by X", "du géant", "qu’ait réalisé X": the first before the next comma.
   */
  private static Optional<Reference> buyer(ReferencedSentence sentence, Trigger noun) {
    for (int i = Math.max(0, noun.begin() - REACH - 2); i < noun.begin(); i++) {
      Optional<Reference> owner =
          sentence
              .starting(i)
              .filter(r -> r.entity() instanceof Company && sentence.isPossessor(r));
      if (owner.isPresent()) {
        return owner;
      }
    }
    for (int i = noun.end(); i < sentence.tokens().size(); i++) {
      if (sentence.form(i).matches("[,;:.()]")) {
        return Optional.empty();
      }
      Optional<Reference> company =
          sentence.starting(i).filter(reference -> reference.entity() instanceof Company);
      if (company.isPresent()) {
        return company;
      }
    }
    return Optional.empty();
  }

  private static DealReading reading(Trigger noun, Reference buyer) {
    DealFrame.Pattern pattern =
        new DealFrame.Pattern(DealType.ACQUISITION, Map.of(), Set.of(), Set.of());
    return new DealReading(
        noun,
        new Arguments(),
        pattern,
        Map.of(Role.ACQUIRER, Set.of((Agent) buyer.entity())),
        List.of(buyer));
  }
}
