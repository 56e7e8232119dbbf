package dixit.extract.claim;

import dixit.extract.lexicon.Lexicon;
import dixit.model.Certainty;
import dixit.model.Form;
import dixit.model.Stance;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Claims of those who say that they say nothing. */
final class Declines {
  private static final List<String> SECTIONS = List.of("declining", "declines-alone");

  private final Lexicon lexicon;
  private final CueFinder cues;
  private final NounPhrases phrases;
  private final VerbSubjects subjects;
  private final CueSpeakers speakers;
  private final Contents contents;

  /** First verbs of the lines. */
  private final Set<String> verbs;

  Declines(ClaimGrammar grammar) {
    lexicon = grammar.lexicon();
    cues = grammar.cues();
    phrases = grammar.phrases();
    subjects = grammar.subjects();
    speakers = grammar.speakers();
    contents = grammar.contents();
    verbs =
        SECTIONS.stream()
            .flatMap(section -> lexicon.phrases(section).stream())
            .map(line -> line.get(isNegative(line) ? 1 : 0))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** "n'a pas dévoilé le montant": declined, as far as what is not given away. */
  Optional<ClaimDraft> undisclosed(Words words, Cue cue, Claimants claimants) {
    List<Claimant> who = speakers.of(words, cue, claimants, List.of());
    return decline(words, cue.begin(), cue.end(), who);
  }

  /** "declined to comment on …", "n'a pas souhaité commenter …". */
  Optional<ClaimDraft> declined(Words words, int at, Claimants claimants) {
    if (!verbs.contains(words.lemma(at)) && !verbs.contains(words.lower(at))) {
      return Optional.empty();
    }
    for (String section : SECTIONS) {
      for (List<String> line : lexicon.phrases(section)) {
        int end = declineEnd(words, at, line);
        int done = end > 0 && section.equals("declining") ? commentEnd(words, end) : end;
        if (done > 0) {
          int begin = cues.group(words, at).begin;
          List<Claimant> who = speakers.of(words, begin, at, claimants, List.of());
          if (who.isEmpty()) {
            who = subjects.main(words, at).map(s -> claimants.of(words, s)).orElse(List.of());
          }
          return decline(words, begin, done, who);
        }
      }
    }
    return Optional.empty();
  }

  private int declineEnd(Words words, int at, List<String> line) {
    boolean negative = isNegative(line);
    List<String> verbs = negative ? line.subList(1, line.size()) : line;
    String first = verbs.get(0);
    boolean begins = words.lemma(at).equals(first) || words.lower(at).equals(first);
    if (!begins || negative && words.pos(at).equals("NOUN")) {
      return -1;
    }
    if (negative && !cues.group(words, at).negated && !neither(words, at)) {
      return -1;
    }
    return cues.follow(words, at, verbs);
  }

  private static boolean isNegative(List<String> line) {
    return line.get(0).equals("NOT");
  }

  private boolean neither(Words words, int at) {
    for (int i = Math.max(0, at - 12); i < at; i++) {
      if (lexicon.has("neither", words.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** Index after a phrase that comments, or -1. */
  private int commentEnd(Words words, int from) {
    for (List<String> phrase : lexicon.phrases("comment-verbs")) {
      int end = cues.follow(words, from, phrase);
      if (end > 0) {
        return end;
      }
    }
    return -1;
  }

  private Optional<ClaimDraft> decline(Words words, int begin, int end, List<Claimant> who) {
    if (who.isEmpty()) {
      return Optional.empty();
    }
    int told = contents.adjuncts().isTime(words, end) ? phrases.baseEnd(words, end) : end;
    int from = lexicon.has("topic-prepositions", words.lower(told)) ? told + 1 : told;
    Optional<Content> content = Optional.empty();
    if (phrases.starts(words, from) || lexicon.has("question-words", words.lower(from))) {
      int to = from;
      while (to < words.size() && !words.isBoundary(to) && !words.is(to, ",")) {
        to++;
      }
      content = contents.range(words, from, to, Form.INDIRECT);
    }
    return Optional.of(
        new ClaimDraft(
            words.index(),
            who,
            Optional.of(words.span(begin, end)),
            content.map(Content::spans).orElse(List.of()),
            Form.INDIRECT,
            Stance.DECLINES_TO_COMMENT,
            Certainty.CERTAIN,
            ClaimPattern.DECLINED));
  }
}
