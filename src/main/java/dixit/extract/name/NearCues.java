package dixit.extract.name;

import dixit.extract.lexicon.Gazetteer;
import dixit.extract.lexicon.Gazetteer.Topic;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.WordShape;
import dixit.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What small words near a name hint at: "who" or "which" behind it, "his" after its verb, a country
 * that owns it, a word for a process of manufacture beside a figure.
 */
final class NearCues {
  private static final int CLAUSE = 14;
  private static final int BESIDE = 3;

  /** Longest name of a process, in letters and figures: "N3P", "18A-P". */
  private static final int LONGEST_PROCESS = 5;

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;

  NearCues(Lexicon lexicon, Gazetteer gazetteer) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
  }

  /** Adds the cues of one occurrence to the counts. */
  void collect(Name name, Map<String, Integer> counts) {
    List<Token> tokens = name.sentence().tokens();
    int next = name.end();
    if (next < tokens.size() && tokens.get(next).text().equals(",")) {
      next++;
    }
    if (next < tokens.size()) {
      String word = lower(tokens.get(next));
      if (lexicon.has("person-relatives", word)) {
        add("who-after", counts);
      } else if (lexicon.has("thing-relatives", word)) {
        add("which-after", counts);
      }
    }
    int owner = name.begin() - 2;
    if (owner >= 0
        && tokens.get(owner + 1).text().equals("'s")
        && gazetteer.has(Topic.COUNTRY, tokens.get(owner).text())) {
      add("country-owned", counts);
    }
    if (isOwner(tokens, name)) {
      add("his-after", counts);
    }
    String last = name.form().substring(name.form().lastIndexOf(' ') + 1);
    if (last.length() <= LONGEST_PROCESS
        && WordShape.isModelNumber(last)
        && isProcess(tokens, name)) {
      add("process-beside", counts);
    }
  }

  /** "X left in 2017 for a job, according to his website": the subject is somebody. */
  private boolean isOwner(List<Token> tokens, Name name) {
    int next = name.end();
    if (next >= tokens.size() || !tokens.get(next).pos().matches("VERB|AUX")) {
      return false;
    }
    for (int i = next + 1; i < Math.min(tokens.size(), next + CLAUSE); i++) {
      Token token = tokens.get(i);
      if (lexicon.has("personal-possessives", lower(token))) {
        return true;
      }
      if (WordShape.isCapitalised(token.text()) || token.text().matches("[,;:.\"“«]")) {
        return false;
      }
    }
    return false;
  }

  private boolean isProcess(List<Token> tokens, Name name) {
    int from = Math.max(0, name.begin() - BESIDE);
    int to = Math.min(tokens.size(), name.end() + BESIDE);
    for (int i = from; i < to; i++) {
      boolean outside = i < name.begin() || i >= name.end();
      if (outside
          && (lexicon.has("process-nouns", tokens.get(i).lemma())
              || lexicon.has("process-nouns", lower(tokens.get(i))))) {
        return true;
      }
    }
    return false;
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }

  private static void add(String cue, Map<String, Integer> counts) {
    counts.merge(cue, 1, Integer::sum);
  }
}
