package dixit.article;

import dixit.model.Article;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an article from a text file, with what is known of it: what the caller gives comes first,
 * then the file NAME.meta.json beside it, then a headline and a dateline in the text.
 */
public final class ArticleReader {
  /** Largest file read, in bytes: 16 MiB, far above any article. */
  public static final int MAX_BYTES = 16 * 1024 * 1024;

  private static final Set<String> LANGUAGES = Set.of("fr", "en");

  /** An article and what its reader should know of how it was read, a line each. */
  public record Reading(Article article, List<String> notices) {
    public Reading {
      notices = notices.stream().map(InputException::printable).toList();
    }
  }

  /**
   * Reads the article and tells of doubts.
   *
   * @param language "fr", "en" or "auto"
   * @param given what the caller knows
   * @throws InputException if the file cannot be used
   */
  public Reading read(Path file, String language, Article.Metadata given) {
    return read(Source.of(file, given), language);
  }

  /**
   * Reads the article from bytes at hand and tells of doubts.
   *
   * @param language "fr", "en" or "auto"
   * @throws InputException if they cannot be used
   */
  public Reading read(Source source, String language) {
    Page page = page(source);
    String text = page.text();
    if (text.isBlank()) {
      throw new InputException(source.name() + ": no words of an article in it: look at it");
    }
    Article.Metadata known = source.known().or(page.told());
    String code = language(source.name(), text, known.language(), language);
    Article.Metadata metadata =
        new Article.Metadata(
            known.title().or(() -> Headline.find(text, code)),
            known.published().or(() -> Dateline.find(text, code)),
            known.publisher(),
            known.url().or(source::address),
            known.revisionOf(),
            known.authors(),
            known.modified(),
            Optional.empty());
    Article article = new Article(source.stem(), text, code, metadata);
    if (known.revisionOf().filter(article.sha256()::startsWith).isPresent()) {
      throw new InputException(
          source.name()
              + ": corrects itself, as the version that it is to correct has the same text: mend"
              + " --revision-of or revisionOf in its side-car");
    }
    return new Reading(article, page.notice().stream().toList());
  }

  /**
   * Reads the article from a stream, as {@link #read(Path, String, Article.Metadata)} does.
   *
   * @param name what to call the article
   * @throws InputException if what comes cannot be used
   */
  public Reading read(InputStream stream, String name, String language, Article.Metadata given) {
    byte[] bytes;
    try {
      bytes = stream.readNBytes(MAX_BYTES + 1);
    } catch (IOException e) {
      throw new InputException(name + ": cannot be read: " + e.getMessage(), e);
    }
    if (bytes.length > MAX_BYTES) {
      throw Source.tooLarge(name, "more than " + MAX_BYTES);
    }
    return read(Source.of(name, bytes, given), language);
  }

  /**
   * The text of a file exactly as articles are read.
   *
   * @throws InputException if the file cannot be used
   */
  public static String text(Path file) {
    return text(Source.of(file, Article.Metadata.NONE));
  }

  /** The clean text of an article exactly as it is read. */
  public static String text(Source source) {
    return page(source).text();
  }

  private static Page page(Source source) {
    try {
      return pageOf(source);
    } catch (StackOverflowError e) {
      throw new InputException(
          source.name() + ": too many things in each other: give its text as plain text", e);
    }
  }

  private static Page pageOf(Source source) {
    return switch (source.kind()) {
      case TEXT -> text(TextDecoder.decode(source.name(), source.bytes(), source.charset()));
      case MARKDOWN -> MarkdownReader.read(source);
      case HTML, FRAGMENT -> HtmlReader.read(source);
      case PDF -> PdfReader.read(source);
      case DOCX, ODT -> OfficeReader.read(source);
      case MAIL -> MailReader.read(source);
      case ZIP, GZIP, WARC, FEED, JSON, CSV ->
          throw new InputException(
              source.name() + ": a collection of articles: use dixit corpus or dixit build");
    };
  }

  private static Page text(TextDecoder.Decoded decoded) {
    return new Page(decoded.text(), Article.Metadata.NONE, decoded.notice());
  }

  /**
   * What an earlier version of an article is known by: of a file the hash of its text, else what is
   * given, an identifier or a hash. What its own side-car says is not asked for.
   *
   * @param folder in which a file is looked for
   * @throws InputException if it is none of them
   */
  public static String version(Path folder, String given) {
    return versionFile(folder, given)
        .map(
            file ->
                new Article(given, text(Source.ofAlone(file)), "", Article.Metadata.NONE).sha256())
        .orElse(given);
  }

  /** The file of an earlier version; nothing where an identifier or a hash is given. */
  static Optional<Path> versionFile(Path folder, String given) {
    if (given.matches("[0-9a-f]{16,64}") || given.matches("[a-z][a-z0-9+.-]*:\\S+")) {
      return Optional.empty();
    }
    Path file;
    try {
      file = folder.resolve(given);
    } catch (InvalidPathException e) {
      throw noVersion("'" + given.replaceAll("\\p{Cntrl}", "?") + "'");
    }
    if (!Files.isRegularFile(file)) {
      throw noVersion(file.toString());
    }
    return Optional.of(file);
  }

  private static InputException noVersion(String given) {
    return new InputException(
        given
            + ": no such earlier version: name its file, its identifier or sixteen digits of the"
            + " hash of its text");
  }

  /** The file's name without its last extension; names the article's outputs. */
  public static String stem(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** By its words, where these decide, else as it is said to be. */
  private static String language(
      String source, String text, Optional<String> said, String language) {
    return switch (language) {
      case "fr", "en" -> language;
      case "auto" -> {
        LanguageDetector.Found found = LanguageDetector.detect(text);
        Optional<String> told = said.filter(LANGUAGES::contains);
        Optional<String> code = found.isSure() ? found.language() : told.or(found::language);
        yield code.filter(LANGUAGES::contains)
            .orElseThrow(
                () ->
                    new InputException(
                        source + ": neither French nor English: use --lang if it is"));
      }
      default ->
          throw new InputException(
              source + ": language '" + language + "' not supported: use fr, en or auto");
    };
  }
}
