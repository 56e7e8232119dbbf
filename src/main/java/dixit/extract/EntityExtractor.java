package dixit.extract;

import dixit.extract.EntityTyper.Kind;
import dixit.extract.EntityTyper.Typing;
import dixit.model.Chip;
import dixit.model.Company;
import dixit.model.Entity;
import dixit.model.Mention;
import dixit.model.Organization;
import dixit.model.Person;
import dixit.text.Document;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Names in, typed entities with their mentions out. */
public final class EntityExtractor {
  private final NameFinder finder;
  private final EntityTyper typer;

  /**
   * @param isCommonWord whether a lower-case form is an ordinary word of the language
   */
  public EntityExtractor(Lexicon lexicon, Predicate<String> isCommonWord) {
    finder = new NameFinder(lexicon, isCommonWord);
    typer = new EntityTyper(lexicon, Gazetteer.load());
  }

  /** Every entity in order of first mention, each with its mentions in order. */
  public Map<Entity, List<Mention>> extract(Document document) {
    List<Name> names = finder.find(document);
    Map<String, String> canonical = Acronyms.find(names);
    joinSurnames(names, canonical);
    Map<String, List<Name>> byForm = new LinkedHashMap<>();
    for (Name name : names) {
      byForm.computeIfAbsent(resolve(name.form(), canonical), k -> new ArrayList<>()).add(name);
    }
    Map<Entity, List<Mention>> entities = new LinkedHashMap<>();
    byForm.forEach(
        (form, occurrences) -> {
          boolean expandsToChip = occurrences.stream().anyMatch(name -> endsAsChip(name.form()));
          typer
              .type(form, occurrences, expandsToChip)
              .ifPresent(
                  typing ->
                      put(entities, entity(typing.kind(), form, occurrences), typing, occurrences));
        });
    return entities;
  }

  private static void put(
      Map<Entity, List<Mention>> entities, Entity entity, Typing typing, List<Name> occurrences) {
    entities.put(
        entity,
        occurrences.stream()
            .map(name -> new Mention(name.span(), typing.confidence()))
            .sorted()
            .toList());
  }

  private static boolean endsAsChip(String form) {
    return form.matches("(?i).* (processors?|units?|chips?|accelerators?|engines?)");
  }

  /** "Ross" after "Jonathan Ross" is the same person. */
  private static void joinSurnames(List<Name> names, Map<String, String> canonical) {
    Map<String, String> byLastWord = new TreeMap<>();
    for (Name name : names) {
      int space = name.form().lastIndexOf(' ');
      if (space > 0) {
        byLastWord.putIfAbsent(name.form().substring(space + 1), name.form());
      }
      Optional.ofNullable(byLastWord.get(name.form()))
          .ifPresent(full -> canonical.putIfAbsent(name.form(), full));
    }
  }

  private static String resolve(String form, Map<String, String> canonical) {
    String resolved = form;
    for (int hops = 0; hops < 3 && canonical.containsKey(resolved); hops++) {
      resolved = canonical.get(resolved);
    }
    return resolved;
  }

  private static Entity entity(Kind kind, String form, List<Name> occurrences) {
    List<String> forms =
        occurrences.stream().map(Name::form).distinct().collect(Collectors.toList());
    if (!forms.contains(form)) {
      forms.add(0, form);
    }
    String slug = slug(form);
    return switch (kind) {
      case COMPANY -> new Company(slug, form, forms);
      case PERSON -> new Person(slug, form, forms);
      case ORGANIZATION -> new Organization(slug, form, forms);
      case CHIP -> new Chip(slug, form, forms);
    };
  }

  private static String slug(String form) {
    String ascii =
        Normalizer.normalize(form, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return ascii.isEmpty() ? Integer.toHexString(form.hashCode()) : ascii;
  }
}
