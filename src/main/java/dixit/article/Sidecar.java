package dixit.article;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dixit.model.Article;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of an article besides its text: the file NAME.meta.json beside NAME.txt. */
final class Sidecar {
  private static final Set<String> KEYS =
      Set.of(
          "title",
          "authors",
          "published",
          "modified",
          "publisher",
          "url",
          "revisionOf",
          "language");

  /** More versions than any article has; a line of them is followed so far. */
  private static final int MOST_VERSIONS = 1000;

  private Sidecar() {}

  static String name(String stem) {
    return stem + ".meta.json";
  }

  /**
   * What is known of an article; nothing where there is no such file.
   *
   * @throws InputException if it holds anything but title, authors (one or an array), published and
   *     modified (2025-12-26), publisher, url, revisionOf, language (fr, en), or if the versions
   *     before the article lead back to it
   */
  static Article.Metadata of(Path article) {
    Path file = beside(article);
    if (!Files.exists(file)) {
      return Article.Metadata.NONE;
    }
    JsonObject json = object(file);
    for (String key : json.keySet()) {
      if (!KEYS.contains(key)) {
        throw new InputException(
            file
                + ": unknown key '"
                + key
                + "': use title, authors, published, modified, publisher, url, revisionOf and"
                + " language");
      }
    }
    checkVersions(article);
    Path folder = article.resolveSibling("");
    Article.Metadata metadata =
        new Article.Metadata(
            text(file, json, "title"),
            text(file, json, "published"),
            text(file, json, "publisher"),
            text(file, json, "url"),
            text(file, json, "revisionOf").map(given -> ArticleReader.version(folder, given)),
            authors(file, json),
            text(file, json, "modified"),
            text(file, json, "language"));
    metadata.published().ifPresent(date -> checkDate(file, "published", date));
    metadata.modified().ifPresent(date -> checkDate(file, "modified", date));
    metadata.language().ifPresent(language -> checkLanguage(file, language));
    metadata.url().ifPresent(url -> checkUrl(file, url));
    return metadata;
  }

  private static Path beside(Path article) {
    return article.resolveSibling(name(ArticleReader.stem(article)));
  }

  private static void checkVersions(Path article) {
    Path self = article.toAbsolutePath().normalize();
    Set<Path> seen = new LinkedHashSet<>();
    Optional<Path> version = before(self);
    while (version.isPresent() && seen.size() < MOST_VERSIONS) {
      Path earlier = version.get().toAbsolutePath().normalize();
      if (earlier.equals(self)) {
        throw circle(article, seen);
      }
      if (!seen.add(earlier)) {
        // A circle that leads past the article is a fault of those in it.
        return;
      }
      version = before(earlier);
    }
    if (version.isPresent()) {
      throw new InputException(
          beside(article)
              + ": more than "
              + MOST_VERSIONS
              + " versions before it: mend revisionOf in it");
    }
  }

  private static InputException circle(Path article, Set<Path> others) {
    String way =
        others.stream()
            .map(file -> String.valueOf(file.getFileName()))
            .collect(Collectors.joining(", "));
    return new InputException(
        article
            + ": corrects itself"
            + (way.isEmpty() ? "" : ", by way of " + way)
            + ": mend revisionOf in "
            + beside(article));
  }

  private static Optional<Path> before(Path article) {
    Path file = beside(article);
    return Files.exists(file)
        ? text(file, object(file), "revisionOf")
            .flatMap(given -> ArticleReader.versionFile(article.resolveSibling(""), given))
        : Optional.empty();
  }

  private static JsonObject object(Path file) {
    try {
      return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    } catch (IOException | JsonParseException | IllegalStateException e) {
      throw new InputException(file + ": no JSON object: correct or remove it", e);
    }
  }

  private static Optional<String> text(Path file, JsonObject json, String key) {
    JsonElement value = json.get(key);
    if (value == null || value.isJsonNull()) {
      return Optional.empty();
    }
    return Optional.of(text(file, key, value));
  }

  private static String text(Path file, String key, JsonElement value) {
    if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
      throw new InputException(file + ": " + key + " is no text: put it in quotation marks");
    }
    return value.getAsString();
  }

  private static List<String> authors(Path file, JsonObject json) {
    if (!(json.get("authors") instanceof JsonArray several)) {
      return text(file, json, "authors").stream().toList();
    }
    return several.asList().stream().map(author -> text(file, "authors", author)).toList();
  }

  private static void checkLanguage(Path file, String language) {
    if (!language.matches("[a-z]{2}")) {
      throw new InputException(
          file + ": language '" + language + "' is no code: write it as fr or en");
    }
  }

  private static void checkDate(Path file, String key, String date) {
    try {
      LocalDate.parse(date);
    } catch (DateTimeException e) {
      throw new InputException(
          file + ": " + key + " '" + date + "' is no date: write it as 2025-12-26", e);
    }
  }

  private static void checkUrl(Path file, String url) {
    try {
      if (URI.create(url).isAbsolute()) {
        return;
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw new InputException(file + ": url '" + url + "' is no address: write it with https://");
  }
}
