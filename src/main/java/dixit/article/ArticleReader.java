package dixit.article;

import dixit.model.Article;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an article from a text file, with what is known of it: what the caller gives comes first,
 * then the file NAME.meta.json beside it, then a dateline in the text.
 */
public final class ArticleReader {
  /** Largest file read, in bytes: 16 MiB, far above any article. */
  public static final int MAX_BYTES = 16 * 1024 * 1024;

  private static final Set<String> LANGUAGES = Set.of("fr", "en");

  /** An article and what its reader should know of how it was read, a line each. */
  public record Reading(Article article, List<String> notices) {
    public Reading {
      notices = List.copyOf(notices);
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
    String name = stem(file);
    Path folder = file.resolveSibling("");
    return reading(
        file.toString(), name, bytes(file), language, or(given, Sidecar.of(folder, name)));
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
      throw tooLarge(name, "more than " + MAX_BYTES);
    }
    return reading(name, name, bytes, language, given);
  }

  /**
   * The text of a file exactly as articles are read.
   *
   * @throws InputException if the file cannot be used
   */
  public static String text(Path file) {
    return TextDecoder.decode(file.toString(), bytes(file)).text();
  }

  /** The file's name without its last extension; names the article's outputs. */
  public static String stem(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static Reading reading(
      String source, String name, byte[] bytes, String language, Article.Metadata known) {
    TextDecoder.Decoded decoded = TextDecoder.decode(source, bytes);
    String text = decoded.text();
    String code = language(source, text, language);
    Article.Metadata metadata =
        new Article.Metadata(
            known.title(),
            known.published().or(() -> Dateline.find(text, code)),
            known.publisher(),
            known.url());
    return new Reading(new Article(name, text, code, metadata), decoded.notice().stream().toList());
  }

  private static Article.Metadata or(Article.Metadata first, Article.Metadata second) {
    return new Article.Metadata(
        or(first.title(), second.title()),
        or(first.published(), second.published()),
        or(first.publisher(), second.publisher()),
        or(first.url(), second.url()));
  }

  private static Optional<String> or(Optional<String> first, Optional<String> second) {
    return first.or(() -> second);
  }

  private static byte[] bytes(Path file) {
    if (!Files.exists(file)) {
      throw new InputException(file + ": no such file: check the path");
    }
    if (Files.isDirectory(file)) {
      throw new InputException(file + ": is a directory: name an article in it");
    }
    try {
      long size = Files.size(file);
      if (size > MAX_BYTES) {
        throw tooLarge(file.toString(), Long.toString(size));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: check its permissions", e);
    }
  }

  private static InputException tooLarge(String source, String size) {
    return new InputException(
        source + ": " + size + " bytes, and an article has 16 MB at most: split it");
  }

  private static String language(String source, String text, String language) {
    return switch (language) {
      case "fr", "en" -> language;
      case "auto" ->
          LanguageDetector.detect(text)
              .filter(LANGUAGES::contains)
              .orElseThrow(
                  () ->
                      new InputException(
                          source + ": neither French nor English: use --lang if it is"));
      default ->
          throw new InputException(
              source + ": language '" + language + "' not supported: use fr, en or auto");
    };
  }
}
