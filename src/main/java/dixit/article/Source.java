package dixit.article;

import dixit.model.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * What an article is read from.
 *
 * @param name tells it from all others: a path, or within a collection the path of the collection,
 *     "!" and a name in it
 * @param stem names the article; safe in a file name
 * @param charset of the text, where something tells it besides the bytes
 * @param known what is known of the article besides, and goes before what it tells itself
 * @param address at which it was found; what it tells itself goes before
 */
public record Source(
    String name,
    String stem,
    Kind kind,
    Optional<String> charset,
    byte[] bytes,
    Article.Metadata known,
    Optional<String> address) {
  private static final int MAX_DOCUMENT_BYTES = 4 * ArticleReader.MAX_BYTES;

  public Source {
    stem = safe(stem);
  }

  /** Bytes whose kind is told by themselves. */
  static Source of(String name, byte[] bytes, Article.Metadata known) {
    return of(name, stemOf(name), bytes, known);
  }

  private static Source of(String name, String stem, byte[] bytes, Article.Metadata known) {
    byte[] head = bytes.length > Kind.HEAD ? Arrays.copyOf(bytes, Kind.HEAD) : bytes;
    Kind kind = Kind.of(head, name, FieldMap.USUAL);
    return new Source(name, stem, kind, Optional.empty(), bytes, known, Optional.empty());
  }

  /**
   * A file, with what the file NAME.meta.json beside it tells.
   *
   * @param given goes before what that file tells
   * @throws InputException if it cannot be read
   */
  public static Source of(Path file, Article.Metadata given) {
    byte[] bytes = bytes(file);
    String stem = ArticleReader.stem(file);
    return of(file.toString(), stem, bytes, given.or(Sidecar.of(file)));
  }

  /** A file without what lies beside it. */
  static Source ofAlone(Path file) {
    return of(file.toString(), ArticleReader.stem(file), bytes(file), Article.Metadata.NONE);
  }

  /** Where the metadata of a file lie, if there are any: NAME.meta.json beside it. */
  public static Path sideCar(Path file) {
    return file.resolveSibling(Sidecar.name(ArticleReader.stem(file)));
  }

  /** The last part of a path without its extension. */
  static String stemOf(String path) {
    String last = path.replace('\\', '/');
    last = last.substring(last.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return dot > 0 ? last.substring(0, dot) : last;
  }

  static String safe(String stem) {
    String safe = stem.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]+", "-").strip();
    return safe.isEmpty() || safe.matches("\\.+") ? "article" : safe;
  }

  /** The first bytes of a file. */
  static byte[] head(Path file) {
    check(file);
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(Kind.HEAD);
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: check its permissions", e);
    }
  }

  private static void check(Path file) {
    if (!Files.exists(file)) {
      throw new InputException(file + ": no such file: check the path");
    }
    if (Files.isDirectory(file)) {
      throw new InputException(file + ": is a directory: name an article in it");
    }
  }

  private static byte[] bytes(Path file) {
    check(file);
    try {
      long size = Files.size(file);
      if (size > ArticleReader.MAX_BYTES
          && size > limit(Kind.of(head(file), file.toString(), FieldMap.USUAL))) {
        throw tooLarge(file.toString(), Long.toString(size));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: check its permissions", e);
    }
  }

  /** The most bytes of a document; one with pictures may have more. */
  static int limit(Kind kind) {
    return switch (kind) {
      case PDF, DOCX, ODT, MAIL -> MAX_DOCUMENT_BYTES;
      default -> ArticleReader.MAX_BYTES;
    };
  }

  static InputException tooLarge(String source, String size) {
    return new InputException(
        source + ": " + size + " bytes, and an article has 16 MB at most: split it");
  }
}
