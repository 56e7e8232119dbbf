package dixit.extract.name;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.WordShape;
import dixit.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a name is given as an example of ("banks such as X"), and whether it names many. */
final class GroupCues {
  private static final List<String> KINDS =
      List.of("company", "person", "organization", "chip", "product", "place");
  private static final Set<String> LIST = Set.of(",", "and", "et", "or", "ou", "&");
  private static final Set<String> PLURALS = Set.of("les", "des", "the", "ces", "these", "aux");
  private static final Set<String> MARKS = Set.of(":", "-", "–", "—");
  private static final int LONGEST_LIST = 24;
  private static final int LONGEST_PHRASE = 4;

  /** Words in lower case between two names of a list: "its shopping channel Orla". */
  private static final int LONGEST_DESCRIPTION = 3;

  private final Lexicon lexicon;

  GroupCues(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Adds the cues of one occurrence to the counts. */
  void collect(Name name, Map<String, Integer> counts) {
    List<Token> tokens = name.sentence().tokens();
    for (String kind : example(tokens, name.begin())) {
      counts.merge(kind + "-example", 1, Integer::sum);
    }
    int before = name.begin() - 1;
    boolean plural =
        before >= 0
            && name.end() == name.begin() + 1
            && PLURALS.contains(tokens.get(before).text().toLowerCase(Locale.ROOT))
            && WordShape.isPlain(name.form())
            && name.form().endsWith("s");
    if (plural) {
      counts.merge("article-plural", 1, Integer::sum);
    }
  }

  /** The kinds of the noun before "such as", which may be some names before. */
  private List<String> example(List<Token> tokens, int begin) {
    int lower = 0;
    for (int end = begin; end > Math.max(0, begin - LONGEST_LIST); end--) {
      for (List<String> words : lexicon.phrases("example-words")) {
        if (words.size() <= end && isPhrase(tokens, end - words.size(), words)) {
          return kinds(tokens, end - words.size());
        }
      }
      Token token = tokens.get(end - 1);
      if (MARKS.contains(token.text())) {
        boolean plural = end > 1 && tokens.get(end - 2).text().matches("\\p{Ll}+[sx]");
        return plural ? kinds(tokens, end - 1) : List.of();
      }
      boolean inList =
          WordShape.isCapitalised(token.text())
              || LIST.contains(token.text())
              || token.pos().equals("DET");
      boolean describes = Set.of("NOUN", "ADJ", "PRON").contains(token.pos());
      lower = inList ? 0 : lower + 1;
      if (!inList && !describes || lower > LONGEST_DESCRIPTION) {
        return List.of();
      }
    }
    return List.of();
  }

  private static boolean isPhrase(List<Token> tokens, int begin, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (!tokens.get(begin + i).text().toLowerCase(Locale.ROOT).equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  private List<String> kinds(List<Token> tokens, int end) {
    for (int i = end - 1; i >= Math.max(0, end - LONGEST_PHRASE); i--) {
      Token token = tokens.get(i);
      if (token.pos().equals("NOUN")) {
        return KINDS.stream().filter(kind -> lexicon.has(kind + "-nouns", token.lemma())).toList();
      }
      if (token.pos().equals("VERB")) {
        return List.of();
      }
    }
    return List.of();
  }
}
