package dixit.extract;

import dixit.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the words of the deal frames in a sentence, and the verb that carries a noun. */
final class TriggerFinder {
  /** How far left of a noun the verb that carries it may stand. */
  private static final int REACH = 8;

  private final Lexicon lexicon;
  private final Phrases<DealFrame> verbs = new Phrases<>();
  private final Phrases<DealFrame> nouns = new Phrases<>();
  private final Phrases<String> carriers;

  TriggerFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    for (DealFrame frame : DealFrame.parse(lexicon.words("deal-frames"))) {
      for (String phrase : lexicon.words(frame.name())) {
        (frame.isVerbal() ? verbs : nouns).add(phrase.replaceFirst("^se ", "se_"), frame);
      }
    }
    carriers = Phrases.of(lexicon, "carrier-verbs");
  }

  /** The triggers of a sentence in reading order, none inside another or inside a name. */
  List<Trigger> find(List<Token> tokens, List<Reference> references) {
    List<Trigger> triggers = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Optional<Trigger> trigger = insideName(references, i) ? Optional.empty() : at(tokens, i);
      trigger.ifPresent(triggers::add);
      i = trigger.map(Trigger::end).orElse(i + 1);
    }
    return triggers;
  }

  private static boolean insideName(List<Reference> references, int token) {
    return references.stream().anyMatch(r -> r.kind() == Reference.Kind.NAME && r.covers(token));
  }

  private Optional<Trigger> at(List<Token> tokens, int begin) {
    Token token = tokens.get(begin);
    if (isVerb(token)) {
      boolean reflexive = isReflexive(tokens, begin);
      Optional<Phrases.Match<DealFrame>> match = verbs.at(tokens, begin);
      if (reflexive) {
        match = reflexive(tokens, begin);
      }
      return match.map(
          m -> new Trigger(m.value(), begin, m.end(), begin, isPassive(tokens, begin, m.end())));
    }
    if (!isNoun(token)) {
      return Optional.empty();
    }
    return nouns
        .at(tokens, begin)
        .map(
            match -> {
              int verb = carrier(tokens, begin);
              boolean passive = verb >= 0 && isPassive(tokens, verb, verb + 1);
              return new Trigger(match.value(), begin, match.end(), passive ? -1 : verb, false);
            });
  }

  private static boolean isVerb(Token token) {
    return token.pos().equals("VERB") || token.pos().equals("AUX");
  }

  private static boolean isNoun(Token token) {
    return Set.of("NOUN", "PROPN", "ADJ", "X").contains(token.pos());
  }

  /** "s'offrir" stands in the data as "se offrir". */
  private Optional<Phrases.Match<DealFrame>> reflexive(List<Token> tokens, int begin) {
    Token verb = tokens.get(begin);
    Token joined =
        new Token(
            verb.span(),
            "se_" + verb.text(),
            "se_" + verb.lemma(),
            verb.pos(),
            verb.head(),
            verb.relation());
    List<Token> rest = new ArrayList<>(tokens.subList(begin, Math.min(tokens.size(), begin + 6)));
    rest.set(0, joined);
    return verbs
        .at(rest, 0)
        .map(match -> new Phrases.Match<>(match.value(), begin, begin + match.end()));
  }

  private boolean isReflexive(List<Token> tokens, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - 3); i--) {
      String form = tokens.get(i).text().toLowerCase(Locale.ROOT);
      if (lexicon.has("reflexives", form)) {
        return true;
      }
      if (!tokens.get(i).pos().equals("AUX") && !tokens.get(i).pos().equals("ADV")) {
        return false;
      }
    }
    return false;
  }

  /** "a été racheté", "was acquired"; "Y, racheté par X", "Y, acquired by X". */
  boolean isPassive(List<Token> tokens, int verb, int end) {
    int i = verb - 1;
    while (i >= 0 && (tokens.get(i).pos().equals("ADV") || tokens.get(i).pos().equals("PART"))) {
      i--;
    }
    boolean auxiliary = i >= 0 && lexicon.has("passive-auxiliaries", tokens.get(i).lemma());
    if (auxiliary && !isReflexive(tokens, verb)) {
      return isParticiple(tokens.get(verb));
    }
    boolean other = i >= 0 && tokens.get(i).pos().equals("AUX");
    return !other && isParticiple(tokens.get(verb)) && agentFollows(tokens, end);
  }

  private boolean isParticiple(Token token) {
    String form = token.text().toLowerCase(Locale.ROOT);
    return lexicon.words("participle-endings").stream().anyMatch(form::endsWith);
  }

  /** "par" or another preposition of the passive right after the verb, a date or adverb between. */
  private boolean agentFollows(List<Token> tokens, int end) {
    for (int i = end; i < Math.min(tokens.size(), end + 4); i++) {
      if (lexicon.has("slot-by", tokens.get(i).text().toLowerCase(Locale.ROOT))) {
        return true;
      }
      if (!Set.of("ADV", "ADP", "NUM", "NOUN").contains(tokens.get(i).pos())) {
        return false;
      }
    }
    return false;
  }

  /** "annonce le rachat", "a conclu, hier, un vaste accord de licence"; -1 if there is none. */
  private int carrier(List<Token> tokens, int noun) {
    for (int i = noun - 1; i >= Math.max(0, noun - REACH); i--) {
      Token token = tokens.get(i);
      if (isVerb(token)) {
        return carriers.at(tokens, i).isPresent() ? i : -1;
      }
      if (token.pos().equals("PROPN") || token.text().matches("[.;:!?]")) {
        return -1;
      }
    }
    return -1;
  }
}
