package dixit.extract.claim;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.WordShape;
import java.util.Optional;
import java.util.Set;

/** Finds where noun phrases begin and end, by parts of speech. */
final class NounPhrases {
  private static final Set<String> PARTS = Set.of("DET", "NOUN", "PROPN", "ADJ", "NUM", "X", "SYM");

  /** Longest phrase looked at, in tokens. */
  private static final int LIMIT = 40;

  private final Lexicon lexicon;

  NounPhrases(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Tokens of a sentence.
   *
   * @param begin index of the first
   * @param end index after the last
   */
  record Range(int begin, int end) {}

  boolean starts(Words words, int i) {
    if (i < 0 || i >= words.size() || words.isQuoted(i)) {
      return false;
    }
    return PARTS.contains(words.pos(i))
        || lexicon.has("phrase-openers", words.lower(i))
        || words.pos(i).equals("PRON") && !isRelative(words, i);
  }

  boolean isRelative(Words words, int i) {
    return lexicon.has("relative-pronouns", words.lower(i)) && !words.pos(i).equals("DET");
  }

  /** End of the phrase that begins there, without what prepositions hang on it. */
  int baseEnd(Words words, int begin) {
    int i = begin;
    boolean noun = false;
    while (i < words.size() && i - begin < LIMIT && !words.isQuoted(i)) {
      String pos = words.pos(i);
      // "M. Le Gall": an article with a capital is part of a name.
      boolean named = i > begin && pos.equals("DET") && WordShape.isCapitalised(words.text(i));
      boolean determiner =
          !named && pos.equals("DET") || lexicon.has("phrase-openers", words.lower(i));
      if (noun && determiner || words.isPunctuation(i)) {
        break;
      }
      if (pos.equals("PRON") && i == begin) {
        i++;
        if (!lexicon.has("possessive-pronouns", words.lower(begin))) {
          break;
        }
        continue;
      }
      boolean some =
          i == begin + 1
              && pos.equals("PRON")
              && words.pos(begin).equals("DET")
              && lexicon.has("some-of", words.lower(i));
      if (some) {
        return i + 1; // "l'un de ses investisseurs"
      }
      boolean link = isGenitive(words, i);
      boolean degree = pos.equals("ADV") && !noun && words.pos(i + 1).equals("ADJ");
      if (!PARTS.contains(pos) && !determiner && !link && !degree) {
        break;
      }
      if (noun && i > begin && lexicon.has("times", words.lower(i))) {
        break;
      }
      noun |= words.isNominal(i);
      if (link) {
        noun = false;
      }
      i++;
      boolean dated = words.pos(i).equals("NOUN") || words.pos(i).equals("NUM");
      if (noun && lexicon.has("times", words.lower(i - 1)) && !dated) {
        break;
      }
    }
    return Math.max(i, Math.min(begin + 1, words.size()));
  }

  /** The "'s" that ties an owner to what follows. */
  private static boolean isGenitive(Words words, int i) {
    return words.is(i, "'s") || words.is(i, "'") && words.isNominal(i - 1);
  }

  /** End of the phrase that begins there, with what prepositions and conjunctions hang on it. */
  int end(Words words, int begin) {
    int end = baseEnd(words, begin);
    while (end < words.size() && end - begin < LIMIT && !words.isQuoted(end)) {
      boolean joins = words.pos(end).equals("ADP") || lexicon.has("joiners", words.lower(end));
      if (!joins || !starts(words, end + 1)) {
        break;
      }
      end = baseEnd(words, end + 1);
    }
    return end;
  }

  /** The phrase that ends there; empty where none does. */
  Optional<Range> before(Words words, int end) {
    int begin = end;
    if (words.pos(end - 1).equals("PRON") && !isRelative(words, end - 1)) {
      return Optional.of(new Range(end - 1, end));
    }
    while (begin > 0 && end - begin < LIMIT && !stops(words, begin - 1)) {
      begin--;
    }
    while (begin < end && lexicon.has("joiners", words.lower(begin)) && !isNeither(words, begin)) {
      begin++;
    }
    if (begin < end && isNeither(words, begin) && words.is(begin - 1, ",")) {
      Optional<Range> first = before(words, begin - 1);
      if (first.isPresent()) {
        begin = first.get().begin();
      }
    }
    return begin == end ? Optional.empty() : Optional.of(new Range(begin, end));
  }

  private boolean isNeither(Words words, int i) {
    return lexicon.has("neither", words.lower(i));
  }

  private boolean stops(Words words, int i) {
    if (words.isQuoted(i) || isRelative(words, i) || words.pos(i).equals("SCONJ")) {
      return true;
    }
    if (words.isPunctuation(i) && !isGenitive(words, i)) {
      return !words.is(i, "&") && !words.is(i, "'");
    }
    if (lexicon.has("clause-openers", words.lower(i))) {
      return true;
    }
    return words.isVerbal(i) && !modifies(words, i);
  }

  /** "people briefed on the matter", "la société basée à Lyon". */
  private boolean modifies(Words words, int i) {
    boolean participle =
        words.pos(i).equals("VERB")
            && (endsWith(words.lower(i), "modifier-endings")
                || lexicon.has("participles", words.lower(i))
                || lexicon.has("modifiers", words.lower(i)));
    boolean after = words.isNominal(i - 1) || words.pos(i - 1).equals("ADJ");
    return participle
        && after
        && (words.pos(i + 1).equals("ADP") || words.pos(i + 1).equals("ADV"));
  }

  private boolean endsWith(String form, String section) {
    return lexicon.words(section).stream().anyMatch(form::endsWith);
  }
}
