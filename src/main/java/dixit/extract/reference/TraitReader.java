package dixit.extract.reference;

import dixit.extract.lexicon.Gazetteer;
import dixit.extract.lexicon.Gazetteer.Topic;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.name.NameKey;
import dixit.model.Company;
import dixit.model.Entity;
import dixit.text.Token;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the traits that the words around a noun give to what it stands for. */
final class TraitReader {
  private static final String FACTS = "/dixit/gazetteer/company-facts.txt";
  private static final Set<String> INSIDE = Set.of("ADJ", "NOUN", "PROPN", "NUM", "X");

  /** How many words may follow a noun in its phrase: "la société de logiciels basée à Lyon". */
  private static final int REACH = 6;

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final Map<String, Set<String>> traitsOf = new HashMap<>();
  private final Map<String, Set<String>> facts = new HashMap<>();
  private final Set<String> countries = new HashSet<>();
  private final Set<String> trades = new HashSet<>();

  TraitReader(Lexicon lexicon, Gazetteer gazetteer) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    read("trades", trades);
    read("regions", new HashSet<>());
    read("origins", countries);
    for (String line : Lexicon.lines(FACTS)) {
      String[] sides = line.split(" = ");
      Set<String> traits = new HashSet<>(Arrays.asList(sides[1].split("; ")));
      for (String name : sides[0].split("; ")) {
        facts.put(NameKey.plain(name), traits);
      }
    }
  }

  private void read(String section, Set<String> traits) {
    for (String line : lexicon.words(section)) {
      String[] sides = line.split(" = ");
      traits.add(sides[0]);
      for (String word : sides[1].split("; ")) {
        traitsOf.computeIfAbsent(word, k -> new HashSet<>()).add(sides[0]);
      }
    }
  }

  /** What is known of a company by its name, and what the words of the name say. */
  Set<String> known(Entity entity) {
    Set<String> known = new HashSet<>();
    if (entity instanceof Company company) {
      for (String name : company.names()) {
        String plain = NameKey.plain(name);
        known.addAll(facts.getOrDefault(plain, Set.of()));
        for (String word : plain.split("[ -]")) {
          known.addAll(traitsOf.getOrDefault(word, Set.of()));
        }
      }
    }
    return known;
  }

  /**
   * Of a phrase that stands for a company.
   *
   * @param begin index of its first word
   * @param head index of its noun
   */
  Traits around(List<Token> tokens, int begin, int head) {
    Set<String> telling = new HashSet<>();
    for (int i = begin + 1; i < head; i++) {
      if (!tokens.get(i).pos().equals("NUM")) {
        read(tokens, i, telling);
      }
    }
    readAfter(tokens, head + 1, telling);
    Set<String> origins = new HashSet<>(telling);
    origins.retainAll(countries);
    Set<String> implied = traitsOf.getOrDefault(NameKey.plain(tokens.get(head).lemma()), Set.of());
    return new Traits(telling, origins, implied);
  }

  /** All that the words of a range say, for what is described by them. */
  Set<String> of(List<Token> tokens, int begin, int end) {
    Set<String> traits = new HashSet<>();
    for (int i = Math.max(0, begin); i < Math.min(tokens.size(), end); i++) {
      read(tokens, i, traits);
    }
    return traits;
  }

  boolean isCountry(String trait) {
    return countries.contains(trait);
  }

  boolean isTrade(String trait) {
    return trades.contains(trait);
  }

  private void readAfter(List<Token> tokens, int from, Set<String> telling) {
    boolean linked = false;
    for (int i = from; i < Math.min(tokens.size(), from + REACH); i++) {
      Token token = tokens.get(i);
      String word = token.text().toLowerCase(Locale.ROOT);
      boolean link = lexicon.has("trait-links", word);
      boolean adjective = token.pos().equals("ADJ");
      boolean noun = INSIDE.contains(token.pos()) && linked;
      if (!link && !adjective && !noun && !token.pos().equals("DET")) {
        return;
      }
      linked |= link;
      if (adjective || noun) {
        read(tokens, i, telling);
      }
    }
  }

  /** One word, as far as it tells anything: "californien", "Cambridge-based", "parfumerie". */
  private void read(List<Token> tokens, int index, Set<String> traits) {
    Token token = tokens.get(index);
    String written = token.text();
    int hyphen = written.lastIndexOf('-');
    boolean based = hyphen > 0 && lexicon.has("trait-suffixes", written.substring(hyphen + 1));
    String word = NameKey.plain(based ? written.substring(0, hyphen) : written);
    String lemma = NameKey.plain(token.lemma());
    if (traitsOf.containsKey(word)) {
      traits.addAll(traitsOf.get(word));
    } else if (traitsOf.containsKey(lemma)) {
      traits.addAll(traitsOf.get(lemma));
    } else if (gazetteer.has(Topic.ORIGIN, written)
        || gazetteer.has(Topic.PLACE, written)
        || token.pos().equals("PROPN")
        || based) {
      traits.add(word);
    } else if (token.pos().equals("NOUN") && !lexicon.has("no-traits", token.lemma())) {
      traits.add(lemma);
    }
  }
}
