package dixit.extract.claim;

import dixit.extract.claim.CueFrame.Take;
import dixit.extract.claim.NounPhrases.Range;
import dixit.extract.lexicon.Lexicon;
import dixit.model.Form;
import dixit.model.UnnamedSource;
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
      Optional<Range> own = own(words, cue);
      Optional<Range> subject =
          own.or(() -> opening(words, cue))
              .or(() -> governor(words, cue))
              .or(() -> subjects.main(words, cue.verb()));
      List<Claimant> speakers =
          own.isPresent() || before.isEmpty()
              ? subject
                  .filter(s -> claimants.isSomebody(words, s) || isNamed(words, s, claimants))
                  .map(s -> claimants.of(words, s))
                  .orElse(List.of())
              : before.get(before.size() - 1).claimants();
      boolean leads = own.isPresent() || cue.begin() < 2;
      Optional<Content> content =
          leads ? contents.besides(words, cue) : contents.behind(words, cue, cue.end());
      return content
          .filter(c -> !isAnonymity(words, cue, c))
          .flatMap(c -> ClaimDraft.of(words, cue, speakers, c, ClaimPattern.GERUND, modality));
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
            .within(words, cue, cue.afterPronoun(), begin(words, cue))
            .flatMap(
                content ->
                    isAnonymity(words, cue, content)
                            || isCited(words, cue, content, claimants)
                            || isThing(words, cue, who, claimants)
                        ? Optional.empty()
                        : ClaimDraft.of(words, cue, who, content, pattern(cue, content), modality));
    return behind.isPresent() ? behind : inquits.aside(words, cue, claimants, who);
  }

  /** "asked not to be named": how one speaks, not what one says. */
  private boolean isAnonymity(Words words, Cue cue, Content content) {
    for (int i = content.begin(); i < Math.min(content.end(), content.begin() + 5); i++) {
      boolean named =
          lexicon.has("anonymity-words", words.lemma(i))
              || lexicon.has("anonymity-words", words.lower(i));
      if (cue.takes(Take.ASKS) && named) {
        return true;
      }
    }
    return false;
  }

  /** "L'assignation souligne", "le rachat dit que": what shows something does not say it. */
  private boolean isThing(Words words, Cue cue, List<Claimant> who, Claimants claimants) {
    boolean unnamed = who.stream().allMatch(c -> c.agent() instanceof UnnamedSource);
    return unnamed
        && cue.pronoun() == null
        && !cue.frame().reflexive()
        && lexicon.has("showing-verbs", cue.frame().verb())
        && subjects
            .before(words, cue.begin())
            .filter(range -> !claimants.isSomebody(words, range))
            .isPresent();
  }

  /** "The report cites people": whom one relies on, not what one says. */
  private boolean isCited(Words words, Cue cue, Content content, Claimants claimants) {
    Range cited = new Range(content.begin(), phrases.baseEnd(words, content.begin()));
    return lexicon.has("citing-verbs", cue.frame().verb())
        && claimants.isSomebody(words, cited)
        && !words.hasVerb(cited.end(), content.end());
  }

  /** Index of the first token of the subject, or of the verb. */
  private int begin(Words words, Cue cue) {
    return subjects.before(words, cue.begin()).map(Range::begin).orElse(cue.begin());
  }

  /** "Neither X nor Y said": the subject negates. */
  private boolean isNeither(Words words, Cue cue) {
    for (int i = cue.begin() - 1; i >= Math.max(0, cue.begin() - 3); i--) {
      if (lexicon.has("neither", words.lower(i)) && words.isVerbal(i + 1)) {
        return true;
      }
    }
    return subjects
        .before(words, cue.begin())
        .filter(range -> lexicon.has("neither", words.lower(range.begin())))
        .isPresent();
  }

  /** "a lawsuit claiming that", "quoted X as saying that": who stands right before a participle. */
  private Optional<Range> own(Words words, Cue cue) {
    for (int i = cue.begin() - 1; i < cue.verb(); i++) {
      if (lexicon.has("gerund-leads", words.lower(i))) {
        return Optional.empty();
      }
    }
    boolean as = lexicon.has("as-openers", words.lower(cue.begin() - 1));
    int end = as ? cue.begin() - 1 : cue.begin();
    Optional<Range> before =
        as ? phrases.before(words, end) : subjects.before(words, end).filter(s -> s.end() == end);
    if (before.isEmpty() || words.isPunctuation(end - 1)) {
      return before;
    }
    if (as) {
      return before.filter(range -> words.isVerbal(range.begin() - 1));
    }
    int begin = end - 1;
    while (begin > before.get().begin() && !words.pos(begin - 1).equals("ADP")) {
      begin--;
    }
    boolean voice = begin > before.get().begin() && holds(words, begin, end, "voices");
    return voice ? Optional.of(new Range(begin, end)) : before;
  }

  /** "X, saying that …, left": the phrase that opens the sentence. */
  private Optional<Range> opening(Words words, Cue cue) {
    int comma = cue.begin() - 1;
    return words.is(comma, ",")
        ? phrases.before(words, comma).filter(range -> range.begin() == 0)
        : Optional.empty();
  }

  private boolean holds(Words words, int begin, int end, String section) {
    for (int i = begin; i < end; i++) {
      if (lexicon.has(section, words.lemma(i))) {
        return true;
      }
    }
    return false;
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
    if (!cue.takes(Take.OBJECT) || cue.begin() == cue.verb()) {
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
