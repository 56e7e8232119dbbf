package dixit.extract.name;

import dixit.extract.lexicon.Gazetteer;
import dixit.extract.lexicon.Gazetteer.Topic;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.WordShape;
import dixit.text.Sentence;
import dixit.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the words around an occurrence of a name hint at. */
final class ContextCues {
  private static final Set<String> OF = Set.of("de", "d'", "du", "des", "of");
  private static final Set<String> AT = Set.of("at", "chez", "with", "from");
  private static final Set<String> SKIPPED = Set.of("AUX", "ADV", "PRON", "PART");
  private static final int REACH = 8;
  private static final int APPOSITION = 6;

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;

  ContextCues(Lexicon lexicon, Gazetteer gazetteer) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
  }

  /** Adds the cues of one occurrence to the counts. */
  void collect(Name name, Map<String, Integer> counts) {
    before(name, counts);
    after(name, counts);
    arc(name, counts);
    verb(name).ifPresent(verb -> subjectOf(verb, name.sentence().tokens(), counts));
    if (isQuoted(name)) {
      add("quoted", counts);
    }
  }

  /** Whose object or complement the name is, where the sentence is parsed. */
  private void arc(Name name, Map<String, Integer> counts) {
    List<Token> tokens = name.sentence().tokens();
    for (int i = name.begin(); i < name.end(); i++) {
      Token token = tokens.get(i);
      if (token.head() >= 0 && (token.head() < name.begin() || token.head() >= name.end())) {
        Token head = tokens.get(token.head());
        String relation = token.relation();
        if (relation.equals("obj") || relation.equals("obl:agent")) {
          verbCue(relation.equals("obj") ? "arc-object" : "arc-agent", head, counts);
        } else if (relation.startsWith("nmod") && head.pos().equals("NOUN")) {
          noun(head, "-arc", counts);
        } else if (relation.equals("appos") || relation.equals("flat:name")) {
          noun(head, "-apposed", counts);
        }
        return;
      }
    }
  }

  private void before(Name name, Map<String, Integer> counts) {
    List<Token> tokens = name.sentence().tokens();
    int i = name.begin() - 1;
    if (i < 0) {
      add("first", counts);
      return;
    }
    if (lexicon.has("titles", tokens.get(i).text())) {
      add("title-before", counts);
    }
    if (tokens.get(i).text().equals("'s")
        || lexicon.has("possessives", tokens.get(i).text().toLowerCase(Locale.ROOT))) {
      add("owned", counts);
    }
    boolean article = tokens.get(i).pos().equals("DET") && i > 0;
    if (article) {
      add("article-before", counts);
      i--;
    } else {
      nounBefore(tokens, i, counts);
    }
    Token before = tokens.get(i);
    String word = before.text().toLowerCase(Locale.ROOT);
    if (before.pos().equals("ADP") || OF.contains(word)) {
      add("prep-" + word, counts);
      if (i > 0) {
        nounOf(
            tokens,
            i - 1,
            AT.contains(word) ? "at" : "of",
            OF.contains(word) || AT.contains(word),
            counts);
        if (Set.of("par", "by").contains(word) && tokens.get(i - 1).pos().equals("VERB")) {
          verbCue("agent", tokens.get(i - 1), counts);
        }
      }
      if (word.equals("to") && i > 0 && tokens.get(i - 1).lemma().startsWith("accord")
          || lexicon.has("according-to", word)
          || i > 0
              && lexicon.has(
                  "according-to", tokens.get(i - 1).text().toLowerCase(Locale.ROOT) + " " + word)) {
        add("cited", counts);
      }
    } else if (lexicon.has("naming-verbs", before.lemma())) {
      named(tokens, i, counts);
    } else if (before.pos().equals("VERB")) {
      verbCue(
          lexicon.has("reporting-verbs", before.lemma()) ? "said-by" : "object", before, counts);
    } else if (word.equals(",")) {
      commaBefore(tokens, i, counts);
    } else if (!article && (lexicon.has("known-adjectives", word))) {
      add("origin-before", counts);
    }
    int hyphen = before.text().lastIndexOf('-');
    boolean based = hyphen > 0 && lexicon.has("suffixes", before.text().substring(hyphen + 1));
    if (based || gazetteer.has(Topic.ORIGIN, before.text())) {
      add("origin-before", counts);
    }
  }

  /** "une coentreprise, baptisée Lumicor": the noun before the word for naming. */
  private void named(List<Token> tokens, int verb, Map<String, Integer> counts) {
    for (int i = verb - 1; i >= Math.max(0, verb - REACH); i--) {
      if (tokens.get(i).pos().equals("NOUN") && noun(tokens.get(i), "-before", counts)) {
        return;
      }
    }
  }

  private void nounBefore(List<Token> tokens, int index, Map<String, Integer> counts) {
    int noun = index;
    int head = head(tokens, index);
    if (head < index && noun(tokens.get(head), "-before", counts)) {
      return;
    }
    noun(tokens.get(noun), "-before", counts);
    while (noun > 0 && index - noun < 2 && Set.of("ADJ", "VERB").contains(tokens.get(noun).pos())) {
      noun--;
      if (tokens.get(noun).pos().equals("NOUN") && noun(tokens.get(noun), "-before", counts)) {
        return;
      }
    }
  }

  /** "le concepteur américain de puces X": the noun that the one before the name goes with. */
  private int head(List<Token> tokens, int noun) {
    int of = noun - 1;
    if (of < 1
        || !tokens.get(noun).pos().equals("NOUN")
        || !OF.contains(tokens.get(of).text().toLowerCase(Locale.ROOT))) {
      return noun;
    }
    int head = of - 1;
    while (head > 0 && tokens.get(head).pos().equals("ADJ")) {
      head--;
    }
    boolean company = lexicon.has("company-nouns", tokens.get(head).lemma());
    return company && !lexicon.has("company-nouns", tokens.get(noun).lemma()) ? head : noun;
  }

  private void nounOf(
      List<Token> tokens, int index, String link, boolean linked, Map<String, Integer> counts) {
    if (!linked) {
      return;
    }
    int noun = index;
    while (noun > 0 && index - noun < 2 && tokens.get(noun).pos().equals("ADJ")) {
      noun--;
    }
    Token token = tokens.get(noun);
    if (token.text().equals("%") || token.lemma().equals("percent")) {
      add("percent-of", counts);
      return;
    }
    if (lexicon.has("ministers", token.lemma())) {
      add("minister-of", counts);
      return;
    }
    if (noun(token, "-" + link, counts)) {
      return;
    }
    if (WordShape.isCapitalised(token.text())) {
      add("name-" + link, counts);
    }
  }

  /** "le PDG de Groq, Jonathan Ross": a post, a little before, with no other break. */
  private void commaBefore(List<Token> tokens, int comma, Map<String, Integer> counts) {
    for (int i = comma - 1; i >= Math.max(0, comma - REACH); i--) {
      Token token = tokens.get(i);
      if (token.pos().equals("PUNCT") || token.pos().equals("VERB")) {
        return;
      }
      if (isPost(token)) {
        add("post-comma-before", counts);
        if (lexicon.has("company-nouns", token.lemma())) {
          add("company-comma-before", counts);
        }
        return;
      }
      for (String kind : List.of("company", "chip", "product")) {
        if (lexicon.has(kind + "-nouns", token.lemma()) && token.pos().equals("NOUN")) {
          add(kind + "-comma-before", counts);
          return;
        }
      }
    }
  }

  private void after(Name name, Map<String, Integer> counts) {
    Token after = name.near(0);
    if (after == null) {
      return;
    }
    List<Token> tokens = name.sentence().tokens();
    int i = name.end();
    if (OF.contains(after.text())
        && i + 1 < tokens.size()
        && WordShape.isCapitalised(tokens.get(i + 1).text())) {
      add("of-name-after", counts);
    }
    if (after.text().equals(",") || after.text().equals("(")) {
      apposition(tokens, i + 1, counts);
    } else if (after.text().equals("'s") || after.text().equals("'")) {
      add("possessive-after", counts);
      for (int k = i + 1; k < Math.min(tokens.size(), i + 5); k++) {
        if (tokens.get(k).pos().equals("NOUN") || isPost(tokens.get(k))) {
          if (noun(tokens.get(k), "-possessed", counts)) {
            return;
          }
        } else if (!Set.of("ADJ", "NUM", "PROPN", "ADV").contains(tokens.get(k).pos())) {
          return;
        }
      }
    } else if (after.pos().equals("NOUN") || after.pos().equals("PROPN") || isPost(after)) {
      if (!noun(after, "-follows", counts)) {
        chipFollows(tokens, i + 1, counts);
      }
    } else if (after.pos().equals("ADJ") || after.pos().equals("NUM")) {
      chipFollows(tokens, i + 1, counts);
    } else if (after.text().equals(":")) {
      add("colon-after", counts);
    }
  }

  /** "the Fjell-3 time-of-flight chip": a chip noun at the end of the compound. */
  private void chipFollows(List<Token> tokens, int begin, Map<String, Integer> counts) {
    for (int i = begin; i < Math.min(tokens.size(), begin + 3); i++) {
      Token token = tokens.get(i);
      if (!Set.of("ADJ", "NOUN", "NUM").contains(token.pos())) {
        return;
      }
      if (lexicon.has("chip-nouns", token.lemma()) || lexicon.has("chip-kinds", token.text())) {
        add("chip-follows", counts);
        return;
      }
    }
  }

  /** ", PDG de X", ", a maker of chips", ", 36 ans". */
  private void apposition(List<Token> tokens, int begin, Map<String, Integer> counts) {
    int possessive = possessiveEnd(tokens, begin);
    for (int i = possessive; i < Math.min(tokens.size(), possessive + APPOSITION); i++) {
      Token token = tokens.get(i);
      if (token.pos().equals("NUM") && i == begin && token.text().length() == 2) {
        boolean years =
            i + 1 < tokens.size() && Set.of("ans", ",").contains(tokens.get(i + 1).text());
        if (years) {
          add("age-after", counts);
          return;
        }
      }
      boolean inside =
          i + 1 < tokens.size()
              && lexicon.language().equals("en")
              && Set.of("NOUN", "PROPN").contains(tokens.get(i + 1).pos());
      if (inside && Set.of("NOUN", "PROPN", "ADJ").contains(token.pos())) {
        continue;
      }
      if (token.pos().equals("NOUN") || isPost(token)) {
        if (noun(token, "-after", counts)) {
          return;
        }
      } else if (!Set.of("DET", "ADJ", "ADV", "ADP", "NUM").contains(token.pos())
          && !lexicon.has("former", token.text())) {
        return;
      }
    }
  }

  /** Past "Skarholt 's" in ", Skarholt's chairman": the owner is another name. */
  private static int possessiveEnd(List<Token> tokens, int begin) {
    for (int i = begin; i < Math.min(tokens.size(), begin + 4); i++) {
      if (tokens.get(i).text().equals("'s") || tokens.get(i).text().equals("'")) {
        return i + 1;
      }
      if (!WordShape.isCapitalised(tokens.get(i).text())) {
        return begin;
      }
    }
    return begin;
  }

  /** Counts a noun under every kind it belongs to; whether there is one. */
  private boolean noun(Token token, String place, Map<String, Integer> counts) {
    String lemma = token.lemma();
    boolean post = isPost(token);
    boolean found = false;
    if (post) {
      add("person" + place, counts);
      found = true;
    }
    for (String kind : List.of("company", "organization", "chip", "product", "place", "business")) {
      if ((kind.equals("company") || !post || kind.equals("business"))
          && lexicon.has(kind + "-nouns", lemma)) {
        add(kind + place, counts);
        found = true;
      }
    }
    return found;
  }

  private boolean isPost(Token token) {
    return lexicon.has("person-nouns", token.lemma())
        || lexicon.has("posts", token.lemma())
        || lexicon.has("posts", token.text())
        || lexicon.has("post-words", token.text());
  }

  /** "X fait état de …": some reporting verbs are two words. */
  private void subjectOf(Token verb, List<Token> tokens, Map<String, Integer> counts) {
    int next = tokens.indexOf(verb) + 1;
    if (next < tokens.size()
        && lexicon.has("reporting-verbs", verb.lemma() + " " + tokens.get(next).lemma())) {
      add("subject-reports", counts);
    } else {
      verbCue("subject", verb, counts);
    }
  }

  private void verbCue(String role, Token verb, Map<String, Integer> counts) {
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

  private static boolean isQuoted(Name name) {
    Token before = name.near(-1);
    Token after = name.near(0);
    return before != null
        && after != null
        && Set.of("«", "\"", "“", "'").contains(before.text())
        && Set.of("»", "\"", "”", "'").contains(after.text());
  }

  private static void add(String cue, Map<String, Integer> counts) {
    counts.merge(cue, 1, Integer::sum);
  }
}
