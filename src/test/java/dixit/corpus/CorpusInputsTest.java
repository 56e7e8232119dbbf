package dixit.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.article.FieldMap;
import dixit.article.HostileInputs;
import dixit.model.Article;
import dixit.rdf.Iris;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run finds in folders, and what it tells of what it cannot read. */
class CorpusInputsTest {
  private static final int ARTICLES = 3;

  @TempDir private Path folder;
  private Path news = Path.of("");
  private Optional<Path> store = Optional.empty();
  private final Told told = new Told();
  private final List<String> faults = told.faults();

  @BeforeEach
  void articles() throws IOException {
    news = folder.resolve("news");
    Files.createDirectories(news.resolve("deep"));
    for (int i = 0; i < ARTICLES; i++) {
      Files.writeString(
          news.resolve("deep/" + i + ".txt"),
          "Velquor has bought Tamrin for $" + (i + 1) + " billion, Ostrel said on Tuesday.\n");
    }
  }

  private Corpus.Outcome run(Path out, int jobs) {
    return run(out, jobs, news);
  }

  private Corpus.Outcome run(Path out, int jobs, Path input) {
    faults.clear();
    return new Corpus(
            new Corpus.Order(
                List.of(input),
                List.of(),
                false,
                out,
                store,
                false,
                jobs,
                "auto",
                Iris.DEFAULT_BASE,
                Article.Metadata.NONE,
                FieldMap.USUAL),
            told)
        .run();
  }

  @Test
  void aPackedFileIsOneInputAndBesideItsOwnUnpackedAnother() throws IOException {
    Path packed = news.resolve("deep/0.txt.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write("Velquor has bought Brelune for $2 billion, Ostrel said.".getBytes("UTF-8"));
    }
    String lines =
        "{\"text\": \"Velquor has sold Tamrin.\"}\n{\"text\": \"Brelune has sold Tamrin.\"}\n";
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(news.resolve("lines.jsonl.gz")))) {
      out.write(lines.getBytes("UTF-8"));
    }
    Path out = folder.resolve("out");
    Corpus.Outcome outcome = run(out, 2);
    assertEquals(List.of(), faults);
    assertEquals(ARTICLES + 3, outcome.articles());
    assertEquals(ARTICLES + 3, run(out, 2).unchanged());
    Files.delete(packed);
    assertEquals(ARTICLES + 2, run(out, 2).articles());
  }

  @Test
  void aStoreAndWhatEarlierRunsWroteAreNoInputs() throws IOException {
    store = Optional.of(news.resolve("kg"));
    Path out = news.resolve("kg/corpus");
    run(out, 2);
    assertEquals(ARTICLES, run(out, 2).sources());
    assertEquals(List.of(), faults);
    store = Optional.empty();
    run(news.resolve("one"), 2);
    assertEquals(ARTICLES, run(folder.resolve("two"), 2).sources());
    assertEquals(List.of(), faults);
  }

  @Test
  void linksAndFoldersThatLeadNowhereAreToldOnce() throws IOException {
    Files.createSymbolicLink(news.resolve("loop"), news);
    Files.createSymbolicLink(news.resolve("deep/up"), folder);
    Files.createSymbolicLink(news.resolve("gone"), folder.resolve("none.txt"));
    Path deep = news;
    for (int i = 0; i < 70; i++) {
      deep = deep.resolve("d");
    }
    Files.writeString(Files.createDirectories(deep).resolve("a.txt"), "Velquor has bought Orvane.");
    Corpus.Outcome outcome = run(folder.resolve("out"), 2);
    assertEquals(ARTICLES, outcome.articles());
    assertEquals(4, outcome.bad(), faults.toString());
    assertEquals(2, faults.stream().filter(f -> f.contains("in a circle")).count());
    assertEquals(1, faults.stream().filter(f -> f.contains("gone: a link to what")).count());
    assertEquals(1, faults.stream().filter(f -> f.contains("64 folders")).count());
  }

  @Test
  void namesDoNothingToATerminal() throws IOException {
    Files.write(news.resolve("a\n\u001b[31mb\u202e.bin"), new byte[] {0, 1, 2});
    run(folder.resolve("out"), 2);
    assertEquals(1, faults.size());
    assertTrue(faults.get(0).contains("a\\n\\u001b[31mb\\u202e.bin: binary"), faults.get(0));
  }

  @Test
  void tellsOfDoubtsWithoutCountingThemAsBad() throws IOException {
    byte[] text =
        "Le groupe Velquor a racheté la société Tamrin à Évry, dit Ostrel?".getBytes("UTF-8");
    text[text.length - 1] = (byte) 0x92;
    Files.write(news.resolve("doubt.txt"), text);
    Corpus.Outcome outcome = run(folder.resolve("out"), 2);
    assertEquals(0, outcome.bad());
    assertEquals(ARTICLES + 1, outcome.articles());
    assertEquals(1, told.notices().size(), told.notices().toString());
  }

  /** Whatever is in a folder, each file gives articles or a line, and the run ends well. */
  @Test
  void hostileInputsEndNoRun() throws IOException {
    int inputs = Integer.getInteger("hostile", 1000);
    Path hostile = folder.resolve("hostile");
    List<String> names = HostileInputs.write(hostile, inputs);
    Corpus.Outcome outcome = run(folder.resolve("out"), 2, hostile);
    assertEquals(outcome.bad(), faults.size());
    assertEquals(faults.size(), faults.stream().distinct().count(), "each told once");
    faults.forEach(fault -> assertEquals(1, fault.lines().count(), fault));
    assertEquals(List.of(), faults.stream().filter(f -> f.contains("a bug")).toList());
    assertTrue(outcome.read() + outcome.bad() >= inputs, outcome.toString());
    Map<String, Long> times = new TreeMap<>();
    for (String fault : faults) {
      names.stream()
          .filter(name -> fault.startsWith(hostile.resolve(name) + ":"))
          .forEach(name -> times.merge(name, 1L, Long::sum));
    }
    times.forEach((name, count) -> assertEquals(1, count, name));
    List<String> before = faults.stream().sorted().toList();
    List<String> shards = shards(folder.resolve("out"));
    assertEquals(outcome.articles(), run(folder.resolve("out"), 1, hostile).articles());
    assertEquals(before, faults.stream().sorted().toList());
    assertEquals(shards, shards(folder.resolve("out")));
  }

  /** Each shard with the hash of its bytes. */
  private static List<String> shards(Path out) throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files
          .filter(file -> file.toString().endsWith(".nq.gz"))
          .sorted()
          .map(file -> file.getFileName() + " " + hash(file))
          .toList();
    }
  }

  private static int hash(Path file) {
    try {
      return java.util.Arrays.hashCode(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
