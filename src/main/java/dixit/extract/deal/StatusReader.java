package dixit.extract.deal;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.model.DealStatus;
import dixit.model.DealType;
import dixit.text.Token;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how far a deal has come: from phrases of the lexicon, else from the tense of its verb. */
final class StatusReader {
  /** Where a sentence says several, the first of these counts. */
  private static final List<DealStatus> ORDER =
      List.of(
          DealStatus.ABANDONED,
          DealStatus.BLOCKED,
          DealStatus.APPROVED,
          DealStatus.UNDER_REVIEW,
          DealStatus.COMPLETED,
          DealStatus.IN_TALKS,
          DealStatus.PROPOSED,
          DealStatus.AGREED);

  /** Deals that are done once somebody is told to have done them; others are agreements. */
  private static final Set<DealType> DONE_AT_ONCE =
      Set.of(DealType.ACQUISITION, DealType.INVESTMENT, DealType.HIRE, DealType.MERGER);

  private final Lexicon lexicon;
  private final Map<DealStatus, Phrases<String>> phrases = new EnumMap<>(DealStatus.class);

  StatusReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    for (DealStatus status : ORDER) {
      String section = "status-" + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
      phrases.put(status, Phrases.of(lexicon, section));
    }
  }

  /** What phrases between two tokens say, the weightiest. */
  Optional<DealStatus> told(List<Token> tokens, int begin, int end) {
    return ORDER.stream()
        .filter(
            status ->
                phrases
                    .get(status)
                    .first(tokens, begin, end)
                    .filter(match -> !isNegated(tokens, match.begin()))
                    .filter(match -> !isNamedThing(tokens, match.begin()))
                    .isPresent())
        .findFirst();
  }

  /** "un rachat potentiel" tells how far it has come, "le potentiel de cette technologie" not. */
  private boolean isNamedThing(List<Token> tokens, int at) {
    return tokens.get(at).pos().equals("NOUN")
        && lexicon.has("status-adjectives", tokens.get(at).text().toLowerCase(Locale.ROOT));
  }

  private boolean isNegated(List<Token> tokens, int at) {
    for (int i = Math.max(0, at - 2); i < at; i++) {
      if (lexicon.has("deal-negations", tokens.get(i).text().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** What the form of the verb suggests. */
  DealStatus suggested(List<Token> tokens, Trigger trigger, DealType type) {
    boolean done = trigger.isVerbal() && isPast(tokens, trigger);
    return done && DONE_AT_ONCE.contains(type) ? DealStatus.COMPLETED : DealStatus.AGREED;
  }

  private boolean isPast(List<Token> tokens, Trigger trigger) {
    String form = tokens.get(trigger.verb()).text().toLowerCase(Locale.ROOT);
    if (lexicon.words("gerund-endings").stream().anyMatch(form::endsWith)) {
      return false;
    }
    boolean past = lexicon.words("participle-endings").stream().anyMatch(form::endsWith);
    for (int i = Math.max(0, trigger.verb() - 3); i < trigger.verb(); i++) {
      Token before = tokens.get(i);
      if (lexicon.has("future-words", before.text().toLowerCase(Locale.ROOT))) {
        return false;
      }
      past |= before.pos().equals("AUX");
    }
    return past;
  }
}
