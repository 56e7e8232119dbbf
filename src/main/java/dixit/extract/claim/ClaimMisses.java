package dixit.extract.claim;

import dixit.extract.Miss;
import dixit.extract.Miss.Cause;
import dixit.extract.Miss.Kind;
import dixit.extract.Miss.Part;
import dixit.extract.claim.CueFrame.Take;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.extract.reference.References;
import dixit.model.Span;
import dixit.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says of the words by which somebody speaks whether the speaker or what is said is missing. */
public final class ClaimMisses {
  /** What verbs take that say something only before or after a quotation. */
  private static final Set<Take> QUOTED =
      Set.of(Take.QUOTE, Take.DISCLOSES, Take.JUDGEMENT, Take.ASKS, Take.ADDRESSEE);

  private final Lexicon lexicon;
  private final ClaimGrammar grammar;

  /** Words that somebody's name follows. */
  private final Phrases<String> sources = new Phrases<>();

  /** Words that what is said follows. */
  private final Phrases<String> openers = new Phrases<>();

  public ClaimMisses(Lexicon lexicon) {
    this.lexicon = lexicon;
    grammar = ClaimGrammar.of(lexicon);
    lexicon.words("according-to").forEach(phrase -> sources.add(phrase, phrase));
    for (String section : List.of("hearsay", "claim-nouns")) {
      lexicon.words(section).forEach(line -> openers.add(line.split(":")[0].strip(), line));
    }
  }

  /** Every such word outside quotation marks as if nothing came of it, in reading order. */
  public List<Miss> find(Document document, References references) {
    List<Miss> misses = new ArrayList<>();
    List<Words> sentences =
        ClaimExtractor.sentences(document, Quotations.find(document.article().text()));
    Claimants claimants = new Claimants(lexicon, grammar.phrases(), references, sentences);
    for (Words words : sentences) {
      for (int i = 0; i < words.size(); i++) {
        if (!words.isQuoted(i)) {
          at(words, i, claimants).ifPresent(misses::add);
        }
      }
    }
    return misses;
  }

  private Optional<Miss> at(Words words, int i, Claimants claimants) {
    Optional<Phrases.Match<String>> source = sources.at(words.tokens(), i);
    if (source.isPresent()) {
      return Optional.of(
          Miss.without(words.span(i, source.get().end()), Kind.CLAIM, List.of(Part.CLAIMANT)));
    }
    Optional<Phrases.Match<String>> opener = openers.at(words.tokens(), i);
    if (opener.isPresent() && !words.isVerbal(i)) {
      return Optional.of(
          Miss.without(words.span(i, opener.get().end()), Kind.CLAIM, List.of(Part.CONTENT)));
    }
    return grammar.cues().at(words, i).flatMap(cue -> miss(words, cue, claimants));
  }

  private Optional<Miss> miss(Words words, Cue cue, Claimants claimants) {
    Span span = words.span(cue.verb(), Math.max(cue.verb() + 1, cue.end()));
    if (cue.negated()) {
      return Optional.of(new Miss(span, Kind.CLAIM, Optional.empty(), Cause.NEGATED, List.of()));
    } else if (cue.mode() == Cue.Mode.PASSIVE) {
      return cue.begin() == cue.verb()
          ? Optional.empty()
          : Optional.of(Miss.without(span, Kind.CLAIM, List.of(Part.CLAIMANT)));
    }
    boolean speaks = !grammar.speakers().of(words, cue, claimants, List.of()).isEmpty();
    boolean said =
        grammar.contents().within(words, cue, cue.afterPronoun(), cue.begin()).isPresent();
    // "shares", "reads": of so much else where nothing is quoted.
    boolean quotes = cue.frame().takes().stream().allMatch(QUOTED::contains);
    if (!said && (!speaks || quotes)) {
      return Optional.empty();
    }
    return Optional.of(
        Miss.without(span, Kind.CLAIM, List.of(said && !speaks ? Part.CLAIMANT : Part.CONTENT)));
  }
}
