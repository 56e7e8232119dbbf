package dixit.extract.name;

import dixit.extract.lexicon.Lexicon;
import dixit.text.Sentence;
import dixit.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the verb that a name goes with hints at. */
final class VerbCues {
  private static final Set<String> SKIPPED = Set.of("AUX", "ADV", "PRON", "PART");
  private static final Set<String> PASSIVE = Set.of("be", "être", "get");
  private static final int REACH = 8;

  private final Lexicon lexicon;

  VerbCues(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Adds the cue of the verb whose subject the name is. */
  void collect(Name name, Map<String, Integer> counts) {
    verb(name)
        .ifPresent(
            verb -> {
              if (lexicon.has("founding-verbs", verb.lemma()) && isPassive(name, verb)) {
                add("subject-founded", counts);
                return;
              }
              subjectOf(verb, name.sentence().tokens(), counts);
              if (lexicon.has("appointing-verbs", verb.lemma()) && isActive(name, verb)) {
                add("subject-appoints", counts);
              }
            });
  }

  /** "X fait état de …": some reporting verbs are two words. */
  private void subjectOf(Token verb, List<Token> tokens, Map<String, Integer> counts) {
    int next = tokens.indexOf(verb) + 1;
    if (next < tokens.size()
        && lexicon.has("reporting-verbs", verb.lemma() + " " + tokens.get(next).lemma())) {
      add("subject-reports", counts);
    } else {
      count("subject", verb, counts);
    }
  }

  /** "X was founded by": the verb behind its auxiliary. */
  private static boolean isPassive(Name name, Token verb) {
    List<Token> tokens = name.sentence().tokens();
    int at = tokens.indexOf(verb);
    for (int i = name.end(); i < at; i++) {
      if (PASSIVE.contains(tokens.get(i).lemma())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the name does what the verb says; "X was named" and "named X" are of who undergoes. */
  private static boolean isActive(Name name, Token verb) {
    List<Token> tokens = name.sentence().tokens();
    int at = tokens.indexOf(verb);
    for (int i = name.end(); i < at; i++) {
      if (PASSIVE.contains(tokens.get(i).lemma()) || tokens.get(i).pos().equals("PUNCT")) {
        return false;
      }
    }
    boolean named = at + 1 < tokens.size() && !tokens.get(at + 1).pos().equals("ADP");
    return at > name.begin() && named;
  }

  /** Adds the cue of a verb to which the name stands in a role: "subject", "object", "agent". */
  void count(String role, Token verb, Map<String, Integer> counts) {
    boolean known = false;
    for (String kind : List.of("company", "person")) {
      if (lexicon.has(kind + "-verbs", verb.lemma())) {
        add(role + "-" + kind + "-verb", counts);
        known = true;
      }
    }
    if (lexicon.has("reporting-verbs", verb.lemma())) {
      add(role + "-says", counts);
      known = true;
    }
    if (!known) {
      add(role + "-verb", counts);
    }
  }

  /** The verb whose subject the name is: by its arc, else the next one without a noun between. */
  private Optional<Token> verb(Name name) {
    Sentence sentence = name.sentence();
    List<Token> tokens = sentence.tokens();
    if (name.end() < tokens.size() && isParticipleOf(tokens.get(name.end()), name)) {
      return Optional.of(tokens.get(name.end()));
    }
    for (int i = name.begin(); i < name.end(); i++) {
      Token token = tokens.get(i);
      if (token.head() >= 0 && (token.head() < name.begin() || token.head() >= name.end())) {
        return token.relation().startsWith("nsubj")
            ? Optional.of(tokens.get(token.head()))
            : Optional.empty();
      }
      if (token.head() == Token.ROOT) {
        return Optional.empty();
      }
    }
    for (int i = name.end(); i < Math.min(tokens.size(), name.end() + REACH); i++) {
      Token token = tokens.get(i);
      if (token.pos().equals("VERB")) {
        return Optional.of(token);
      }
      if (!SKIPPED.contains(token.pos())) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "X faisant état de …": a present participle that hangs on the name has it for subject. */
  private boolean isParticipleOf(Token token, Name name) {
    return token.relation().startsWith("acl")
        && name.begin() <= token.head()
        && token.head() < name.end()
        && lexicon.words("gerund-endings").stream().anyMatch(token.text()::endsWith);
  }

  private static void add(String cue, Map<String, Integer> counts) {
    counts.merge(cue, 1, Integer::sum);
  }
}
