package dixit.article;

import dixit.model.Article;
import java.nio.charset.Charset;
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
    Decoded decoded = decode(source);
    Document document = Jsoup.parse(decoded.text(), source.known().url().orElse(""));
    if (source.kind() == Kind.FRAGMENT) {
      return Page.of(HtmlText.of(document.body()));
    }
    Article.Metadata told = HtmlMetadata.of(document);
    String text = HtmlText.of(main(document, source));
    Optional<String> headline =
        told.title().filter(t -> text.indexOf(t) < 0 || text.indexOf(t) > FEWEST_LETTERS);
    return new Page(headline.map(h -> h + "\n\n" + text).orElse(text), told, decoded.notice());
  }

  private static Element main(Document document, Source source) {
    Element body = document.body();
    if (document.getAllElements().size() <= MOST_ELEMENTS) {
      try {
        Readability4J reader =
            new Readability4J(
                source.known().url().orElse("https://example.org/"), document.clone());
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

  private record Decoded(String text, Optional<String> notice) {}

  /** What is valid UTF-8 is UTF-8, whatever is declared; else as declared, around it or in it. */
  private static Decoded decode(Source source) {
    byte[] bytes = source.bytes();
    TextDecoder.Decoded plain = TextDecoder.decode(source.name(), bytes);
    if (plain.isUnicode()) {
      return new Decoded(plain.text(), Optional.empty());
    }
    Optional<String> declared = source.charset();
    if (declared.isEmpty()) {
      String head =
          new String(
              bytes, 0, Math.min(DECLARED_WITHIN, bytes.length), StandardCharsets.ISO_8859_1);
      Matcher meta = META_CHARSET.matcher(head);
      declared = meta.find() ? Optional.of(meta.group(1)) : Optional.empty();
    }
    Optional<Charset> charset = declared.flatMap(HtmlReader::charset);
    return charset
        .map(c -> new Decoded(new String(bytes, c), Optional.empty()))
        .orElseGet(() -> new Decoded(plain.text(), plain.notice()));
  }

  /** The charset of a name, but what pages call Latin 1 or ASCII is Windows-1252. */
  private static Optional<Charset> charset(String name) {
    try {
      Charset charset = Charset.forName(name);
      boolean byMistake =
          charset.equals(StandardCharsets.UTF_8) || charset.name().startsWith("UTF-16");
      boolean latin =
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
      return byMistake
          ? Optional.empty()
          : Optional.of(latin ? Charset.forName("windows-1252") : charset);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
