package dixit.extract.name;

import dixit.extract.lexicon.Gazetteer;
import dixit.extract.lexicon.Gazetteer.Topic;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.WordShape;
import dixit.extract.name.EntityTyper.Kind;
import dixit.extract.name.EntityTyper.Typing;
import dixit.model.Chip;
import dixit.model.Company;
import dixit.model.Entity;
import dixit.model.Mention;
import dixit.model.Organization;
import dixit.model.Person;
import dixit.text.Document;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Names in, typed entities with their mentions out. */
public final class EntityExtractor {
  private static final int LEAST_COMPANIES = 3;

  /** Below this confidence, a person may turn out to be a company that bears a person's name. */
  private static final double UNSURE = 0.8;

  private static final double GUESSED = 0.6;

  private final Lexicon lexicon;
  private final NameFinder finder;
  private final Aliases aliases;
  private final EntityTyper typer;
  private final Misspellings misspellings;

  /**
   * @param isCommonWord whether a lower-case form is an ordinary word of the language
   */
  public EntityExtractor(Lexicon lexicon, Predicate<String> isCommonWord) {
    this.lexicon = lexicon;
    Gazetteer gazetteer = Gazetteer.load();
    boolean english = lexicon.language().equals("en");
    Predicate<String> common =
        isCommonWord.or(word -> english && gazetteer.has(Topic.COMMON_ENGLISH, word));
    finder = new NameFinder(lexicon, gazetteer, common);
    aliases = new Aliases(lexicon, gazetteer);
    typer = new EntityTyper(lexicon, gazetteer, common);
    misspellings = new Misspellings(aliases::isKnown);
  }

  /**
   * What the names of a document stand for.
   *
   * @param entities in order of first mention, each with its mentions in order
   * @param possible names of no kind, or hardly of the kind they are given: what each would be if
   *     it took part in a deal, a company, or of a country its state
   */
  public record Found(Map<Entity, List<Mention>> entities, Map<Entity, List<Mention>> possible) {}

  /** Every entity in order of first mention, each with its mentions in order. */
  public Map<Entity, List<Mention>> extract(Document document) {
    return find(document).entities();
  }

  /** The entities, and what other names may turn out to be. */
  public Found find(Document document) {
    Map<Entity, List<Mention>> entities = new LinkedHashMap<>();
    Map<Entity, List<Mention>> possible = new LinkedHashMap<>();
    for (NameGroup group : resolve(document)) {
      if (group.forms().stream().allMatch(form -> lexicon.has("generic-bodies", form))) {
        continue;
      }
      Optional<Typing> typing = EntityTyper.decide(group.scores());
      typing.ifPresent(
          t -> entities.putIfAbsent(entity(t.kind(), group), mentions(group, t, false)));
      boolean open =
          typing
              .map(t -> t.kind() == Kind.PERSON && t.confidence() < UNSURE)
              .orElse(group.isCountry() || !group.isElse());
      if (open) {
        Kind kind = group.isCountry() ? Kind.ORGANIZATION : Kind.COMPANY;
        List<Mention> acting = mentions(group, new Typing(kind, GUESSED), group.isCountry());
        if (!acting.isEmpty()) {
          possible.putIfAbsent(entity(kind, group), acting);
        }
      }
    }
    return new Found(entities, possible);
  }

  /** What the names stand for, scored, in order of first mention. */
  List<NameGroup> resolve(Document document) {
    List<Name> names = finder.find(document);
    List<NameGroup> groups = groups(document, names);
    surroundings(groups);
    if (!tellsOfChips(document)) {
      groups.forEach(group -> group.cues().put(EntityTyper.NO_CHIPS_TOLD, 1));
      groups.forEach(group -> group.rescore(typer));
    }
    aliases.shortened(groups, typer);
    groups = new ArrayList<>(misspellings.join(aliases.join(groups, typer), typer));
    new NameLists(typer).spread(names, groups);
    siblings(groups);
    groups.sort(Comparator.comparing(NameGroup::begin));
    return groups;
  }

  private boolean tellsOfChips(Document document) {
    return document.sentences().stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .anyMatch(
            token ->
                lexicon.has("chip-topics", token.lemma())
                    || lexicon.has("chip-topics", token.text().toLowerCase(Locale.ROOT))
                    || lexicon.has("chip-kinds", token.text()));
  }

  private List<NameGroup> groups(Document document, List<Name> names) {
    EntityTyper.Hints hints = new EntityTyper.Hints(document);
    List<NameGroup> groups = new ArrayList<>();
    aliases
        .byKey(names)
        .values()
        .forEach(
            occurrences -> {
              NameGroup group = new NameGroup();
              group.names().addAll(occurrences);
              group.cues().putAll(typer.cues(occurrences, hints));
              group.rescore(typer);
              groups.add(group);
            });
    return groups;
  }

  /** Among companies a name that says nothing of itself is likely one more. */
  private void surroundings(List<NameGroup> groups) {
    int companies = 0;
    int all = 0;
    for (NameGroup group : groups) {
      Set<Kind> kinds = group.clear();
      companies += kinds.contains(Kind.COMPANY) ? 1 : 0;
      all += kinds.isEmpty() ? 0 : 1;
    }
    if (companies >= LEAST_COMPANIES && companies * 4 >= all) {
      for (NameGroup group : groups) {
        group.cues().put(EntityTyper.AMONG_COMPANIES, 1);
        group.rescore(typer);
      }
    }
  }

  /** "AI5" is a chip where "AI6" is one: the same letters with another figure. */
  private void siblings(List<NameGroup> groups) {
    Set<String> series = new TreeSet<>();
    for (NameGroup group : groups) {
      if (group.kind() == Kind.CHIP && WordShape.isModelNumber(group.firstForm())) {
        series.add(series(group));
      }
    }
    for (NameGroup group : groups) {
      if (group.kind() != Kind.CHIP
          && WordShape.isModelNumber(group.firstForm())
          && series.contains(series(group))) {
        group.cues().put("sibling-chip", 1);
        group.rescore(typer);
      }
    }
  }

  private static String series(NameGroup group) {
    return group.firstForm().replaceAll("\\d.*", "");
  }

  /**
   * @param alone whether names that only describe the noun after them are left out: "the US group"
   */
  private static List<Mention> mentions(NameGroup group, Typing typing, boolean alone) {
    return group.names().stream()
        .filter(name -> !alone || !describes(name))
        .map(name -> new Mention(name.span(), typing.confidence()))
        .sorted()
        .toList();
  }

  private static boolean describes(Name name) {
    Token after = name.near(0);
    return after != null
        && (Set.of("NOUN", "ADJ", "PROPN").contains(after.pos()) || after.text().equals("'s"));
  }

  private Entity entity(Kind kind, NameGroup group) {
    List<String> forms = group.forms();
    String main = main(kind, forms);
    String slug = slug(kind, main);
    return switch (kind) {
      case COMPANY -> new Company(slug, main, forms);
      case PERSON -> new Person(slug, main, forms);
      case ORGANIZATION -> new Organization(slug, main, forms);
      case CHIP -> new Chip(slug, main, forms);
      case OTHER -> throw new IllegalStateException("no entity");
    };
  }

  /** Persons by their full name, chips by their acronym, others by their longest name. */
  private String main(Kind kind, List<String> forms) {
    if (kind != Kind.PERSON) {
      for (String form : forms) {
        if (WordShape.isAcronym(form) && forms.size() > 1 && !isShouted(form, forms)) {
          return form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
        }
      }
    }
    return forms.stream()
        .filter(form -> !isShouted(form, forms))
        .max(
            Comparator.comparing((String form) -> NameKey.withoutLegalForm(form, lexicon).length()))
        .orElseThrow();
  }

  /** "INTEL" beside "Intel". */
  private static boolean isShouted(String form, List<String> forms) {
    return WordShape.isAllCapitals(form)
        && forms.stream().anyMatch(other -> !other.equals(form) && other.equalsIgnoreCase(form));
  }

  private String slug(Kind kind, String form) {
    String bare = kind == Kind.COMPANY ? NameKey.withoutLegalForm(form, lexicon) : form;
    String ascii = NameKey.plain(bare).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return ascii.isEmpty() ? Integer.toHexString(form.hashCode()) : ascii;
  }
}
