package dixit.corpus;

/** Is told how a run gets on, by many threads at once; who does not care overrides nothing. */
public interface RunListener {
  /** A file of the inputs is found, and has so many bytes. */
  default void found(long bytes) {}

  /** An article is done, or was so before. */
  default void article() {}

  /** A file of so many bytes is done. */
  default void passed(long bytes) {}

  /** Something cannot be read: a line for the user. */
  void fault(String message);

  /** Something is read, but with a doubt: a line for the user. */
  default void notice(String message) {}

  /** All is read; the shards are being written. */
  default void writing() {}
}
