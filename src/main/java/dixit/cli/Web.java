package dixit.cli;

import dixit.article.WebReader;
import picocli.CommandLine.Option;

/** The option that tells which addresses of the web may be asked. */
final class Web {
  @Option(
      names = "--allow-private",
      description = "Fetch also from this machine and private networks.")
  private boolean allowPrivate;

  boolean allowPrivate() {
    return allowPrivate;
  }

  WebReader reader() {
    return new WebReader(allowPrivate);
  }
}
