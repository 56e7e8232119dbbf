package dixit.article;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import dixit.model.Article;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.Security;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Fetches what lies at an address of the web: as robots.txt allows, within limits of time and size,
 * and not from private networks unless that is wanted. The name of a host is looked up once: what
 * was checked is what is asked, whatever its name server says a moment later.
 */
public final class WebReader {
  static {
    // Java keeps what a name was found to be, for good; by default for 30 s, which a check may
    // straddle.
    Security.setProperty("networkaddress.cache.ttl", "-1");
  }

  private static final String AGENT = "dixit";
  private static final int MOST_REDIRECTS = 5;
  private static final List<Integer> MOVED = List.of(301, 302, 303, 307, 308);
  private static final int MOST_ROBOTS = 512 * 1024;
  private static final Duration TO_CONNECT = Duration.ofSeconds(10);
  private static final Duration TO_ANSWER = Duration.ofSeconds(60);
  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w.:-]+)");

  private final boolean allowPrivate;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(TO_CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Map<String, BaseRobotRules> rules = new HashMap<>();

  /**
   * @param allowPrivate whether addresses of this machine and of private networks may be asked
   */
  public WebReader(boolean allowPrivate) {
    this.allowPrivate = allowPrivate;
  }

  /** The address that an argument is, if it is one of the web. */
  public static Optional<URI> address(String argument) {
    return argument.matches("(?i)https?://.+")
        ? Told.address(argument).map(URI::create)
        : Optional.empty();
  }

  /**
   * What lies there, under its address as name.
   *
   * @param given what is known of it
   * @throws InputException if it cannot be had
   */
  public Source fetch(URI address, Article.Metadata given) {
    Set<URI> passed = new HashSet<>();
    URI at = address;
    while (true) {
      if (!passed.add(at) || passed.size() > MOST_REDIRECTS + 1) {
        throw new InputException(
            address + ": sends from one address to the next without end: give the last one");
      }
      check(at);
      if (!robots(at).isAllowed(at.toString())) {
        throw new InputException(
            at + ": its site does not want programs there (robots.txt): save the page yourself");
      }
      Answer answer = ask(at, Source.limit(Kind.PDF));
      Optional<URI> next = answer.next(at);
      if (next.isEmpty()) {
        return source(address, answer, given);
      }
      at = next.get();
    }
  }

  private static Source source(URI address, Answer answer, Article.Metadata given) {
    if (answer.status() != 200) {
      throw new InputException(
          address + ": answers " + answer.status() + ": look at it in a browser");
    }
    Source told = Source.of(address.toString(), answer.body(), given);
    if (answer.body().length > Source.limit(told.kind())) {
      throw Source.tooLarge(address.toString(), "more than " + Source.limit(told.kind()));
    }
    return new Source(
        address.toString(),
        stem(address),
        told.kind(),
        answer.charset(),
        answer.body(),
        given.or(Told.inLanguage(answer.language())),
        Told.address(address.toString()));
  }

  /** What an article at an address is called: the last part of its path, or else the host. */
  public static String stem(URI address) {
    String path = address.getPath() == null ? "" : address.getPath().replaceAll("/+$", "");
    return Source.safe(path.isEmpty() ? address.getHost() : Source.stemOf(path));
  }

  /**
   * What the site allows; where it has no such file all is, where it fails to answer nothing. It
   * may send elsewhere for it (RFC 9309).
   */
  private BaseRobotRules robots(URI address) {
    String site = address.getScheme() + "://" + address.getRawAuthority();
    return rules.computeIfAbsent(
        site,
        key -> {
          URI file = URI.create(site + "/robots.txt");
          URI at = file;
          Answer answer = ask(at, MOST_ROBOTS);
          for (int passed = 0; passed < MOST_REDIRECTS; passed++) {
            Optional<URI> next = answer.next(at);
            if (next.isEmpty()) {
              break;
            }
            at = next.get();
            answer = ask(at, MOST_ROBOTS);
          }
          SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
          int status = answer.status();
          return status == 200
              ? parser.parseContent(file.toString(), answer.body(), "text/plain", List.of(AGENT))
              : parser.failedFetch(MOVED.contains(status) ? 404 : status);
        });
  }

  private record Answer(
      int status, String type, String language, Optional<String> location, byte[] body) {
    Optional<String> charset() {
      Matcher charset = CHARSET.matcher(type);
      return charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
    }

    Optional<URI> next(URI at) {
      return location
          .filter(to -> MOVED.contains(status))
          .map(
              to -> {
                try {
                  return at.resolve(to.strip());
                } catch (IllegalArgumentException e) {
                  throw new InputException(
                      at + ": sends to no address: look at it in a browser", e);
                }
              });
    }
  }

  private Answer ask(URI address, int limit) {
    check(address);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(TO_ANSWER)
            .header("User-Agent", AGENT)
            .header("Accept", "text/html,application/xhtml+xml,application/xml,*/*;q=0.5")
            .build();
    CompletableFuture<HttpResponse<InputStream>> sent =
        client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
    CompletableFuture<Answer> answer = sent.thenApplyAsync(response -> answer(response, limit));
    try {
      return answer.get(TO_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      sent.thenAccept(WebReader::leave);
      throw new InputException(address + ": does not answer in time: try it later", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InputException told) {
        throw told;
      }
      throw new InputException(
          address + ": cannot be reached (" + e.getCause() + "): check address and network", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InputException(address + ": was not waited for", e);
    }
  }

  /** Ends the thread that waits for more of what is too slow. */
  private static void leave(HttpResponse<InputStream> response) {
    try {
      response.body().close();
    } catch (IOException e) {
      // It is left in any case.
    }
  }

  /** Packed though nobody asked for it, as some sites do. */
  private static InputStream unpacked(HttpResponse<InputStream> response) throws IOException {
    String packing =
        response.headers().firstValue("Content-Encoding").orElse("").toLowerCase(Locale.ROOT);
    return switch (packing) {
      case "", "identity" -> response.body();
      case "gzip", "x-gzip" -> new GZIPInputStream(response.body());
      default ->
          throw new InputException(
              response.uri() + ": packed as '" + packing + "', not read: save the page yourself");
    };
  }

  private static Answer answer(HttpResponse<InputStream> response, int limit) {
    try (InputStream body = unpacked(response)) {
      byte[] bytes = body.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new InputException(
            response.uri() + ": more than " + limit + " bytes, too long for an article: save it");
      }
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.headers().firstValue("Content-Language").orElse(""),
          response.headers().firstValue("Location"),
          bytes);
    } catch (IOException e) {
      throw new InputException(response.uri() + ": breaks off: try it later", e);
    }
  }

  private void check(URI address) {
    String scheme = String.valueOf(address.getScheme());
    String host = address.getHost();
    if (host == null || !scheme.matches("(?i)https?")) {
      throw new InputException(address + ": no address of the web: give one with https://");
    }
    try {
      for (InetAddress one : InetAddress.getAllByName(host)) {
        if (!allowPrivate && isPrivate(one)) {
          throw new InputException(
              address + ": lies in a private network: use --allow-private if that is meant");
        }
      }
    } catch (UnknownHostException e) {
      throw new InputException(address + ": no such host: check address and network", e);
    }
  }

  private static boolean isPrivate(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    boolean unique = bytes.length == 16 && (first & 0xfe) == 0xfc;
    boolean shared = bytes.length == 4 && first == 100 && (second & 0xc0) == 64;
    boolean none = bytes.length == 4 && (first == 0 || first >= 240);
    return unique
        || shared
        || none
        || address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress();
  }
}
