package dixit.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * An article as it is read: the decoded text after a byte-order mark, nothing normalised or cut.
 *
 * @param name stem of its file, names the output files
 * @param text the whole text; every offset refers to it
 * @param language ISO 639-1 code, "fr" or "en"
 * @param metadata what is known of it besides its text
 */
public record Article(String name, String text, String language, Metadata metadata) {

  /** SHA-256 of the UTF-8 text, 64 lower-case hexadecimal digits. */
  public String sha256() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The same span counted in Unicode code points; for many spans make one {@link CodePoints}. */
  public Span codePoints(Span span) {
    return new CodePoints(text).of(span);
  }

  /**
   * Title, date (ISO 8601), publisher, address and so on, each only where given or found.
   *
   * @param revisionOf the earlier version that this one corrects: its identifier, or the hash of
   *     its text
   * @param authors names of those who signed it
   * @param modified date (ISO 8601) of its last change
   * @param language ISO 639-1 code of the language that it says it is in
   */
  public record Metadata(
      Optional<String> title,
      Optional<String> published,
      Optional<String> publisher,
      Optional<String> url,
      Optional<String> revisionOf,
      List<String> authors,
      Optional<String> modified,
      Optional<String> language) {
    public static final Metadata NONE =
        new Metadata(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Metadata {
      authors = List.copyOf(authors);
    }

    /** Of an article of which neither authors nor changes are known. */
    public Metadata(
        Optional<String> title,
        Optional<String> published,
        Optional<String> publisher,
        Optional<String> url,
        Optional<String> revisionOf) {
      this(
          title,
          published,
          publisher,
          url,
          revisionOf,
          List.of(),
          Optional.empty(),
          Optional.empty());
    }

    /** Of an article that corrects none. */
    public Metadata(
        Optional<String> title,
        Optional<String> published,
        Optional<String> publisher,
        Optional<String> url) {
      this(title, published, publisher, url, Optional.empty());
    }

    /** Each of these, or where it lacks the other's. */
    public Metadata or(Metadata other) {
      return new Metadata(
          title.or(other::title),
          published.or(other::published),
          publisher.or(other::publisher),
          url.or(other::url),
          revisionOf.or(other::revisionOf),
          authors.isEmpty() ? other.authors : authors,
          modified.or(other::modified),
          language.or(other::language));
    }
  }
}
