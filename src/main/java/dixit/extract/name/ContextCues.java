package dixit.extract.name;

import dixit.extract.lexicon.Gazetteer;
import dixit.extract.lexicon.Gazetteer.Topic;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.WordShape;
import dixit.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the words around an occurrence of a name hint at. */
final class ContextCues {
  private static final Set<String> OF = Set.of("de", "d'", "du", "des", "of");
  private static final Set<String> TRADE_LINKS = Set.of("de", "d'", "du", "des", "of", "en");
  private static final Set<String> THAT = Set.of("that", "those", "celle", "celui", "celles");
  private static final Set<String> AT = Set.of("at", "chez", "with", "from");
  private static final Set<String> AS = Set.of("as", "comme", "sous");
  private static final int REACH = 8;
  private static final int APPOSITION = 6;

  /** Longest chain of nouns before a name: "l'éditeur de logiciels de gestion X". */
  private static final int HOPS = 3;

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final NounCues nouns;
  private final VerbCues verbs;
  private final EdgeCues edges;

  ContextCues(Lexicon lexicon, Gazetteer gazetteer) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    nouns = new NounCues(lexicon);
    verbs = new VerbCues(lexicon);
    edges = new EdgeCues(lexicon);
  }

  /** Adds the cues of one occurrence to the counts. */
  void collect(Name name, Map<String, Integer> counts) {
    before(name, counts);
    after(name, counts);
    arc(name, counts);
    verbs.collect(name, counts);
    edges.collect(name, counts);
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
          verbs.count(relation.equals("obj") ? "arc-object" : "arc-agent", head, counts);
        } else if (relation.startsWith("nmod") && head.pos().equals("NOUN")) {
          boolean beside = token.head() == name.begin() - 1;
          nouns.count(head, beside ? "-apposed" : "-arc", counts);
        } else if (relation.startsWith("nsubj") && head.pos().equals("NOUN")) {
          nouns.count(head, "-copula", counts);
        } else if (relation.equals("appos") || relation.equals("flat:name")) {
          nouns.count(head, "-apposed", counts);
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
    if (lexicon.has("titles", tokens.get(i).text()) && !tokens.get(i).pos().equals("ADJ")) {
      add("title-before", counts);
    }
    if (tokens.get(i).text().equals("'s")
        || lexicon.has("possessives", tokens.get(i).text().toLowerCase(Locale.ROOT))) {
      boolean origin = i > 0 && gazetteer.has(Topic.COUNTRY, tokens.get(i - 1).text());
      add(origin ? "origin-before" : "owned", counts);
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
      if (i > 0 && AS.contains(word) && lexicon.has("naming-verbs", tokens.get(i - 1).lemma())) {
        named(tokens, i - 1, "-before", counts);
      }
      if (i > 0) {
        nounOf(
            tokens,
            i - 1,
            AT.contains(word) ? "at" : "of",
            OF.contains(word) || AT.contains(word),
            counts);
        if (Set.of("par", "by").contains(word) && tokens.get(i - 1).pos().equals("VERB")) {
          verbs.count("agent", tokens.get(i - 1), counts);
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
      named(tokens, i, "-before", counts);
    } else if (before.pos().equals("VERB")) {
      verbs.count(
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

  /** "une coentreprise, baptisée Lumicor", "purchases such as that of Lumicor": the noun before. */
  private void named(List<Token> tokens, int verb, String place, Map<String, Integer> counts) {
    for (int i = verb - 1; i >= Math.max(0, verb - REACH); i--) {
      if (tokens.get(i).pos().equals("NOUN") && nouns.count(tokens.get(i), place, counts)) {
        return;
      }
    }
  }

  private void nounBefore(List<Token> tokens, int index, Map<String, Integer> counts) {
    int noun = index;
    int described = index;
    while (described > 0 && tokens.get(described).pos().equals("ADJ")) {
      described--;
    }
    int head = head(tokens, tokens.get(described).pos().equals("NOUN") ? described : index);
    if (head < described) {
      add("company-before", counts);
      return;
    }
    if (noun > 0
        && lexicon.has("trade-heads", tokens.get(noun).lemma())
        && isTrade(tokens.get(noun - 1))) {
      add("company-before", counts);
      return;
    }
    nouns.count(tokens.get(noun), "-before", counts);
    while (noun > 0 && index - noun < 2 && Set.of("ADJ", "VERB").contains(tokens.get(noun).pos())) {
      noun--;
      if (tokens.get(noun).pos().equals("NOUN")
          && nouns.count(tokens.get(noun), "-before", counts)) {
        return;
      }
    }
  }

  /** "le concepteur américain de puces X": the noun for a company that "de" leads back to. */
  private int head(List<Token> tokens, int noun) {
    int complement = noun;
    if (lexicon.has("place-nouns", tokens.get(noun).lemma())) {
      return noun;
    }
    while (complement > 0 && tokens.get(complement).pos().equals("ADJ")) {
      complement--; // "la société de services informatiques X"
    }
    for (int hops = 0; hops < HOPS; hops++) {
      int of = beforeAdjectives(tokens, complement) - 1;
      if (of < 1
          || !tokens.get(complement).pos().equals("NOUN") && hops == 0
          || lexicon.has("company-nouns", tokens.get(complement).lemma())
          || !TRADE_LINKS.contains(tokens.get(of).text().toLowerCase(Locale.ROOT))) {
        return noun;
      }
      complement = of - 1;
      while (complement > 0 && tokens.get(complement).pos().equals("ADJ")) {
        complement--;
      }
      if (lexicon.has("company-nouns", tokens.get(complement).lemma())
          || lexicon.has("trade-heads", tokens.get(complement).lemma())
              && isTrade(tokens.get(noun))) {
        return complement;
      }
    }
    return noun;
  }

  /** "leader des semi-conducteurs", "chip leader": what a company may lead in. */
  private boolean isTrade(Token noun) {
    return noun.pos().equals("NOUN")
        && List.of("chip-nouns", "product-nouns", "trade-nouns").stream()
            .anyMatch(section -> lexicon.has(section, noun.lemma()));
  }

  private static int beforeAdjectives(List<Token> tokens, int noun) {
    int i = noun;
    while (i > 0 && Set.of("ADJ", "DET").contains(tokens.get(i - 1).pos())) {
      i--;
    }
    return i;
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
    if (THAT.contains(token.text().toLowerCase(Locale.ROOT))) {
      named(tokens, noun, "-" + link, counts);
      return;
    }
    if (token.text().equals("%") || token.lemma().equals("percent")) {
      add("percent-of", counts);
      return;
    }
    if (lexicon.has("ministers", token.lemma())) {
      add("minister-of", counts);
      return;
    }
    if (nouns.count(token, "-" + link, counts)) {
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
      if (nouns.isPost(token)) {
        add("post-comma-before", counts);
        if (lexicon.has("company-nouns", token.lemma())) {
          add("company-comma-before", counts);
        }
        return;
      }
      boolean owner = i > 2 && tokens.get(i - 1).pos().equals("DET") && isOf(tokens.get(i - 2));
      if (owner && nouns.isPost(tokens.get(i - 3))) {
        continue; // "le créateur de la société, X"
      }
      for (String kind : List.of("company", "chip", "product")) {
        if (lexicon.has(kind + "-nouns", token.lemma()) && token.pos().equals("NOUN")) {
          add(kind + "-comma-before", counts);
          return;
        }
      }
    }
  }

  private static boolean isOf(Token token) {
    return OF.contains(token.text().toLowerCase(Locale.ROOT));
  }

  private void after(Name name, Map<String, Integer> counts) {
    Token after = name.near(0);
    if (after == null) {
      return;
    }
    List<Token> tokens = name.sentence().tokens();
    int i = name.end();
    Token before = name.near(-1);
    boolean field =
        before != null
            && OF.contains(before.text().toLowerCase(Locale.ROOT))
            && Set.of("chez", "at").contains(after.text())
            && name.begin() > 1
            && nouns.isPost(tokens.get(name.begin() - 2));
    if (field) {
      add("field", counts);
    }
    if (OF.contains(after.text())
        && i + 1 < tokens.size()
        && WordShape.isCapitalised(tokens.get(i + 1).text())) {
      add("of-name-after", counts);
    }
    if (after.text().equals(",") || after.text().equals("(")) {
      if (i + 1 < tokens.size() && gazetteer.has(Topic.COUNTRY, tokens.get(i + 1).text())) {
        boolean closed = i + 2 < tokens.size() && tokens.get(i + 2).text().matches("[,.)]");
        if (closed) {
          add("country-after", counts);
        }
      }
      apposition(tokens, i + 1, counts);
    } else if (after.text().equals("'s") || after.text().equals("'")) {
      add("possessive-after", counts);
      for (int k = i + 1; k < Math.min(tokens.size(), i + 5); k++) {
        if (tokens.get(k).pos().equals("NOUN") || nouns.isPost(tokens.get(k))) {
          if (nouns.count(tokens.get(k), "-possessed", counts)) {
            return;
          }
        } else if (!Set.of("ADJ", "NUM", "PROPN", "ADV").contains(tokens.get(k).pos())) {
          return;
        }
      }
    } else if (after.pos().equals("NOUN") || after.pos().equals("PROPN") || nouns.isPost(after)) {
      if (nouns.isCompound(tokens, i)) {
        add("company-follows", counts);
      } else if (!nouns.count(after, "-follows", counts)) {
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
      if (token.pos().equals("NOUN") || nouns.isPost(token)) {
        if (nouns.count(token, "-after", counts)) {
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

  private static void add(String cue, Map<String, Integer> counts) {
    counts.merge(cue, 1, Integer::sum);
  }
}
