package dixit.extract.claim;

import dixit.extract.claim.CueFrame.Take;
import dixit.extract.claim.NounPhrases.Range;
import dixit.extract.lexicon.Lexicon;
import dixit.model.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Claims around a noun: "X's claim that …", "la promesse de X de …", "X's denial of …". */
final class NominalClaims {
  /** Tokens between the noun and what is said at most. */
  private static final int REACH = 12;

  private static final CueFrame NONE = CueFrame.parse("- : that");

  private final Lexicon lexicon;
  private final NounPhrases phrases;
  private final Contents contents;
  private final SaidModality modality;
  private final Map<String, CueFrame> frames = new LinkedHashMap<>();

  NominalClaims(ClaimGrammar grammar) {
    lexicon = grammar.lexicon();
    phrases = grammar.phrases();
    contents = grammar.contents();
    modality = grammar.modality();
    for (String line : lexicon.words("claim-nouns")) {
      CueFrame frame = CueFrame.parse(line);
      frames.put(frame.verb(), frame);
    }
  }

  /** All of a sentence. */
  List<ClaimDraft> find(Words words, Claimants claimants) {
    List<ClaimDraft> drafts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      boolean owned = words.is(i - 1, "'s") && words.pos(i - 1).equals("PART");
      boolean noun = (words.pos(i).equals("NOUN") || owned) && !words.isQuoted(i);
      CueFrame frame = noun ? frames.get(words.lemma(i)) : null;
      if (frame != null) {
        around(words, i, frame, claimants).ifPresent(drafts::add);
      }
    }
    return drafts;
  }

  private Optional<ClaimDraft> around(Words words, int noun, CueFrame frame, Claimants claimants) {
    Optional<Range> before = ownerBefore(words, noun, claimants);
    Optional<Range> after =
        before.isPresent() ? Optional.empty() : ownerAfter(words, noun, claimants);
    Optional<Range> owner = before.or(() -> after);
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    int at = after.map(Range::end).orElse(noun + 1);
    Optional<Content> content = content(words, frame, noun, at);
    Cue cue = new Cue(frame, noun, noun, noun + 1, Cue.Mode.FINITE, false, null);
    List<Claimant> who = claimants.of(words, owner.get());
    return content.flatMap(c -> ClaimDraft.of(words, cue, who, c, ClaimPattern.NOUN, modality));
  }

  /** "X's claim", "its claim". */
  private Optional<Range> ownerBefore(Words words, int noun, Claimants claimants) {
    int at = noun - 1;
    while (at > 0 && words.pos(at).equals("ADJ")) {
      at--;
    }
    boolean genitive = words.is(at, "'s") || words.is(at, "'");
    int end = genitive ? at : at + 1;
    boolean possessive = lexicon.has("possessives", words.lower(at));
    if (!genitive && !possessive) {
      return Optional.empty();
    }
    return claimants.referring(words, end);
  }

  /** "the claim by X", "la promesse faite par X", "l'annonce de X". */
  private Optional<Range> ownerAfter(Words words, int noun, Claimants claimants) {
    int limit = words.is(noun + 1, ",") ? noun + 8 : noun + 4;
    for (int i = noun + 1; i < Math.min(words.size() - 1, limit); i++) {
      boolean day = limit > noun + 4 && isDay(words, i);
      if (day) {
        continue; // "l'annonce, le 18 janvier par X, de …"
      }
      boolean by = lexicon.has("by", words.lower(i)) || lexicon.has("owners", words.lower(i));
      if (by && !words.isQuoted(i)) {
        Range range = new Range(i + 1, phrases.baseEnd(words, i + 1));
        boolean named = phrases.starts(words, i + 1) && claimants.isReference(words, range);
        return named ? Optional.of(range) : Optional.empty();
      }
      if (!words.isVerbal(i) && !words.pos(i).equals("ADJ")) {
        break;
      }
    }
    return Optional.empty();
  }

  private boolean isDay(Words words, int i) {
    return words.is(i, ",")
        || words.pos(i).equals("NUM")
        || words.pos(i).equals("DET")
        || lexicon.has("times", words.lower(i));
  }

  private Optional<Content> content(Words words, CueFrame frame, int noun, int from) {
    int at = words.is(from, ",") && words.is(noun + 1, ",") ? from + 1 : from;
    while (at < words.size() && at - from < REACH && words.pos(at).equals("ADV")) {
      at++;
    }
    boolean that = contents.clauses().isThat(words, at);
    boolean which = contents.ends().starts(words, at, "claim-which");
    if (frame.takes(Take.THAT) && (that || which)) {
      int begin = that ? at + 1 : at + 2;
      return contents.range(words, begin, subtreeEnd(words, noun, begin), Form.INDIRECT);
    }
    if (frame.takes(Take.INFINITIVE) && contents.clauses().isInfinitive(words, at)) {
      return contents.range(words, at, subtreeEnd(words, noun, at), Form.INDIRECT);
    }
    boolean of = lexicon.has("of-words", words.lower(at)) && phrases.starts(words, at + 1);
    if (frame.takes(Take.OBJECT) && of) {
      return contents.range(words, at + 1, subtreeEnd(words, noun, at + 1), Form.INDIRECT);
    }
    return Optional.empty();
  }

  /** Index after the words from there on that hang from the noun. */
  private int subtreeEnd(Words words, int noun, int begin) {
    int end = begin;
    while (end < words.size() && words.isUnder(end, noun) && !words.isBoundary(end)) {
      end++;
    }
    if (end == begin) {
      // The arcs take the clause for another word's.
      Cue cue = new Cue(NONE, noun, noun, noun + 1, Cue.Mode.FINITE, false, null);
      end = contents.ends().of(words, cue, begin);
    }
    return contents.next().atOuterVerb(words, begin, end);
  }
}
