package dixit.serve;

import com.google.gson.Gson;
import dixit.rdf.Ontology;
import dixit.rdf.SortedTurtle;
import dixit.report.Labels;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.system.Txn;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** The pages for people, and the same things as RDF for programs that ask for it. */
final class Explorer extends HttpServlet {
  private static final long serialVersionUID = 1;

  /** As much of one thing as a page can show. */
  static final int MOST = 100;

  private static final String W3ID = "https://w3id.org";
  private static final String HTML = "text/html";
  private static final String TURTLE = "text/turtle";
  private static final AcceptList PAGE_OR_RDF =
      AcceptList.create(
          HTML, TURTLE, "application/ld+json", "application/n-triples", "application/rdf+xml");
  private static final AcceptList RDF =
      AcceptList.create(
          TURTLE, "application/ld+json", "application/n-triples", "application/rdf+xml");
  private static final Map<String, String> ASSETS =
      Map.of(
          "report.css", "text/css",
          "explorer.css", "text/css",
          "graph.js", "text/javascript",
          "questions.js", "text/javascript",
          "yasqe.min.css", "text/css",
          "yasqe.min.js", "text/javascript",
          "icon.svg", "image/svg+xml");

  private final transient Dataset dataset;
  private final transient Home home;
  private final transient Templates templates;

  Explorer(Dataset dataset, Home home, Templates templates) {
    this.dataset = dataset;
    this.home = home;
    this.templates = templates;
  }

  private Reader reader(String language) {
    return new Reader(dataset.getDefaultModel(), Labels.in(language));
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    if (path.startsWith("/assets/")) {
      asset(path.substring("/assets/".length()), response);
    } else if (path.equals("/dixit/ontology") || path.startsWith("/dixit/ontology/")) {
      ontology(path, request, response);
    } else if (path.startsWith("/dixit/id/")) {
      thing(W3ID + path, request, response);
    } else if (path.equals("/thing")) {
      thing(parameter(request, "iri"), request, response);
    } else if (path.equals("/neighbours")) {
      neighbours(parameter(request, "iri"), request, response);
    } else {
      page(path, request, response);
    }
  }

  /** What the identifiers in an answer are called; nothing is written. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (!request.getRequestURI().equals("/names")) {
      super.doPost(request, response);
      return;
    }
    String language = language(request);
    String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    List<String> iris = AnswerNames.parsed(body);
    Map<String, Link> names =
        Txn.calculateRead(dataset, () -> AnswerNames.of(reader(language), iris));
    write("application/json", new Gson().toJson(names), response);
  }

  private void page(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Asked asked = Asked.in(request);
    switch (path) {
      case "/" -> show("home", "", request, response, reader -> home.body(reader));
      case "/search" ->
          show("search", asked.query(), request, response, reader -> home.found(asked, reader));
      case "/deals" -> show("deals", "", request, response, reader -> Pages.deals(reader, asked));
      case "/disputes" ->
          show("disputes", "", request, response, reader -> Pages.disputes(reader, asked));
      case "/graph" -> {
        String iri = parameter(request, "iri");
        show("graph", "", request, response, reader -> home.start(iri, reader));
      }
      case "/questions" -> show("questions", "", request, response, Pages::questions);
      default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void thing(String iri, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean there =
        !iri.isEmpty()
            && Txn.calculateRead(dataset, () -> reader("en").isThere(reader("en").resource(iri)));
    if (!there) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    MediaType type = type(request, response, PAGE_OR_RDF);
    if (type == null) {
      notAcceptable(response);
    } else if (type.getContentTypeStr().equals(HTML)) {
      Asked asked = Asked.in(request);
      show("thing", "", request, response, reader -> ThingPage.of(reader, iri, asked));
    } else {
      rdf(Txn.calculateRead(dataset, () -> Pages.told(reader("en"), iri)), type, response);
    }
  }

  private void ontology(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String file =
        switch (path) {
          case "/dixit/ontology" -> "dixit.ttl";
          case "/dixit/ontology/shapes" -> "shapes.ttl";
          case "/dixit/ontology/alignments" -> "alignments.ttl";
          default -> "";
        };
    if (file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    boolean page = file.equals("dixit.ttl");
    MediaType type = type(request, response, page ? PAGE_OR_RDF : RDF);
    if (type == null) {
      notAcceptable(response);
    } else if (type.getContentTypeStr().equals(HTML)) {
      show("ontology", "", request, response, OntologyPage::of);
    } else if (type.getContentTypeStr().equals(TURTLE)) {
      write(TURTLE, Ontology.text(file), response);
    } else {
      rdf(Ontology.model(file), type, response);
    }
  }

  private static void notAcceptable(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_NOT_ACCEPTABLE);
  }

  /** What the client likes best of what there is; none where it likes nothing of it. */
  private static MediaType type(
      HttpServletRequest request, HttpServletResponse response, AcceptList offers) {
    response.addHeader("Vary", "Accept");
    String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
    String wanted =
        Map.of("ttl", TURTLE, "jsonld", "application/ld+json")
            .getOrDefault(parameter(request, "format"), accept.isBlank() ? "*/*" : accept);
    return AcceptList.match(new AcceptList(wanted), offers);
  }

  private static void rdf(Model model, MediaType type, HttpServletResponse response)
      throws IOException {
    Lang syntax = RDFLanguages.contentTypeToLang(type.getContentTypeStr());
    response.setContentType(syntax.getHeaderString());
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    if (syntax.equals(Lang.TURTLE)) {
      SortedTurtle.write(model, response.getOutputStream());
    } else {
      RDFDataMgr.write(response.getOutputStream(), model, syntax);
    }
  }

  private void neighbours(String iri, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String language = language(request);
    Neighbours found = Txn.calculateRead(dataset, () -> Neighbours.of(reader(language), iri));
    write("application/json", new Gson().toJson(found), response);
  }

  private void show(
      String template,
      String query,
      HttpServletRequest request,
      HttpServletResponse response,
      Function<Reader, Pages.Body> body)
      throws IOException {
    String language = language(request);
    if (!parameter(request, PageLanguage.UI).isEmpty()) {
      Cookie cookie = new Cookie(PageLanguage.UI, language);
      cookie.setPath("/");
      cookie.setHttpOnly(true);
      response.addCookie(cookie);
    }
    response.addHeader("Vary", "Accept-Language, Cookie");
    String html =
        Txn.calculateRead(
            dataset,
            () -> {
              Reader reader = reader(language);
              return templates.page(template, query, reader.labels(), body.apply(reader));
            });
    write(HTML, html, response);
  }

  private static void asset(String name, HttpServletResponse response) throws IOException {
    String type = ASSETS.get(name);
    if (type == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      write(type, Templates.asset(name), response);
    }
  }

  private static void write(String type, String text, HttpServletResponse response)
      throws IOException {
    response.setContentType(type + "; charset=utf-8");
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("");
  }

  private static String language(HttpServletRequest request) {
    return PageLanguage.of(ServletContextRequest.getServletContextRequest(request));
  }
}
