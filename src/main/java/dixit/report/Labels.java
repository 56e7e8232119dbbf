package dixit.report;

import dixit.model.Stance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a page in one language, from the file {@code labels-LANGUAGE.txt}. */
public final class Labels {
  /** Languages that pages can be in; the first where none fits. */
  public static final List<String> LANGUAGES = List.of("en", "fr");

  private static final Pattern SLOT = Pattern.compile("\\{(\\d)}");

  private final String language;
  private final Map<String, String> words;

  private Labels(String language, Map<String, String> words) {
    this.language = language;
    this.words = words;
  }

  /**
   * @param language ISO 639-1 code; what there are no words in is answered in English
   */
  public static Labels in(String language) {
    String known = LANGUAGES.contains(language) ? language : LANGUAGES.get(0);
    Map<String, String> words = new LinkedHashMap<>();
    text("labels-" + known + ".txt")
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .forEach(
            line -> {
              String[] parts = line.split(" = ", 2);
              words.put(parts[0], parts[1]);
            });
    return new Labels(known, Map.copyOf(words));
  }

  /** ISO 639-1 code. */
  public String language() {
    return language;
  }

  /** All of them, for templates. */
  public Map<String, String> all() {
    return words;
  }

  /**
   * Words with what fills them in.
   *
   * @throws IllegalArgumentException if the data file lacks the key
   */
  public String of(String key, Object... values) {
    String found = words.get(key);
    if (found == null) {
      throw new IllegalArgumentException("no label " + key + " in " + language);
    }
    return SLOT.matcher(found)
        .replaceAll(
            slot ->
                Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(slot.group(1))])));
  }

  /** Words for a number of things, from the keys that end in -one and -many. */
  public String count(String key, int count) {
    return of(key + (count == 1 ? "-one" : "-many"), count);
  }

  /** Words for a constant: STANCE and DENIES give those of "stance-denies". */
  public String of(Enum<?> constant) {
    return of(
        constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT)
            + "-"
            + key(constant));
  }

  /** The same of one or of several: "denies", "deny". */
  public String of(Stance stance, boolean several) {
    return several ? of("stance-" + key(stance) + "-many") : of(stance);
  }

  /** Key of a constant: DECLINES_TO_COMMENT is "declines-to-comment". */
  public static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** "LicenseAgreement" is "license-agreement". */
  public static String hyphenated(String localName) {
    return localName
        .codePoints()
        .mapToObj(
            point ->
                Character.isUpperCase(point)
                    ? "-" + Character.toString(Character.toLowerCase(point))
                    : Character.toString(point))
        .collect(Collectors.joining())
        .replaceFirst("^-", "");
  }

  /** A resource of this package as text. */
  static String text(String name) {
    try (InputStream in = Labels.class.getResourceAsStream("/dixit/report/" + name)) {
      return new String(
          Objects.requireNonNull(in, () -> "no resource " + name).readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
