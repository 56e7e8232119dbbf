package dixit.serve;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How to serve.
 *
 * @param host name or address to listen on
 * @param port 0 for any that is free
 * @param token what a client must show; needed unless the host is this machine alone
 * @param queryTime longest that a query may take
 */
public record Settings(String host, int port, Optional<String> token, Duration queryTime) {
  /** Names of this machine for itself. */
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  /** What fits a header and a cookie as it is, too long to be guessed. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]{16,}");

  /** Largest body of a request, in bytes: queries are short. */
  static final int LARGEST_BODY = 1 << 20;

  /**
   * Most rows or triples of an answer: without a bound, a join of everything with everything ends
   * in the middle of a row.
   */
  static final long MOST_ANSWERS = 100_000;

  public Settings {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port " + port);
    }
    if (!LOOPBACK.contains(host) && token.isEmpty()) {
      throw new IllegalArgumentException("more than this machine, and no token");
    }
    if (token.isPresent() && !TOKEN.matcher(token.get()).matches()) {
      throw new IllegalArgumentException(
          "a token that is not 16 or more letters, digits and signs of ._~+/=-");
    }
  }

  /** Whether only this machine is served. */
  boolean isLoopback() {
    return LOOPBACK.contains(host);
  }

  /** Whether a request may name this host, without port: another is a page that rebinds its own. */
  boolean isKnown(String name) {
    return !isLoopback() || LOOPBACK.contains(name);
  }
}
