package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.export.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildCommandTest {
  private static final String ARTICLE = "src/test/resources/articles/fr-nvidia-groq/article.txt";
  private static final String ENGLISH = "src/test/resources/evaluate/velquor.txt";

  @TempDir private Path folder;

  private CommandRun build(String... arguments) {
    List<String> all = new ArrayList<>(List.of("build", "--out", folder.toString()));
    all.addAll(List.of(arguments));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private Model graph(String name) {
    return RDFDataMgr.loadModel(folder.resolve(name + ".ttl").toString());
  }

  private List<String> literals(String name, String property) {
    Model graph = graph(name);
    return graph
        .listObjectsOfProperty(graph.createProperty("https://schema.org/", property))
        .mapWith(node -> node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString())
        .toList();
  }

  @Test
  void showsWhatWasFound() {
    CommandRun run = build(ARTICLE);
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.err());
    assertTrue(run.out().contains("Companies      Nvidia, Groq"), run.out());
    assertTrue(run.out().contains("\nPosts\n"), run.out());
    assertTrue(
        run.out().contains("  Nvidia denies: \"elle n'acquérait pas l'ensemble de l'entreprise\""),
        run.out());
  }

  /** Whoever else says it does not hide that the article itself does; alone, it needs no name. */
  @Test
  void showsAllWhoStandBehindAValue() {
    List<String> lines = build(ARTICLE).out().lines().map(String::strip).toList();
    assertTrue(
        lines.stream()
            .anyMatch(l -> l.matches("employer +Nvidia +\\[the article says; Emily Carter says]")),
        lines::toString);
    assertTrue(lines.stream().anyMatch(l -> l.matches("hired person +Sunny Madra")));
  }

  @Test
  void isSilentWhenAskedTo() {
    CommandRun run = build(ARTICLE, "--quiet");
    assertEquals("", run.out() + run.err());
    assertFalse(graph("article").isEmpty());
  }

  @Test
  void aLineEachForSeveralArticles() {
    CommandRun run = build(ARTICLE, ENGLISH);
    assertEquals(2, run.out().lines().count(), run.out());
    assertFalse(graph("velquor").isEmpty());
  }

  @Test
  void theOrderOfTheInputsIsOfNoMatter() throws IOException {
    build(ARTICLE, ENGLISH);
    byte[] first = Files.readAllBytes(folder.resolve("article.ttl"));
    build(ENGLISH, ARTICLE);
    assertArrayEquals(first, Files.readAllBytes(folder.resolve("article.ttl")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "ja-JP"})
  void theSameBytesInEveryPlace(String locale) throws IOException {
    build(ARTICLE, "--format", "jsonld,rdfxml");
    List<byte[]> here = contents();
    Locale before = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(locale));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      build(ARTICLE, "--format", "jsonld,rdfxml");
    } finally {
      Locale.setDefault(before);
      TimeZone.setDefault(zone);
    }
    List<byte[]> there = contents();
    for (int i = 0; i < here.size(); i++) {
      assertArrayEquals(here.get(i), there.get(i));
    }
  }

  private List<byte[]> contents() throws IOException {
    List<byte[]> contents = new ArrayList<>();
    for (Path file : files()) {
      contents.add(Files.readAllBytes(file));
    }
    return contents;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void writesFurtherFormats() throws IOException {
    build(ENGLISH, "--format", "trig,nquads", "--format", "ntriples");
    for (Format format : List.of(Format.TURTLE, Format.TRIG, Format.NQUADS, Format.NTRIPLES)) {
      assertTrue(Files.size(folder.resolve("velquor." + format.extension())) > 0);
    }
    assertEquals(2, build(ENGLISH, "--format", "docx").code());
  }

  @Test
  void theBaseIsThatOfEveryIdentifier() {
    assertEquals(0, build(ENGLISH, "--base", "https://example.org/kg/").code());
    Model graph = graph("velquor");
    assertTrue(
        graph.listSubjects().toList().stream()
            .allMatch(subject -> subject.getURI().startsWith("https://example.org/kg/")));
  }

  @Test
  void keepsWhatIsKnownOfTheArticle() {
    CommandRun run =
        build(
            ENGLISH,
            "--title",
            "Velquor \"buys\" Tamrin",
            "--published",
            "2026-01-02",
            "--publisher",
            "Ostrel",
            "--url",
            "https://ostrel.example/1");
    assertEquals(0, run.code(), run.err());
    assertEquals(List.of("Velquor \"buys\" Tamrin"), literals("velquor", "headline"));
    assertEquals(List.of("2026-01-02"), literals("velquor", "datePublished"));
    assertEquals(List.of("Ostrel"), literals("velquor", "publisher"));
    assertEquals(List.of("https://ostrel.example/1"), literals("velquor", "url"));
  }

  @Test
  void readsASidecarAndADateline() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("in"));
    String text = "Velquor buys Tamrin\n\nMarch 4, 2026\n\nVelquor Inc. has bought Tamrin.\n";
    Path dated = Files.writeString(articles.resolve("dated.txt"), text);
    Path known = Files.writeString(articles.resolve("known.txt"), text + "The end.\n");
    Files.writeString(articles.resolve("known.meta.json"), "{\"published\": \"2026-03-05\"}");
    assertEquals(0, build(dated.toString(), known.toString()).code());
    assertEquals(List.of("2026-03-04"), literals("dated", "datePublished"));
    assertEquals(List.of("2026-03-05"), literals("known", "datePublished"));
  }

  @Test
  void readsStandardInput() {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream("Velquor has bought Tamrin.".getBytes()));
      assertEquals(0, build("-").code());
    } finally {
      System.setIn(before);
    }
    assertFalse(graph("stdin").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--published 26/12/2025",
        "--url ostrel",
        "--base ids/",
        "--base https://example.org/kg",
        "--title x src/test/resources/evaluate/velquor.txt",
      })
  void refusesWrongUsage(String options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(ARTICLE));
    arguments.addAll(List.of(options.split(" ")));
    CommandRun run = build(arguments.toArray(String[]::new));
    assertEquals(2, run.code(), run.err());
    assertEquals(List.of(), files());
  }
}
