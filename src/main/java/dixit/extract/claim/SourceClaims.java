package dixit.extract.claim;

import dixit.extract.claim.NounPhrases.Range;
import dixit.extract.lexicon.Lexicon;
import dixit.model.Certainty;
import dixit.model.Form;
import dixit.model.Person;
import dixit.model.Span;
import dixit.model.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Claims around a preposition: "selon X, …", "…, according to X". */
final class SourceClaims {
  /** Longest description of a source before a comma, in tokens. */
  private static final int LONGEST = 16;

  private final Lexicon lexicon;
  private final NounPhrases phrases;
  private final Contents contents;
  private final SaidModality modality;

  SourceClaims(ClaimGrammar grammar) {
    lexicon = grammar.lexicon();
    phrases = grammar.phrases();
    contents = grammar.contents();
    modality = grammar.modality();
  }

  /** All of a sentence. */
  List<ClaimDraft> find(Words words, Claimants claimants) {
    List<ClaimDraft> drafts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.isQuoted(i)) {
        continue;
      }
      int at = i;
      for (List<String> phrase : lexicon.phrases("according-to", words.lower(at))) {
        int end = ClauseEnd.phraseEnd(words, at, phrase);
        if (end > 0 && phrases.starts(words, end)) {
          source(words, at, end, claimants).ifPresent(drafts::add);
          break;
        }
      }
      if (lexicon.has("named-sources", words.lower(i)) && claimants.isNamed(words, i + 1)) {
        source(words, i, i + 1, claimants).ifPresent(drafts::add);
      }
      for (List<String> phrase : lexicon.phrases("own-view", words.lower(at))) {
        int end = ClauseEnd.phraseEnd(words, at, phrase);
        if (end > 0) {
          List<Claimant> who = claimants.of(words, new Range(end - 2, end - 1));
          said(words, at, words.span(at, end), end, who, ClaimPattern.ACCORDING_TO)
              .ifPresent(drafts::add);
        }
      }
      boolean first = i == 0 || i == 1 && lexicon.has("sentence-joiners", words.lower(0));
      if (lexicon.has("viewpoints", words.lower(i)) && (first || words.is(i - 1, ","))) {
        viewpoint(words, i, claimants).ifPresent(drafts::add);
      }
    }
    return drafts;
  }

  private Optional<ClaimDraft> source(Words words, int at, int from, Claimants claimants) {
    int end = sourceEnd(words, from);
    List<Claimant> who = claimants.of(words, new Range(from, end));
    return said(words, at, words.span(at, from), end, who, ClaimPattern.ACCORDING_TO);
  }

  /** "Pour X, …" is a view only of a person: for a company it is a benefit. */
  private Optional<ClaimDraft> viewpoint(Words words, int at, Claimants claimants) {
    if (!phrases.starts(words, at + 1)) {
      return Optional.empty();
    }
    int end = sourceEnd(words, at + 1);
    Range range = new Range(at + 1, end);
    List<Claimant> who = claimants.of(words, range);
    boolean person =
        who.stream().anyMatch(c -> c.agent() instanceof Person) || claimants.isPeople(words, range);
    return person && words.is(asideEnd(words, end, who) - 1, ",")
        ? said(words, at, words.span(at), end, who, ClaimPattern.ACCORDING_TO)
        : Optional.empty();
  }

  /** End of the phrase that names the source; a comma in a date does not end it. */
  private int sourceEnd(Words words, int from) {
    int end = phrases.end(words, from);
    boolean year =
        words.text(end + 1).matches("\\d{4}") || lexicon.has("times", words.lower(end + 2));
    if (words.is(end, ",") && words.pos(end + 1).equals("NUM") && year) {
      end = phrases.end(words, end + 1);
    }
    return end;
  }

  /** Index after the comma that closes what is told of the source, or after the source. */
  private int asideEnd(Words words, int end, List<Claimant> who) {
    int at = end;
    while (words.is(end, "(") && at < words.size() && !words.is(at, ")")) {
      at++;
    }
    while (at < words.size()
        && (!words.isVerbal(at) || words.has(at, "acl"))
        && !words.is(at, ",")
        && !words.isBoundary(at)
        && !words.isQuoted(at)
        && at - end < LONGEST) {
      at++;
    }
    if (!words.is(at, ",")) {
      return end;
    }
    int close = at + 1;
    boolean open = false;
    while (close < words.size() && (open || !words.is(close, ",")) && !words.isBoundary(close)) {
      open = words.is(close, "(") || open && !words.is(close, ")");
      close++;
    }
    // "selon Velquor, le fabricant, qui …": of a house, a definite phrase is the next subject.
    boolean definite =
        words.pos(at + 1).equals("PROPN")
            || words.pos(at + 1).equals("DET")
                && !lexicon.has("comment-openers", words.lower(at + 1));
    if (definite && who.stream().noneMatch(c -> c.agent() instanceof Person)) {
      return at + 1;
    }
    boolean indefinite =
        lexicon.has("comment-openers", words.lower(at + 1))
            && who.stream().anyMatch(c -> c.agent() instanceof Person);
    boolean aside =
        indefinite
            || phrases.isRelative(words, at + 1)
            || words.isVerbal(at + 1)
            || !words.hasVerb(at + 1, close);
    boolean more = words.is(close, ",") && words.hasVerb(close, words.size());
    return aside && more ? close + 1 : at + 1;
  }

  /**
   * What a source says that stands aside.
   *
   * @param at index of the first token of the aside
   * @param sourceEnd index after the source's
   */
  Optional<ClaimDraft> said(
      Words words, int at, Span cue, int sourceEnd, List<Claimant> who, ClaimPattern pattern) {
    if (who.isEmpty()) {
      return Optional.empty();
    }
    int opener = words.is(at - 1, ",") ? at - 2 : at - 1;
    boolean opened = lexicon.has("that-words", words.lower(opener));
    int begin = opened ? at : contents.lead(words, contents.clauseBegin(words, at), at);
    Content content;
    int after = asideEnd(words, sourceEnd, who);
    if (at - begin < 2 || !hasText(words, begin, at)) {
      int end = clauseEnd(words, after);
      Optional<Content> right = contents.sourced(words, at, after, end);
      if (right.isEmpty() || right.get().end() - right.get().begin() < 2) {
        return Optional.empty();
      }
      content = right.get();
    } else {
      Optional<Content> left =
          contents.range(words, commentBegin(words, begin, at), at, Form.INDIRECT);
      if (left.isEmpty()) {
        return Optional.empty();
      }
      content = left.get();
      boolean goesOn =
          isInfinitive(words, at, after)
              || isQuoted(words, at, after)
              || words.is(after - 1, ",")
                  && (!words.hasVerb(begin, at)
                      || isOpen(words, at)
                      || isRest(words, after)
                      || isAmount(words, at, after) && !isPerson(who));
      Optional<Content> right =
          contents.range(words, after, clauseEnd(words, after), Form.INDIRECT);
      if (goesOn && right.isPresent()) {
        content =
            new Content(
                List.of(content.spans().get(0), right.get().spans().get(0)),
                content.form(),
                words.hasVerb(begin, at) ? content.begin() : right.get().begin(),
                right.get().end());
      }
    }
    Stance stance = modality.stance(words, content);
    Certainty certainty = modality.hearsay(words, content);
    return Optional.of(
        new ClaimDraft(
            words.index(),
            who,
            Optional.of(cue),
            content.spans(),
            content.form(),
            stance,
            certainty,
            pattern));
  }

  /** ", ce qui divise les gains selon X": where the source is cited for the comment alone. */
  private int commentBegin(Words words, int begin, int at) {
    for (int i = at - 1; i > begin && !words.is(at - 1, ","); i--) {
      if (words.is(i, ",") && contents.ends().starts(words, i + 1, "comment-clauses")) {
        return i + 1;
      }
    }
    return begin;
  }

  /** "The chip is, according to X, fast": the words before the aside want more. */
  private static boolean isOpen(Words words, int at) {
    int last = words.is(at - 1, ",") ? at - 2 : at - 1;
    return words.pos(last).equals("AUX")
        || words.pos(last).equals("ADP")
        || words.pos(last).equals("SCONJ");
  }

  /** "Tamrin vaut, selon X, 2 milliards": a verb without the sum that it takes. */
  private boolean isAmount(Words words, int at, int after) {
    int last = words.is(at - 1, ",") ? at - 2 : at - 1;
    int sum = words.pos(after).equals("DET") || words.pos(after).equals("ADV") ? after + 1 : after;
    return words.isVerbal(last)
        && (words.pos(sum).equals("NUM") || words.pos(sum).equals("SYM"))
        && !words.hasVerb(after, clauseEnd(words, after));
  }

  private static boolean isPerson(List<Claimant> who) {
    return who.stream().anyMatch(claimant -> claimant.agent() instanceof Person);
  }

  /** "a décidé, selon X, de vendre": the words before the aside want the infinitive behind it. */
  private boolean isInfinitive(Words words, int at, int after) {
    boolean both = words.is(at - 1, ",") == words.is(after - 1, ",");
    boolean marked =
        lexicon.has("infinitive-marks", words.lower(after)) || words.lower(after).equals("à");
    return both && marked && words.isVerbal(after + 1);
  }

  /** "fera, selon X, de Y « un leader »": the words before the aside want the quotation. */
  private boolean isQuoted(Words words, int at, int after) {
    boolean both = words.is(at - 1, ",") && words.is(after - 1, ",");
    int next = words.pos(after).equals("ADP") ? after + 1 : after;
    return both && words.isQuoted(next) && words.quotationBegin(next) == next;
  }

  /** "…, according to X, for $5 billion.": what follows is no clause. */
  private boolean isRest(Words words, int after) {
    int end = clauseEnd(words, after);
    return words.pos(after).equals("ADP")
        && !contents.ends().starts(words, after, "clause-breaks")
        && !lexicon.has("gerund-leads", words.lower(after))
        && !phrases.isRelative(words, after + 1)
        && !words.hasVerb(after, end);
  }

  private static boolean hasText(Words words, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (words.isNominal(i) || words.isVerbal(i)) {
        return true;
      }
    }
    return false;
  }

  private static int clauseEnd(Words words, int from) {
    int end = from;
    while (end < words.size()
        && (words.isQuoted(end) || !words.is(end, ";") && !words.isFinal(end))) {
      end++;
    }
    return end;
  }
}
