package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses in place of files; a real server on this machine. */
class WebInputsTest {
  private static final String GOOD = "src/test/resources/evaluate/velquor.txt";

  @TempDir private Path folder;
  private HttpServer server;
  private int port;

  @BeforeEach
  void start() throws IOException {
    start(0);
    port = server.getAddress().getPort();
  }

  private void start(int at) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body =
        "<html><body><h1>Velquor buys Ostrel</h1><p>Velquor has bought Ostrel.</p>"
            .getBytes(StandardCharsets.UTF_8);
    int status = path.equals("/robots.txt") ? 404 : path.startsWith("/round") ? 302 : 200;
    if (status == 302) {
      exchange.getResponseHeaders().set("Location", path + "d");
    }
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  @Test
  void buildAndTextReadPages() throws IOException {
    String page = address("/news/page.html");
    CommandRun build =
        CommandRun.of("build", page, "--allow-private", "--out", folder.toString(), "--lang", "en");
    assertEquals(0, build.code(), build.err());
    String graph = Files.readString(folder.resolve("page.ttl"));
    assertTrue(graph.contains("<" + page + ">"), graph);
    CommandRun text = CommandRun.of("text", page, "--allow-private");
    assertEquals("Velquor buys Ostrel\n\nVelquor has bought Ostrel.", text.out(), text.err());
  }

  private void assertRefused(String words, String... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertEquals(3, run.code(), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains(words), run.err());
    assertEquals("", run.out());
  }

  @Test
  void whatCannotBeHadIsToldInALine() {
    Path out = folder.resolve("out");
    assertRefused("private network", "build", address("/a"), "--out", out.toString());
    assertRefused("private network", "text", address("/a"));
    assertRefused("without end", "text", address("/round"), "--allow-private");
    assertRefused("two inputs", "build", address("/a/x"), address("/b/x"), "--allow-private");
    server.stop(0);
    assertRefused("cannot be reached", "text", address("/a"), "--allow-private");
    assertRefused(
        "cannot be reached", "build", address("/a"), "--allow-private", "--out", out.toString());
    assertFalse(Files.exists(out));
  }

  @Test
  void aCorpusKeepsWhatItHasWhileTheNetworkIsAway() throws IOException {
    String[] command = {
      "corpus",
      GOOD,
      address("/page"),
      address("/round"),
      "--allow-private",
      "--lang",
      "en",
      "--out",
      folder.resolve("graph").toString()
    };
    server.stop(0);
    CommandRun away = CommandRun.of(command);
    assertEquals(0, away.code(), away.err());
    assertEquals(2, away.err().lines().count(), away.err());
    assertTrue(away.out().contains("1 articles"), away.out());
    start(port);
    CommandRun back = CommandRun.of(command);
    assertEquals(0, back.code(), back.err());
    assertTrue(back.out().contains("2 articles"), back.out());
    assertTrue(back.out().contains("1 as before"), back.out());
    assertTrue(back.err().contains("without end") && back.err().lines().count() == 1, back.err());
    server.stop(0);
    CommandRun again = CommandRun.of(command);
    assertTrue(again.out().contains("2 articles"), "a page that was had stays: " + again.out());
    start(port);
  }

  /** So that the host that was checked is the one that is asked. */
  @Test
  void aNameIsLookedUpOnce() {
    CommandRun.of("text", address("/a"));
    assertEquals("-1", Security.getProperty("networkaddress.cache.ttl"));
  }
}
