package dixit.cli;

import dixit.article.ArticleReader;
import dixit.model.Article;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that tell what is known of an article besides its text. */
final class KnownMetadata {
  @Option(names = "--title", paramLabel = "T", description = "Title of the article.")
  private Optional<String> title = Optional.empty();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "Date of publication, as 2025-12-26.")
  private Optional<LocalDate> published = Optional.empty();

  @Option(names = "--publisher", paramLabel = "NAME", description = "Who published the article.")
  private Optional<String> publisher = Optional.empty();

  @Option(names = "--url", paramLabel = "IRI", description = "Address of the article.")
  private Optional<URI> url = Optional.empty();

  @Option(
      names = "--revision-of",
      paramLabel = "ARTICLE",
      description =
          "Earlier version that the article corrects: its file, its identifier, or the hash of its"
              + " text.")
  private Optional<String> revisionOf = Optional.empty();

  Article.Metadata metadata() {
    return new Article.Metadata(
        title,
        published.map(LocalDate::toString),
        publisher,
        url.map(URI::toString),
        revisionOf.map(given -> ArticleReader.version(Path.of(""), given)));
  }

  /** Whether something is told that only one article can have. */
  boolean isOfOneArticle() {
    return title.isPresent() || url.isPresent() || revisionOf.isPresent();
  }

  boolean hasRelativeUrl() {
    return url.map(address -> !address.isAbsolute()).orElse(false);
  }
}
