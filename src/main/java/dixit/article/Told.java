package dixit.article;

import dixit.model.Article;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a document tells of itself, kept only where it is well formed. */
final class Told {
  private static final Pattern ISO =
      Pattern.compile("\\s*(\\d{4}-\\d{2}-\\d{2})(?!\\d).*", Pattern.DOTALL);
  private static final Pattern RFC_822 =
      Pattern.compile(
          "\\s*(?:[A-Za-z]{3},)?\\s*(\\d{1,2})\\s+([A-Za-z]{3})\\s+(\\d{4})\\b.*", Pattern.DOTALL);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  /** Other ways to write what is read. */
  private static final Map<String, String> LANGUAGES =
      Map.of(
          "eng",
          "en",
          "english",
          "en",
          "anglais",
          "en",
          "fra",
          "fr",
          "fre",
          "fr",
          "french",
          "fr",
          "français",
          "fr",
          "francais",
          "fr");

  private static final int LONGEST = 1000;
  private static final int MOST_AUTHORS = 20;

  private Told() {}

  /** Any of the four may be blank or malformed. */
  static Article.Metadata of(String title, String published, String publisher, String url) {
    return new Article.Metadata(words(title), date(published), words(publisher), address(url));
  }

  /** Any of them may be blank, malformed or there twice; an address is no name. */
  static Article.Metadata signed(List<String> authors, String modified) {
    List<String> names =
        authors.stream()
            .map(Told::words)
            .flatMap(Optional::stream)
            .filter(name -> !name.matches("(?i)https?:.*|@.*"))
            .distinct()
            .limit(MOST_AUTHORS)
            .toList();
    return new Article.Metadata(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        names,
        date(modified),
        Optional.empty());
  }

  /** May be blank or malformed: a tag as "fr-FR" or "fr_FR", or a name as some write it. */
  static Article.Metadata inLanguage(String language) {
    return new Article.Metadata(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        language(language));
  }

  /** The code of two letters, of the first language where there are several. */
  static Optional<String> language(String words) {
    String first = words.strip().toLowerCase(Locale.ROOT).split("[-_,;\\s]", 2)[0];
    return first.matches("[a-z]{2}")
        ? Optional.of(first)
        : Optional.ofNullable(LANGUAGES.get(first));
  }

  /** One line of words. */
  static Optional<String> words(String words) {
    String line = words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return Optional.of(line).filter(w -> !w.isEmpty() && w.length() <= LONGEST);
  }

  /** The day, ISO 8601, of a date as ISO 8601 or mail has it; in the zone that it is told in. */
  static Optional<String> date(String words) {
    try {
      Matcher iso = ISO.matcher(words);
      if (iso.matches()) {
        return Optional.of(LocalDate.parse(iso.group(1)).toString());
      }
      Matcher mail = RFC_822.matcher(words);
      if (mail.matches()) {
        String month =
            mail.group(2).substring(0, 1).toUpperCase(Locale.ROOT)
                + mail.group(2).substring(1).toLowerCase(Locale.ROOT);
        String day = Integer.parseInt(mail.group(1)) + " " + month + " " + mail.group(3);
        return Optional.of(LocalDate.parse(day, DAY).toString());
      }
    } catch (DateTimeException e) {
      // No such day.
    }
    return Optional.empty();
  }

  /** An address of the web. */
  static Optional<String> address(String words) {
    String address = words.strip();
    try {
      URI uri = new URI(address);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null && address.length() <= LONGEST
          ? Optional.of(uri.toASCIIString())
          : Optional.empty();
    } catch (java.net.URISyntaxException e) {
      return Optional.empty();
    }
  }
}
