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

  static Page told(String text, Article.Metadata told) {
    return new Page(text, told, Optional.empty());
  }
}
