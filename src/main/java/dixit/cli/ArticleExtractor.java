package dixit.cli;

import dixit.Dixit;
import dixit.article.ArticleReader;
import dixit.article.FieldMap;
import dixit.article.InputException;
import dixit.article.Source;
import dixit.article.Unpacker;
import dixit.model.Article;
import dixit.model.Extraction;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads article files and what they say; what a language needs is loaded once. */
final class ArticleExtractor {
  private final Map<String, Dixit> readers = new ConcurrentHashMap<>();
  private final String language;
  private final PrintWriter notices;
  private final MoreWords words;

  /**
   * @param language "fr", "en" or "auto"
   * @param notices told of doubts about a file
   */
  ArticleExtractor(String language, PrintWriter notices) {
    this(language, notices, new MoreWords());
  }

  /**
   * @param language "fr", "en" or "auto"
   * @param notices told of doubts about a file
   * @param words of the user's own
   */
  ArticleExtractor(String language, PrintWriter notices, MoreWords words) {
    this.words = words;
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
   * The article of a file or, where it is a feed, a table or an archive, all in it.
   *
   * @throws dixit.article.InputException if one of them cannot be used
   */
  List<Extraction> extractAll(Path file, Article.Metadata metadata, FieldMap fields) {
    List<Extraction> extractions = new ArrayList<>();
    new Unpacker(fields).open(file, metadata, into(extractions));
    return extractions;
  }

  /** The article of what was fetched, or all in it. */
  List<Extraction> extractAll(Source fetched, FieldMap fields) {
    List<Extraction> extractions = new ArrayList<>();
    new Unpacker(fields).open(fetched, into(extractions));
    return extractions;
  }

  private Unpacker.Visitor into(List<Extraction> extractions) {
    return new Unpacker.Visitor() {
      @Override
      public boolean article(Source source) {
        extractions.add(extract(new ArticleReader().read(source, language)));
        return true;
      }

      @Override
      public void fault(InputException fault) {
        throw fault;
      }
    };
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
    return readers.computeIfAbsent(article.language(), words::reader).extract(article);
  }
}
