package dixit.extract.name;

import dixit.extract.lexicon.Gazetteer;
import dixit.extract.lexicon.Gazetteer.Topic;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.WordShape;
import dixit.extract.name.EntityTyper.Kind;
import dixit.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Joins names of one thing: acronym and words, surname and full name, short and long form. */
final class Aliases {
  /** "Tom Ebry III" goes by "Ebry". */
  private static final Pattern GENERATION = Pattern.compile(" (i{2,3}|iv|jr\\.?|sr\\.?)$");

  /** Shorter names written apart may be two: "A B" is not "AB". */
  private static final int LONG_ENOUGH = 5;

  /** Below this score a name is not known to be something else, rather not known at all. */
  private static final double UNKNOWN = 3;

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;

  Aliases(Lexicon lexicon, Gazetteer gazetteer) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
  }

  /** Names that are written alike, with and without legal form, in order of first occurrence. */
  Map<String, List<Name>> byKey(List<Name> names) {
    Map<String, List<Name>> groups = new LinkedHashMap<>();
    Map<String, String> canonical = Acronyms.find(names, this::key);
    Set<String> keys = new HashSet<>();
    names.forEach(name -> keys.add(key(name.form())));
    for (Name name : names) {
      String key = key(name.form());
      String closed = key.replaceAll("[ -]", "");
      key = keys.contains(closed) && closed.length() >= LONG_ENOUGH ? closed : key;
      if (key.endsWith("s") && keys.contains(key.substring(0, key.length() - 1))) {
        key = key.substring(0, key.length() - 1);
      }
      if (key.contains("-") && keys.contains(key.replace('-', ' '))) {
        key = key.replace('-', ' ');
      }
      groups.computeIfAbsent(resolve(key, canonical), k -> new ArrayList<>()).add(name);
    }
    return groups;
  }

  private String key(String form) {
    return NameKey.plain(gazetteer.fullName(NameKey.of(form, lexicon)));
  }

  private static String resolve(String key, Map<String, String> canonical) {
    String resolved = key;
    for (int hops = 0; hops < 3 && canonical.containsKey(resolved); hops++) {
      resolved = canonical.get(resolved);
    }
    return resolved;
  }

  /**
   * Marks names that the text also gives short: people go by their last word, companies and most
   * other things by their first.
   */
  void shortened(List<NameGroup> groups, EntityTyper typer) {
    Set<String> alone = new HashSet<>();
    for (NameGroup group : groups) {
      List<String> words = longest(group);
      if (words.size() == 1 && WordShape.isPlain(group.firstForm())) {
        alone.add(words.get(0));
      }
    }
    for (NameGroup group : groups) {
      List<String> words = longest(group);
      if (words.size() > 1 && words.size() < 5) {
        boolean last = alone.contains(words.get(words.size() - 1));
        boolean first = alone.contains(words.get(0));
        if (last != first) {
          group.cues().put(last ? EntityTyper.SHORT_BY_LAST : EntityTyper.SHORT_BY_FIRST, 1);
          group.rescore(typer);
        }
      }
    }
  }

  /** Joins short names to the long ones they stand for; the short groups are left out. */
  List<NameGroup> join(List<NameGroup> groups, EntityTyper typer) {
    Map<String, List<NameGroup>> byEdge = new HashMap<>();
    Map<NameGroup, List<String>> words = new IdentityHashMap<>();
    for (NameGroup group : groups) {
      List<String> longest = longest(group);
      words.put(group, longest);
      if (longest.size() > 1) {
        index(byEdge, longest.get(0), group);
        index(byEdge, longest.get(longest.size() - 1), group);
        if (longest.size() > 2) {
          index(byEdge, longest.get(1), group);
        }
      }
    }
    List<NameGroup> kept = new ArrayList<>();
    for (NameGroup group : groups) {
      Optional<NameGroup> full = full(group, words, byEdge);
      if (full.isPresent()) {
        full.get().addAll(group);
        full.get().rescore(typer);
      } else {
        kept.add(group);
      }
    }
    return kept;
  }

  private static void index(Map<String, List<NameGroup>> byEdge, String word, NameGroup group) {
    List<NameGroup> list = byEdge.computeIfAbsent(word, k -> new ArrayList<>());
    if (list.isEmpty() || list.get(list.size() - 1) != group) {
      list.add(group);
    }
  }

  private List<String> longest(NameGroup group) {
    List<String> longest = List.of();
    for (String form : group.forms()) {
      List<String> words =
          Arrays.asList(GENERATION.split(NameKey.of(form, lexicon), 2)[0].split(" "));
      longest = words.size() > longest.size() ? words : longest;
    }
    return longest;
  }

  /** The one longer name that a name is short for; none where two would do. */
  private Optional<NameGroup> full(
      NameGroup group, Map<NameGroup, List<String>> words, Map<String, List<NameGroup>> byEdge) {
    List<String> part = words.get(group);
    List<NameGroup> candidates = new ArrayList<>();
    for (NameGroup candidate : byEdge.getOrDefault(edge(part), List.of())) {
      if (candidate != group
          && (words.get(candidate).size() > part.size() || isInitial(part, words.get(candidate)))
          && isShort(group, part, candidate, words.get(candidate))) {
        candidates.add(candidate);
      }
    }
    if (candidates.size() > 1) {
      // Two persons of one surname: the one named last before it.
      return candidates.stream().allMatch(c -> c.kind() == Kind.PERSON)
          ? latestBefore(candidates, group.begin())
          : Optional.empty();
    }
    return candidates.stream().findFirst();
  }

  private static String edge(List<String> part) {
    boolean initial = part.size() > 1 && part.get(0).replace(".", "").length() == 1;
    return part.get(initial ? part.size() - 1 : 0);
  }

  private static Optional<NameGroup> latestBefore(List<NameGroup> candidates, int offset) {
    NameGroup best = null;
    int latest = -1;
    for (NameGroup candidate : candidates) {
      for (Name name : candidate.names()) {
        if (name.span().begin() < offset
            && name.span().begin() > latest
            && name.form().contains(" ")) {
          latest = name.span().begin();
          best = candidate;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean isShort(NameGroup group, List<String> part, NameGroup full, List<String> words) {
    boolean head = words.subList(0, part.size()).equals(part);
    boolean tail = words.subList(words.size() - part.size(), words.size()).equals(part);
    boolean inner =
        words.size() > part.size() + 1 && words.subList(1, 1 + part.size()).equals(part);
    return switch (full.kind()) {
      case PERSON ->
          tail && isSurname(group)
              || isInitial(part, words)
              || head && part.size() == 1 && isFirstNameOnly(group, full);
      case CHIP ->
          group.kind() != Kind.COMPANY
              && (tail || inner && hasDigit(part) || head && endsAsKind(words))
              && (hasDigit(part)
                  || endsAsKind(words)
                  || head
                  || group.kind() == Kind.CHIP
                      && !endsAsKind(part)
                      && group.begin() > full.begin());
      case COMPANY ->
          head && isShortCompany(group, full, words.subList(part.size(), words.size()))
              || tail && isLastOfCompany(group, full);
      case ORGANIZATION ->
          (head && lexicon.has("organization-words", group.firstForm())
                  || tail && part.size() > 1
                  || tail && lexicon.has("organization-words", group.firstForm()))
              && group.kind() != Kind.PERSON
              && group.begin() > full.begin();
      case OTHER -> head && goesOnUnknown(group, full, words);
    };
  }

  /** "Korvane" of "Korvane Talbec", where nothing says what the longer name is. */
  private boolean goesOnUnknown(NameGroup group, NameGroup full, List<String> words) {
    return group.kind() == Kind.COMPANY
        && words.size() == 2
        && !full.isElse()
        && !isKnown(group.firstForm())
        && full.scores()[Kind.OTHER.ordinal()] < UNKNOWN
        && full.forms().stream().allMatch(form -> form.matches("\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+"));
  }

  /** "Oswald" of "Tamber Oswald": a word of its own, that nothing tells to be something else. */
  private boolean isLastOfCompany(NameGroup group, NameGroup full) {
    String form = group.firstForm();
    boolean open = group.kind() == Kind.OTHER || group.kind() == Kind.COMPANY;
    boolean other =
        group.cues().keySet().stream()
            .anyMatch(cue -> cue.startsWith("form:known") || cue.startsWith("form:common"));
    boolean ordinary =
        List.of("company-words", "organization-words", "legal-forms", "place-words", "event-words")
            .stream()
            .anyMatch(section -> lexicon.has(section, form));
    return open
        && WordShape.isPlain(form)
        && form.length() > 3
        && !other
        && !ordinary
        && !group.isElse()
        && !together(group, full);
  }

  /** "E. Lebedev" of "Evgeny Lebedev". */
  private static boolean isInitial(List<String> part, List<String> words) {
    return part.size() == words.size()
        && part.size() > 1
        && part.get(0).replace(".", "").length() == 1
        && words.get(0).startsWith(part.get(0).substring(0, 1))
        && part.subList(1, part.size()).equals(words.subList(1, words.size()));
  }

  /** A surname alone has no stronger reading of its own. */
  private boolean isSurname(NameGroup group) {
    return group.kind() == Kind.PERSON
        || group.kind() == Kind.OTHER
        || group.scores()[group.kind().ordinal()] < (isKnown(group.firstForm()) ? 3.5 : 6);
  }

  private boolean isFirstNameOnly(NameGroup group, NameGroup full) {
    boolean open =
        group.kind() == Kind.PERSON
            || group.kind() == Kind.OTHER
            || group.kind() == Kind.COMPANY && !isKnown(group.firstForm()) && isAlone(group);
    boolean hyphenated = group.firstForm().contains("-") && !isKnown(group.firstForm());
    return group.begin() > full.begin()
        && (open && gazetteer.has(Topic.FIRST_NAME, group.firstForm()) || hyphenated);
  }

  /** Whether nothing says of the name that it is a company's. */
  private static boolean isAlone(NameGroup group) {
    return group.cues().keySet().stream().noneMatch(cue -> cue.startsWith("company-"));
  }

  /** Whether a list has the name as that of a company, another body or a place. */
  boolean isKnown(String form) {
    return gazetteer.has(Topic.COMPANY, form)
        || gazetteer.has(Topic.LISTED_COMPANY, form)
        || gazetteer.has(Topic.ORGANIZATION, form)
        || gazetteer.has(Topic.PLACE, form);
  }

  private boolean isShortCompany(NameGroup group, NameGroup full, List<String> rest) {
    if (group.kind() == Kind.PERSON && !group.cues().containsKey("form:first-name-alone")
        || group.kind() == Kind.CHIP
        || group.isCountry()) {
      return false;
    }
    boolean subunit = rest.stream().anyMatch(word -> has("subunit-words", word));
    boolean generic = rest.stream().allMatch(word -> has("generic-endings", word));
    if (subunit) {
      return isLocalBranch(group, full);
    }
    if (gazetteer.has(Topic.COMPANY, group.firstForm())) {
      return generic && !together(group, full);
    }
    return generic || !together(group, full);
  }

  /**
   * "Orange" after "Orange Belgium": the whole house would have been named before its branch, or
   * beside it.
   */
  private boolean isLocalBranch(NameGroup group, NameGroup full) {
    boolean legalForm = group.forms().stream().anyMatch(form -> form.contains(" "));
    return !legalForm
        && !isKnown(full)
        && group.kind() == Kind.COMPANY
        && group.begin() > full.begin()
        && !together(group, full);
  }

  private boolean isKnown(NameGroup group) {
    return group.forms().stream()
        .anyMatch(form -> form.contains(" ") && gazetteer.has(Topic.COMPANY, form));
  }

  /** Whether both stand in one sentence as two things, outside a headline. */
  private static boolean together(NameGroup group, NameGroup full) {
    Set<Sentence> sentences = Collections.newSetFromMap(new IdentityHashMap<>());
    full.names().forEach(name -> sentences.add(name.sentence()));
    return group.names().stream().anyMatch(name -> sentences.contains(name.sentence()));
  }

  private boolean has(String section, String plainWord) {
    return lexicon.words(section).stream().anyMatch(word -> NameKey.plain(word).equals(plainWord));
  }

  private static boolean hasDigit(List<String> words) {
    return words.stream().anyMatch(WordShape::hasDigit);
  }

  private boolean endsAsKind(List<String> words) {
    String last = words.get(words.size() - 1);
    return has("chip-kinds", last) || has("chip-nouns", last);
  }
}
