package dixit.article;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dixit.model.Article;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page tells of its article: JSON-LD first, then Open Graph, Dublin Core and the rest. */
final class HtmlMetadata {
  private static final Pattern ARTICLE =
      Pattern.compile("(?:https?://schema.org/)?(?:[A-Z][A-Za-z]*)?(?:Article|Report|BlogPosting)");
  private static final int MOST_OBJECTS = 1000;

  private HtmlMetadata() {}

  static Article.Metadata of(Document page) {
    return linkedData(page)
        .or(
            Told.of(
                meta(page, "og:title"),
                meta(page, "article:published_time"),
                meta(page, "og:site_name"),
                meta(page, "og:url")))
        .or(
            Told.of(
                meta(page, "dc.title", "dcterms.title"),
                meta(page, "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "date"),
                meta(page, "dc.publisher", "dcterms.publisher"),
                meta(page, "dc.identifier", "dcterms.identifier")))
        .or(
            Told.of(
                first(page, "h1").or(() -> first(page, "title")).orElse(""),
                time(page),
                "",
                canonical(page)))
        .or(
            Told.signed(
                metas(page, "article:author", "author"),
                meta(page, "article:modified_time", "og:updated_time")))
        .or(
            Told.signed(
                metas(page, "dc.creator", "dcterms.creator"),
                meta(page, "dc.date.modified", "dcterms.modified")))
        .or(Told.inLanguage(meta(page, "og:locale")))
        .or(Told.inLanguage(page.select("html").attr("lang")))
        .or(Told.inLanguage(page.select("html").attr("xml:lang")))
        .or(Told.inLanguage(meta(page, "dc.language", "dcterms.language", "language")))
        .or(
            Told.inLanguage(
                page.select("meta[http-equiv~=(?i)^content-language$]").attr("content")));
  }

  private static List<String> metas(Document page, String... names) {
    return page.select("meta[content]").stream()
        .filter(
            meta ->
                Stream.of(names)
                    .anyMatch(
                        name ->
                            meta.attr("property").equalsIgnoreCase(name)
                                || meta.attr("name").equalsIgnoreCase(name)))
        .map(meta -> meta.attr("content"))
        .toList();
  }

  private static Optional<String> first(Document page, String element) {
    return Optional.ofNullable(page.selectFirst(element)).map(Element::text);
  }

  private static String meta(Document page, String... names) {
    for (String name : names) {
      for (Element meta : page.select("meta[content]")) {
        if (meta.attr("property").equalsIgnoreCase(name)
            || meta.attr("name").equalsIgnoreCase(name)) {
          return meta.attr("content");
        }
      }
    }
    return "";
  }

  private static String time(Document page) {
    for (String place :
        new String[] {"[itemprop=datePublished]", "time[pubdate]", "article time", "time"}) {
      Element time = page.selectFirst(place);
      if (time != null) {
        return time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
      }
    }
    return "";
  }

  private static String canonical(Document page) {
    Element link = page.selectFirst("link[rel=canonical]");
    return link == null
        ? ""
        : link.absUrl("href").isEmpty() ? link.attr("href") : link.absUrl("href");
  }

  private static Article.Metadata linkedData(Document page) {
    Article.Metadata found = Article.Metadata.NONE;
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        found = found.or(article(JsonParser.parseString(script.data())));
      } catch (JsonParseException | StackOverflowError e) {
        // Broken, as on many pages: what else the page tells must do.
      }
    }
    return found;
  }

  private static Article.Metadata article(JsonElement root) {
    Deque<JsonElement> open = new ArrayDeque<>();
    open.add(root);
    for (int seen = 0; !open.isEmpty() && seen < MOST_OBJECTS; seen++) {
      JsonElement next = open.remove();
      if (next instanceof JsonArray array) {
        array.forEach(open::add);
      } else if (next instanceof JsonObject object) {
        if (isArticle(object.get("@type"))) {
          String url = text(object, "url");
          return Told.of(
                  text(object, "headline"),
                  text(object, "datePublished"),
                  text(object, "publisher"),
                  url.isEmpty() ? text(object, "mainEntityOfPage") : url)
              .or(Told.signed(authors(object), text(object, "dateModified")))
              .or(Told.inLanguage(text(object, "inLanguage")));
        }
        if (object.has("@graph")) {
          open.add(object.get("@graph"));
        }
      }
    }
    return Article.Metadata.NONE;
  }

  private static boolean isArticle(JsonElement type) {
    if (type instanceof JsonArray types) {
      for (JsonElement one : types) {
        if (isArticle(one)) {
          return true;
        }
      }
      return false;
    }
    return type != null && type.isJsonPrimitive() && ARTICLE.matcher(type.getAsString()).matches();
  }

  /** Its code is its other name. */
  private static boolean isLanguage(JsonElement type) {
    return type.isJsonPrimitive() && type.getAsString().equals("Language");
  }

  private static List<String> authors(JsonObject object) {
    if (object.get("author") instanceof JsonArray several) {
      return several.asList().stream().map(HtmlMetadata::text).toList();
    }
    return List.of(text(object, "author"));
  }

  /** A value, or of an object its name or identifier; the first of several. */
  private static String text(JsonObject object, String key) {
    JsonElement value = object.get(key);
    if (value instanceof JsonArray array && !array.isEmpty()) {
      value = array.get(0);
    }
    return text(value);
  }

  private static String text(@Nullable JsonElement value) {
    if (value instanceof JsonObject inner) {
      value =
          inner.has("alternateName") && inner.has("@type") && isLanguage(inner.get("@type"))
              ? inner.get("alternateName")
              : inner.has("name") ? inner.get("name") : inner.get("@id");
    }
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }
}
