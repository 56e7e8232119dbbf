package dixit.article;

import dixit.model.Article;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The main text of a web page: its headline, then its paragraphs with a blank line between. */
final class HtmlReader {
  private static final Pattern META_CHARSET =
      Pattern.compile(
          "(?i)<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?([\\w:.-]+)");
  private static final int DECLARED_WITHIN = 4096;
  private static final int FEWEST_LETTERS = 200;

  /** Above that the search for the main text takes too long; then all of the page is read. */
  private static final int MOST_ELEMENTS = 20_000;

  private HtmlReader() {}

  static Page read(Source source) {
    TextDecoder.Decoded decoded = decode(source);
    String address = source.known().url().or(source::address).orElse("");
    Document document = Jsoup.parse(decoded.text(), address);
    if (source.kind() == Kind.FRAGMENT) {
      return Page.of(HtmlText.of(document.body()));
    }
    Article.Metadata told = HtmlMetadata.of(document);
    String text = HtmlText.of(main(document, address));
    Optional<String> headline =
        told.title().filter(t -> text.indexOf(t) < 0 || text.indexOf(t) > FEWEST_LETTERS);
    return new Page(headline.map(h -> h + "\n\n" + text).orElse(text), told, decoded.notice());
  }

  private static Element main(Document document, String address) {
    Element body = document.body();
    if (document.getAllElements().size() <= MOST_ELEMENTS) {
      try {
        Readability4J reader =
            new Readability4J(
                address.isEmpty() ? "https://example.org/" : address, document.clone());
        Element found = reader.parse().getArticleContent();
        if (found != null
            && found.text().length() >= Math.min(FEWEST_LETTERS, body.text().length() / 3)) {
          return found;
        }
      } catch (RuntimeException | StackOverflowError e) {
        // A page that no browser would mind: all of it is read.
      }
    }
    body.select("script, style, nav, header, footer, aside, form, noscript, template").remove();
    return body;
  }

  /** As what it comes with or what it says itself declares. */
  private static TextDecoder.Decoded decode(Source source) {
    byte[] bytes = source.bytes();
    Optional<String> declared = source.charset();
    if (declared.isEmpty()) {
      String head =
          new String(
              bytes, 0, Math.min(DECLARED_WITHIN, bytes.length), StandardCharsets.ISO_8859_1);
      Matcher meta = META_CHARSET.matcher(head);
      declared = meta.find() ? Optional.of(meta.group(1)) : Optional.empty();
    }
    return TextDecoder.decode(source.name(), bytes, declared);
  }
}
