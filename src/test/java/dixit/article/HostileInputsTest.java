package dixit.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that are cut, garbled or made to hurt: told in a line or read, in time, and no more. */
class HostileInputsTest {
  private static final Path INPUTS = Path.of("src/test/resources/inputs");
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** How many garbled inputs; a thousand by default, more for a longer look. */
  private static final int COUNT = Integer.getInteger("hostile", 1000);

  @TempDir private Path folder;

  /** What came of an input: its articles, or a line for each that cannot be read. */
  private List<String> open(byte[] bytes, String name) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    List<String> came = new ArrayList<>();
    new Unpacker(FieldMap.USUAL)
        .open(
            file,
            Article.Metadata.NONE,
            new Unpacker.Visitor() {
              @Override
              public boolean article(Source source) {
                try {
                  new ArticleReader().read(source, "en");
                  came.add("read");
                } catch (InputException e) {
                  fault(e);
                }
                return true;
              }

              @Override
              public void fault(InputException e) {
                assertEquals(1, e.getMessage().lines().count(), e.getMessage());
                came.add(e.getMessage());
              }
            });
    return came;
  }

  private static byte[] zip(byte[]... contents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < contents.length; i++) {
        zip.putNextEntry(new ZipEntry("../" + i));
        zip.write(contents[i]);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  static List<byte[]> seeds() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    try (Stream<Path> files = Files.list(INPUTS)) {
      for (Path file : files.filter(f -> !f.toString().endsWith(".expected")).sorted().toList()) {
        seeds.add(Files.readAllBytes(file));
      }
    }
    byte[] all = zip(seeds.toArray(byte[][]::new));
    seeds.add(all);
    seeds.add(gzip(seeds.get(0)));
    String page = new String(Files.readAllBytes(INPUTS.resolve("page.html")), "UTF-8");
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
    seeds.add(
        ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:x:1>\r\n"
                + "WARC-Date: 2026-03-04T09:30:00Z\r\nWARC-Target-URI: https://ostrel.example/\r\n"
                + "Content-Type: application/http;msgtype=response\r\nContent-Length: "
                + http.getBytes(StandardCharsets.UTF_8).length
                + "\r\n\r\n"
                + http
                + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    seeds.add(UnpackerTest.pdf("Velquor has bought Tamrin", "for two billion dollars."));
    return seeds;
  }

  /** The same every time: a seed cut off, with bytes changed, doubled or taken out. */
  private static byte[] garbled(byte[] seed, Random random) {
    byte[] bytes = seed.clone();
    int changes = random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    int from = random.nextInt(bytes.length);
    int to = from + random.nextInt(bytes.length - from);
    return switch (random.nextInt(4)) {
      case 0 -> Arrays.copyOf(bytes, 1 + from);
      case 1 -> {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + to - from);
        System.arraycopy(bytes, from, longer, bytes.length, to - from);
        yield longer;
      }
      case 2 -> {
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, shorter, from, bytes.length - to);
        yield shorter.length == 0 ? bytes : shorter;
      }
      default -> bytes;
    };
  }

  @Test
  void aThousandGarbledInputs() throws IOException {
    List<byte[]> seeds = seeds();
    Random random = new Random(6);
    for (int i = 0; i < COUNT; i++) {
      byte[] bytes = garbled(seeds.get(i % seeds.size()), random);
      String what = "input " + i;
      List<String> came = assertTimeoutPreemptively(LIMIT, () -> open(bytes, "in"), what);
      assertTrue(!came.isEmpty() || i % seeds.size() > 8, what);
    }
    try (Stream<Path> files = Files.walk(folder)) {
      assertEquals(2, files.count(), "nothing is written anywhere");
    }
  }

  /** What a fuzzer came upon, each named by the reader that it was for. */
  @Test
  void whatTheFuzzerFound() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/inputs-found"))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        Kind reader = Kind.valueOf(name.substring(0, name.indexOf('-')));
        byte[] bytes = Files.readAllBytes(file);
        assertTimeoutPreemptively(LIMIT, () -> ReaderFuzz.read(reader, bytes), name);
      }
    }
  }

  @Test
  void madeToHurt() throws IOException {
    int much = 200_000;
    List<String> inputs =
        List.of(
            "<html>" + "<div>".repeat(much),
            "<html><body>" + "<b><p>".repeat(much / 2) + "Velquor has bought Tamrin.",
            "<html><body><p>" + "<".repeat(much),
            "<html><!--" + "-".repeat(much),
            "<html><body>" + "<p>a, b.</p>".repeat(much / 4),
            "<html><script type=\"application/ld+json\">" + "[".repeat(much) + "</script><p>x",
            "[" + "[".repeat(much),
            "[{\"a\":" + "{\"a\":".repeat(much),
            "{\"text\": \"" + "a".repeat(much),
            "<rss><channel>" + "<item>".repeat(much),
            "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss><item>&b;"
                + "</item></rss>",
            "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><rss><item><title>&a;"
                + "</title></item></rss>",
            "Title,text\n" + "\"".repeat(much + 1),
            "From: a@b.example\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n"
                + "--b\nContent-Type: multipart/mixed; boundary=b\n\n".repeat(much / 50),
            "From: a@b.example\nSubject: " + "=?utf-8?q?".repeat(much / 10) + "\n\nx",
            "> ".repeat(much / 10) + "x",
            "[".repeat(much) + "](x)",
            "*a **a ".repeat(much / 10),
            "%PDF-1.7\n" + "1 0 obj<</Kids[1 0 R]>>".repeat(much / 100) + "trailer<</Root 1 0 R>>");
    for (int i = 0; i < inputs.size(); i++) {
      byte[] bytes = inputs.get(i).getBytes(StandardCharsets.UTF_8);
      String name = i > 14 && i < 18 ? "in.md" : "in";
      List<String> came = assertTimeoutPreemptively(LIMIT, () -> open(bytes, name), "input " + i);
      assertTrue(came.size() <= 100, came.size() + " of input " + i);
      came.forEach(line -> assertTrue(!line.contains("root:"), line));
    }
  }
}
