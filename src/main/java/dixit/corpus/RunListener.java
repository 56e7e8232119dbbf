package dixit.corpus;

/** Is told how a run gets on; by many threads at once. */
public interface RunListener {
  /** A file of the inputs is found, and has so many bytes. */
  void found(long bytes);

  /** An article is done, or was so before. */
  void article();

  /** A file of so many bytes is done. */
  void passed(long bytes);

  /** Something cannot be read: a line for the user. */
  void fault(String message);

  /** Something is read, but with a doubt: a line for the user. */
  void notice(String message);

  /** All is read; the shards are being written. */
  void writing();
}
