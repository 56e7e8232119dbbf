package dixit.article;

import dixit.model.Article;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The items of an RSS or Atom file, each under its title, with the most text that it has. */
final class FeedCollection {
  private static final int LONGEST = ArticleReader.MAX_BYTES;

  private FeedCollection() {}

  static void read(InputStream in, Unpacker.Unpacking unpacking) throws IOException {
    long number = 0;
    try {
      XMLStreamReader xml = SafeXml.reader(in);
      String publisher = "";
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        String name = xml.getLocalName();
        if (name.equals("item") || name.equals("entry")) {
          item(xml, name, ++number, publisher, unpacking);
        } else if (name.equals("title") && publisher.isEmpty()) {
          publisher = text(xml);
        }
      }
      if (number == 0) {
        unpacking.fault("a feed without items", "give one that has some");
      }
    } catch (XMLStreamException | RuntimeException e) {
      if (e instanceof Unpacker.Enough || e instanceof InputException) {
        throw (RuntimeException) e;
      }
      String why = String.valueOf(e.getMessage()).lines().reduce((a, b) -> b).orElse("");
      unpacking.fault("damaged after item " + number + " (" + why + ")", "fetch it again");
    }
  }

  private static void item(
      XMLStreamReader xml, String end, long number, String publisher, Unpacker.Unpacking unpacking)
      throws XMLStreamException {
    Map<String, String> told = new HashMap<>();
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
            told.getOrDefault("publisher", publisher),
            first(told, "link", "id", "guid"));
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
