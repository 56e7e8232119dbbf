package dixit.serve;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
  private static final List<String> READING = List.of("GET", "HEAD", "POST", "OPTIONS");
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
    protect(response);
    Refusal refusal = refusal(request);
    if (refusal != Refusal.NONE) {
      return refuse(refusal, request, response, callback);
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

  /** Tells browsers what they may do with an answer. */
  static void protect(Response response) {
    response.getHeaders().put("Content-Security-Policy", POLICY);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put("Referrer-Policy", "no-referrer");
    response.getHeaders().put("Cross-Origin-Resource-Policy", "same-origin");
  }

  private enum Refusal {
    NONE(200, ""),
    HOST(
        HttpStatus.MISDIRECTED_REQUEST_421,
        "this server is not the host that you name: see dixit serve --public-name"),
    TOKEN(HttpStatus.UNAUTHORIZED_401, "show the token that the server was started with"),
    METHOD(HttpStatus.METHOD_NOT_ALLOWED_405, Faults.READ_ONLY),
    UPDATE(HttpStatus.FORBIDDEN_403, Faults.READ_ONLY),
    LENGTH(HttpStatus.LENGTH_REQUIRED_411, "tell the length of the body"),
    BODY(HttpStatus.PAYLOAD_TOO_LARGE_413, "the body is larger than a query can be");

    private final int status;
    private final String words;

    Refusal(int status, String words) {
      this.status = status;
      this.words = words;
    }
  }

  private Refusal refusal(Request request) {
    if (!settings.isAskedBy(
        Request.getServerName(request), Request.getServerPort(request), local(request))) {
      return Refusal.HOST;
    } else if (settings.token().isPresent() && !isAsset(request) && !showsToken(request)) {
      return Refusal.TOKEN;
    } else if (!READING.contains(request.getMethod())) {
      return Refusal.METHOD;
    } else if (request.getLength() > Settings.LARGEST_BODY) {
      return Refusal.BODY;
    } else if (isUpdate(request)) {
      return Refusal.UPDATE;
    }
    boolean unknown =
        request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING) && request.getLength() < 0;
    return unknown ? Refusal.LENGTH : Refusal.NONE;
  }

  /** Styles and scripts are no secret, and the page that asks for the token needs them. */
  private static boolean isAsset(Request request) {
    return Request.getPathInContext(request).startsWith("/assets/");
  }

  /** As the SPARQL protocol sends it, or to where Fuseki usually takes it. */
  private static boolean isUpdate(Request request) {
    String type = Objects.requireNonNullElse(request.getHeaders().get(HttpHeader.CONTENT_TYPE), "");
    return type.toLowerCase(Locale.ROOT).startsWith("application/sparql-update")
        || Request.getPathInContext(request).equals("/kg/update");
  }

  private static InetSocketAddress local(Request request) {
    return new InetSocketAddress(Request.getLocalAddr(request), Request.getLocalPort(request));
  }

  private static boolean refuse(
      Refusal refusal, Request request, Response response, Callback callback) {
    // What else the client sends is not read.
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    if (refusal == Refusal.TOKEN) {
      response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
    } else if (refusal == Refusal.METHOD) {
      response.getHeaders().put(HttpHeader.ALLOW, String.join(", ", READING));
    }
    request.setAttribute(Guard.class.getName(), refusal);
    Response.writeError(request, response, callback, refusal.status, refusal.words);
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
