package dixit.extract.deal;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.extract.lexicon.WordShape;
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

  /** How far from a phrase the words stand that change what it says, in tokens. */
  private static final int NEAR = 5;

  private static final int FAR = 9;

  /** How far before a phrase "it is possible that" may stand, in tokens. */
  private static final int CONDITION = 12;

  private final Lexicon lexicon;
  private final Map<DealStatus, Phrases<String>> phrases = new EnumMap<>(DealStatus.class);
  private final Phrases<String> lookAlikes;

  StatusReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    lookAlikes = Phrases.of(lexicon, "look-alikes");
    for (DealStatus status : ORDER) {
      String section = "status-" + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
      Phrases<String> words = new Phrases<>();
      for (String phrase : lexicon.words(section)) {
        words.add(phrase.replaceFirst("^se ", ""), phrase);
      }
      phrases.put(status, words);
    }
  }

  /**
   * What phrases between two tokens say, the weightiest.
   *
   * @param trigger index of the token where the words end that tell of the deal
   */
  Optional<DealStatus> told(List<Token> tokens, int begin, int end, int trigger) {
    return ORDER.stream().filter(status -> isTold(tokens, begin, end, trigger, status)).findFirst();
  }

  private boolean isTold(List<Token> tokens, int begin, int end, int trigger, DealStatus status) {
    for (int i = Math.max(0, begin); i < Math.min(tokens.size(), end); i++) {
      Optional<Phrases.Match<String>> match = phrases.get(status).at(tokens, i);
      if (match.isPresent()
          && !isInLookAlike(tokens, i)
          && !(status == DealStatus.PROPOSED && isOfOther(tokens, trigger, i))
          && !(status == DealStatus.IN_TALKS && isInRelative(tokens, trigger, i))
          && isMeant(tokens, match.get(), status)) {
        return true;
      }
    }
    return false;
  }

  /** "orders jets from X, which wants to grow": what a clause about somebody else wants. */
  private boolean isOfOther(List<Token> tokens, int trigger, int at) {
    return at - 1 >= trigger + 2
        && tokens.get(at - 2).text().equals(",")
        && lexicon.has("subject-relatives", form(tokens, at - 1));
  }

  /** "plans to merge with X, one factor that prompted the talks between …": told of others. */
  private boolean isInRelative(List<Token> tokens, int trigger, int at) {
    boolean comma = false;
    for (int i = trigger; i < at; i++) {
      comma |= tokens.get(i).text().equals(",");
      if (comma && lexicon.has("subject-relatives", form(tokens, i))) {
        return true;
      }
    }
    return false;
  }

  /** "enrichir l'offre de puces": an offer to nobody in particular. */
  private boolean isInLookAlike(List<Token> tokens, int at) {
    for (int i = Math.max(0, at - 3); i <= at; i++) {
      if (lookAlikes.at(tokens, i).filter(match -> match.end() > at).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean isMeant(List<Token> tokens, Phrases.Match<String> match, DealStatus status) {
    int at = match.begin();
    boolean verb = match.end() > at + 1 || isVerb(tokens.get(at));
    if (isNegated(tokens, at)
        || isNamedThing(tokens, at)
        || at > 0 && lexicon.has("reflexives", form(tokens, at - 1)) && match.end() == at + 1
        || lexicon.has("status-verbs-only", match.value()) && !verb) {
      return false;
    }
    return switch (status) {
      case COMPLETED -> !isOpen(tokens, match) && !isOnlyTold(tokens, match);
      case APPROVED ->
          !within("owner-bodies", tokens, at, match.end(), NEAR)
              && (!lexicon.has("status-of-authorities", match.value())
                  || within("authorities", tokens, at, match.end(), FAR))
              && !isConditional(tokens, at);
      case BLOCKED -> !isConditional(tokens, at) && !isWanted(tokens, at);
      case ABANDONED -> !isConditional(tokens, at);
      case UNDER_REVIEW ->
          !lexicon.has("status-of-approval", match.value())
              || within("approvals", tokens, match.end(), match.end(), FAR)
                  && (!within("owner-bodies", tokens, match.end(), match.end(), FAR)
                      || within("authorities", tokens, match.end(), match.end(), FAR));
      case AGREED -> !within("unsigned-words", tokens, at, at, 3);
      default -> true;
    };
  }

  /** "vient de confirmer qu'il rachète": what has just been done is the telling. */
  private boolean isOnlyTold(List<Token> tokens, Phrases.Match<String> match) {
    int next = match.end();
    while (next < tokens.size() && tokens.get(next).pos().equals("ADV")) {
      next++;
    }
    return next < tokens.size() && lexicon.has("telling-verbs", tokens.get(next).lemma());
  }

  /** "sued to block the deal": somebody wants it stopped, and it is not. */
  private boolean isWanted(List<Token> tokens, int at) {
    boolean infinitive = tokens.get(at).lemma().equals(form(tokens, at));
    if (!infinitive || at == 0 || !lexicon.has("purposes-of-blocking", form(tokens, at - 1))) {
      return false;
    }
    for (int i = at - 2; i >= Math.max(0, at - NEAR); i--) {
      if (lexicon.has("deciding-verbs", tokens.get(i).lemma())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isVerb(Token token) {
    return token.pos().equals("VERB") || token.pos().equals("AUX");
  }

  /** "if the deal falls through": nothing has happened yet. */
  private boolean isConditional(List<Token> tokens, int at) {
    for (int i = at - 1; i >= Math.max(0, at - CONDITION); i--) {
      if (WordShape.isOneOf(tokens.get(i).text(), ",;:.()")) {
        return false;
      }
      if (lexicon.has("conditional-words", form(tokens, i))) {
        return true;
      }
    }
    return false;
  }

  /** "doit être bouclé", "closing is expected in May": not done yet. */
  private boolean isOpen(List<Token> tokens, Phrases.Match<String> match) {
    int begin = match.begin();
    for (int i = begin - 1; i >= Math.max(0, begin - NEAR); i--) {
      if (WordShape.isOneOf(tokens.get(i).text(), ";:.()")) {
        break;
      }
      if (lexicon.has("open-words", form(tokens, i))) {
        return true;
      }
    }
    if (isVerb(tokens.get(begin))) {
      return false;
    }
    for (int i = match.end(); i < Math.min(tokens.size(), match.end() + FAR); i++) {
      if (WordShape.isOneOf(tokens.get(i).text(), ",;:.()")) {
        return false;
      }
      if (lexicon.has("open-words", form(tokens, i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of a section stands that near to a phrase, on either side. */
  private boolean within(String section, List<Token> tokens, int begin, int end, int reach) {
    for (int i = Math.max(0, begin - reach); i < Math.min(tokens.size(), end + reach); i++) {
      if (lexicon.has(section, tokens.get(i).lemma()) || lexicon.has(section, form(tokens, i))) {
        return true;
      }
    }
    return false;
  }

  private static String form(List<Token> tokens, int at) {
    return tokens.get(at).text().toLowerCase(Locale.ROOT);
  }

  /** "un rachat potentiel" tells how far it has come, "le potentiel de cette technologie" not. */
  private boolean isNamedThing(List<Token> tokens, int at) {
    return lexicon.has("status-adjectives", form(tokens, at))
        && (tokens.get(at).pos().equals("NOUN")
            || !within("deal-nouns", tokens, at, at + 1, 3)
                && !within("deal-verb-nouns", tokens, at, at + 1, 3));
  }

  private boolean isNegated(List<Token> tokens, int at) {
    for (int i = Math.max(0, at - 2); i < at; i++) {
      if (lexicon.has("deal-negations", tokens.get(i).text().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** "accepted the offer of X": who takes an offer agrees. */
  boolean isAccepted(List<Token> tokens, Trigger trigger) {
    int verb = trigger.verb();
    boolean open =
        verb > 0
            && lexicon.has("infinitive-marks", form(tokens, verb - 1))
            && tokens.get(verb).lemma().equals(form(tokens, verb));
    return trigger.frame().name().equals("bid-nouns")
        && verb >= 0
        && !open
        && lexicon.has("accepting-verbs", tokens.get(trigger.verb()).lemma())
        && !isNegated(tokens, trigger.verb());
  }

  /**
   * What the form of the verb suggests.
   *
   * @param background whether the sentence tells of a time before
   */
  DealStatus suggested(List<Token> tokens, Trigger trigger, DealType type, boolean background) {
    boolean done =
        background
            || trigger.frame().name().equals(Comparisons.NAME)
            || trigger.isVerbal() && isPast(tokens, trigger)
            || !trigger.isVerbal() && isAfter(tokens, trigger);
    if (!done && isSupposed(tokens, trigger)) {
      return DealStatus.IN_TALKS;
    }
    return done && DONE_AT_ONCE.contains(type) ? DealStatus.COMPLETED : DealStatus.AGREED;
  }

  /** "après la vente de X, Y avait de l'argent": what comes after it tells that it is done. */
  private boolean isAfter(List<Token> tokens, Trigger trigger) {
    int i = trigger.begin() - 1;
    while (i > 0 && Set.of("DET", "ADJ", "NUM", "PRON").contains(tokens.get(i).pos())) {
      i--;
    }
    return i >= 0
        && lexicon.has("after-words", form(tokens, i))
        && tokens.stream()
            .map(token -> token.text().toLowerCase(Locale.ROOT))
            .noneMatch(word -> lexicon.has("future-words", word) && !word.equals("to"));
  }

  /** "le rachat de X par Y permettrait": the verb of the noun only supposes it. */
  private boolean isSupposed(List<Token> tokens, Trigger trigger) {
    for (int i = trigger.end();
        !trigger.isVerbal() && i < Math.min(tokens.size(), trigger.end() + CONDITION);
        i++) {
      if (tokens.get(i).text().matches("[,;:.()]")) {
        return false;
      }
      if (isVerb(tokens.get(i))) {
        return lexicon.words("conditional-endings").stream().anyMatch(form(tokens, i)::endsWith);
      }
    }
    return false;
  }

  /** "had paid $3 billion to buy", "a déboursé 3 milliards pour racheter": paid for, so bought. */
  private boolean isPaid(List<Token> tokens, int verb) {
    for (int i = verb - 1; i >= Math.max(1, verb - CONDITION); i--) {
      Token token = tokens.get(i);
      if (token.text().matches("[;:.]")) {
        return false;
      }
      if (token.pos().equals("VERB")) {
        boolean past =
            lexicon.words("participle-endings").stream().anyMatch(form(tokens, i)::endsWith);
        return past
            && lexicon.has("paying-verbs", token.lemma())
            && !within("future-words", tokens, i - 1, i, 2)
            && !isConditional(tokens, i);
      }
    }
    return false;
  }

  private boolean isPast(List<Token> tokens, Trigger trigger) {
    String form = tokens.get(trigger.verb()).text().toLowerCase(Locale.ROOT);
    if (lexicon.words("gerund-endings").stream().anyMatch(form::endsWith)) {
      return false;
    }
    int verb = trigger.verb();
    boolean infinitive =
        tokens.get(verb).lemma().equals(form)
            && (verb == 0 || !tokens.get(verb - 1).pos().equals("AUX"));
    boolean ongoing =
        verb > 0
            && lexicon.has("ongoing-words", tokens.get(verb - 1).text().toLowerCase(Locale.ROOT));
    if (ongoing) {
      return false;
    }
    if (infinitive) {
      return isPaid(tokens, verb);
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
