package dixit.extract.maker;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.extract.maker.MakerExtractor.Made;
import dixit.extract.reference.Passage;
import dixit.extract.reference.Reference;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads clauses that say who makes or shows a chip: "X a conçu la …", "designed by X". */
final class ChipMakingVerbs {
  private static final double CONFIDENCE = 0.85;
  private static final int REACH = 18;
  private static final int SHORT = 6;

  private final Lexicon lexicon;
  private final Phrases<String> making;
  private final Phrases<String> showing;

  ChipMakingVerbs(Lexicon lexicon) {
    this.lexicon = lexicon;
    making = Phrases.of(lexicon, "making-verbs");
    showing = Phrases.of(lexicon, "showing-verbs");
  }

  List<Made> find(Passage passage) {
    List<Made> made = new ArrayList<>();
    List<Reference> patients = List.of();
    for (int i = 0; i < passage.size(); i++) {
      boolean noVerb = passage.isPart(i, "NOUN", "PROPN", "ADP", "DET", "PUNCT");
      if (passage.isNamed(i) || i > 0 && noVerb) {
        continue;
      }
      Optional<Phrases.Match<String>> makes = making.at(passage.tokens(), i);
      Optional<Phrases.Match<String>> shows = showing.at(passage.tokens(), i);
      if (makes.isPresent()) {
        boolean joined = passage.isPart(i - 1, "CCONJ");
        List<Made> passive = passive(passage, makes.get(), joined ? patients : List.of());
        made.addAll(passive.isEmpty() ? active(passage, makes.get(), REACH) : passive);
        patients = passive.isEmpty() ? patients : chips(passage, passive);
      } else if (shows.isPresent()) {
        List<Made> passive = passive(passage, shows.get(), List.of());
        made.addAll(passive.isEmpty() ? active(passage, shows.get(), SHORT) : passive);
      }
    }
    return made;
  }

  /** "gravée en 22 nm par X", "designed by X and fabbed at Y". */
  private List<Made> passive(Passage passage, Phrases.Match<String> verb, List<Reference> before) {
    for (int i = verb.end(); i < Math.min(passage.size(), verb.end() + SHORT); i++) {
      String word = passage.text(i).toLowerCase(Locale.ROOT);
      if (lexicon.has("made-by", word)) {
        int begin = i + 1;
        while (passage.isPart(begin, "DET", "ADJ", "NOUN")
            && passage.beginning(begin, MakerExtractor::isCompany).isEmpty()) {
          begin++;
        }
        Optional<Reference> company = passage.beginning(begin, MakerExtractor::isCompany);
        if (company.isPresent()) {
          List<Reference> chips = patients(passage, verb.begin(), company.get().end());
          List<Made> made = new ArrayList<>();
          for (Reference maker : withJoined(passage, company.get())) {
            made.addAll(made(chips.isEmpty() ? before : chips, maker));
          }
          return made;
        }
      }
      if (passage.isMark(i) || passage.isPart(i, "VERB")) {
        break;
      }
    }
    return List.of();
  }

  /** "par X et Y": both make it. */
  private static List<Reference> withJoined(Passage passage, Reference first) {
    return passage.isPart(first.end(), "CCONJ")
        ? passage
            .beginning(first.end() + 1, MakerExtractor::isCompany)
            .filter(other -> !passage.isPart(other.end(), "VERB", "AUX"))
            .map(other -> List.of(first, other))
            .orElse(List.of(first))
        : List.of(first);
  }

  private static List<Reference> chips(Passage passage, List<Made> made) {
    return passage.references().stream()
        .filter(r -> made.stream().anyMatch(m -> m.chip().equals(r.entity())))
        .limit(made.size())
        .toList();
  }

  /** The chips before a participle, else those after the comma that closes its phrase. */
  private List<Reference> patients(Passage passage, int verb, int end) {
    Optional<Reference> last = passage.lastWithin(0, verb, MakerExtractor::isChip);
    if (last.isPresent() && isPatient(passage, last.get().end(), verb)) {
      return coordinated(passage, last.get());
    }
    for (int i = end; i < Math.min(passage.size(), end + SHORT); i++) {
      if (passage.is(i, ",")) {
        for (int j = i + 1; j < Math.min(passage.size(), i + SHORT); j++) {
          Optional<Reference> chip = passage.beginning(j, MakerExtractor::isChip);
          if (chip.isPresent()) {
            return List.of(chip.get());
          }
        }
      }
    }
    return List.of();
  }

  /** Whether a participle is said of the chip that ends before it, and of no other noun. */
  private boolean isPatient(Passage passage, int from, int verb) {
    boolean passive = passage.isPart(verb - 1, "AUX");
    int compound = from;
    while (passage.isPart(compound, "NOUN", "ADJ")) {
      compound++;
    }
    for (int i = compound; i < verb; i++) {
      boolean noun = passage.isPart(i, "NOUN", "PROPN") && !isChipNoun(passage, i);
      if (passage.isPart(i, "VERB") || noun && !passive) {
        return false;
      }
    }
    return true;
  }

  private boolean isChipNoun(Passage passage, int index) {
    String lemma = passage.tokens().get(index).lemma();
    return lexicon.has("chip-nouns", lemma) || lexicon.has("chip-companions", lemma);
  }

  private static List<Reference> coordinated(Passage passage, Reference last) {
    List<Reference> chips = new ArrayList<>(List.of(last));
    int i = last.begin() - 1;
    while (i > 0 && passage.isPart(i, "DET", "NUM", "ADJ", "NOUN")) {
      i--;
    }
    if (passage.isPart(i, "CCONJ")) {
      passage.ending(i, MakerExtractor::isChip).ifPresent(chips::add);
    }
    return chips;
  }

  private List<Made> active(Passage passage, Phrases.Match<String> verb, int reach) {
    if (isNegated(passage, verb)) {
      return List.of();
    }
    Optional<Reference> company = subject(passage, verb.begin());
    if (company.isEmpty()) {
      return List.of();
    }
    for (int i = verb.end(); i < Math.min(passage.size(), verb.end() + reach); i++) {
      Optional<Reference> chip = passage.beginning(i, MakerExtractor::isChip);
      if (chip.isPresent()) {
        List<Reference> chips = new ArrayList<>(List.of(chip.get()));
        following(passage, chip.get()).ifPresent(chips::add);
        List<Made> all = new ArrayList<>();
        listed(passage, company.get()).forEach(maker -> all.addAll(made(chips, maker)));
        return all;
      }
      String word = passage.text(i).toLowerCase(Locale.ROOT);
      boolean apposed = passage.is(i, ",") && apposed(passage, verb.end(), i);
      if (!apposed && passage.isMark(i)
          || (passage.isPart(i, "VERB") && !isNaming(passage, i))
          || passage.isPart(i, "SCONJ")
          || lexicon.has("for-others", word)) {
        return List.of();
      }
    }
    return List.of();
  }

  /** "X, Y and Z make": all that a list of subjects names, whichever of them was found. */
  private static List<Reference> listed(Passage passage, Reference one) {
    List<Reference> behind = new ArrayList<>();
    Optional<Reference> next = Optional.of(one);
    boolean closed = false;
    while (next.isPresent() && !closed) {
      int after = next.get().end();
      closed = passage.isPart(after, "CCONJ");
      boolean joined = closed || passage.is(after, ",");
      next = joined ? passage.beginning(after + 1, MakerExtractor::isCompany) : Optional.empty();
      next.ifPresent(behind::add);
    }
    List<Reference> makers = new ArrayList<>(List.of(one));
    boolean and = closed && next.isPresent();
    if (and) {
      makers.addAll(behind);
    }
    next = Optional.of(one);
    while (next.isPresent()) {
      int before = next.get().begin() - 1;
      and |= passage.isPart(before, "CCONJ");
      boolean joined = passage.isPart(before, "CCONJ") || and && passage.is(before, ",");
      next = joined ? passage.ending(before, MakerExtractor::isCompany) : Optional.empty();
      next.ifPresent(maker -> makers.add(0, maker));
    }
    return makers;
  }

  /** "a chip called …", "une puce baptisée …". */
  private boolean isNaming(Passage passage, int index) {
    return lexicon.has("naming-participles", passage.tokens().get(index).lemma());
  }

  /** "… la future puce d'IA de Tesla, l'AI6": a noun for chips before the comma. */
  private boolean apposed(Passage passage, int from, int comma) {
    for (int i = from; i < comma; i++) {
      if (lexicon.has("chip-nouns", passage.tokens().get(i).lemma())) {
        return passage.beginning(comma + 2, MakerExtractor::isChip).isPresent()
            || passage.beginning(comma + 1, MakerExtractor::isChip).isPresent();
      }
    }
    return false;
  }

  private static Optional<Reference> following(Passage passage, Reference chip) {
    if (!passage.isPart(chip.end(), "CCONJ")) {
      return Optional.empty();
    }
    int i = chip.end() + 1;
    while (passage.isPart(i, "DET", "NUM", "ADJ", "NOUN")
        && passage.beginning(i, MakerExtractor::isChip).isEmpty()) {
      i++;
    }
    return passage.beginning(i, MakerExtractor::isChip);
  }

  /** The company that is the verb's subject: by the parse, else the one just before it. */
  private Optional<Reference> subject(Passage passage, int verb) {
    for (int i = 0; i < passage.size(); i++) {
      Token token = passage.tokens().get(i);
      if (token.head() == verb && token.relation().startsWith("nsubj")) {
        Optional<Reference> parsed = passage.at(i, MakerExtractor::isCompany);
        if (parsed.isPresent()) {
          return parsed;
        }
      }
    }
    int i = verb - 1;
    while (i >= 0
        && passage.at(i, MakerExtractor::isCompany).isEmpty()
        && (passage.isPart(i, "AUX", "ADV", "PART")
            || lexicon.has("helping-verbs", passage.tokens().get(i).lemma())
            || lexicon.has("clitics", passage.text(i).toLowerCase(Locale.ROOT))
            || lexicon.has("relative-subjects", passage.text(i).toLowerCase(Locale.ROOT)))) {
      i--;
    }
    if (passage.is(i, ",")) {
      i = aroundApposition(passage, i);
    }
    String word = passage.text(i).toLowerCase(Locale.ROOT);
    return lexicon.has("purpose", word)
        ? passage.lastWithin(0, i, MakerExtractor::isCompany)
        : passage.at(i, MakerExtractor::isCompany);
  }

  /** "X, founded in 1983, makes": the index of the company's last word. */
  private static int aroundApposition(Passage passage, int comma) {
    for (int i = comma - 1; i >= Math.max(0, comma - REACH); i--) {
      boolean closed = passage.at(i, MakerExtractor::isCompany).isPresent();
      if (closed && i == comma - 1 || closed && passage.is(i + 1, ",")) {
        return i;
      }
    }
    return comma;
  }

  private boolean isNegated(Passage passage, Phrases.Match<String> verb) {
    for (int i = Math.max(0, verb.begin() - 3); i <= verb.end(); i++) {
      if (lexicon.has("negations", passage.text(i).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static List<Made> made(List<Reference> chips, Reference company) {
    return chips.stream().map(chip -> Made.of(chip, company, CONFIDENCE)).toList();
  }
}
