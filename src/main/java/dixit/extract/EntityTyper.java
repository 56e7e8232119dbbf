package dixit.extract;

import dixit.text.Sentence;
import dixit.text.Token;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Types a name by what stands around all its occurrences, so that one name has one type in a
 * document. Known names are one cue among others: a company nobody has heard of must do as well.
 */
final class EntityTyper {
  /** What a name may turn out to be. */
  enum Kind {
    COMPANY,
    PERSON,
    ORGANIZATION,
    CHIP
  }

  /** The winning kind and how sure the typer is of it, 0 to 1. */
  record Typing(Kind kind, double confidence) {}

  private static final Set<String> OF = Set.of("de", "d'", "du", "des");
  private static final double ENOUGH = 1.0;

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;

  EntityTyper(Lexicon lexicon, Gazetteer gazetteer) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
  }

  /** The kind of a name, from all its occurrences; empty where the cues do not suffice. */
  Optional<Typing> type(String form, List<Name> occurrences, boolean expandsToChip) {
    Map<Kind, Double> scores = new EnumMap<>(Kind.class);
    scoreForm(form, expandsToChip, scores);
    for (Name name : occurrences) {
      scoreContext(name, scores);
    }
    double total = scores.values().stream().mapToDouble(Double::doubleValue).sum();
    return scores.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(best -> best.getValue() >= ENOUGH)
        .map(best -> new Typing(best.getKey(), confidence(best.getValue(), total)));
  }

  private void scoreForm(String form, boolean expandsToChip, Map<Kind, Double> scores) {
    String[] words = form.split(" ");
    if (lexicon.has("organization-heads", words[0].toLowerCase(Locale.ROOT))) {
      add(scores, Kind.ORGANIZATION, 5);
    }
    if (gazetteer.isCompany(form)) {
      add(scores, Kind.COMPANY, 2);
    }
    if (words.length > 1 && lexicon.has("legal-forms", words[words.length - 1])) {
      add(scores, Kind.COMPANY, 4);
    }
    if (words.length > 1 && gazetteer.isFirstName(words[0])) {
      add(scores, Kind.PERSON, 3);
    }
    if (expandsToChip || lexicon.has("chip-nouns", form.toLowerCase(Locale.ROOT))) {
      add(scores, Kind.CHIP, 4);
    }
  }

  private void scoreContext(Name name, Map<Kind, Double> scores) {
    Token before = name.near(-1);
    Token second = name.near(-2);
    Token after = name.near(0);
    if (before != null && lexicon.has("titles", before.text())) {
      add(scores, Kind.PERSON, 4);
    }
    if (before != null) {
      scoreNoun(before.lemma(), scores);
      if (before.text().equals(",")
          && second != null
          && postStands(name.sentence(), name.begin())) {
        add(scores, Kind.PERSON, 1.5);
      }
      if (OF.contains(before.text()) && second != null) {
        if (lexicon.has("posts", second.lemma()) || lexicon.has("chip-nouns", second.lemma())) {
          add(scores, Kind.COMPANY, 2);
        } else if (isAcronym(second.text())) {
          add(scores, Kind.COMPANY, 1.5);
        }
      }
      if (before.text().equals("chez")) {
        add(scores, Kind.COMPANY, 2);
      }
      if (Set.of("le", "la", "les", "l'", "un", "une", "des", "sa", "son").contains(before.lemma())
          || Set.of("les", "la", "une", "sa").contains(before.text().toLowerCase(Locale.ROOT))) {
        add(
            scores,
            isAcronym(name.form()) ? Kind.CHIP : Kind.ORGANIZATION,
            isAcronym(name.form()) ? 0.6 : 0.3);
      }
    }
    if (after != null) {
      scoreVerb(after, scores);
      Token then = name.near(1);
      if (after.text().equals(",") && then != null && lexicon.has("posts", then.lemma())) {
        add(scores, Kind.PERSON, 3);
      }
      if (then != null
          && ("ne".equals(after.lemma())
              || "n'".equals(after.text())
              || "avoir".equals(after.lemma()))) {
        scoreVerb(then, scores);
      }
    }
  }

  private void scoreNoun(String lemma, Map<Kind, Double> scores) {
    if (lexicon.has("posts", lemma)) {
      add(scores, Kind.PERSON, 3);
    } else if (lexicon.has("company-nouns", lemma)) {
      add(scores, Kind.COMPANY, 3);
    } else if (lexicon.has("chip-nouns", lemma)) {
      add(scores, Kind.CHIP, 3);
    }
  }

  private void scoreVerb(Token verb, Map<Kind, Double> scores) {
    if (lexicon.has("company-verbs", verb.lemma())) {
      add(scores, Kind.COMPANY, 1.5);
    } else if (lexicon.has("person-verbs", verb.lemma())) {
      add(scores, Kind.PERSON, 1);
    }
  }

  /** Whether a post is named in the few words before ("le PDG de Groq, Jonathan Ross"). */
  private boolean postStands(Sentence sentence, int begin) {
    return sentence.tokens().subList(Math.max(0, begin - 6), begin).stream()
        .anyMatch(
            token -> lexicon.has("posts", token.lemma()) || lexicon.has("posts", token.text()));
  }

  static boolean isAcronym(String form) {
    return form.length() >= 2
        && form.length() <= 6
        && form.chars().limit(2).allMatch(Character::isUpperCase);
  }

  private static double confidence(double best, double total) {
    double share = best / total;
    double support = best / (best + 1);
    return Math.round(share * support * 100) / 100.0;
  }

  private static void add(Map<Kind, Double> scores, Kind kind, double score) {
    scores.merge(kind, score, Double::sum);
  }
}
