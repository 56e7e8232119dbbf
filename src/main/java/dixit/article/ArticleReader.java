package dixit.article;

import dixit.model.Article;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads an article from a text file: UTF-8, UTF-16 with its mark, or else Windows-1252. */
public final class ArticleReader {
  /** Largest file read, in bytes: 16 MiB, far above any article. */
  public static final long MAX_BYTES = 16L * 1024 * 1024;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final double MOST_CONTROLS = 0.1;

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
   * @throws InputException if the file cannot be used
   */
  public Reading read(Path file, String language, Article.Metadata metadata) {
    List<String> notices = new ArrayList<>();
    String text = decode(file, bytes(file), notices);
    check(file, text);
    String code = language(file, text, language);
    return new Reading(new Article(stem(file), text, code, metadata), notices);
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
        throw new InputException(
            file + ": " + size + " bytes, more than the 16 MB of an article: split it");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: check its permissions", e);
    }
  }

  private static String decode(Path file, byte[] bytes, List<String> notices) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return strictly(file, bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return strictly(file, bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return strictly(file, bytes, 2, StandardCharsets.UTF_16BE);
    }
    try {
      return decode(bytes, 0, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      notices.add(file + ": not UTF-8, read as Windows-1252: convert it if letters look wrong");
      return new String(bytes, WINDOWS_1252);
    }
  }

  private static String strictly(Path file, byte[] bytes, int from, Charset charset) {
    try {
      return decode(bytes, from, charset);
    } catch (CharacterCodingException e) {
      throw new InputException(
          file + ": marked as " + charset + " but not valid: save it again as UTF-8", e);
    }
  }

  private static String decode(byte[] bytes, int from, Charset charset)
      throws CharacterCodingException {
    return charset
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
        .toString();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static void check(Path file, String text) {
    if (text.isBlank()) {
      throw new InputException(file + ": empty: give a file with the text of an article");
    }
    long controls =
        text.chars()
            .filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c) && c != 0x85)
            .count();
    if (text.indexOf('\0') >= 0 || controls > MOST_CONTROLS * text.length()) {
      throw new InputException(file + ": binary, not text: save the article as plain text (UTF-8)");
    }
  }

  private static String language(Path file, String text, String language) {
    return switch (language) {
      case "fr", "en" -> language;
      case "auto" ->
          LanguageDetector.detect(text)
              .orElseThrow(() -> new InputException(file + ": language not known: use --lang"));
      default ->
          throw new InputException(
              file + ": language '" + language + "' not supported: use fr, en or auto");
    };
  }

  private static String stem(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
