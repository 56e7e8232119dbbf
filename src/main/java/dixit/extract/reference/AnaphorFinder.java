package dixit.extract.reference;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.reference.Anaphor.Role;
import dixit.extract.reference.Anaphor.Target;
import dixit.model.Chip;
import dixit.text.Sentence;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds pronouns, possessives and noun phrases that stand for something named before. */
final class AnaphorFinder {
  private static final int MODIFIERS = 4;
  private static final Set<String> CONTRACTED = Set.of("du", "au", "des", "aux");
  private static final Set<String> MODIFIER = Set.of("ADJ", "NOUN", "NUM", "PROPN", "ADV", "VERB");
  private static final Set<String> OF = Set.of("de", "d'", "du", "des", "of", "at", "chez");

  private final Lexicon lexicon;
  private final TraitReader traits;

  AnaphorFinder(Lexicon lexicon, TraitReader traits) {
    this.lexicon = lexicon;
    this.traits = traits;
  }

  /**
   * In order; none inside a name.
   *
   * @param names the names of the sentence in order
   * @param quoted which tokens stand in quotation marks: pronouns there are somebody else's
   */
  List<Anaphor> find(Sentence sentence, List<Reference> names, boolean[] quoted) {
    List<Token> tokens = sentence.tokens();
    Reference[] nameAt = new Reference[tokens.size()];
    for (Reference name : names) {
      for (int i = name.begin(); i < name.end(); i++) {
        nameAt[i] = name;
      }
    }
    List<Anaphor> anaphors = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (nameAt[i] == null) {
        Optional<Anaphor> found = quoted[i] ? Optional.empty() : pronoun(tokens, i);
        if (found.isEmpty()) {
          found = nominal(tokens, i, nameAt);
        }
        if (found.isPresent()) {
          anaphors.add(found.get());
          i = found.get().end() - 1;
        }
      }
    }
    return anaphors;
  }

  private Optional<Anaphor> pronoun(List<Token> tokens, int i) {
    String word = tokens.get(i).text().toLowerCase(Locale.ROOT);
    Gender gender =
        lexicon.has("feminine", word)
            ? Gender.FEMININE
            : lexicon.has("masculine", word) ? Gender.MASCULINE : Gender.UNKNOWN;
    boolean french = lexicon.language().equals("fr");
    if (lexicon.has("possessives", word) && isDeterminer(tokens, i)) {
      Target target =
          lexicon.has("plural-possessives", word)
              ? french ? Target.BOTH : Target.SEVERAL
              : gender != Gender.UNKNOWN ? Target.PERSON : french ? Target.ANY : Target.THING;
      return Optional.of(anaphor(i, i + 1, target, gender, Role.POSSESSIVE));
    }
    if (isImpersonal(tokens, i)) {
      return Optional.empty();
    }
    Role role = isBeforeVerb(tokens, i) ? Role.SUBJECT : Role.OTHER;
    if (lexicon.has("plural-pronouns", word)) {
      return Optional.of(anaphor(i, i + 1, Target.SEVERAL, Gender.UNKNOWN, role));
    }
    if (lexicon.has("person-pronouns", word)) {
      boolean oblique = role == Role.OTHER && !word.startsWith("-");
      if (french && (oblique || lexicon.has("oblique-pronouns", word))) {
        return Optional.empty();
      }
      Role place = word.startsWith("-") ? Role.SUBJECT : role;
      boolean person = !french || isPersonDescribed(tokens, i);
      return Optional.of(anaphor(i, i + 1, person ? Target.PERSON : Target.ANY, gender, place));
    }
    if (lexicon.has("thing-pronouns", word)) {
      return Optional.of(anaphor(i, i + 1, Target.THING, Gender.UNKNOWN, role));
    }
    return Optional.empty();
  }

  /** "elle fut directrice": only a person is. */
  private boolean isPersonDescribed(List<Token> tokens, int i) {
    boolean copula = false;
    for (int k = i + 1; k < Math.min(tokens.size(), i + 6); k++) {
      Token token = tokens.get(k);
      if (copula && token.pos().equals("NOUN")) {
        return lexicon.has("person-nouns", token.lemma())
            || lexicon.has("person-nominals", token.lemma());
      }
      copula |= lexicon.has("copulas", token.lemma());
      if (token.pos().equals("PUNCT") || token.pos().equals("ADP")) {
        return false;
      }
    }
    return false;
  }

  private static boolean isDeterminer(List<Token> tokens, int i) {
    return i + 1 < tokens.size()
            && !Set.of("VERB", "AUX", "PUNCT").contains(tokens.get(i + 1).pos())
        || tokens.get(i).pos().equals("DET");
  }

  private static boolean isBeforeVerb(List<Token> tokens, int i) {
    for (int k = i + 1; k < Math.min(tokens.size(), i + 5); k++) {
      String pos = tokens.get(k).pos();
      if (pos.equals("VERB") || pos.equals("AUX")) {
        return i == 0 || !tokens.get(i - 1).pos().equals("ADP");
      }
      if (!pos.equals("PRON") && !pos.equals("ADV") && !pos.equals("PART")) {
        return false;
      }
    }
    return false;
  }

  /** "il faut", "il est important de", "it is expected that": the pronoun stands for nothing. */
  private boolean isImpersonal(List<Token> tokens, int i) {
    String word = tokens.get(i).text().toLowerCase(Locale.ROOT);
    if (!word.equals("il") && !word.equals("it")) {
      return false;
    }
    int limit = Math.min(tokens.size(), i + 8);
    boolean described = false;
    boolean copula = false;
    for (int k = i + 1; k < limit; k++) {
      Token token = tokens.get(k);
      String text = token.text().toLowerCase(Locale.ROOT);
      boolean verb = token.pos().equals("VERB") || token.pos().equals("AUX") || text.equals("y");
      if (!described && verb && lexicon.has("impersonal-verbs", token.lemma())
          || text.equals("y") && k < i + 3) {
        return true;
      }
      if (lexicon.has("weather", text) || described && lexicon.has("impersonal-links", text)) {
        return true;
      }
      copula |= Set.of("be", "être").contains(token.lemma());
      described |=
          copula
              && (token.pos().equals("ADJ")
                  || word.equals("it") && token.pos().equals("VERB")
                  || token.pos().equals("NOUN"));
      if (token.pos().equals("PUNCT")
          || !copula
              && token.pos().equals("VERB")
              && !lexicon.has("weather-verbs", token.lemma())) {
        return false;
      }
    }
    return false;
  }

  private Optional<Anaphor> nominal(List<Token> tokens, int i, Reference[] nameAt) {
    String word = tokens.get(i).text().toLowerCase(Locale.ROOT);
    if (lexicon.has("this", word)
        && i + 1 < tokens.size()
        && lexicon.has("latter", tokens.get(i + 1).text())) {
      Gender gender =
          tokens.get(i + 1).text().equals("dernière") ? Gender.FEMININE : Gender.UNKNOWN;
      return Optional.of(
          new Anaphor(
              i,
              i + 2,
              Reference.Kind.NOMINAL,
              Target.ANY,
              gender,
              roleOf(tokens, i, i + 2),
              Optional.of("latter"),
              true,
              Traits.NONE));
    }
    boolean two = lexicon.has("two", word);
    boolean definite = lexicon.has("definite", word) && !lexicon.has("two", word);
    boolean owned = lexicon.has("possessives", word);
    if (two) {
      return pair(tokens, i);
    }
    if (!definite || owned) {
      return Optional.empty();
    }
    int head = head(tokens, i + 1, nameAt);
    if (head < 0 || isBeside(tokens, i, nameAt) || !stands(tokens, head, nameAt)) {
      return Optional.empty();
    }
    int begin = CONTRACTED.contains(word) ? i + 1 : i;
    String lemma = tokens.get(head).lemma();
    if (lexicon.has("chip-nominals", lemma) && isNamed(nameAt, i + 1, head)) {
      return Optional.empty(); // "The Kestrel chip" has its name in it.
    }
    Role role = roleOf(tokens, begin, head + 1);
    if (CONTRACTED.contains(word)) {
      role = Role.OTHER;
    }
    return target(tokens.get(head)).isPresent()
        ? Optional.of(
            new Anaphor(
                begin,
                head + 1,
                Reference.Kind.NOMINAL,
                target(tokens.get(head)).get(),
                nounGender(tokens.get(head)),
                role,
                Optional.of(lemma),
                isGeneral(lemma),
                traits.around(tokens, i, head)))
        : Optional.empty();
  }

  private static boolean isNamed(Reference[] nameAt, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (nameAt[i] != null) {
        return true;
      }
    }
    return false;
  }

  private boolean isGeneral(String lemma) {
    return lexicon.has("general-company-words", lemma)
        || lexicon.has("general-person-words", lemma);
  }

  private Optional<Target> target(Token noun) {
    String lemma = noun.lemma();
    if (lexicon.has("company-nominals", lemma)) {
      return Optional.of(Target.COMPANY);
    }
    if (lexicon.has("organization-nominals", lemma)) {
      return Optional.of(Target.ORGANIZATION);
    }
    if (lexicon.has("person-nominals", lemma) || lexicon.has("person-nominals", noun.text())) {
      return Optional.of(Target.PERSON);
    }
    return lexicon.has("chip-nominals", lemma) ? Optional.of(Target.CHIP) : Optional.empty();
  }

  private Gender nounGender(Token noun) {
    return lexicon.has("feminine-nouns", noun.text())
        ? Gender.FEMININE
        : lexicon.has("masculine-nouns", noun.text()) ? Gender.MASCULINE : Gender.UNKNOWN;
  }

  /** "the two companies", "les deux groupes", "both sides". */
  private Optional<Anaphor> pair(List<Token> tokens, int two) {
    for (int i = two + 1; i < Math.min(tokens.size(), two + 4); i++) {
      Token token = tokens.get(i);
      if (token.pos().equals("NOUN") && lexicon.has("pair-nominals", token.lemma())) {
        boolean article = two > 0 && tokens.get(two - 1).pos().equals("DET");
        if (!article && !tokens.get(two).text().equalsIgnoreCase("both")) {
          return Optional.empty();
        }
        int begin = article && !CONTRACTED.contains(tokens.get(two - 1).text()) ? two - 1 : two;
        return Optional.of(
            new Anaphor(
                begin,
                i + 1,
                Reference.Kind.NOMINAL,
                Target.PAIR,
                Gender.UNKNOWN,
                roleOf(tokens, begin, i + 1),
                Optional.of(token.lemma()),
                true,
                Traits.NONE));
      }
    }
    return Optional.empty();
  }

  /** After a name or a copula, it says what that is; after some words it is an idiom. */
  private boolean isBeside(List<Token> tokens, int i, Reference[] nameAt) {
    if (i == 0) {
      return false;
    }
    Token before = tokens.get(i - 1);
    String idiom = before.text() + " " + tokens.get(i).text() + " " + tokens.get(i + 1).text();
    return nameAt[i - 1] != null
        || before.text().equals(",") && i > 1 && nameAt[i - 2] != null
        || lexicon.has("copulas", before.lemma())
        || lexicon.has("no-nominals", idiom.toLowerCase(Locale.ROOT));
  }

  /** The noun of the phrase: the first that may stand for something and is no modifier. */
  private int head(List<Token> tokens, int begin, Reference[] nameAt) {
    for (int i = begin; i < Math.min(tokens.size(), begin + MODIFIERS); i++) {
      Token token = tokens.get(i);
      if (nameAt[i] != null && !(nameAt[i].entity() instanceof Chip)) {
        return -1;
      }
      boolean last = i + 1 >= tokens.size() || !isCompound(tokens.get(i + 1));
      boolean noun =
          token.pos().equals("NOUN") || token.pos().equals("PROPN") || token.pos().equals("ADJ");
      if (noun && last && target(token).isPresent() && isSingular(token)) {
        return i;
      }
      boolean superlative =
          lexicon.has("superlatives", token.text()) || token.text().matches("[a-z]{3,}est");
      if (!MODIFIER.contains(token.pos()) || superlative) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isCompound(Token next) {
    return lexicon.language().equals("en")
        && (next.pos().equals("NOUN") || next.pos().equals("PROPN"));
  }

  private static boolean isSingular(Token noun) {
    return !noun.text().endsWith("s") || noun.lemma().endsWith("s") || noun.text().equals("fonds");
  }

  /** Not before a name that it introduces ("le groupe Nvidia"), nor "le PDG de Groq". */
  private boolean stands(List<Token> tokens, int head, Reference[] nameAt) {
    int next = head + 1;
    // "the chipmaker now called X" introduces X.
    int naming = next < tokens.size() && tokens.get(next).pos().equals("ADV") ? next + 1 : next;
    if (naming + 1 < tokens.size()
        && nameAt[naming + 1] != null
        && lexicon.has("naming-verbs", tokens.get(naming).lemma())) {
      return false;
    }
    while (next < tokens.size() && tokens.get(next).pos().equals("ADJ") && nameAt[next] == null) {
      next++;
    }
    if (next >= tokens.size()) {
      return true;
    }
    if (nameAt[next] != null || tokens.get(next).pos().equals("PROPN")) {
      return false;
    }
    boolean of = OF.contains(tokens.get(next).text().toLowerCase(Locale.ROOT));
    boolean comma =
        tokens.get(next).text().equals(",") && next + 1 < tokens.size() && nameAt[next + 1] != null;
    if (!of) {
      return !comma;
    }
    for (int i = next + 1; i < Math.min(tokens.size(), next + 4); i++) {
      if (nameAt[i] != null) {
        return nameAt[i].entity() instanceof Chip;
      }
    }
    return true;
  }

  private static Role roleOf(List<Token> tokens, int begin, int end) {
    return Discourse.isSubject(tokens, begin, end) ? Role.SUBJECT : Role.OTHER;
  }

  private static Anaphor anaphor(int begin, int end, Target target, Gender gender, Role role) {
    return new Anaphor(
        begin,
        end,
        Reference.Kind.PRONOUN,
        target,
        gender,
        role,
        Optional.empty(),
        true,
        Traits.NONE);
  }
}
