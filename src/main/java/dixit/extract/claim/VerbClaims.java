package dixit.extract.claim;

import dixit.extract.claim.CueFrame.Take;
import dixit.extract.claim.NounPhrases.Range;
import dixit.extract.lexicon.Lexicon;
import dixit.model.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Claims around a verb: "X said that …", "…, said X", "… a été annoncé par X". */
final class VerbClaims {
  private final Lexicon lexicon;
  private final CueFinder cues;
  private final NounPhrases phrases;
  private final VerbSubjects subjects;
  private final CueSpeakers speakers;
  private final Contents contents;
  private final SaidModality modality;
  private final Inquits inquits;
  private final Declines declines;
  private final Relays relays;

  VerbClaims(ClaimGrammar grammar) {
    lexicon = grammar.lexicon();
    cues = grammar.cues();
    phrases = grammar.phrases();
    subjects = grammar.subjects();
    speakers = grammar.speakers();
    contents = grammar.contents();
    modality = grammar.modality();
    inquits = new Inquits(grammar);
    relays = new Relays(grammar);
    declines = new Declines(grammar);
  }

  /** All of a sentence. */
  List<ClaimDraft> find(Words words, Claimants claimants) {
    List<ClaimDraft> drafts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.isQuoted(i)) {
        continue;
      }
      Optional<ClaimDraft> declined = declines.declined(words, i, claimants);
      if (declined.isPresent()) {
        drafts.add(declined.get());
        int end = declined.get().cue().orElseThrow().end();
        while (i + 1 < words.size() && words.span(i + 1).end() <= end) {
          i++;
        }
        continue;
      }
      Optional<Cue> cue = cues.at(words, i);
      if (cue.isPresent()) {
        around(words, cue.get(), claimants, drafts).ifPresent(drafts::add);
      }
    }
    return drafts;
  }

  private Optional<ClaimDraft> around(
      Words words, Cue cue, Claimants claimants, List<ClaimDraft> before) {
    if (cue.mode() == Cue.Mode.PASSIVE && !cue.takes(Take.SPOKEN)) {
      return passive(words, cue, claimants);
    }
    if (cue.mode() != Cue.Mode.PASSIVE && cue.takes(Take.SPOKEN)) {
      return Optional.empty();
    }
    boolean negated = cue.negated() || isNeither(words, cue);
    if (negated && cue.takes(Take.DISCLOSES)) {
      return declines.undisclosed(words, cue, claimants);
    }
    if (negated && !cue.takes(Take.OPINION) && !cue.takes(Take.DENIES)) {
      return Optional.empty();
    }
    if (cue.mode() == Cue.Mode.GERUND && relays.cites(words, cue.begin(), claimants)) {
      return Optional.empty();
    }
    if (cue.mode() == Cue.Mode.GERUND) {
      Optional<Range> own = subjects.before(words, cue.begin()).filter(s -> s.end() == cue.begin());
      Optional<Range> subject =
          own.or(() -> governor(words, cue)).or(() -> subjects.main(words, cue.verb()));
      List<Claimant> speakers =
          own.isPresent() || before.isEmpty()
              ? subject
                  .filter(s -> claimants.isSomebody(words, s) || isNamed(words, s, claimants))
                  .map(s -> claimants.of(words, s))
                  .orElse(List.of())
              : before.get(before.size() - 1).claimants();
      Optional<Content> content =
          own.isPresent() ? contents.besides(words, cue) : contents.behind(words, cue, cue.end());
      return content.flatMap(
          c -> ClaimDraft.of(words, cue, speakers, c, ClaimPattern.GERUND, modality));
    }
    Optional<ClaimDraft> inquit = inquits.quoted(words, cue, claimants);
    if (inquit.isPresent()) {
      return inquit;
    }
    List<Claimant> who = speakers.of(words, cue, claimants, before);
    if (inquits.isInverted(words, cue, claimants)) {
      Optional<ClaimDraft> aside = inquits.aside(words, cue, claimants, who);
      if (aside.isPresent()) {
        return aside;
      }
    }
    Optional<ClaimDraft> behind =
        contents
            .behind(words, cue, cue.afterPronoun())
            .flatMap(
                content ->
                    ClaimDraft.of(words, cue, who, content, pattern(cue, content), modality));
    return behind.isPresent() ? behind : inquits.aside(words, cue, claimants, who);
  }

  /** "Neither X nor Y said": the subject negates. */
  private boolean isNeither(Words words, Cue cue) {
    return subjects
        .before(words, cue.begin())
        .filter(range -> lexicon.has("neither", words.lower(range.begin())))
        .isPresent();
  }

  /** Subject of the verb on which a participle hangs by its arc. */
  private Optional<Range> governor(Words words, Cue cue) {
    int head = words.head(cue.verb());
    boolean verb = head >= 0 && words.isVerbal(head) && !words.isQuoted(head);
    return verb && words.has(cue.verb(), "advcl")
        ? subjects.before(words, cues.group(words, head).begin)
        : Optional.empty();
  }

  /** "Le Courrier du Nord": a name, an article before it aside, that holds a preposition. */
  private static boolean isNamed(Words words, Range range, Claimants claimants) {
    boolean article = words.pos(range.begin()).equals("DET");
    return claimants.isNamed(words, article ? range.begin() + 1 : range.begin());
  }

  private static ClaimPattern pattern(Cue cue, Content content) {
    if (content.form() == Form.DIRECT) {
      return ClaimPattern.QUOTE;
    }
    return cue.takes(Take.OBJECT) ? ClaimPattern.OBJECT : ClaimPattern.CLAUSE;
  }

  /** "… a été annoncé par X": the announced is the content. */
  private Optional<ClaimDraft> passive(Words words, Cue cue, Claimants claimants) {
    if (!cue.takes(Take.OBJECT) && !cue.takes(Take.THAT) && !cue.takes(Take.CLAUSE)) {
      return Optional.empty();
    }
    int by = contents.adjuncts().skip(words, cue.end(), false);
    for (int i = cue.end(); i < Math.min(by + 1, words.size()); i++) {
      if (lexicon.has("by", words.lower(i)) && phrases.starts(words, i + 1)) {
        Range agent = new Range(i + 1, phrases.end(words, i + 1));
        List<Claimant> speakers = claimants.of(words, agent);
        Optional<Range> subject = subjects.before(words, cue.begin());
        if (subject.isPresent() && claimants.isSomebody(words, agent)) {
          return contents
              .range(words, subject.get().begin(), subject.get().end(), Form.INDIRECT)
              .flatMap(
                  content ->
                      ClaimDraft.of(words, cue, speakers, content, ClaimPattern.PASSIVE, modality));
        }
      }
    }
    return Optional.empty();
  }
}
