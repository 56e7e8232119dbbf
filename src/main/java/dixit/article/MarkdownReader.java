package dixit.article;

import dixit.model.Article;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;

/** The text of Markdown without its marks; a first block between lines of --- tells of it. */
final class MarkdownReader {
  private static final Pattern FRONT =
      Pattern.compile("\\A---[ \\t]*\\R(.{0,4000}?)\\R---[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
  private static final Pattern LINE =
      Pattern.compile("(?m)^([A-Za-z]+):[ \\t]*[\"']?(.*?)[\"']?[ \\t]*$");

  private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(100).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

  private MarkdownReader() {}

  static Page read(Source source) {
    TextDecoder.Decoded decoded =
        TextDecoder.decode(source.name(), source.bytes(), source.charset());
    String text = decoded.text();
    Map<String, String> told = new HashMap<>();
    Matcher front = FRONT.matcher(text);
    if (front.find()) {
      Matcher line = LINE.matcher(front.group(1));
      while (line.find()) {
        told.put(line.group(1).toLowerCase(Locale.ROOT), line.group(2));
      }
      text = text.substring(front.end());
    }
    String html = RENDERER.render(PARSER.parse(text));
    Article.Metadata metadata =
        Told.of(
                told.getOrDefault("title", ""),
                told.getOrDefault("published", told.getOrDefault("date", "")),
                told.getOrDefault("publisher", ""),
                told.getOrDefault("url", ""))
            .or(Told.signed(List.of(told.getOrDefault("author", "")), ""))
            .or(Told.inLanguage(told.getOrDefault("language", told.getOrDefault("lang", ""))));
    String words = HtmlText.of(Jsoup.parse(html).body());
    Optional<String> headline = metadata.title().filter(title -> !words.startsWith(title));
    return new Page(
        headline.map(title -> title + "\n\n" + words).orElse(words), metadata, decoded.notice());
  }
}
