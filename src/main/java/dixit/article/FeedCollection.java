package dixit.article;

import dixit.model.Article;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The items of an RSS or Atom file, each under its title, with the most text that it has. */
final class FeedCollection {
  private static final int LONGEST = ArticleReader.MAX_BYTES;

  private static final Pattern NAME = Pattern.compile("<name>([^<]*)</name>");
  private static final Pattern MAIL = Pattern.compile("\\s*\\S+@\\S+\\s*(?:\\(([^()]*)\\)\\s*)?");

  private FeedCollection() {}

  static void read(InputStream in, Unpacker.Unpacking unpacking) throws IOException {
    long number = 0;
    try {
      XMLStreamReader xml = SafeXml.reader(in);
      String publisher = "";
      String language = "";
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        String name = xml.getLocalName();
        String lang = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
        if (name.equals("item") || name.equals("entry")) {
          String inLanguage = lang == null ? language : lang;
          item(xml, name, "" + ++number, new Feed(publisher, inLanguage), unpacking);
        } else if (name.equals("title") && publisher.isEmpty()) {
          publisher = text(xml);
        } else if (name.equals("language") && language.isEmpty()) {
          language = text(xml);
        } else if (name.equals("feed") && lang != null) {
          language = lang;
        }
      }
      if (number == 0) {
        unpacking.fault("a feed without items", "give one that has some");
      }
    } catch (Unpacker.Left e) {
      throw e;
    } catch (XMLStreamException | RuntimeException e) {
      HoldingFailure.rethrow(e);
      String why = String.valueOf(e.getMessage()).lines().reduce((a, b) -> b).orElse("");
      unpacking.fault("damaged after item " + number + " (" + why + ")", "fetch it again");
    }
  }

  private static void item(
      XMLStreamReader xml, String end, String number, Feed feed, Unpacker.Unpacking unpacking)
      throws XMLStreamException {
    Map<String, String> told = new HashMap<>();
    List<String> authors = new ArrayList<>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(end)) {
        break;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (name.equals("link") && xml.getAttributeValue(null, "href") != null) {
          String rel = xml.getAttributeValue(null, "rel");
          if (rel == null || rel.equals("alternate")) {
            told.putIfAbsent("link", xml.getAttributeValue(null, "href"));
          }
          text(xml);
        } else if (name.equals("creator") || name.equals("author")) {
          authors.add(author(text(xml)));
        } else {
          String words = text(xml);
          told.merge(name, words, (one, two) -> one.length() >= two.length() ? one : two);
        }
      }
    }
    Article.Metadata metadata =
        Told.of(
                plain(told.getOrDefault("title", "")),
                first(told, "pubDate", "published", "date", "issued", "updated"),
                told.getOrDefault("publisher", feed.publisher()),
                first(told, "link", "id", "guid"))
            .or(Told.signed(authors, first(told, "modified", "updated")))
            .or(Told.inLanguage(told.getOrDefault("language", feed.language())));
    String body = first(told, "encoded", "content", "description", "summary");
    String html =
        metadata.title().map(t -> "<h1>" + escape(t) + "</h1>").orElse("")
            + "<div>"
            + body
            + "</div>";
    if (html.length() > LONGEST) {
      unpacking.fault(number, "too long for an article", "left out");
      return;
    }
    unpacking.article(
        number,
        Kind.FRAGMENT,
        Optional.of("utf-8"),
        html.getBytes(StandardCharsets.UTF_8),
        metadata);
  }

  /** What all of its items have where they tell nothing else. */
  private record Feed(String publisher, String language) {}

  /** The name of an author, who is told by it, by an element "name", or after an address. */
  private static String author(String words) {
    Matcher name = NAME.matcher(words);
    if (name.find()) {
      return plain(name.group(1));
    }
    Matcher mail = MAIL.matcher(words);
    return mail.matches() ? Objects.requireNonNullElse(mail.group(1), "") : plain(words);
  }

  private static String first(Map<String, String> told, String... names) {
    for (String name : names) {
      String words = told.getOrDefault(name, "");
      if (!words.isBlank()) {
        return words;
      }
    }
    return "";
  }

  private static String plain(String html) {
    return org.jsoup.Jsoup.parse(html).text();
  }

  private static String escape(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** All words inside an element, which ends where it returns; elements inside stay as they are. */
  private static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0 && xml.hasNext(); ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          text.append('<').append(xml.getLocalName()).append('>');
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          if (depth > 0) {
            text.append("</").append(xml.getLocalName()).append('>');
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(depth > 1 ? escape(xml.getText()) : xml.getText());
        default -> {}
      }
      if (text.length() > LONGEST) {
        throw new XMLStreamException("an item of more than " + LONGEST + " characters");
      }
    }
    return text.toString();
  }
}
