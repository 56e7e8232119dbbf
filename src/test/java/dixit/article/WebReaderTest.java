package dixit.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dixit.model.Article;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real server on this machine. */
class WebReaderTest {
  private static final String PAGE =
      "<html><body><h1>Velquor rachète Tamrin</h1><p>Velquor a racheté Tamrin à Besançon.</p>";

  private final WebReader web = new WebReader(true);
  private HttpServer server;
  private String robots = "User-agent: *\nDisallow: /closed/\n";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = PAGE.getBytes(Charset.forName("windows-1252"));
    String type = "text/html; charset=windows-1252";
    int status = 200;
    switch (path) {
      case "/robots.txt" -> {
        body = robots.getBytes(StandardCharsets.UTF_8);
        status = robots.isEmpty() ? 404 : robots.equals("broken") ? 503 : 200;
        if (robots.startsWith("/")) {
          exchange.getResponseHeaders().set("Location", robots);
        }
      }
      case "/robots/there" -> body = "User-agent: *\nDisallow: /closed/\n".getBytes("UTF-8");
      case "/robots/round" -> exchange.getResponseHeaders().set("Location", "/robots/round");
      case "/packed" -> {
        body = HostileInputs.gzip(body);
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      }
      case "/brotli" -> exchange.getResponseHeaders().set("Content-Encoding", "br");
      case "/syndicated" -> {
        body =
            ("<html lang=\"fr\"><link rel=\"canonical\" href=\"https://ostrel.example/1\"><p>"
                    + "Velquor, Tamrin.")
                .getBytes("UTF-8");
        type = "text/html";
      }
      case "/table" -> {
        body = "titre,corps\n,Velquor.\n".getBytes("UTF-8");
        type = "text/csv";
      }
      case "/feed" -> {
        body =
            "<rss><channel><item><title>Velquor</title><description>x</description></item></channel></rss>"
                .getBytes("UTF-8");
        type = "application/rss+xml";
      }
      case "/moved" -> exchange.getResponseHeaders().set("Location", "/page");
      case "/round" -> exchange.getResponseHeaders().set("Location", "/about");
      case "/about" -> exchange.getResponseHeaders().set("Location", "/round");
      case "/away" -> exchange.getResponseHeaders().set("Location", "file:///etc/hostname");
      case "/to-closed" -> exchange.getResponseHeaders().set("Location", "/closed/page");
      case "/gone" -> status = 410;
      case "/large" -> body = new byte[70_000_000];
      default -> {}
    }
    if (exchange.getResponseHeaders().containsKey("Location")) {
      status = 302;
    }
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private void assertRefused(WebReader reader, String path, String words) {
    InputException e =
        assertThrows(
            InputException.class, () -> reader.fetch(address(path), Article.Metadata.NONE));
    assertTrue(e.getMessage().contains(words), e.getMessage());
    assertEquals(1, e.getMessage().lines().count());
  }

  @Test
  void robotsTxtMayLieElsewhere() {
    robots = "/robots/there";
    WebReader reader = new WebReader(true);
    assertEquals(Kind.HTML, reader.fetch(address("/page"), Article.Metadata.NONE).kind());
    assertRefused(reader, "/closed/page", "robots.txt");
    robots = "/robots/round";
    assertEquals(
        Kind.HTML, new WebReader(true).fetch(address("/page"), Article.Metadata.NONE).kind());
  }

  @Test
  void thePageKnowsItsOwnAddressAndLanguage() {
    Source page = web.fetch(address("/syndicated"), Article.Metadata.NONE);
    Article article = new ArticleReader().read(page, "auto").article();
    assertEquals("https://ostrel.example/1", article.metadata().url().orElseThrow());
    assertEquals("fr", article.language());
    Article.Metadata given =
        new Article.Metadata(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("https://ostrel.example/2"));
    Source told = web.fetch(address("/syndicated"), given);
    assertEquals(
        given.url(), new ArticleReader().read(told, "fr").article().metadata().url(), "given");
  }

  @Test
  void columnsOfAFetchedTableMayHaveOtherNames() {
    Source table = web.fetch(address("/table"), Article.Metadata.NONE);
    assertEquals(List.of("Velquor."), texts(table, new FieldMap(Map.of("text", "corps"))));
  }

  private static List<String> texts(Source source, FieldMap fields) {
    return items(source, fields).stream().map(ArticleReader::text).toList();
  }

  /** The address of the feed is none of theirs. */
  @Test
  void itemsOfAFeedHaveAddressesOfTheirOwnOrNone() {
    Source feed = web.fetch(address("/feed"), Article.Metadata.NONE);
    List<Source> items = items(feed, FieldMap.USUAL);
    assertEquals(1, items.size());
    assertEquals(Optional.empty(), items.get(0).known().url().or(items.get(0)::address));
  }

  private static List<Source> items(Source source, FieldMap fields) {
    List<Source> items = new ArrayList<>();
    new Unpacker(fields)
        .open(
            source,
            new Unpacker.Visitor() {
              @Override
              public boolean article(Source item) {
                return items.add(item);
              }

              @Override
              public void fault(InputException fault) {
                throw fault;
              }
            });
    return items;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/page", "/moved", "/packed"})
  void fetches(String path) {
    Source source = web.fetch(address(path), Article.Metadata.NONE);
    assertEquals(Kind.HTML, source.kind());
    assertTrue(ArticleReader.text(source).contains("racheté Tamrin à Besançon"));
    assertEquals(address(path).toString(), source.address().orElseThrow());
    assertEquals(path.substring(1), source.stem());
  }

  @Test
  void refusesWhatCannotBeHad() {
    assertRefused(web, "/round", "without end");
    assertRefused(web, "/away", "file:///etc/hostname: no address of the web");
    assertRefused(web, "/brotli", "packed as 'br'");
    assertRefused(web, "/gone", "answers 410");
    assertRefused(web, "/large", "too long for an article");
    server.stop(0);
    assertRefused(new WebReader(true), "/page", "cannot be reached");
  }

  @Test
  void obeysTheSite() {
    assertRefused(web, "/closed/page", "robots.txt");
    assertRefused(web, "/to-closed", "robots.txt");
    robots = "User-agent: dixit\nDisallow: /\n";
    assertRefused(new WebReader(true), "/page", "robots.txt");
    robots = "broken";
    assertRefused(new WebReader(true), "/page", "robots.txt");
    robots = "";
    assertEquals(
        Kind.HTML, new WebReader(true).fetch(address("/page"), Article.Metadata.NONE).kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://localhost/",
        "http://10.1.2.3/",
        "http://192.168.0.1/",
        "http://169.254.169.254/latest",
        "http://100.64.0.1/",
        "http://0.0.0.0/",
        "http://[::1]/",
        "http://[fd00::1]/",
        "http://[::ffff:127.0.0.1]/",
      })
  void staysOutOfPrivateNetworks(String address) {
    InputException e =
        assertThrows(
            InputException.class,
            () -> new WebReader(false).fetch(URI.create(address), Article.Metadata.NONE));
    assertTrue(e.getMessage().contains("--allow-private"), e.getMessage());
  }

  @Test
  void tellsAddressesFromFiles() {
    assertEquals(
        URI.create("https://ostrel.example/a?b=c"),
        WebReader.address("https://ostrel.example/a?b=c").orElseThrow());
    assertTrue(WebReader.address("http/file.txt").isEmpty());
    assertTrue(WebReader.address("file:///etc/hostname").isEmpty());
  }
}
