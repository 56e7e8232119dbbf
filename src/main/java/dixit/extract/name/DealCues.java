package dixit.extract.name;

import dixit.extract.lexicon.Lexicon;
import dixit.text.Sentence;
import dixit.text.Token;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A name that stands where a deal has a party is likely a company's: the subject of "acquire", its
 * object, who follows "merger with". Read off the frames of deals, so that a verb taught there
 * counts here.
 */
final class DealCues {
  private static final Set<String> PERSONS = Set.of("HIRED_PERSON");
  private static final String SUBJECT = "subject";
  private static final String OBJECT = "object";
  private static final Set<String> REFLEXIVES = Set.of("se", "s'");
  private static final int REACH = 6;

  /** For each place ("subject", "object", a slot's name) the triggers that have a company there. */
  private final Map<String, Set<String>> triggers = new HashMap<>();

  /** Phrases directly before an object: "mettre la main sur". */
  private final Set<List<String>> phrases = new HashSet<>();

  /** Prepositions with the name of their slot. */
  private final Map<String, Set<String>> slots = new HashMap<>();

  DealCues(Lexicon lexicon) {
    for (String line : lexicon.words("deal-frames")) {
      frame(lexicon, line.split(" "));
    }
    lexicon.sections().stream()
        .map(section -> section.substring(section.indexOf(' ') + 1))
        .filter(section -> section.startsWith("slot-"))
        .forEach(
            section ->
                lexicon
                    .words(section)
                    .forEach(
                        word ->
                            slots
                                .computeIfAbsent(word, k -> new HashSet<>())
                                .add(section.substring("slot-".length()))));
  }

  /** A frame with a bare word has a thing for object, and says less of who else is there. */
  private void frame(Lexicon lexicon, String[] cells) {
    boolean ofThing = Arrays.stream(cells).skip(2).anyMatch(cell -> !cell.contains("="));
    for (String cell : Arrays.asList(cells).subList(2, cells.length)) {
      int sign = cell.indexOf('=');
      if (sign < 0 || ofThing || PERSONS.contains(cell.substring(sign + 1))) {
        continue;
      }
      String place = cell.substring(0, sign).replace("?", "");
      for (List<String> phrase : lexicon.phrases(cells[0])) {
        List<String> words =
            REFLEXIVES.contains(phrase.get(0)) ? phrase.subList(1, phrase.size()) : phrase;
        if (words.size() == 1) {
          triggers.computeIfAbsent(place, k -> new HashSet<>()).add(words.get(0));
        } else if (place.equals(OBJECT)) {
          phrases.add(words);
        }
      }
    }
  }

  /** Adds the cues of one occurrence to the counts. */
  void collect(Name name, Map<String, Integer> counts) {
    Sentence sentence = name.sentence();
    List<Token> tokens = sentence.tokens();
    int root = root(name);
    Token token = tokens.get(root);
    String relation = token.relation();
    Token head = token.head() >= 0 ? tokens.get(token.head()) : token;
    if (relation.startsWith("nsubj")) {
      boolean passive = relation.endsWith("pass");
      if (does(tokens, token.head(), passive ? OBJECT : SUBJECT)) {
        add(passive ? "deal-object" : "deal-subject", counts);
      }
    } else if (relation.equals("obl:agent")) {
      if (has(SUBJECT, head) || has("by", head)) {
        add("deal-subject", counts);
      }
    } else if (relation.equals("obj") && has(OBJECT, head) || followsTrigger(name)) {
      add("deal-object", counts);
    } else if (relation.startsWith("obl") || relation.startsWith("nmod")) {
      slot(name, head, counts);
    }
    if (isBought(name)) {
      add("deal-object", counts);
    }
  }

  private static void add(String cue, Map<String, Integer> counts) {
    counts.merge(cue, 1, Integer::sum);
  }

  private boolean has(String place, Token trigger) {
    return triggers.getOrDefault(place, Set.of()).contains(trigger.lemma());
  }

  /** The token of the name that hangs on another word. */
  private static int root(Name name) {
    List<Token> tokens = name.sentence().tokens();
    for (int i = name.begin(); i < name.end(); i++) {
      int head = tokens.get(i).head();
      if (head < name.begin() || head >= name.end()) {
        return i;
      }
    }
    return name.begin();
  }

  /** The verb itself, or one that it governs: "says it has agreed to buy". */
  private boolean does(List<Token> tokens, int verb, String place) {
    if (verb < 0) {
      return false;
    }
    if (has(place, tokens.get(verb))) {
      return true;
    }
    int limit = Math.min(tokens.size(), verb + 1 + REACH);
    for (int i = verb + 1; i < limit; i++) {
      if (tokens.get(i).relation().equals("xcomp")
          && (tokens.get(i).head() == verb || isGoverned(tokens, i, verb))
          && has(place, tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGoverned(List<Token> tokens, int token, int verb) {
    int head = tokens.get(token).head();
    return head >= 0
        && tokens.get(head).relation().equals("xcomp")
        && tokens.get(head).head() == verb;
  }

  /** Whether the verb or phrase of a deal stands directly before the name or its article. */
  private boolean followsTrigger(Name name) {
    List<Token> tokens = name.sentence().tokens();
    int end = name.begin();
    if (end > 0 && tokens.get(end - 1).pos().equals("DET")) {
      end--;
    }
    if (end > 0 && tokens.get(end - 1).pos().equals("VERB") && has(OBJECT, tokens.get(end - 1))) {
      return true;
    }
    for (List<String> phrase : phrases) {
      if (phrase.size() <= end && isPhrase(tokens.subList(end - phrase.size(), end), phrase)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPhrase(List<Token> tokens, List<String> phrase) {
    for (int i = 0; i < phrase.size(); i++) {
      Token token = tokens.get(i);
      if (!token.lemma().equals(phrase.get(i))
          && !token.text().toLowerCase(Locale.ROOT).equals(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** "fusion avec Orvane", "sold to Orvane". */
  private void slot(Name name, Token head, Map<String, Integer> counts) {
    List<Token> tokens = name.sentence().tokens();
    int at = name.begin() - 1;
    if (at > 0 && tokens.get(at).pos().equals("DET")) {
      at--;
    }
    if (at < 0) {
      return;
    }
    String preposition = tokens.get(at).text().toLowerCase(Locale.ROOT);
    for (String slot : slots.getOrDefault(preposition, Set.of())) {
      if (has(slot, head)) {
        add(slot.equals("of") ? "deal-of" : "deal-slot", counts);
        return;
      }
    }
  }

  /** "Orvane, acquired by Tamrin", "Orvane, rachetée en 2019". */
  private boolean isBought(Name name) {
    List<Token> tokens = name.sentence().tokens();
    int limit = Math.min(tokens.size(), name.end() + 3);
    for (int i = name.end(); i < limit; i++) {
      Token token = tokens.get(i);
      if (token.relation().startsWith("acl")
          && !token.relation().endsWith("relcl")
          && name.begin() <= token.head()
          && token.head() < name.end()) {
        return token.pos().equals("VERB") && has(OBJECT, token);
      }
    }
    return false;
  }
}
