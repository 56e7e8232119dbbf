package dixit.extract.deal;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.reference.Reference;
import dixit.model.DealType;
import dixit.model.Role;
import dixit.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what sets the deal that a trigger tells apart from other deals of the text. */
final class Scopes {
  /** Frames of what is told of a round told before. */
  private static final Set<String> RESUMING =
      Set.of("investor-nouns", "participate-verbs", "lead-verbs");

  private final Lexicon lexicon;
  private final Modality modality;

  Scopes(Lexicon lexicon, Modality modality) {
    this.lexicon = lexicon;
    this.modality = modality;
  }

  /**
   * Of one reading.
   *
   * @param from index of the token where the words of the trigger before end
   */
  Set<DealMention.Scope> of(List<Token> tokens, DealReading reading, int from) {
    Set<DealMention.Scope> scope = new java.util.TreeSet<>();
    Trigger trigger = reading.trigger();
    if (lexicon.has("loose-nouns", tokens.get(trigger.begin()).lemma())) {
      scope.add(DealMention.Scope.LOOSE);
    }
    if (reading.pattern().conditions().contains("unit")) {
      scope.add(DealMention.Scope.PARTIAL);
    }
    if (reading.pattern().conditions().contains("alone")) {
      scope.add(DealMention.Scope.ALONE);
    }
    if (reading.pattern().conditions().contains("company")) {
      scope.add(DealMention.Scope.UNNAMED_COMPANY);
    }
    if (trigger.frame().name().equals("appoint-verbs")) {
      scope.add(DealMention.Scope.APPOINTED);
    }
    if (reading.arguments().meets(Set.of("definite"))
        || RESUMING.contains(trigger.frame().name())
        || reading.pattern().type() == DealType.INVESTMENT
            && List.copyOf(reading.pattern().roles().values())
                .equals(List.of(List.of(Role.INVESTOR)))
        || reading.pattern().roles().keySet().equals(Set.of(Slot.TO))) {
      scope.add(DealMention.Scope.RESUMED);
    }
    boolean beside =
        reading.pattern().type() == DealType.INVESTMENT
            && reading.pattern().conditions().contains("sum");
    if (beside) {
      scope.add(DealMention.Scope.BESIDE);
    }
    boolean named =
        Stream.of(Slot.OBJECT, Slot.OF)
            .flatMap(slot -> reading.arguments().in(slot).stream())
            .filter(r -> r.kind() == Reference.Kind.NAME)
            .anyMatch(
                r -> reading.roles().getOrDefault(Role.TARGET, Set.of()).contains(r.entity()));
    if (named) {
      scope.add(DealMention.Scope.OBJECT_NAMED);
    }
    if (trigger.begin() > 0 && isOwned(tokens, trigger.begin())) {
      scope.add(DealMention.Scope.OWNED);
    }
    if (modality.isEarlier(tokens, trigger)) {
      scope.add(DealMention.Scope.EARLIER);
    }
    if (modality.isExchange(tokens, from, trigger)) {
      scope.add(DealMention.Scope.EXCHANGED);
    }
    return Set.copyOf(scope);
  }

  /** "its 2016 purchase". */
  private boolean isOwned(List<Token> tokens, int noun) {
    int i = noun - 1;
    while (i > 0 && Set.of("ADJ", "NUM", "SYM").contains(tokens.get(i).pos())) {
      i--;
    }
    return lexicon.has("owner-words", tokens.get(i).text().toLowerCase(Locale.ROOT));
  }
}
