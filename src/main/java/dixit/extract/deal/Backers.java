package dixit.extract.deal;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.extract.reference.Reference;
import dixit.extract.reference.ReferencedSentence;
import dixit.model.Agent;
import dixit.model.DealType;
import dixit.model.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who puts money into a round where words of their own tell it: "a round led by X and joined
 * by Y and Z", "it could count on X and Y for the round".
 */
final class Backers {
  private final Phrases<String> openers;
  private final Phrases<String> joiners;

  Backers(Lexicon lexicon) {
    joiners = Phrases.of(lexicon, "list-joiners");
    openers = Phrases.of(lexicon, "backer-openers");
  }

  /** The reading with all that words after its trigger name as investors. */
  DealReading complete(ReferencedSentence sentence, DealReading reading) {
    if (reading.pattern().type() != DealType.INVESTMENT
        || reading.pattern().conditions().contains("share")) {
      return reading;
    }
    Set<Agent> taken = reading.participants();
    List<Reference> more =
        named(sentence, reading.trigger().begin()).stream()
            .filter(r -> !taken.contains((Agent) r.entity()))
            .toList();
    if (more.isEmpty()) {
      return reading;
    }
    Map<Role, Set<Agent>> roles = new EnumMap<>(Role.class);
    roles.putAll(reading.roles());
    Set<Agent> investors = new LinkedHashSet<>(roles.getOrDefault(Role.INVESTOR, Set.of()));
    List<Reference> used = new ArrayList<>(reading.used());
    for (Reference reference : more) {
      investors.add((Agent) reference.entity());
      used.add(reference);
    }
    roles.put(Role.INVESTOR, investors);
    return new DealReading(reading.trigger(), reading.arguments(), reading.pattern(), roles, used);
  }

  /**
   * What a sentence tells of a round told before.
   *
   * @param noun stands for that round, "the round"
   */
  Optional<DealReading> resumed(ReferencedSentence sentence, Trigger noun) {
    List<Reference> named = named(sentence, 0);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Arguments arguments = new Arguments();
    arguments.is("definite");
    Set<Agent> investors = new LinkedHashSet<>();
    for (Reference reference : named) {
      arguments.put(Slot.BY, reference);
      investors.add((Agent) reference.entity());
    }
    return Optional.of(
        new DealReading(
            noun,
            arguments,
            new DealFrame.Pattern(
                DealType.INVESTMENT,
                Map.of(Slot.BY, List.of(Role.INVESTOR)),
                Set.of(Slot.BY),
                Set.of()),
            Map.of(Role.INVESTOR, investors),
            named));
  }

  private List<Reference> named(ReferencedSentence sentence, int from) {
    List<Reference> named = new ArrayList<>();
    for (int i = from; i < sentence.tokens().size(); i++) {
      Optional<Phrases.Match<String>> opener = openers.at(sentence.tokens(), i);
      if (opener.isPresent()) {
        named.addAll(NameList.from(sentence, joiners, opener.get().end()));
        i = opener.get().end() - 1;
      }
    }
    return named;
  }
}
