package dixit.article;

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
import java.util.Optional;
import java.util.Set;

/** What is known of an article besides its text: the file NAME.meta.json beside NAME.txt. */
final class Sidecar {
  private static final Set<String> KEYS =
      Set.of("title", "published", "publisher", "url", "revisionOf");

  private Sidecar() {}

  /**
   * Nothing where there is no such file.
   *
   * @throws InputException if it holds anything but title, published (2025-12-26), publisher, url,
   *     revisionOf
   */
  static Article.Metadata of(Path folder, String name) {
    Path file = folder.resolve(name + ".meta.json");
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
                + "': use title, published, publisher, url and revisionOf");
      }
    }
    Article.Metadata metadata =
        new Article.Metadata(
            text(file, json, "title"),
            text(file, json, "published"),
            text(file, json, "publisher"),
            text(file, json, "url"),
            text(file, json, "revisionOf").map(given -> ArticleReader.version(folder, given)));
    metadata.published().ifPresent(date -> checkDate(file, date));
    metadata.url().ifPresent(url -> checkUrl(file, url));
    return metadata;
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
    if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
      throw new InputException(file + ": " + key + " is no text: put it in quotation marks");
    }
    return Optional.of(value.getAsString());
  }

  private static void checkDate(Path file, String date) {
    try {
      LocalDate.parse(date);
    } catch (DateTimeException e) {
      throw new InputException(
          file + ": published '" + date + "' is no date: write it as 2025-12-26", e);
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
