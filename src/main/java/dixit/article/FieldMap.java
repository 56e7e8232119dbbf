package dixit.article;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dixit.model.Article;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which field of an object or column of a table tells what of an article. */
public final class FieldMap {
  /** The usual names. */
  public static final FieldMap USUAL = new FieldMap(Map.of());

  /** What a field may tell. */
  enum Topic {
    TEXT("text", "body", "content", "articlebody", "maintext", "fulltext", "article"),
    TITLE("title", "headline"),
    PUBLISHED("published", "datepublished", "date_published", "publish_date", "pubdate", "date"),
    PUBLISHER("publisher", "source", "sitename", "site_name", "publication"),
    URL("url", "link", "canonical");

    private final List<String> usual;

    Topic(String... usual) {
      this.usual = List.of(usual);
    }
  }

  private final Map<Topic, List<String>> names = new EnumMap<>(Topic.class);

  /**
   * @param given names in place of the usual ones: of text, title, published, publisher, url; a
   *     name with dots leads into objects
   * @throws IllegalArgumentException if a key is none of these
   */
  public FieldMap(Map<String, String> given) {
    for (Topic topic : Topic.values()) {
      names.put(topic, topic.usual);
    }
    given.forEach(
        (key, name) -> names.put(Topic.valueOf(key.toUpperCase(Locale.ROOT)), List.of(name)));
  }

  /** Whether a name, in any case, may be that of the text. */
  boolean isText(String name) {
    return names.get(Topic.TEXT).stream().anyMatch(name.strip()::equalsIgnoreCase);
  }

  Optional<String> text(Function<String, Optional<String>> field) {
    return find(Topic.TEXT, field);
  }

  Article.Metadata metadata(Function<String, Optional<String>> field) {
    return Told.of(
        find(Topic.TITLE, field).orElse(""),
        find(Topic.PUBLISHED, field).orElse(""),
        find(Topic.PUBLISHER, field).orElse(""),
        find(Topic.URL, field).orElse(""));
  }

  private Optional<String> find(Topic topic, Function<String, Optional<String>> field) {
    return names.get(topic).stream()
        .map(field)
        .flatMap(Optional::stream)
        .filter(words -> !words.isBlank())
        .findFirst();
  }

  /** The fields of an object by name in any case, or with dots through the objects in it. */
  static Function<String, Optional<String>> of(JsonObject object) {
    return name -> {
      JsonElement value = object;
      for (String part : name.split("\\.")) {
        value = value instanceof JsonObject inner ? field(inner, part) : null;
      }
      if (value instanceof JsonObject inner && inner.has("name")) {
        value = inner.get("name");
      }
      return value != null && value.isJsonPrimitive()
          ? Optional.of(value.getAsString())
          : Optional.empty();
    };
  }

  private static @org.jspecify.annotations.Nullable JsonElement field(
      JsonObject object, String name) {
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
