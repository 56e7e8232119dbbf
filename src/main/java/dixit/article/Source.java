package dixit.article;

import dixit.model.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What an article is read from.
 *
 * @param name tells it from all others: a path, or within a collection the path of the collection,
 *     "!" and a name in it
 * @param bytes as they are stored
 * @param known what is known of the article besides
 */
public record Source(String name, byte[] bytes, Article.Metadata known) {

  /**
   * A file, with what the file NAME.meta.json beside it tells.
   *
   * @param given goes before what that file tells
   * @throws InputException if it cannot be read
   */
  public static Source of(Path file, Article.Metadata given) {
    Article.Metadata beside = Sidecar.of(file.resolveSibling(""), ArticleReader.stem(file));
    return new Source(file.toString(), bytes(file), given.or(beside));
  }

  /** The name without its folders and its last extension; names the article. */
  public String stem() {
    String last = name.substring(name.lastIndexOf('!') + 1);
    last = last.substring(last.replace('\\', '/').lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return dot > 0 ? last.substring(0, dot) : last;
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
      if (size > ArticleReader.MAX_BYTES) {
        throw tooLarge(file.toString(), Long.toString(size));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: check its permissions", e);
    }
  }

  static InputException tooLarge(String source, String size) {
    return new InputException(
        source + ": " + size + " bytes, and an article has 16 MB at most: split it");
  }
}
