package dixit.extract.claim;

import dixit.extract.claim.Cue.Mode;
import dixit.extract.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds verbs that attribute, with their auxiliaries, clitics and negation. */
final class CueFinder {
  /** Words between an auxiliary and its verb at most. */
  private static final int MIDDLE = 5;

  /** Parts of speech that a word taken for no verb may truly have. */
  private static final Set<String> NOUN_LIKE = Set.of("NOUN", "PROPN", "ADJ");

  private final Lexicon lexicon;
  private final Map<String, List<CueFrame>> frames = new LinkedHashMap<>();
  private final Map<String, String> forms = new LinkedHashMap<>();
  private final List<List<String>> governors;

  /** The words that are two: "du" is "de le". */
  private final Set<String> contracted = new HashSet<>();

  /** What may stand amid a verb and its companions, adverbs aside. */
  private final Set<String> middles = new HashSet<>();

  CueFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    for (String line : lexicon.words("claim-verbs")) {
      CueFrame frame = CueFrame.parse(line);
      frames.computeIfAbsent(spelling(frame.verb()), verb -> new ArrayList<>()).add(frame);
    }
    frames.keySet().forEach(this::inflect);
    for (String line : lexicon.words("verb-forms")) {
      String[] pair = line.split(" ");
      forms.put(pair[0], spelling(pair[1]));
    }
    governors = lexicon.words("cue-governors").stream().map(l -> List.of(l.split(" "))).toList();
    for (String line : lexicon.words("contractions")) {
      for (int space = line.indexOf(' '); space >= 0; space = line.indexOf(' ', space + 1)) {
        contracted.add(line.substring(0, space));
      }
    }
    for (String section : List.of("mid-words", "times", "negations", "negation-companions")) {
      middles.addAll(lexicon.words(section));
    }
  }

  /** The spelling of 1990, which leaves out some circumflexes, for both. */
  private static String spelling(String verb) {
    return verb.replace('î', 'i').replace('û', 'u');
  }

  private void inflect(String verb) {
    for (String line : lexicon.words("verb-endings")) {
      String[] parts = line.split(">");
      String ending = parts[0].strip();
      if (verb.endsWith(ending)) {
        String stem = verb.substring(0, verb.length() - ending.length());
        for (String suffix : parts[1].strip().split(" ")) {
          forms.putIfAbsent(stem + suffix, verb);
        }
        return;
      }
    }
  }

  /** The cue whose verb is that token, if it attributes there. */
  Optional<Cue> at(Words words, int verb) {
    String lemma = verbAt(words, verb);
    if (!frames.containsKey(lemma)) {
      return Optional.empty();
    }
    Group group = group(words, verb);
    Match match = match(words, verb, lemma, group);
    if (match == null) {
      return Optional.empty();
    }
    Mode mode = mode(words, verb, lemma, group);
    int end = match.end;
    if (group.negated && end == verb + 1 && lexicon.has("negation-companions", words.lower(end))) {
      end++;
    }
    return mode == null
        ? Optional.empty()
        : Optional.of(
            new Cue(match.frame, group.begin, verb, end, mode, group.negated, group.pronoun));
  }

  /** Lemma of the token as a verb, or "": taggers take many a verb after a quotation for a noun. */
  private String verbAt(Words words, int i) {
    String lemma = spelling(words.lemma(i));
    boolean owned = words.is(i - 1, "'s") && words.pos(i - 1).equals("PART");
    boolean many =
        words.is(i - 1, "'")
            && words.lower(i - 2).endsWith("s")
            && lexicon.has("noun-pairs", "' " + words.lower(i));
    boolean paired = lexicon.has("noun-pairs", words.text(i - 1) + " " + words.lower(i));
    if (owned || many || paired) {
      return "";
    }
    if (words.isVerbal(i) && frames.containsKey(lemma)) {
      return lemma;
    }
    boolean bare = words.pos(i).equals("INTJ") && frames.containsKey(words.lower(i));
    String guess = bare ? words.lower(i) : forms.getOrDefault(words.lower(i), "");
    if (guess.isEmpty() || words.isVerbal(i)) {
      return words.isVerbal(i) ? guess : "";
    }
    if (lexicon.has("as-openers", words.lower(i - 2)) && words.lower(i - 1).equals("l'")) {
      return guess;
    }
    String before = words.pos(i - 1);
    boolean nounBefore =
        before.equals("DET")
            || before.equals("ADP")
            || before.equals("ADJ")
            || before.equals("NUM");
    boolean capital = Character.isUpperCase(words.text(i).charAt(0));
    boolean noun = NOUN_LIKE.contains(words.pos(i));
    return nounBefore && noun || capital ? "" : guess;
  }

  private record Match(CueFrame frame, int end) {}

  private @org.jspecify.annotations.Nullable Match match(
      Words words, int verb, String lemma, Group group) {
    Match best = null;
    for (CueFrame frame : frames.get(lemma)) {
      // "a-t-elle insisté sur le réseau": behind what is said, the verb takes no more of it.
      boolean behind = group.pronoun != null && !frame.takes(CueFrame.Take.QUOTE);
      if (frame.reflexive() != group.reflexive || behind && frame.words().size() > 1) {
        continue;
      }
      int end = follow(words, verb + 1, frame.words().subList(1, frame.words().size()));
      if (end > 0 && (best == null || frame.words().size() > best.frame.words().size())) {
        best = new Match(frame, end);
      }
    }
    return best;
  }

  /** Whether {@link #follow} may find anything that begins with one of these words. */
  boolean mayFollow(Words words, int from, Set<String> firsts) {
    String lower = words.lower(from);
    return firsts.contains(lower)
        || firsts.contains(words.lemma(from))
        || contracted.contains(lower)
        || isMiddle(words, from);
  }

  /** Index after the companions, which adverbs may keep apart; -1 where they are not. */
  int follow(Words words, int from, List<String> companions) {
    int at = from;
    for (String companion : companions) {
      int skipped = 0;
      while (skipped < 3 && !isWord(words, at, companion) && isMiddle(words, at)) {
        at++;
        skipped++;
      }
      if (!isWord(words, at, companion)) {
        return -1;
      }
      at++;
    }
    return at;
  }

  private boolean isWord(Words words, int i, String word) {
    return words.lemma(i).equals(word)
        || words.lower(i).equals(word)
        || contracted.contains(words.lower(i))
            && lexicon.has("contractions", words.lower(i) + " " + word);
  }

  private boolean isMiddle(Words words, int i) {
    return words.pos(i).equals("ADV") || middles.contains(words.lower(i));
  }

  /** What stands before a verb and belongs to it. */
  static final class Group {
    int begin;
    boolean reflexive;
    boolean negated;
    boolean has;
    boolean is;
    boolean modal;
    @org.jspecify.annotations.Nullable Integer pronoun;
  }

  Group group(Words words, int verb) {
    Group group = new Group();
    int at = verb;
    int middle = 0;
    group.begin = verb;
    while (at > 0 && !words.isQuoted(at - 1)) {
      int i = at - 1;
      String lower = words.lower(i);
      String lemma = words.lemma(i);
      boolean member = true;
      if (lexicon.has("negations", lower)) {
        group.negated |= true;
      } else if (lexicon.has("passive-auxiliaries", lemma)) {
        group.is = true;
      } else if (lexicon.has("auxiliaries", lemma)) {
        group.has = true;
      } else if (lexicon.has("modals", lower)) {
        group.modal = true;
      } else if (lower.equals("se") || lower.equals("s'") && words.lemma(i).equals("se")) {
        group.reflexive = true;
      } else if (lexicon.has("clitics", lower)
          && (!words.pos(i).equals("DET") || lexicon.has("as-openers", words.lower(i - 1)))) {
        // Only a part of the group.
      } else if (lower.startsWith("-") && words.pos(i).equals("PRON") && lower.length() > 1) {
        group.pronoun = i;
      } else {
        member = false;
      }
      if (member) {
        group.begin = i;
        middle = 0;
      } else if (isMiddle(words, i) && middle < MIDDLE) {
        middle++;
      } else {
        break;
      }
      at = i;
    }
    if (group.pronoun == null
        && words.lower(verb + 1).startsWith("-")
        && words.lower(verb + 1).length() > 1) {
      group.pronoun = verb + 1;
    }
    // "n'a", "ne dit pas": a lone "ne" counts, whatever follows, but "ne … que" does not.
    if (group.negated && isOnly(words, verb)) {
      group.negated = false;
    }
    group.negated |= lexicon.has("after-negations", words.lower(verb + 1));
    return group;
  }

  private boolean isOnly(Words words, int verb) {
    return lexicon.has("only-words", words.lower(verb + 1)) && !words.pos(verb + 1).equals("SCONJ");
  }

  private @org.jspecify.annotations.Nullable Mode mode(
      Words words, int verb, String lemma, Group group) {
    String form = words.lower(verb);
    if (group.modal) {
      return null;
    }
    if (isInfinitive(words, verb, lemma)) {
      return governed(words, group) ? Mode.FINITE : null;
    }
    if (endsWith(form, "gerund-endings") && form.length() > lemma.length() - 2) {
      return group.is ? Mode.FINITE : Mode.GERUND;
    }
    if (isFuture(form, lemma)) {
      return null;
    }
    boolean participle = endsWith(form, "participle-endings") || lexicon.has("participles", form);
    if (group.is && !group.reflexive && (!group.has || participle || group.begin < verb)) {
      return Mode.PASSIVE;
    }
    if (participle && !group.has && !group.reflexive) {
      return isSecond(words, group.begin) ? Mode.FINITE : Mode.PASSIVE;
    }
    return Mode.FINITE;
  }

  /** "a jugé … et demandé": the auxiliary of the first participle is that of the second. */
  private boolean isSecond(Words words, int begin) {
    if (!lexicon.has("joiners", words.lower(begin - 1)) || !words.pos(begin).equals("VERB")) {
      return false;
    }
    for (int i = begin - 2; i > 0 && !words.isBoundary(i); i--) {
      int helper = i - 1;
      while (helper > 0 && isMiddle(words, helper)) {
        helper--;
      }
      boolean composed =
          words.isVerbal(i) && helper >= 0 && lexicon.has("auxiliaries", words.lemma(helper));
      if (composed && !words.isQuoted(i)) {
        return words.has(begin, "conj") && words.head(begin) == i
            || forms.containsKey(words.lower(i));
      }
    }
    return false;
  }

  private boolean isInfinitive(Words words, int verb, String lemma) {
    boolean marked = lexicon.has("infinitive-marks", words.lower(verb - 1));
    return spelling(words.lower(verb)).equals(lemma)
        && (marked || endsWith(lemma, "infinitive-endings"));
  }

  /** An infinitive says as much as a verb where "vient d'", "a tenu à" precede it. */
  private boolean governed(Words words, Group group) {
    for (List<String> governor : governors) {
      int begin = precede(words, group.begin, governor);
      if (begin >= 0) {
        Group outer = group(words, begin);
        boolean future = isFuture(words.lower(begin), words.lemma(begin));
        if (!outer.modal && !future && !(outer.negated && governor.size() < 2)) {
          group.begin = outer.begin;
          group.pronoun = group.pronoun == null ? outer.pronoun : group.pronoun;
          group.has |= outer.has;
          return true;
        }
      }
    }
    return false;
  }

  private int precede(Words words, int before, List<String> governor) {
    int at = before - 1;
    for (int w = governor.size() - 1; w >= 0; w--) {
      int skipped = 0;
      while (skipped < 3 && at >= 0 && !isWord(words, at, governor.get(w)) && isMiddle(words, at)) {
        at--;
        skipped++;
      }
      if (at < 0 || !isWord(words, at, governor.get(w))) {
        return -1;
      }
      at--;
    }
    return at + 1;
  }

  /** "annoncera", "dirait": the infinitive's stem with an ending of its own. */
  boolean isFuture(String form, String lemma) {
    String stem = lemma.endsWith("e") ? lemma.substring(0, lemma.length() - 1) : lemma;
    return form.length() > stem.length()
        && form.startsWith(stem)
        && lexicon.has("future-endings", form.substring(stem.length()));
  }

  private boolean endsWith(String form, String section) {
    return lexicon.words(section).stream().anyMatch(form::endsWith);
  }
}
