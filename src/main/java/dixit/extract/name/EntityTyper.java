package dixit.extract.name;

import dixit.extract.lexicon.Gazetteer;
import dixit.extract.lexicon.Lexicon;
import dixit.text.Document;
import dixit.text.NameSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Types a name by its words and by what stands around all its occurrences, so that one name has one
 * type in a document. Known names are one cue among others: a company nobody has heard of must do
 * as well.
 */
final class EntityTyper {
  /** What a name may turn out to be; the order of the columns of the weights. */
  enum Kind {
    COMPANY,
    PERSON,
    ORGANIZATION,
    CHIP,
    /** A place, an event, a brand: nothing that Dixit keeps. */
    OTHER
  }

  /** The winning kind and how sure the typer is of it, 0 to 1. */
  record Typing(Kind kind, double confidence) {}

  private static final String FORM = "form:";

  private final CueWeights weights = CueWeights.load();
  private final FormCues formCues;
  private final ContextCues contextCues;

  EntityTyper(Lexicon lexicon, Gazetteer gazetteer, Predicate<String> isCommonWord) {
    formCues = new FormCues(lexicon, gazetteer, isCommonWord);
    contextCues = new ContextCues(lexicon, gazetteer);
  }

  /** The cues of all occurrences with how often each stands there. */
  Map<String, Integer> cues(List<Name> occurrences, Hints hints) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Name name : occurrences) {
      contextCues.collect(name, counts);
      hints.at(name).ifPresent(hint -> ContextCues.hint(hint, counts));
    }
    boolean inside =
        occurrences.stream()
            .anyMatch(name -> !NameFinder.startsSentence(name.sentence().tokens(), name.begin()));
    for (Name name : occurrences) {
      formCues.of(name.form(), inside).forEach(cue -> counts.put(FORM + cue, 1));
    }
    Set<String> acting =
        Set.of("subject-company-verb", "subject-says", "agent-company-verb", "subject-person-verb");
    if (counts.containsKey(FORM + "known-country")
        && counts.keySet().stream().anyMatch(acting::contains)) {
      counts.put("country-acts", 1);
    }
    return counts;
  }

  /** Whether a cue is read off the name itself, so that it counts once. */
  static boolean isOfForm(String cue) {
    return cue.startsWith(FORM);
  }

  /** How much the cues speak for each kind, in the order of the kinds. */
  double[] score(Map<String, Integer> cues) {
    return weights.score(cues);
  }

  /** The best kind; empty where it is none that Dixit keeps. */
  static Optional<Typing> decide(double[] scores) {
    Kind best = best(scores);
    if (best == Kind.OTHER) {
      return Optional.empty();
    }
    double total = 0;
    for (double score : scores) {
      total += Math.exp(score - scores[best.ordinal()]);
    }
    return Optional.of(new Typing(best, Math.round(100 / total) / 100.0));
  }

  static Kind best(double[] scores) {
    Kind best = Kind.OTHER;
    for (Kind kind : Kind.values()) {
      if (scores[kind.ordinal()] > scores[best.ordinal()]) {
        best = kind;
      }
    }
    return best;
  }

  /** What the trained model found, by where it begins. */
  static final class Hints {
    private final Map<Integer, NameSpan> byBegin = new HashMap<>();

    Hints(Document document) {
      document.names().forEach(name -> byBegin.put(name.span().begin(), name));
    }

    Optional<NameSpan> at(Name name) {
      return Optional.ofNullable(byBegin.get(name.span().begin()));
    }
  }
}
