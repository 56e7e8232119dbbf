package dixit.serve;

import com.google.gson.Gson;
import dixit.rdf.Ontology;
import dixit.rdf.SortedTurtle;
import dixit.report.Labels;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.system.Txn;

/** The pages for people, and the same things as RDF for programs that ask for it. */
final class Explorer extends HttpServlet {
  private static final long serialVersionUID = 1;

  /** As much of one thing as a page can show. */
  static final int MOST = 100;

  private static final String W3ID = "https://w3id.org";
  private static final String HTML = "text/html";
  private static final AcceptList OFFERS =
      AcceptList.create(
          HTML,
          "text/turtle",
          "application/ld+json",
          "application/n-triples",
          "application/rdf+xml");
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
  private final transient Templates templates = new Templates();

  Explorer(Dataset dataset, Home home) {
    this.dataset = dataset;
    this.home = home;
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
      default -> missing(request, response);
    }
  }

  private void thing(String iri, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean there =
        !iri.isEmpty()
            && Txn.calculateRead(dataset, () -> reader("en").isThere(reader("en").resource(iri)));
    if (!there) {
      missing(request, response);
      return;
    }
    Optional<Lang> syntax = syntax(request, response);
    if (syntax.isPresent()) {
      Model told = Txn.calculateRead(dataset, () -> Pages.told(reader("en"), iri));
      rdf(told, syntax.get(), response);
    } else {
      Asked asked = Asked.in(request);
      show("thing", "", request, response, reader -> Pages.thing(reader, iri, asked));
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
      missing(request, response);
      return;
    }
    Optional<Lang> syntax = syntax(request, response);
    if (syntax.isPresent() && syntax.get().equals(Lang.TURTLE)) {
      write("text/turtle", Ontology.text(file), response);
    } else if (syntax.isPresent()) {
      rdf(Ontology.model(file), syntax.get(), response);
    } else if (file.equals("dixit.ttl")) {
      show("ontology", "", request, response, OntologyPage::of);
    } else {
      write("text/turtle", Ontology.text(file), response);
    }
  }

  /** What the client prefers, where that is no page. */
  private static Optional<Lang> syntax(HttpServletRequest request, HttpServletResponse response) {
    response.addHeader("Vary", "Accept");
    String accept = request.getHeader("Accept");
    String format = parameter(request, "format");
    String wanted =
        Map.of("ttl", "text/turtle", "jsonld", "application/ld+json").getOrDefault(format, accept);
    if (wanted == null || wanted.isBlank()) {
      return Optional.empty();
    }
    MediaType match = AcceptList.match(new AcceptList(wanted), OFFERS);
    return match == null || match.getContentTypeStr().equals(HTML)
        ? Optional.empty()
        : Optional.ofNullable(RDFLanguages.contentTypeToLang(match.getContentTypeStr()));
  }

  private static void rdf(Model model, Lang syntax, HttpServletResponse response)
      throws IOException {
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
    if (!parameter(request, "ui").isEmpty()) {
      Cookie cookie = new Cookie("ui", language);
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

  private void missing(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    show("missing", "", request, response, Pages::missing);
  }

  private static void asset(String name, HttpServletResponse response) throws IOException {
    String type = ASSETS.get(name);
    if (type == null) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      write("text/plain", "no such file\n", response);
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

  /** Asked for, else chosen before, else what the browser prefers. */
  private static String language(HttpServletRequest request) {
    Stream<String> chosen =
        Optional.ofNullable(request.getCookies()).stream()
            .flatMap(Stream::of)
            .filter(cookie -> cookie.getName().equals("ui"))
            .map(Cookie::getValue);
    List<Locale> preferred = Collections.list(request.getLocales());
    return Stream.of(
            Stream.of(parameter(request, "ui")),
            chosen,
            preferred.stream().map(Locale::getLanguage))
        .flatMap(languages -> languages)
        .filter(Labels.LANGUAGES::contains)
        .findFirst()
        .orElse(Labels.LANGUAGES.get(0));
  }
}
