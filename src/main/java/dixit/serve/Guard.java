package dixit.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/**
 * Stands before everything: turns away what names another host, shows no token where one is needed,
 * is too large, or wants to write; and tells browsers what the pages may do.
 */
final class Guard extends Handler.Wrapper {
  private static final Set<String> READING = Set.of("GET", "HEAD", "POST", "OPTIONS");
  private static final String COOKIE = "dixit-token";
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
          + " img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final Settings settings;

  Guard(Settings settings, Handler guarded) {
    super(guarded);
    this.settings = settings;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    response.getHeaders().put("Content-Security-Policy", POLICY);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put("Referrer-Policy", "no-referrer");
    response.getHeaders().put("Cross-Origin-Resource-Policy", "same-origin");
    Refusal refusal = refusal(request);
    if (refusal != Refusal.NONE) {
      return refuse(refusal, response, callback);
    }
    Optional<String> shown = parameter(request);
    if (shown.isPresent() && settings.token().isPresent() && request.getMethod().equals("GET")) {
      // From now on the cookie shows it, so that it stays out of addresses and histories.
      Response.addCookie(
          response,
          HttpCookie.build(COOKIE, shown.get())
              .path("/")
              .httpOnly(true)
              .sameSite(HttpCookie.SameSite.STRICT)
              .build());
      Response.sendRedirect(request, response, callback, Request.getPathInContext(request));
      return true;
    }
    return super.handle(request, response, callback);
  }

  private enum Refusal {
    NONE(200, ""),
    HOST(HttpStatus.MISDIRECTED_REQUEST_421, "This server is not the host that you name."),
    TOKEN(HttpStatus.UNAUTHORIZED_401, "Show the token that the server was started with."),
    METHOD(HttpStatus.METHOD_NOT_ALLOWED_405, "This server only reads."),
    LENGTH(HttpStatus.LENGTH_REQUIRED_411, "Tell the length of the body."),
    BODY(HttpStatus.PAYLOAD_TOO_LARGE_413, "The body is larger than a query can be.");

    private final int status;
    private final String words;

    Refusal(int status, String words) {
      this.status = status;
      this.words = words;
    }
  }

  private Refusal refusal(Request request) {
    if (!settings.isKnown(Request.getServerName(request))) {
      return Refusal.HOST;
    } else if (settings.token().isPresent() && !showsToken(request)) {
      return Refusal.TOKEN;
    } else if (!READING.contains(request.getMethod())) {
      return Refusal.METHOD;
    } else if (request.getLength() > Settings.LARGEST_BODY) {
      return Refusal.BODY;
    }
    boolean unknown =
        request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING) && request.getLength() < 0;
    return unknown ? Refusal.LENGTH : Refusal.NONE;
  }

  private boolean refuse(Refusal refusal, Response response, Callback callback) {
    response.setStatus(refusal.status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    // What else the client sends is not read.
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    if (refusal == Refusal.TOKEN) {
      response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
    } else if (refusal == Refusal.METHOD) {
      response.getHeaders().put(HttpHeader.ALLOW, String.join(", ", READING));
    }
    response.write(
        true, ByteBuffer.wrap((refusal.words + "\n").getBytes(StandardCharsets.UTF_8)), callback);
    return true;
  }

  private boolean showsToken(Request request) {
    String header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    if (header != null && header.startsWith("Bearer ")) {
      return isToken(header.substring("Bearer ".length()));
    }
    return Request.getCookies(request).stream()
            .anyMatch(cookie -> cookie.getName().equals(COOKIE) && isToken(cookie.getValue()))
        || parameter(request).filter(this::isToken).isPresent();
  }

  private static Optional<String> parameter(Request request) {
    Fields fields = Request.extractQueryParameters(request);
    return Optional.ofNullable(fields.getValue("token"));
  }

  /** Takes as long for a token that is nearly right. */
  private boolean isToken(String shown) {
    return MessageDigest.isEqual(
        shown.getBytes(StandardCharsets.UTF_8),
        settings.token().orElse("").getBytes(StandardCharsets.UTF_8));
  }
}
