package dixit.extract.name;

import dixit.extract.lexicon.Gazetteer;
import dixit.extract.lexicon.Lexicon;
import dixit.text.Document;
import dixit.text.NameSpan;
import java.util.List;
import java.util.Locale;
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

  /** The cue of a document that names several companies. */
  static final String AMONG_COMPANIES = "among-companies";

  /** The cue of a document that speaks of no chips at all. */
  static final String NO_CHIPS_TOLD = "no-chips-told";

  /** The cues of a name of several words of which the text also uses the last, or the first. */
  static final String SHORT_BY_LAST = "short-by-last";

  static final String SHORT_BY_FIRST = "short-by-first";

  private static final String FORM = "form:";

  private final CueWeights weights = CueWeights.load();
  private final FormCues formCues;
  private final ContextCues contextCues;
  private final DealCues dealCues;
  private final GroupCues groupCues;
  private final NearCues nearCues;

  EntityTyper(Lexicon lexicon, Gazetteer gazetteer, Predicate<String> isCommonWord) {
    formCues = new FormCues(lexicon, gazetteer, isCommonWord);
    contextCues = new ContextCues(lexicon, gazetteer);
    dealCues = new DealCues(lexicon.topic("deals"));
    groupCues = new GroupCues(lexicon);
    nearCues = new NearCues(lexicon, gazetteer);
  }

  /** The cues of all occurrences with how often each stands there. */
  Map<String, Integer> cues(List<Name> occurrences, Hints hints) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Name name : occurrences) {
      contextCues.collect(name, counts);
      dealCues.collect(name, counts);
      groupCues.collect(name, counts);
      nearCues.collect(name, counts);
      hints.cue(name).ifPresent(cue -> counts.merge(cue, 1, Integer::sum));
    }
    boolean inside =
        occurrences.stream()
            .anyMatch(name -> !NameFinder.startsSentence(name.sentence().tokens(), name.begin()));
    occurrences.stream()
        .map(Name::form)
        .distinct()
        .forEach(form -> formCues.of(form, inside).forEach(cue -> counts.put(FORM + cue, 1)));
    // "Directeur de la Recherche": what a post is about has its capital.
    if (counts.containsKey("person-of") && counts.containsKey(FORM + "common-word-inside")) {
      counts.put("post-field", 1);
    }
    Set<String> acting =
        Set.of("subject-company-verb", "subject-says", "agent-company-verb", "subject-person-verb");
    if (counts.containsKey(FORM + "known-country")
        && counts.keySet().stream().anyMatch(acting::contains)) {
      counts.put("country-acts", 1);
    }
    return counts;
  }

  /** Whether a cue is of the name itself or of the whole document, so that it counts once. */
  static boolean countsOnce(String cue) {
    return cue.startsWith(FORM)
        || cue.equals(AMONG_COMPANIES)
        || cue.equals(NO_CHIPS_TOLD)
        || cue.startsWith("short-by-");
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
    private static final double SURE = 0.9;

    private final TreeMap<Integer, NameSpan> byBegin = new TreeMap<>();

    Hints(Document document) {
      document.names().forEach(name -> byBegin.put(name.span().begin(), name));
    }

    /**
     * "model-person" and so on; "-sure", or "-partly" where the model sees other words in it. Of a
     * person's name a single word tells little.
     */
    Optional<String> cue(Name name) {
      Map.Entry<Integer, NameSpan> entry = byBegin.lowerEntry(name.span().end());
      if (entry == null || !entry.getValue().span().overlaps(name.span())) {
        return Optional.empty();
      }
      NameSpan hint = entry.getValue();
      String cue = "model-" + hint.type().name().toLowerCase(Locale.ROOT);
      if (!hint.span().equals(name.span())) {
        return Optional.of(cue + "-partly");
      }
      boolean alone = hint.type() == NameSpan.Type.PERSON && !name.form().contains(" ");
      String sure = hint.probability() >= SURE ? "-sure" : "";
      return Optional.of(cue + (alone ? "-alone" : "") + sure);
    }
  }
}
