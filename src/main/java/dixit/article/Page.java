package dixit.article;

import dixit.model.Article;
import java.util.Optional;

/**
 * The clean text of a document and what the document tells of it.
 *
 * @param notice what the user should know of how it was read
 */
record Page(String text, Article.Metadata told, Optional<String> notice) {

  static Page of(String text) {
    return new Page(text, Article.Metadata.NONE, Optional.empty());
  }

  static Page titled(String text, Optional<String> title) {
    return new Page(
        text,
        new Article.Metadata(title, Optional.empty(), Optional.empty(), Optional.empty()),
        Optional.empty());
  }
}
