package dixit.serve;

import com.google.gson.Gson;
import dixit.report.Labels;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Tells what went wrong in what the client takes: a page, a problem in JSON (RFC 9457), else a line
 * of text. Nothing of how the server works is in it.
 */
final class Faults extends ErrorHandler {
  /** Of a request to write, wherever it is sent. */
  static final String READ_ONLY = "this server only reads: it takes no updates";

  private static final String PLAIN = "text/plain";
  private static final String HTML = "text/html";
  private static final String PROBLEM = "application/problem+json";
  private static final AcceptList OFFERS =
      AcceptList.create(PLAIN, HTML, PROBLEM, "application/json");
  private static final int SERVER_FAULT = HttpStatus.INTERNAL_SERVER_ERROR_500;

  private final Templates templates;

  Faults(Templates templates) {
    this.templates = templates;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    String type = type(Optional.ofNullable(request.getHeaders().get(HttpHeader.ACCEPT)).orElse(""));
    String told = told(request, status);
    String body =
        switch (type) {
          case HTML -> page(request, status, told);
          case PROBLEM -> problem(status, told);
          default -> (told.isEmpty() ? words(Labels.in("en"), status) : told) + "\n";
        };
    Guard.protect(response);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type + "; charset=utf-8");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put(HttpHeader.VARY, "Accept, Accept-Language, Cookie");
    response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
    return true;
  }

  private static String type(String accept) {
    MediaType match = accept.isBlank() ? null : AcceptList.match(new AcceptList(accept), OFFERS);
    String type = match == null ? PLAIN : match.getContentTypeStr();
    return type.endsWith("json") ? PROBLEM : type;
  }

  /** What we say of it ourselves; what Jetty says of its own faults is kept back. */
  private static String told(Request request, int status) {
    Object message = request.getAttribute(ERROR_MESSAGE);
    boolean ours = isOfEndpoint(request) || request.getAttribute(Guard.class.getName()) != null;
    String told = ours && message != null && status != SERVER_FAULT ? message.toString() : "";
    return told.equals(HttpStatus.getMessage(status)) ? "" : told;
  }

  private static boolean isOfEndpoint(Request request) {
    return Objects.requireNonNullElse(request.getHttpURI().getPath(), "").startsWith("/kg/");
  }

  private String page(Request request, int status, String told) {
    Labels labels = Labels.in(PageLanguage.of(request));
    String more = isOfEndpoint(request) ? told : "";
    return templates.page("fault", "", labels, new Fault(words(labels, status), status, more));
  }

  /** What the page of a fault shows. */
  private record Fault(String title, int status, String told) implements Pages.Body {}

  private static String problem(int status, String told) {
    Map<String, Object> problem = new TreeMap<>();
    problem.put("status", status);
    problem.put("title", words(Labels.in("en"), status));
    if (!told.isEmpty()) {
      problem.put("detail", told);
    }
    return new Gson().toJson(problem) + "\n";
  }

  private static String words(Labels labels, int status) {
    String key = "fault-" + status;
    return labels.all().containsKey(key)
        ? labels.of(key)
        : labels.of(status < SERVER_FAULT ? "fault-400" : "fault-500");
  }
}
