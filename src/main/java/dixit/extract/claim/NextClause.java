package dixit.extract.claim;

import dixit.extract.lexicon.Lexicon;
import java.util.Optional;

/** Finds the comma behind which a main clause begins: a subject and then its finite verb. */
final class NextClause {
  private final Lexicon lexicon;
  private final NounPhrases phrases;
  private final CueFinder cues;

  NextClause(Lexicon lexicon, NounPhrases phrases, CueFinder cues) {
    this.lexicon = lexicon;
    this.phrases = phrases;
    this.cues = cues;
  }

  /** Where the noun phrase that begins there must end; the given end if it is a clause. */
  int afterPhrase(Words words, int begin, int end) {
    boolean minor = false;
    boolean relative = false;
    for (int i = begin; i < end; i++) {
      if (words.isQuoted(i)) {
        continue;
      }
      if (i > begin && isOpener(words, i)) {
        minor = true;
        relative = phrases.isRelative(words, i);
      } else if (isFinite(words, i)) {
        if (!minor) {
          return end;
        }
        minor = words.pos(i).equals("AUX");
        relative = false;
      } else if (!relative && opens(words, i)) {
        return i;
      }
    }
    return end;
  }

  /** Where what begins there must end if it stands before a main clause: a phrase or a clause. */
  int afterAny(Words words, int begin, int end) {
    int phrase = afterPhrase(words, begin, end);
    if (phrase < end) {
      return phrase;
    }
    boolean condition = isOpener(words, begin);
    boolean verb = false;
    for (int i = begin; i < end; i++) {
      if (words.isQuoted(i)) {
        continue;
      }
      verb |= isFinite(words, i);
      if (verb && opens(words, i)) {
        // "that if the price fell, Velquor would buy": the first clause is a part of the second.
        if (!condition) {
          return i;
        }
        condition = false;
        verb = false;
      }
    }
    return end;
  }

  /** Where the clause around its first verb ends at the verb of the clause that holds it. */
  int atOuterVerb(Words words, int begin, int end) {
    boolean verb = false;
    boolean open = false;
    for (int i = begin; i < end; i++) {
      boolean group = words.isVerbal(i) || words.pos(i).equals("ADV");
      if (isFinite(words, i) && verb && !open && !isBetween(words, i - 1)) {
        boolean participle = words.pos(i - 1).equals("VERB") && words.pos(i).equals("AUX");
        if (!words.isVerbal(i - 1) || participle) {
          return i;
        }
      }
      verb |= words.isVerbal(i);
      if (isOpener(words, i) || lexicon.has("joiners", words.lower(i)) || words.is(i, ",")) {
        open = true;
      } else if (!group && open && words.isVerbal(i - 1)) {
        open = false;
      }
    }
    return end;
  }

  /** A word that makes what follows depend on something else. */
  boolean isOpener(Words words, int i) {
    return phrases.isRelative(words, i)
        || lexicon.has("clause-openers", words.lower(i))
        || lexicon.has("that-words", words.lower(i));
  }

  private boolean opens(Words words, int comma) {
    int begin = comma + 1;
    if (!words.is(comma, ",") || isOpener(words, begin) || !phrases.starts(words, begin)) {
      return false;
    }
    int verb = phrases.end(words, begin);
    boolean name =
        words.pos(verb - 1).equals("PROPN") || verb == begin + 1 && words.pos(begin).equals("PRON");
    while (verb < words.size() && isBetween(words, verb)) {
      verb++;
    }
    boolean modifier = words.pos(verb + 1).equals("ADP") && !name;
    return isFinite(words, verb) && !(modifier && mayModify(words, verb));
  }

  private boolean isBetween(Words words, int i) {
    return words.pos(i).equals("ADV")
        || lexicon.has("clitics", words.lower(i))
        || lexicon.has("negations", words.lower(i));
  }

  private boolean mayModify(Words words, int i) {
    return endsWith(words, i, "modifier-endings") || lexicon.has("modifiers", words.lower(i));
  }

  boolean isFinite(Words words, int i) {
    if (words.isQuoted(i)) {
      return false;
    }
    if (lexicon.has("modals", words.lower(i)) && words.isVerbal(i)) {
      return true;
    }
    if (!words.isVerbal(i)) {
      Optional<Cue> cue = cues.at(words, i);
      return cue.isPresent() && cue.get().mode() == Cue.Mode.FINITE;
    }
    boolean infinitive =
        lexicon.has("infinitive-marks", words.lower(i - 1))
            || words.lower(i).equals(words.lemma(i)) && endsWith(words, i, "infinitive-endings");
    return !infinitive
        && !endsWith(words, i, "gerund-endings")
        && !endsWith(words, i, "participle-endings")
        && !lexicon.has("participles", words.lower(i));
  }

  private boolean endsWith(Words words, int i, String section) {
    return lexicon.words(section).stream().anyMatch(words.lower(i)::endsWith);
  }
}
