package dixit.cli;

import dixit.Dixit;
import dixit.article.ArticleReader;
import dixit.model.Article;
import dixit.model.Extraction;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads article files and what they say; what a language needs is loaded once. */
final class ArticleExtractor {
  private final Map<String, Dixit> readers = new ConcurrentHashMap<>();
  private final String language;
  private final PrintWriter notices;

  /**
   * @param language "fr", "en" or "auto"
   * @param notices told of doubts about a file
   */
  ArticleExtractor(String language, PrintWriter notices) {
    this.language = language;
    this.notices = notices;
  }

  /**
   * @throws dixit.article.InputException if the file cannot be used
   */
  Extraction extract(Path file, Article.Metadata metadata) {
    return extract(new ArticleReader().read(file, language, metadata));
  }

  /**
   * @param name what to call the article
   * @throws dixit.article.InputException if what comes cannot be used
   */
  Extraction extract(InputStream stream, String name, Article.Metadata metadata) {
    return extract(new ArticleReader().read(stream, name, language, metadata));
  }

  private Extraction extract(ArticleReader.Reading reading) {
    reading.notices().forEach(notices::println);
    Article article = reading.article();
    return readers.computeIfAbsent(article.language(), Dixit::forLanguage).extract(article);
  }
}
