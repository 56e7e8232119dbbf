package dixit.extract.lexicon;

import dixit.text.Token;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Known names and words, bundled; read once. Neither case nor accents count. */
public final class Gazetteer {
  /** What a list holds. */
  public enum Topic {
    COMPANY("companies-known"),
    LISTED_COMPANY("companies"),
    MEDIA("media"),
    ORGANIZATION("organizations"),
    CHIP("chips"),
    PRODUCT("products"),
    COUNTRY("countries"),
    PLACE("places"),
    ORIGIN("nationalities"),
    FIRST_NAME("first-names"),
    FEMALE_NAME("first-names-female"),
    MALE_NAME("first-names-male"),
    LAST_NAME("last-names"),
    COMMON_ENGLISH("common-words-en");

    private final String list;

    Topic(String list) {
      this.list = list;
    }
  }

  private static final Pattern ACCENT = Pattern.compile("\\p{M}");
  private static final int ASCII = 128;

  private static final Pattern ARTICLE = Pattern.compile("(?i)(le|la|les|the) |l['’]");

  private static final int LONGEST_PHRASE = 8;
  private static final Set<Topic> WITH_PHRASES =
      Set.of(
          Topic.COMPANY,
          Topic.MEDIA,
          Topic.ORGANIZATION,
          Topic.CHIP,
          Topic.PRODUCT,
          Topic.COUNTRY,
          Topic.PLACE);

  private final Map<Topic, Set<String>> names = new EnumMap<>(Topic.class);
  private final Set<String> phrases = new HashSet<>();
  private final Map<String, String> fullNames = new HashMap<>();

  /** How the lists write a name, by its key. */
  private final Map<String, String> spellings = new HashMap<>();

  private Gazetteer() {
    for (Topic topic : Topic.values()) {
      Set<String> keys = new HashSet<>();
      for (String line : Lexicon.lines("/dixit/gazetteer/" + topic.list + ".txt")) {
        String[] same = line.split(" = ");
        for (String name : same) {
          keys.add(key(name));
          if (WITH_PHRASES.contains(topic)) {
            spellings.putIfAbsent(key(name), name);
          }
        }
        if (same.length == 2) {
          fullNames.put(key(same[0]), key(same[1]));
        }
      }
      names.put(topic, keys);
      if (WITH_PHRASES.contains(topic)) {
        keys.stream().filter(key -> key.matches("[^ '/]+[ '/].+")).forEach(phrases::add);
      }
    }
  }

  public static Gazetteer load() {
    return Holder.BUNDLED;
  }

  public boolean has(Topic topic, String name) {
    return names.get(topic).contains(key(name));
  }

  /**
   * Whether a name with the letters of a known one is something else all the same: "Le temps" is
   * not "Le Temps", nor the word "Un" the acronym "UN".
   *
   * @param isCommon whether the name is an ordinary word
   */
  public boolean isOtherwise(String name, boolean isCommon) {
    String spelling = spellings.getOrDefault(key(name), name);
    String word = name.substring(name.lastIndexOf(' ') + 1);
    String known = spelling.substring(spelling.lastIndexOf(' ') + 1);
    boolean acronym = isCommon && !name.equals(spelling) && isAllCapitals(spelling);
    boolean lower =
        ARTICLE.matcher(name).lookingAt()
            && word.length() > 1
            && Character.isLowerCase(word.charAt(0))
            && Character.isUpperCase(known.charAt(0));
    return acronym || lower;
  }

  private static boolean isAllCapitals(String word) {
    return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
  }

  /** What a known name is short for ("GM": "general motors"), in lower case; else the name. */
  public String fullName(String name) {
    return fullNames.getOrDefault(key(name), key(name));
  }

  /** The end of the longest known phrase of several words that begins at a token, or its begin. */
  public int phraseEnd(List<Token> tokens, int begin) {
    StringBuilder joined = new StringBuilder();
    int longest = begin;
    int limit = Math.min(tokens.size(), begin + LONGEST_PHRASE);
    for (int end = begin; end < limit; end++) {
      boolean apart =
          end > begin && tokens.get(end - 1).span().end() < tokens.get(end).span().begin();
      joined.append(apart ? " " : "").append(key(tokens.get(end).text()));
      if (end > begin && phrases.contains(joined.toString())) {
        longest = end + 1;
      }
    }
    return longest;
  }

  private static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replace('’', '\'');
    return lower.chars().allMatch(c -> c < ASCII)
        ? lower
        : ACCENT.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
  }

  private static final class Holder {
    private static final Gazetteer BUNDLED = new Gazetteer();
  }
}
