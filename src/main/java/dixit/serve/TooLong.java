package dixit.serve;

import org.apache.jena.query.QueryCancelledException;

/** A query makes a text that is longer than texts may be. */
final class TooLong extends QueryCancelledException {
  private static final long serialVersionUID = 1;

  private final long longest;

  /**
   * @param longest in characters
   */
  TooLong(long longest) {
    this.longest = longest;
  }

  @Override
  public String getMessage() {
    return "the query makes a text of more than " + longest + " characters";
  }
}
