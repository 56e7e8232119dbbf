package dixit.model;

/**
 * A place in the article.
 *
 * @param span where
 * @param confidence the software's, 0 to 1 (a speaker's is {@link Certainty})
 */
public record Mention(Span span, double confidence) implements Comparable<Mention> {
  public Mention {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence);
    }
  }

  @Override
  public int compareTo(Mention other) {
    return span.compareTo(other.span);
  }
}
