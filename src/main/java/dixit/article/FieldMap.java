package dixit.article;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dixit.model.Article;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which field of an object or column of a table tells what of an article. */
public final class FieldMap {
  /** The usual names. */
  public static final FieldMap USUAL = new FieldMap(Map.of());

  /** What --fields can tell of, in words. */
  public static final String KEYS =
      "text, title, authors, published, modified, publisher, url, language and articles";

  /** What a field may tell. */
  enum Topic {
    TEXT(
        "text",
        "body",
        "content",
        "articlebody",
        "maintext",
        "fulltext",
        "article",
        "content_text",
        "content_html"),
    TITLE("title", "headline"),
    AUTHORS("authors", "author", "byline", "creator"),
    PUBLISHED("published", "datepublished", "date_published", "publish_date", "pubdate", "date"),
    MODIFIED("modified", "datemodified", "date_modified", "updated"),
    PUBLISHER("publisher", "source", "sitename", "site_name", "publication"),
    URL("url", "link", "canonical"),
    LANGUAGE("language", "lang", "inlanguage"),
    /** Of an object that is no article, the array of those in it. */
    ARTICLES("articles", "items", "entries", "results", "documents", "docs", "data");

    private final List<String> usual;

    Topic(String... usual) {
      this.usual = List.of(usual);
    }
  }

  private static final Pattern BETWEEN_AUTHORS = Pattern.compile("\\s*[;|]\\s*");

  private final Map<Topic, List<String>> names = new EnumMap<>(Topic.class);

  /** The values of fields by name: none, one, or those of an array. */
  interface Fields extends Function<String, List<String>> {}

  /**
   * @param given names in place of the usual ones, of {@link #KEYS}; a name with dots leads into
   *     objects
   * @throws IllegalArgumentException if a key is none of these
   */
  public FieldMap(Map<String, String> given) {
    for (Topic topic : Topic.values()) {
      names.put(topic, topic.usual);
    }
    given.forEach(
        (key, name) -> names.put(Topic.valueOf(key.toUpperCase(Locale.ROOT)), List.of(name)));
  }

  /** The names of all, in an order of their own. */
  @Override
  public String toString() {
    return names.toString();
  }

  /** Whether a name, in any case, may be that of the text. */
  boolean isText(String name) {
    return names.get(Topic.TEXT).stream().anyMatch(name.strip()::equalsIgnoreCase);
  }

  /** Of several values, the paragraphs of a text, all. */
  Optional<String> text(Fields fields) {
    return values(Topic.TEXT, fields).map(values -> String.join("\n\n", values));
  }

  Article.Metadata metadata(Fields fields) {
    List<String> authors =
        values(Topic.AUTHORS, fields).stream()
            .flatMap(List::stream)
            .flatMap(BETWEEN_AUTHORS::splitAsStream)
            .toList();
    return Told.of(
            first(Topic.TITLE, fields),
            first(Topic.PUBLISHED, fields),
            first(Topic.PUBLISHER, fields),
            first(Topic.URL, fields))
        .or(Told.signed(authors, first(Topic.MODIFIED, fields)))
        .or(Told.inLanguage(first(Topic.LANGUAGE, fields)));
  }

  /** The array of articles in an object that holds some. */
  Optional<JsonArray> articles(JsonObject object) {
    return names.get(Topic.ARTICLES).stream()
        .map(name -> value(object, name))
        .filter(JsonArray.class::isInstance)
        .map(JsonArray.class::cast)
        .filter(array -> array.asList().stream().anyMatch(JsonObject.class::isInstance))
        .findFirst();
  }

  private String first(Topic topic, Fields fields) {
    return values(topic, fields).map(values -> values.get(0)).orElse("");
  }

  /** The values, none of them blank, of the first field that has some. */
  private Optional<List<String>> values(Topic topic, Fields fields) {
    return names.get(topic).stream()
        .map(name -> fields.apply(name).stream().filter(value -> !value.isBlank()).toList())
        .filter(values -> !values.isEmpty())
        .findFirst();
  }

  /** The fields of an object by name in any case, or with dots through the objects in it. */
  static Fields of(JsonObject object) {
    return name -> {
      JsonElement value = value(object, name);
      List<String> values = new ArrayList<>();
      Stream<JsonElement> all =
          value instanceof JsonArray array ? array.asList().stream() : Stream.ofNullable(value);
      all.forEach(one -> words(one).ifPresent(values::add));
      return values;
    };
  }

  /** A string or number, or of an object its name. */
  private static Optional<String> words(JsonElement value) {
    JsonElement named =
        value instanceof JsonObject inner && inner.has("name") ? inner.get("name") : value;
    return named.isJsonPrimitive() ? Optional.of(named.getAsString()) : Optional.empty();
  }

  private static @Nullable JsonElement value(JsonObject object, String name) {
    JsonElement value = object;
    for (String part : name.split("\\.")) {
      value = value instanceof JsonObject inner ? field(inner, part) : null;
    }
    return value;
  }

  private static @Nullable JsonElement field(JsonObject object, String name) {
    if (object.has(name)) {
      return object.get(name);
    }
    return object.keySet().stream()
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .map(object::get)
        .orElse(null);
  }
}
