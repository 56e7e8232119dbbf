package dixit.extract.reference;

import dixit.extract.lexicon.Gazetteer;
import dixit.extract.lexicon.Gazetteer.Topic;
import dixit.extract.lexicon.Lexicon;
import dixit.model.Company;
import dixit.model.Entity;
import dixit.model.Mention;
import dixit.model.Person;
import dixit.model.Span;
import dixit.text.Document;
import dixit.text.Sentence;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which words stand for which entity: names, and the pronouns, possessives and noun phrases
 * that take their place. Rather none than a wrong one.
 */
public final class CoreferenceResolver {
  private static final int BESIDE = 8;
  private static final Set<String> OF = Set.of("de", "d'", "du", "des", "of", "in", "à");

  /** From where on the noun that stands for somebody says what he is, too. */
  private static final double SURE = 0.7;

  private final Lexicon lexicon;
  private final Gazetteer gazetteer = Gazetteer.load();
  private final AnaphorFinder finder;
  private final NameKinds kinds;
  private final TraitReader traits;

  public CoreferenceResolver(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.traits = new TraitReader(lexicon, gazetteer);
    this.finder = new AnaphorFinder(lexicon, traits);
    this.kinds = new NameKinds(lexicon);
  }

  /** Everything that stands for one of the entities. */
  public References resolve(Document document, Map<Entity, List<Mention>> entities) {
    List<List<Reference>> names = names(document, entities);
    List<Reference> references = new ArrayList<>();
    names.forEach(references::addAll);
    Discourse discourse = new Discourse(topic(entities), kinds, traits);
    boolean[] open = new boolean[1];
    for (int i = 0; i < names.size(); i++) {
      Sentence sentence = document.sentences().get(i);
      if (i > 0 && document.sentences().get(i - 1).paragraph() != sentence.paragraph()) {
        open[0] = false;
      }
      read(sentence, i, names.get(i), quoted(sentence.tokens(), open), discourse, references);
    }
    return new References(document.sentences().size(), references);
  }

  private void read(
      Sentence sentence,
      int index,
      List<Reference> names,
      boolean[] quoted,
      Discourse discourse,
      List<Reference> references) {
    List<Token> tokens = sentence.tokens();
    List<Anaphor> anaphors = finder.find(sentence, names, quoted);
    int next = 0;
    for (Anaphor anaphor : anaphors) {
      while (next < names.size() && names.get(next).begin() < anaphor.begin()) {
        mention(tokens, index, names, next++, discourse);
      }
      boolean says = says(tokens, anaphor.begin(), anaphor.end());
      List<Discourse.Choice> choices = discourse.resolve(anaphor, index, says);
      for (Discourse.Choice choice : choices) {
        Span span = tokens.get(anaphor.begin()).span().cover(tokens.get(anaphor.end() - 1).span());
        references.add(
            new Reference(
                choice.entity(),
                anaphor.kind(),
                new Mention(span, choice.confidence()),
                index,
                anaphor.begin(),
                anaphor.end()));
        discourse.mention(
            choice.entity(), index, anaphor.begin(), anaphor.role() == Anaphor.Role.SUBJECT, says);
        if (anaphor.specific() && choice.confidence() >= SURE) {
          discourse.describe(choice.entity(), anaphor.noun().orElseThrow());
        }
      }
      if (choices.size() == 2 && anaphor.kind() == Reference.Kind.NOMINAL) {
        discourse.pair(choices.get(0).entity(), choices.get(1).entity(), index);
      }
    }
    while (next < names.size()) {
      mention(tokens, index, names, next++, discourse);
    }
    if (hasOtherSubject(tokens, names, anaphors)) {
      discourse.otherSubject(index);
    }
  }

  /** Whether the first noun with an article that stands for nobody is the subject. */
  private static boolean hasOtherSubject(
      List<Token> tokens, List<Reference> names, List<Anaphor> anaphors) {
    for (int i = 1; i < tokens.size(); i++) {
      int index = i;
      if (!tokens.get(i).pos().equals("NOUN")
          || !tokens.get(i - 1).pos().equals("DET") && !tokens.get(i - 1).pos().equals("ADJ")) {
        continue;
      }
      boolean known =
          names.stream().anyMatch(n -> n.covers(index) || n.begin() < index)
              || anaphors.stream().anyMatch(a -> a.begin() <= index);
      if (known) {
        return false;
      }
      if (Discourse.isSubject(tokens, i, i + 1)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Entity topic(Map<Entity, List<Mention>> entities) {
    return entities.entrySet().stream()
        .filter(entry -> entry.getKey() instanceof Company && entry.getValue().size() > 2)
        .max(Comparator.comparing(entry -> entry.getValue().size()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static boolean[] quoted(List<Token> tokens, boolean[] open) {
    boolean[] quoted = new boolean[tokens.size()];
    for (int i = 0; i < quoted.length; i++) {
      String text = tokens.get(i).text();
      if (text.equals("«") || text.equals("“")) {
        open[0] = true;
      } else if (text.equals("»") || text.equals("”")) {
        open[0] = false;
      } else if (text.equals("\"")) {
        open[0] = !open[0];
      }
      quoted[i] = open[0];
    }
    return quoted;
  }

  private void mention(
      List<Token> tokens, int index, List<Reference> names, int which, Discourse discourse) {
    Reference name = names.get(which);
    boolean subject = isSubject(tokens, names, which) || isAntecedent(tokens, name.end());
    boolean says = name.entity() instanceof Person && says(tokens, name.begin(), name.end());
    if (which > 0 && isAnd(tokens, names.get(which - 1), name)) {
      Reference other = names.get(which - 1);
      if (other.entity().getClass() == name.entity().getClass()
          && !other.entity().equals(name.entity())) {
        discourse.pair(other.entity(), name.entity(), index);
      }
    }
    discourse.mention(name.entity(), index, name.begin(), subject, says);
    describe(tokens, name, discourse);
    if (name.entity() instanceof Company) {
      int before = which > 0 ? names.get(which - 1).end() : 0;
      discourse.describe(name.entity(), traits(tokens, name, before));
    }
  }

  /** What its own noun phrase and the apposition behind it say of a company. */
  private Set<String> traits(List<Token> tokens, Reference name, int from) {
    int begin = name.begin();
    while (begin > from && isInPhrase(tokens.get(begin - 1))) {
      begin--;
    }
    Set<String> said = new HashSet<>(traits.of(tokens, begin, name.begin()));
    int next = name.end();
    if (next >= tokens.size()) {
      return said;
    }
    boolean apposed = tokens.get(next).text().equals(",");
    boolean copula = lexicon.has("copulas", tokens.get(next).lemma());
    boolean linked = lexicon.has("trait-links", tokens.get(next).text().toLowerCase(Locale.ROOT));
    int end = next + 1;
    if (apposed || copula || linked) {
      while (end < tokens.size() && (isInPhrase(tokens.get(end)) || isLink(tokens.get(end)))) {
        end++;
      }
      said.addAll(traits.of(tokens, next + 1, end));
    }
    return said;
  }

  private boolean isLink(Token token) {
    return lexicon.has("trait-links", token.text().toLowerCase(Locale.ROOT));
  }

  private boolean isInPhrase(Token token) {
    String word = token.text();
    return lexicon.has("trait-suffixes", word.substring(word.lastIndexOf('-') + 1))
        || Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM", "X").contains(token.pos())
        || OF.contains(token.text().toLowerCase(Locale.ROOT));
  }

  private boolean isSubject(List<Token> tokens, List<Reference> names, int which) {
    Reference name = names.get(which);
    if (isModifier(tokens, names, which)) {
      return false;
    }
    boolean first =
        which > 0
            && isModifier(tokens, names, which - 1)
            && Discourse.isSubject(
                tokens, names.get(which - 1).begin(), names.get(which - 1).end());
    return first || Discourse.isSubject(tokens, name.begin(), name.end());
  }

  /** "Intel rival Nimbra": the first only says what the second is. */
  private boolean isModifier(List<Token> tokens, List<Reference> names, int which) {
    int end = names.get(which).end();
    int next = end;
    while (next < tokens.size()
        && tokens.get(next).text().matches("\\p{Ll}[\\p{Ll}-]+")
        && Set.of("NOUN", "PROPN").contains(tokens.get(next).pos())) {
      next++;
    }
    return lexicon.language().equals("en")
        && next > end
        && which + 1 < names.size()
        && names.get(which + 1).begin() == next;
  }

  /** "replaces X, who said that he …": whoever a relative clause is about. */
  private boolean isAntecedent(List<Token> tokens, int end) {
    int next = end < tokens.size() && tokens.get(end).text().equals(",") ? end + 1 : end;
    return next < tokens.size()
        && lexicon.has("relative-subjects", tokens.get(next).text().toLowerCase(Locale.ROOT));
  }

  private static boolean isAnd(List<Token> tokens, Reference left, Reference right) {
    return right.begin() == left.end() + 1
        && Set.of("et", "and", "&").contains(tokens.get(left.end()).text());
  }

  /** Nouns beside a name, and what they and titles and first names say of a person's sex. */
  private void describe(List<Token> tokens, Reference name, Discourse discourse) {
    Entity entity = name.entity();
    boolean person = entity instanceof Person;
    String section = person ? "person-nominals" : "company-nominals";
    boolean group = true;
    for (int i = name.begin() - 1; i >= Math.max(0, name.begin() - BESIDE); i--) {
      Token token = tokens.get(i);
      if (token.pos().equals("VERB") || token.pos().equals("AUX")) {
        break;
      }
      group &= Set.of("NOUN", "ADJ").contains(token.pos());
      boolean direct = i >= name.begin() - 2 || group;
      if ((direct || person) && lexicon.has(section, token.lemma())) {
        discourse.describe(entity, token.lemma());
        gender(entity, token, discourse);
      }
      if (direct && person) {
        title(entity, token, discourse);
      }
    }
    boolean comma = name.end() < tokens.size() && tokens.get(name.end()).text().equals(",");
    for (int i = name.end() + 1; comma && i < Math.min(tokens.size(), name.end() + BESIDE); i++) {
      Token token = tokens.get(i);
      if (token.pos().equals("VERB") || token.pos().equals("AUX") || token.text().equals(",")) {
        break;
      }
      if (lexicon.has(section, token.lemma())) {
        discourse.describe(entity, token.lemma());
        gender(entity, token, discourse);
      }
    }
    copula(tokens, name, section, discourse);
    if (person) {
      String first = entity.name().split("[ -]")[0];
      if (gazetteer.has(Topic.FEMALE_NAME, first)) {
        discourse.gender(entity, Gender.FEMININE);
      } else if (gazetteer.has(Topic.MALE_NAME, first)) {
        discourse.gender(entity, Gender.MASCULINE);
      }
    }
  }

  /** "X is a chipmaker": the noun that a form of "be" gives to the name before it. */
  private void copula(List<Token> tokens, Reference name, String section, Discourse discourse) {
    int verb = name.end();
    if (verb >= tokens.size() || !lexicon.has("copulas", tokens.get(verb).lemma())) {
      return;
    }
    for (int i = verb + 1; i < Math.min(tokens.size(), verb + BESIDE); i++) {
      Token token = tokens.get(i);
      if (lexicon.has(section, token.lemma())) {
        discourse.describe(name.entity(), token.lemma());
      }
      if (!Set.of("DET", "ADJ", "NOUN", "NUM").contains(token.pos())) {
        return;
      }
    }
  }

  private void title(Entity entity, Token token, Discourse discourse) {
    if (lexicon.has("feminine-titles", token.text())) {
      discourse.gender(entity, Gender.FEMININE);
    } else if (lexicon.has("masculine-titles", token.text())) {
      discourse.gender(entity, Gender.MASCULINE);
    }
  }

  private void gender(Entity entity, Token noun, Discourse discourse) {
    String word = noun.text().toLowerCase(Locale.ROOT);
    if (lexicon.has("feminine-nouns", word)) {
      discourse.gender(entity, Gender.FEMININE);
    } else if (lexicon.has("masculine-nouns", word)) {
      discourse.gender(entity, Gender.MASCULINE);
    }
  }

  /** Whether a verb of speech stands next to the words. */
  private boolean says(List<Token> tokens, int begin, int end) {
    for (int i = Math.max(0, begin - 2); i < Math.min(tokens.size(), end + 4); i++) {
      if ((i < begin || i >= end)
          && tokens.get(i).pos().equals("VERB")
          && (lexicon.has("reporting-verbs", tokens.get(i).lemma())
              || lexicon.has("person-verbs", tokens.get(i).lemma()))) {
        return true;
      }
    }
    return false;
  }

  /** The names of each sentence, in order; sentences and mentions are walked once. */
  private static List<List<Reference>> names(
      Document document, Map<Entity, List<Mention>> entities) {
    record Named(Entity entity, Mention mention) {}
    List<Named> named = new ArrayList<>();
    entities.forEach(
        (entity, mentions) -> mentions.forEach(mention -> named.add(new Named(entity, mention))));
    named.sort(Comparator.comparing(Named::mention));
    List<List<Reference>> names = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < document.sentences().size(); i++) {
      List<Token> tokens = document.sentences().get(i).tokens();
      int stop = document.sentences().get(i).span().end();
      List<Reference> here = new ArrayList<>();
      int token = 0;
      while (next < named.size() && named.get(next).mention().span().begin() < stop) {
        Named one = named.get(next++);
        while (token + 1 < tokens.size()
            && tokens.get(token).span().end() <= one.mention().span().begin()) {
          token++;
        }
        int end = token + 1;
        while (end < tokens.size() && tokens.get(end).span().begin() < one.mention().span().end()) {
          end++;
        }
        if (tokens.get(token).span().begin() < one.mention().span().end()) {
          here.add(new Reference(one.entity(), Reference.Kind.NAME, one.mention(), i, token, end));
        }
      }
      names.add(here);
    }
    return names;
  }
}
