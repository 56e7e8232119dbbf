package dixit.extract.deal;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.extract.lexicon.WordShape;
import dixit.extract.reference.ReferencedSentence;
import dixit.model.DealType;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the words of the deal frames in a sentence, and the verb that carries a noun. */
final class TriggerFinder {
  /** How far left of a noun the verb that carries it may stand. */
  private static final int REACH = 8;

  /** How far after its verb a particle may stand. */
  private static final int PARTICLE = 8;

  /** Tags under which a noun of a deal may go; the tagger takes "sale" for a verb at times. */
  private static final Set<String> NOUN_TAGS = Set.of("NOUN", "PROPN", "ADJ", "X", "VERB");

  /** Tags of the words that may stand between a noun and the word of means before it. */
  private static final Set<String> NOMINAL =
      Set.of("DET", "ADJ", "NUM", "SYM", "PRON", "ADV", "NOUN");

  private final Lexicon lexicon;
  private final Phrases<DealFrame> verbs = new Phrases<>();
  private final Phrases<DealFrame> nouns = new Phrases<>();

  /** "take … over": verbs whose particle stands after the object, without the dots. */
  private final Phrases<DealFrame> apart = new Phrases<>();

  private final Phrases<String> carriers;
  private final Phrases<String> career;
  private final Phrases<String> lookAlikes;
  private final Phrases<String> means;
  private final Phrases<String> roundMeans;
  private final Phrases<String> givers = new Phrases<>();

  TriggerFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    Map<String, DealFrame> byPhrase = new LinkedHashMap<>();
    for (DealFrame frame : DealFrame.parse(lexicon.words("deal-frames"))) {
      for (String phrase : lexicon.words(frame.name())) {
        String kind = frame.isVerbal() ? "verb " : "noun ";
        byPhrase.merge(kind + phrase, frame, DealFrame::or);
      }
    }
    byPhrase.forEach((phrase, frame) -> add(phrase.substring(5), frame));
    carriers = Phrases.of(lexicon, "carrier-verbs");
    career = Phrases.of(lexicon, "career-words");
    lookAlikes = Phrases.of(lexicon, "look-alikes");
    means = Phrases.of(lexicon, "means-words");
    roundMeans = Phrases.of(lexicon, "round-means-words");
    for (String line : lexicon.words("carrier-kinds")) {
      int equals = line.indexOf(" = ");
      for (String phrase : line.substring(equals + 3).split(";")) {
        carriers.add(phrase.strip(), phrase);
        if (line.startsWith("given")) {
          givers.add(phrase.strip(), phrase);
        }
      }
    }
  }

  private void add(String phrase, DealFrame frame) {
    if (phrase.contains(" … ")) {
      apart.add(phrase.replace(" … ", " "), frame);
    } else {
      (frame.isVerbal() ? verbs : nouns).add(phrase.replaceFirst("^se ", "se_"), frame);
    }
  }

  /** The triggers of a sentence in reading order, none inside another or inside a name. */
  List<Trigger> find(ReferencedSentence sentence) {
    List<Trigger> triggers = new ArrayList<>();
    int i = 0;
    while (i < sentence.tokens().size()) {
      Optional<Phrases.Match<String>> other = lookAlikes.at(sentence.tokens(), i);
      if (other.isPresent()) {
        i = other.get().end();
        continue;
      }
      Optional<Trigger> trigger = sentence.isInName(i) ? Optional.empty() : at(sentence, i);
      trigger.ifPresent(triggers::add);
      i = trigger.map(Trigger::end).orElse(i + 1);
    }
    return triggers;
  }

  private Optional<Trigger> at(ReferencedSentence sentence, int begin) {
    List<Token> tokens = sentence.tokens();
    Token token = tokens.get(begin);
    boolean nominal = isNominal(sentence, begin);
    if (isVerb(token) && !nominal && !isAttribute(sentence, begin)) {
      Optional<Phrases.Match<DealFrame>> match =
          isReflexive(tokens, begin) && !isCaused(sentence, begin)
              ? reflexive(tokens, begin)
              : verb(tokens, begin);
      if (match.filter(m -> isCareer(sentence, m)).isPresent()) {
        return Optional.empty();
      }
      if (match.isPresent()) {
        boolean passive =
            !isWithAgent(sentence, match.get()) && isPassive(sentence, begin, match.get().end());
        return match.map(m -> new Trigger(m.value(), begin, m.end(), begin, passive));
      }
    }
    if (!NOUN_TAGS.contains(token.pos())) {
      return Optional.empty();
    }
    return nouns
        .at(tokens, begin)
        .filter(match -> nominal || !isVerb(token) || token.lemma().equals(token.text()))
        .map(
            match -> {
              int verb = carrier(tokens, begin, match.value());
              boolean passive = verb >= 0 && isPassive(sentence, verb, verb + 1);
              boolean given = passive && givers.at(tokens, verb).isPresent();
              int carrier = passive && !given ? -1 : verb;
              return new Trigger(match.value(), begin, match.end(), carrier, given);
            });
  }

  /** "its demerged unit", "the acquired firm": a participle that only describes its noun. */
  private static boolean isAttribute(ReferencedSentence sentence, int verb) {
    boolean owned =
        sentence.isIn("owner-words", verb - 1) && !sentence.pos(verb - 1).equals("AUX")
            || sentence.isIn("definites", verb - 1) && sentence.pos(verb - 1).equals("DET");
    return owned
        && sentence.isParticiple(verb)
        && Set.of("NOUN", "PROPN", "ADJ").contains(sentence.pos(verb + 1));
  }

  /** "powered by", "équipé de": whose phrase says itself what follows. */
  private static boolean isWithAgent(ReferencedSentence sentence, Phrases.Match<DealFrame> match) {
    int last = match.end() - 1;
    return last > match.begin()
        && (sentence.isIn("slot-by", last)
            || sentence.isIn("slot-of", last)
            || sentence.isIn("slot-with", last));
  }

  /** "before moving to X": what somebody did once is no news. */
  private boolean isCareer(ReferencedSentence sentence, Phrases.Match<DealFrame> match) {
    return match.value().patterns().get(0).type() == DealType.HIRE
        && career.within(sentence.tokens(), match.begin() - 2, match.begin());
  }

  private Optional<Phrases.Match<DealFrame>> verb(List<Token> tokens, int begin) {
    Optional<Phrases.Match<DealFrame>> whole = verbs.at(tokens, begin);
    if (whole.filter(m -> m.end() > begin + 1).isPresent()) {
      return whole;
    }
    for (int i = begin + 2; i < Math.min(tokens.size(), begin + PARTICLE); i++) {
      Token token = tokens.get(i);
      if (isVerb(token) || WordShape.isOneOf(token.text(), ".,;:")) {
        break;
      }
      if (lexicon.has("particles", token.text())) {
        Optional<Phrases.Match<DealFrame>> split = apart.at(List.of(tokens.get(begin), token), 0);
        if (split.isPresent()) {
          return split.map(m -> new Phrases.Match<>(m.value(), begin, begin + 1));
        }
      }
    }
    return whole;
  }

  /** "la levée", "levée de fonds": a noun of a deal, whatever the tagger says. */
  private boolean isNominal(ReferencedSentence sentence, int begin) {
    return nouns
        .at(sentence.tokens(), begin)
        .filter(match -> match.end() > begin + 1 || sentence.pos(begin - 1).equals("DET"))
        .filter(
            match ->
                verbs.at(sentence.tokens(), begin).stream().noneMatch(v -> v.end() > match.end()))
        .isPresent();
  }

  private static boolean isVerb(Token token) {
    return token.pos().equals("VERB") || token.pos().equals("AUX");
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
  private boolean isPassive(ReferencedSentence sentence, int verb, int end) {
    if (isCaused(sentence, verb)) {
      return true;
    }
    if (!sentence.isParticiple(verb)) {
      return false;
    }
    int i = verb - 1;
    while (Set.of("ADV", "PART").contains(sentence.pos(i))
        || sentence.isIn("been-words", i)
        || sentence.isIn("floating-words", i)) {
      if (sentence.isIn("been-words", i)) {
        return true;
      }
      i--;
    }
    if (sentence.pos(i).equals("AUX") || sentence.isIn("deal-auxiliaries", i)) {
      // "it's finalized an order": has, not is.
      boolean has =
          sentence.form(i).equals("'s") && Set.of("DET", "NUM").contains(sentence.pos(verb + 1));
      boolean be = !has && sentence.hasLemmaIn("passive-auxiliaries", i);
      return be
          && !isReflexive(sentence.tokens(), verb)
          && !sentence.hasLemmaIn("moving-verbs", verb);
    }
    if (sentence.isIn("and-words", i) && sharesActive(sentence, i)) {
      return false;
    }
    boolean plain =
        lexicon.words("plain-participles").stream().anyMatch(sentence.form(verb)::endsWith);
    return plain && !sentence.hasLemmaIn("moving-verbs", verb) || agentFollows(sentence, end);
  }

  /** "a publié ses comptes et annoncé …": the auxiliary before an "and" serves after it, too. */
  private static boolean sharesActive(ReferencedSentence sentence, int and) {
    for (int i = and - 1; i >= Math.max(0, and - 2 * REACH); i--) {
      if (sentence.pos(i).equals("AUX")) {
        return !sentence.hasLemmaIn("passive-auxiliaries", i) && sentence.isParticiple(i + 1);
      }
      boolean other = sentence.pos(i).equals("VERB") && !sentence.isParticiple(i);
      if (other || sentence.form(i).matches("[,;:]")) {
        return false;
      }
    }
    return false;
  }

  /** "se fait racheter". */
  private boolean isCaused(ReferencedSentence sentence, int verb) {
    return sentence.hasLemmaIn("causative-verbs", verb - 1)
        && isReflexive(sentence.tokens(), verb - 1);
  }

  /** "par" or another preposition of the passive right after the verb, a date or adverb between. */
  private static boolean agentFollows(ReferencedSentence sentence, int end) {
    for (int i = end; i < Math.min(sentence.tokens().size(), end + 4); i++) {
      if (sentence.isIn("slot-by", i)) {
        return true;
      }
      if (!Set.of("ADV", "ADP", "NUM", "NOUN").contains(sentence.pos(i))) {
        return false;
      }
    }
    return false;
  }

  /** "annonce le rachat", "a conclu, hier, un vaste accord de licence"; -1 if there is none. */
  private int carrier(List<Token> tokens, int noun, DealFrame frame) {
    boolean beside =
        noun > 0 && lexicon.has("beside-marks", form(tokens, noun - 1))
            || isMeans(means, tokens, noun)
            || isByMeans(tokens, noun)
            || frame.name().startsWith("round-") && isMeans(roundMeans, tokens, noun);
    int reach = beside ? 2 * REACH : REACH;
    for (int i = noun - 1; i >= Math.max(0, noun - reach); i--) {
      Token token = tokens.get(i);
      if (isVerb(token) && !token.relation().equals("amod")) {
        boolean is = frame.reads(Slot.APPOSED) && lexicon.has("copulas", token.lemma());
        boolean carries = beside || is || carriers.at(tokens, i).isPresent();
        if (carries || token.pos().equals("VERB")) {
          return carries ? i : -1;
        }
      }
      if (WordShape.isOneOf(token.text(), ".;:!?")) {
        return -1;
      }
    }
    return beside ? next(tokens, noun) : -1;
  }

  /** "With the acquisition of Y, X gains …": what begins a sentence and tells by what means. */
  private static boolean isMeans(Phrases<String> means, List<Token> tokens, int noun) {
    Optional<Phrases.Match<String>> words = means.at(tokens, 0);
    if (words.isEmpty() || words.get().end() > noun || words.get().end() < noun - REACH) {
      return false;
    }
    for (int i = words.get().end(); i < noun; i++) {
      if (!Set.of("DET", "ADJ", "NUM", "SYM", "PRON").contains(tokens.get(i).pos())) {
        return false;
      }
    }
    return true;
  }

  /** "X has grown through the purchase of Y": what is told after the verb of what it is done by. */
  private boolean isByMeans(List<Token> tokens, int noun) {
    for (int i = noun - 1; i > Math.max(0, noun - REACH); i--) {
      if (means.at(tokens, i).isPresent()) {
        return true;
      }
      boolean of = lexicon.has("slot-of", form(tokens, i));
      if (!of && !NOMINAL.contains(tokens.get(i).pos())) {
        return false;
      }
    }
    return false;
  }

  /** "En partenariat avec X, Y développera …": the verb that follows. */
  private static int next(List<Token> tokens, int noun) {
    boolean comma = false;
    for (int i = noun + 1; i < Math.min(tokens.size(), noun + 3 * REACH); i++) {
      comma |= tokens.get(i).text().equals(",");
      // A tagger takes the "AI" of a name for a form of "avoir".
      if (comma
          && isVerb(tokens.get(i))
          && !Character.isUpperCase(tokens.get(i).text().charAt(0))) {
        return i;
      }
    }
    return -1;
  }

  private static String form(List<Token> tokens, int at) {
    return tokens.get(at).text().toLowerCase(Locale.ROOT);
  }

  /** The word that takes up a deal of a type told before: "l'opération", "ce rachat". */
  Optional<Integer> resumption(List<Token> tokens, DealType type) {
    for (int i = 1; i < tokens.size(); i++) {
      Token noun = tokens.get(i);
      if (!noun.pos().equals("NOUN") || !isDefinite(tokens, i)) {
        continue;
      }
      boolean any = lexicon.has("deal-nouns", noun.lemma());
      boolean own =
          nouns
              .at(tokens, i)
              .filter(m -> m.value().patterns().stream().anyMatch(p -> p.type() == type))
              .isPresent();
      if (any || own) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private boolean isDefinite(List<Token> tokens, int noun) {
    for (int i = noun - 1; i >= Math.max(0, noun - 3); i--) {
      String form = tokens.get(i).text().toLowerCase(Locale.ROOT);
      if (lexicon.has("definites", form)) {
        return true;
      }
      if (!Set.of("ADJ", "NUM", "NOUN", "SYM").contains(tokens.get(i).pos())) {
        return false;
      }
    }
    return false;
  }

  /** A noun that takes up a deal, as a trigger without a frame of its own. */
  Trigger asTrigger(int noun) {
    return new Trigger(new DealFrame("deal-nouns", List.of()), noun, noun + 1, -1, false);
  }
}
