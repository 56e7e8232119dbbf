package dixit.cli;

import dixit.Dixit;
import dixit.article.ArticleReader;
import dixit.article.InputException;
import dixit.extract.Lexicon;
import dixit.model.Article;
import dixit.model.Extraction;
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
   * @throws InputException if the file cannot be used
   */
  Extraction extract(Path file, Article.Metadata metadata) {
    ArticleReader.Reading reading = new ArticleReader().read(file, language, metadata);
    reading.notices().forEach(notices::println);
    Article article = reading.article();
    if (!Lexicon.exists(article.language())) {
      throw new InputException(
          file + ": no data to read language '" + article.language() + "' with; try --lang fr");
    }
    return readers.computeIfAbsent(article.language(), Dixit::forLanguage).extract(article);
  }
}
