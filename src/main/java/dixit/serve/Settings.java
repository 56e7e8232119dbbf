package dixit.serve;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How to serve.
 *
 * @param host name or address to listen on
 * @param port 0 for any that is free
 * @param publicNames under which others ask, as "news.example" or "localhost:8080", where that is
 *     not the host and port that are listened on
 * @param token what a client must show; needed unless only this machine asks
 * @param queryTime longest that a query may take
 */
public record Settings(
    String host, int port, List<String> publicNames, Optional<String> token, Duration queryTime) {
  /** Names of this machine for itself. */
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  /** What fits a header and a cookie as it is, too long to be guessed. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]{16,}");

  private static final Pattern NAME =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9_.-]+)(?::(\\d{1,5}))?");

  /** Ports that an address may leave out. */
  private static final Set<Integer> USUAL_PORTS = Set.of(80, 443);

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
    publicNames = List.copyOf(publicNames);
    for (String name : publicNames) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException("a public name that is no NAME or NAME:PORT");
      }
    }
    boolean alone =
        LOOPBACK.contains(host)
            && publicNames.stream().map(Settings::withoutPort).allMatch(LOOPBACK::contains);
    if (!alone && token.isEmpty()) {
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

  /** Listening where its caller says, known by no other name. */
  public Settings(String host, int port, Optional<String> token, Duration queryTime) {
    this(host, port, List.of(), token, queryTime);
  }

  /**
   * Whether a request may name this host: a page elsewhere that makes its own name lead here names
   * another.
   *
   * @param local where the request came in
   */
  boolean isAskedBy(String name, int port, InetSocketAddress local) {
    return publicNames.stream().anyMatch(known -> names(known, name, port, local.getPort()))
        || (port == local.getPort() && isOwn(name.toLowerCase(Locale.ROOT), local));
  }

  private boolean isOwn(String name, InetSocketAddress local) {
    boolean near = isLoopback() || local.getAddress().isLoopbackAddress();
    return (near && LOOPBACK.contains(name))
        || (!isLoopback() && name.equalsIgnoreCase(host))
        || bare(name).equals(bare(local.getAddress().getHostAddress()));
  }

  /** Without the brackets and the zone of an address of IPv6. */
  private static String bare(String address) {
    return address.replaceAll("[\\[\\]]|%.*", "");
  }

  /** A name without a port is that of the usual ports, and of the one that is listened on. */
  private static boolean names(String known, String name, int port, int listening) {
    Matcher matcher = NAME.matcher(known);
    if (!matcher.matches() || !matcher.group(1).equalsIgnoreCase(name)) {
      return false;
    }
    return matcher.group(2) == null
        ? port == listening || USUAL_PORTS.contains(port)
        : port == Integer.parseInt(matcher.group(2));
  }

  private static String withoutPort(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : name;
  }
}
