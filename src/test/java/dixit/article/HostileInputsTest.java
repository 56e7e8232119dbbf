package dixit.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Article;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that are cut, garbled or made to hurt: told in a line or read, in time, and no more. */
class HostileInputsTest {
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

  @Test
  void aThousandGarbledInputs() throws IOException {
    List<byte[]> inputs = HostileInputs.garbled(COUNT);
    for (int i = 0; i < COUNT; i++) {
      byte[] bytes = inputs.get(i);
      String what = "input " + i;
      List<String> came = assertTimeoutPreemptively(LIMIT, () -> open(bytes, "in"), what);
      assertFalse(came.isEmpty(), what);
      List<String> told = came.stream().filter(line -> !line.equals("read")).toList();
      assertEquals(told.stream().distinct().toList(), told, what);
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
