package dixit.extract.claim;

import dixit.extract.lexicon.Gazetteer;
import dixit.extract.lexicon.Gazetteer.Topic;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.reference.Reference;
import dixit.extract.reference.References;
import dixit.model.Agent;
import dixit.model.Person;
import java.util.List;
import java.util.Optional;

/** Outlets that a claim came through: "X told the Post that", « X a déclaré à l’agence Y que ». */
final class Hearers {
  private final Lexicon lexicon;
  private final Gazetteer gazetteer = Gazetteer.load();

  Hearers(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The claim, passed on by the outlet that its cue tells it to. */
  ClaimDraft passedOn(ClaimDraft draft, Words words, References references) {
    if (draft.relay().isPresent() || draft.cue().isEmpty() || draft.claimants().isEmpty()) {
      return draft;
    }
    return heard(draft, words, references)
        .filter(outlet -> draft.claimants().stream().noneMatch(c -> c.agent().equals(outlet)))
        .map(outlet -> draft.through(Claimant.named(outlet, 1)))
        .orElse(draft);
  }

  private Optional<Agent> heard(ClaimDraft draft, Words words, References references) {
    int cue = words.size();
    int end = draft.cue().orElseThrow().end();
    while (cue > 0 && words.span(cue - 1).end() > end) {
      cue--;
    }
    // « a affirmé X dans un entretien à … »
    for (Reference reference : references.in(words.index())) {
      if (reference.begin() == cue
          && draft.claimants().stream().anyMatch(c -> c.agent().equals(reference.entity()))) {
        cue = reference.end();
        break;
      }
    }
    int at = cue;
    for (List<String> opener : lexicon.phrases("hearer-openers")) {
      at = Math.max(at, ClauseEnd.phraseEnd(words, cue, opener));
    }
    if (at == cue && !(cue > 0 && lexicon.has("telling-verbs", words.lemma(cue - 1)))) {
      return Optional.empty();
    }
    while (lexicon.has("articles", words.lower(at)) || lexicon.has("outlets", words.lower(at))) {
      at++;
    }
    for (Reference reference : references.in(words.index())) {
      if (reference.kind() == Reference.Kind.NAME
          && reference.begin() <= at
          && at < reference.end()
          && reference.begin() >= cue
          && reference.entity() instanceof Agent agent
          && isOutlet(agent, words, reference)) {
        return Optional.of(agent);
      }
    }
    return Optional.empty();
  }

  private boolean isOutlet(Agent agent, Words words, Reference reference) {
    return !(agent instanceof Person)
        && (gazetteer.has(Topic.MEDIA, agent.name())
            || lexicon.has("outlets", words.lower(reference.begin()))
            || lexicon.has("outlets", words.lower(reference.end() - 1)));
  }
}
