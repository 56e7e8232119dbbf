package dixit.extract.deal;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.reference.Reference;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Mends tags and lemmas where deals depend on them: known verbs that the tagger takes for nouns
 * ("est bouclé"), and the words of a sum of money.
 */
final class TagRepair {
  private final Map<String, String> lemmas = new HashMap<>();
  private final Map<String, String> finite = new HashMap<>();

  /** "filer chez": the first two words of what is told by several. */
  private final Set<String> openings = new HashSet<>();

  private final Set<String> verbs = new LinkedHashSet<>();
  private final Lexicon lexicon;

  TagRepair(Lexicon lexicon) {
    this.lexicon = lexicon;
    for (String section : lexicon.sections()) {
      if (section.endsWith("-verbs") || section.startsWith("status-")) {
        lexicon.words(section).forEach(phrase -> verbs.add(verb(phrase)));
        lexicon.words(section).stream()
            .filter(phrase -> !phrase.startsWith("se "))
            .map(phrase -> phrase.split(" "))
            .filter(words -> words.length > 1)
            .forEach(words -> openings.add(words[0] + " " + words[1]));
      }
    }
    for (String rule : lexicon.words("finite-endings")) {
      String[] endings = rule.split(" = ");
      String ending = endings[0].equals("-") ? "" : endings[0];
      for (String verb : verbs) {
        if (verb.endsWith(ending) && verb.length() > ending.length() + 1) {
          finite.putIfAbsent(verb.substring(0, verb.length() - ending.length()) + endings[1], verb);
        }
      }
    }
    for (String rule : lexicon.words("verb-endings")) {
      String[] endings = rule.split(" = ");
      String ending = endings[0].equals("-") ? "" : endings[0];
      verbs.stream()
          .sorted()
          .filter(verb -> verb.endsWith(ending) && verb.length() > ending.length() + 1)
          .forEach(
              verb -> {
                String stem = verb.substring(0, verb.length() - ending.length());
                lemmas.putIfAbsent(stem + endings[1], verb);
              });
    }
  }

  /** The "AI" of a name is no form of "avoir", nor its "Works" one of "work". */
  static List<Token> named(List<Token> tokens, List<Reference> references) {
    List<Token> named = new ArrayList<>(tokens);
    for (Reference reference : references) {
      for (int i = reference.begin(); i < reference.end(); i++) {
        boolean verb = Set.of("VERB", "AUX").contains(tokens.get(i).pos());
        if (verb && reference.kind() == Reference.Kind.NAME) {
          named.set(i, with(tokens.get(i), tokens.get(i).lemma(), "PROPN"));
        }
      }
    }
    return List.copyOf(named);
  }

  private static String verb(String phrase) {
    String[] words = phrase.split(" ");
    return words.length > 1 && words[0].equals("se") ? words[1] : words[0];
  }

  List<Token> repair(List<Token> tokens, List<MoneyReader.Amount> amounts) {
    List<Token> repaired = new ArrayList<>(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String form = token.text();
      if (token.pos().equals("VERB") && form.indexOf('-') > 0 && !verbs.contains(token.lemma())) {
        // "Dallas-based", "Orlo-backed" only describe.
        repaired.set(i, with(token, token.lemma(), "ADJ"));
        continue;
      }
      if (isDescription(tokens, i)) {
        repaired.set(i, with(token, token.lemma(), "ADJ"));
        continue;
      }
      boolean infinitive = i > 0 && lexicon.has("infinitive-words", tokens.get(i - 1).text());
      String lemma = infinitive && verbs.contains(form) ? form : lemmas.get(form);
      if (lemma == null && isFinite(tokens, i)) {
        lemma = finite.get(form);
      }
      boolean lower = form.equals(form.toLowerCase(Locale.ROOT));
      if (lemma != null && lower && (!token.pos().equals("VERB") || !lemma.equals(token.lemma()))) {
        repaired.set(i, with(token, lemma, "VERB"));
      }
    }
    for (MoneyReader.Amount amount : amounts) {
      for (int i = amount.begin(); i < amount.end(); i++) {
        repaired.set(i, with(tokens.get(i), tokens.get(i).lemma(), "NUM"));
      }
    }
    return List.copyOf(repaired);
  }

  /** "Seattle based Tavrel", "leading firms": where a participle only describes. */
  private boolean isDescription(List<Token> tokens, int i) {
    return i > 0
        && i + 1 < tokens.size()
        && tokens.get(i).pos().equals("VERB")
        && (lexicon.has("describing-words", tokens.get(i).text())
                && tokens.get(i - 1).pos().equals("PROPN")
                && tokens.get(i + 1).pos().equals("PROPN")
            || lexicon.has("adjective-words", tokens.get(i).text())
                && !tokens.get(i - 1).pos().equals("AUX")
                && tokens.get(i + 1).pos().equals("NOUN"));
  }

  /** "Tavrel mise 5 millions", "X entre au capital": where nothing but a verb can stand. */
  private boolean isFinite(List<Token> tokens, int i) {
    if (i + 1 >= tokens.size() || tokens.get(i).pos().equals("VERB")) {
      return false;
    }
    Token next = tokens.get(i + 1);
    String verb = finite.get(tokens.get(i).text());
    if (verb != null && openings.contains(verb + " " + next.text())) {
      return true;
    }
    if (i > 1
        && verb != null
        && tokens.get(i - 1).pos().equals("ADV")
        && tokens.get(i - 2).pos().equals("PROPN")) {
      return Set.of("NUM", "SYM", "DET", "PROPN", "NOUN", "ADJ").contains(next.pos());
    }
    return i > 0
        && tokens.get(i - 1).pos().equals("PROPN")
        && Set.of("NUM", "SYM", "DET", "PROPN").contains(next.pos());
  }

  private static Token with(Token token, String lemma, String pos) {
    return new Token(token.span(), token.text(), lemma, pos, token.head(), token.relation());
  }
}
