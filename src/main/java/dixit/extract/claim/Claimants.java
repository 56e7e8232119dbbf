package dixit.extract.claim;

import dixit.extract.claim.NounPhrases.Range;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.reference.Reference;
import dixit.extract.reference.References;
import dixit.model.Agent;
import dixit.model.Company;
import dixit.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says whom the words before or behind a cue mean. */
final class Claimants {
  static final double NAME = 0.98;
  static final double NOMINAL = 0.88;
  static final double VOICE = 0.95;
  static final double PRONOUN = 0.88;
  static final double GUESS = 0.6;

  private static final Set<String> MODIFIERS = Set.of("DET", "ADJ", "NOUN", "PRON");

  private final Lexicon lexicon;
  private final NounPhrases phrases;
  private final SpeakerWords kinds;
  private final UnnamedSources unnamed;
  private final References references;
  private final Antecedents before;
  private final SpeakerHeads heads;
  private final Referents referents;

  Claimants(Lexicon lexicon, NounPhrases phrases, References references, List<Words> sentences) {
    this.lexicon = lexicon;
    this.phrases = phrases;
    this.references = references;
    kinds = new SpeakerWords(lexicon);
    unnamed = new UnnamedSources(lexicon);
    before = new Antecedents(lexicon, references, sentences);
    heads = new SpeakerHeads(lexicon, phrases, references);
    referents = new Referents(lexicon, references);
  }

  /** Remembers who spoke, for pronouns in what follows. */
  void spoke(Agent agent, int paragraph) {
    before.spoke(agent, paragraph);
  }

  /**
   * Those whom a noun phrase means; several where it joins names; none where it means no speaker.
   */
  List<Claimant> of(Words words, Range whole) {
    boolean contracted = words.is(whole.end() - 1, "'s") && whole.end() - whole.begin() > 1;
    Range range = contracted ? new Range(whole.begin(), whole.end() - 1) : whole;
    Range head = heads.of(words, range);
    Optional<Claimant> place = place(words, range);
    if (place.isPresent()) {
      return List.of(place.get());
    }
    List<Claimant> pair = joined(words, range, head);
    if (!pair.isEmpty()
        && (isPaired(words, range, head)
            || pair.stream().allMatch(c -> c.agent() instanceof Person))) {
      return pair;
    }
    Optional<Agent> person = apposed(words, head, range);
    if (person.isPresent()) {
      return List.of(Claimant.named(person.get(), NAME));
    }
    List<Agent> outlets =
        agents(words, range, Reference.Kind.NAME).isEmpty()
            ? before.outlets(words, head)
            : List.of();
    if (!outlets.isEmpty()) {
      return outlets.stream().map(agent -> Claimant.named(agent, VOICE)).toList();
    }
    if (kinds.isVoice(words, head) || isStaff(words, head, range)) {
      Optional<Agent> owner =
          Stream.of(Reference.Kind.NAME, Reference.Kind.NOMINAL, Reference.Kind.PRONOUN)
              .flatMap(kind -> agents(words, range, kind).stream())
              .filter(r -> isOwner(words, head, r))
              .map(r -> (Agent) r.entity())
              .findFirst();
      if (owner.isEmpty() && kinds.isOfCompany(words, range)) {
        owner = before.lastNamed(words, head.begin(), r -> r.entity() instanceof Company);
      }
      if (owner.isEmpty() && kinds.isOfHouse(words, range)) {
        owner = before.house(words, head.begin());
      }
      List<Claimant> owners =
          owner.isPresent() ? owners(words, range, head, owner.get()) : List.of();
      if (owners.size() > 1) {
        return owners;
      }
      return owner
          .map(agent -> List.of(Claimant.named(agent, VOICE)))
          .orElseGet(() -> List.of(unnamed.of(words, range)));
    }
    if (!pair.isEmpty()) {
      return pair;
    }
    boolean latter =
        lexicon.has("latter-words", words.lower(head.end() - 1)) && head.end() - head.begin() < 3;
    Optional<Agent> nearest = latter ? before.nearest(words, head.begin()) : Optional.empty();
    if (nearest.isPresent()) {
      return List.of(Claimant.named(nearest.get(), GUESS));
    }
    Optional<Agent> speaker =
        inquitSpeaker(words, head).or(() -> before.hasJustSpoken(words, head));
    if (speaker.isPresent()) {
      return List.of(Claimant.named(speaker.get(), PRONOUN));
    }
    Optional<Reference> reference = referents.best(words, head);
    if (reference.isPresent()) {
      Reference found = reference.get();
      double trust =
          switch (found.kind()) {
            case NAME -> NAME;
            case NOMINAL -> NOMINAL;
            case PRONOUN -> PRONOUN;
          };
      // "The two companies" are two.
      return referents.in(words, head).stream()
          .filter(r -> r.kind() == found.kind())
          .filter(r -> r.begin() == found.begin() && r.end() == found.end())
          .map(r -> Claimant.named((Agent) r.entity(), trust))
          .toList();
    }
    Optional<Agent> described = described(words, head, range);
    if (described.isPresent()) {
      return List.of(Claimant.named(described.get(), NAME));
    }
    List<Agent> two = before.pair(words, head);
    if (!two.isEmpty()) {
      return two.stream().map(agent -> Claimant.named(agent, GUESS)).toList();
    }
    Optional<Agent> antecedent = before.meant(words, head);
    if (antecedent.isPresent()) {
      return List.of(Claimant.named(antecedent.get(), GUESS));
    }
    return kinds.speaks(words, head) ? List.of(unnamed.of(words, range)) : List.of();
  }

  /** "reports in X and Y", "les porte-parole de X, Y et Z": all that the voice speaks for. */
  private List<Claimant> owners(Words words, Range range, Range head, Agent first) {
    List<Claimant> owners = new ArrayList<>();
    for (Reference reference : agents(words, range, Reference.Kind.NAME)) {
      Agent agent = (Agent) reference.entity();
      boolean next = !owners.isEmpty() && isJoined(words, reference.begin());
      if (isOwner(words, head, reference) && (agent.equals(first) || next)) {
        owners.add(Claimant.named(agent, VOICE));
      }
    }
    return owners;
  }

  /** "Le fabricant de puces Velquor": the name that closes the phrase for a house. */
  private Optional<Agent> described(Words words, Range head, Range range) {
    if (kinds.isPerson(words, head)) {
      return Optional.empty();
    }
    return referents.in(words, range).stream()
        .filter(r -> r.entity() instanceof Company && r.kind() == Reference.Kind.NAME)
        .filter(r -> r.begin() >= head.end() && r.end() == range.end())
        .filter(r -> words.pos(r.begin() - 1).matches("NOUN|ADJ"))
        .map(r -> (Agent) r.entity())
        .findFirst();
  }

  /** Whether the voice speaks for them, and not about them; "the paper" is no owner of itself. */
  private boolean isOwner(Words words, Range head, Reference reference) {
    int before = reference.begin() - 1;
    while (before > head.begin() && words.pos(before).equals("DET")) {
      before--;
    }
    boolean about = before >= head.begin() && lexicon.has("about-words", words.lower(before));
    boolean itself =
        reference.kind() == Reference.Kind.NOMINAL
            && kinds.isVoice(words, new Range(reference.end() - 1, reference.end()));
    return !about && !itself;
  }

  /** Whether the phrase is somebody, not something, as far as a rule can tell. */
  boolean isSomebody(Words words, Range range) {
    Range head = heads.of(words, range);
    if (referents.best(words, head).isPresent() || kinds.isVoice(words, head)) {
      return true;
    }
    boolean proper = true;
    for (int i = head.begin(); i < head.end(); i++) {
      proper &= words.pos(i).equals("PROPN");
      if (lexicon.has("speakers", words.lemma(i))
          || lexicon.has("posts", words.lower(i))
          || lexicon.has("subject-pronouns", words.lower(i))) {
        return true;
      }
    }
    return proper;
  }

  /** Whether an agent's name begins there. */
  boolean isNamed(Words words, int token) {
    return references.named(words.index()).stream()
        .anyMatch(r -> r.entity() instanceof Agent && r.begin() == token);
  }

  /** "chez X, on assure": who speaks at a place is its owner. */
  private Optional<Claimant> place(Words words, Range range) {
    boolean anybody =
        range.end() - range.begin() == 1
            && lexicon.has("anybody-words", words.lower(range.begin()));
    if (!anybody) {
      return Optional.empty();
    }
    for (int i = 0; i < words.size(); i++) {
      for (List<String> place : lexicon.phrases("place-openers", words.lower(i))) {
        int at = ClauseEnd.phraseEnd(words, i, place);
        if (at > 0 && phrases.starts(words, at)) {
          Optional<Agent> owner =
              referents.in(words, new Range(at, phrases.end(words, at))).stream()
                  .filter(r -> !(r.entity() instanceof Person))
                  .map(r -> (Agent) r.entity())
                  .findFirst();
          if (owner.isPresent()) {
            return Optional.of(Claimant.named(owner.get(), VOICE));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whom a pronoun behind its verb means: "explique-t-elle" is a person where there is one. */
  private Optional<Agent> inquitSpeaker(Words words, Range head) {
    boolean behind =
        head.end() - head.begin() == 1
            && words.lower(head.begin()).startsWith("-")
            && words.text(head.begin()).length() > 1
            && !lexicon.has("anybody-words", words.lower(head.begin()));
    if (!behind) {
      return Optional.empty();
    }
    String pronoun = words.lower(head.begin());
    Optional<Agent> meant =
        referents
            .best(words, head)
            .filter(r -> r.entity() instanceof Person)
            .map(r -> (Agent) r.entity());
    return before
        .lastSpeaker(words, agent -> agent instanceof Person && before.agrees(agent, pronoun))
        .or(() -> meant)
        .or(
            () ->
                before.lastNamed(
                    words,
                    head.begin(),
                    r -> r.entity() instanceof Person && before.agrees(r.entity(), pronoun)));
  }

  /** "analysts at X": their house speaks. */
  private boolean isStaff(Words words, Range head, Range range) {
    return kinds.isStaff(words, head)
        && referents.in(words, range).stream()
            .anyMatch(r -> r.kind() == Reference.Kind.NAME && !(r.entity() instanceof Person));
  }

  /** Whether the phrase is an agent known to the text. */
  boolean isReference(Words words, Range range) {
    return referents.best(words, heads.of(words, range)).isPresent();
  }

  /** The words for a known agent that end there. */
  Optional<Range> referring(Words words, int end) {
    return references.in(words.index()).stream()
        .filter(r -> r.entity() instanceof Agent && r.end() == end)
        .findFirst()
        .map(r -> new Range(r.begin(), r.end()));
  }

  /** Whether the phrase speaks of people. */
  boolean isPeople(Words words, Range range) {
    Range head = heads.of(words, range);
    return kinds.isPost(words, head) && !kinds.isVoice(words, head);
  }

  /** "le porte-parole de Groq, Jean Martin", "Jean Martin, porte-parole de Groq": the person. */
  private Optional<Agent> apposed(Words words, Range head, Range range) {
    Optional<Agent> within =
        referents.in(words, head).stream()
            .filter(r -> r.entity() instanceof Person && r.kind() == Reference.Kind.NAME)
            .map(r -> (Agent) r.entity())
            .findFirst();
    if (within.isPresent()) {
      return within;
    }
    if (!kinds.isPost(words, head)) {
      boolean known = referents.best(words, head).isPresent() || !words.is(range.end(), ",");
      return known ? within : personAt(words, range.end() + 1, ",");
    }
    Optional<Agent> later =
        referents.in(words, range).stream()
            .filter(r -> r.entity() instanceof Person && r.kind() == Reference.Kind.NAME)
            .filter(r -> !lexicon.has("owners", words.lower(r.begin() - 1)))
            .map(r -> (Agent) r.entity())
            .findFirst();
    if (later.isPresent()) {
      return later;
    }
    int next = words.is(range.end(), ",") ? range.end() + 1 : range.end();
    Optional<Agent> after = personAt(words, next);
    if (after.isPresent()) {
      return after;
    }
    return words.is(range.begin() - 1, ",") ? personAt(words, range.begin() - 2) : Optional.empty();
  }

  private Optional<Agent> personAt(Words words, int token, String mark) {
    return references
        .at(words.index(), token)
        .filter(r -> r.entity() instanceof Person && words.is(r.end(), mark))
        .map(r -> (Agent) r.entity());
  }

  private Optional<Agent> personAt(Words words, int token) {
    int at = token;
    while (lexicon.has("titles", words.text(at))) {
      at++;
    }
    return references
        .at(words.index(), at)
        .filter(r -> r.entity() instanceof Person)
        .map(r -> (Agent) r.entity());
  }

  /** "Intel et AMD": one claimant each. */
  private List<Claimant> joined(Words words, Range range, Range head) {
    List<Reference> named =
        referents.in(words, range).stream()
            .filter(r -> r.kind() != Reference.Kind.PRONOUN)
            .filter(r -> r.kind() == Reference.Kind.NAME || r.begin() == head.begin())
            .toList();
    List<Claimant> claimants = new ArrayList<>();
    for (Reference reference : named) {
      boolean first = claimants.isEmpty() && reference.begin() < head.end();
      boolean next = !claimants.isEmpty() && isJoined(words, reference.begin());
      if (first || next) {
        claimants.add(Claimant.named((Agent) reference.entity(), NAME));
      }
    }
    return claimants.size() > 1 ? claimants : List.of();
  }

  /** "Intel and its chairman X": the joiner stands right behind the first. */
  private boolean isPaired(Words words, Range range, Range head) {
    return lexicon.has("joiners", words.lower(head.end()))
        && referents.in(words, range).stream()
            .anyMatch(r -> r.begin() > head.end() && isJoined(words, r.begin()))
        && referents.in(words, head).stream().anyMatch(r -> r.end() == head.end());
  }

  private boolean isJoined(Words words, int begin) {
    int i = begin - 1;
    while (i > 0 && MODIFIERS.contains(words.pos(i)) && !lexicon.has("joiners", words.lower(i))) {
      i--;
    }
    return lexicon.has("joiners", words.lower(i)) || words.is(i, ",");
  }

  private List<Reference> agents(Words words, Range range, Reference.Kind kind) {
    return referents.in(words, range).stream().filter(r -> r.kind() == kind).toList();
  }
}
