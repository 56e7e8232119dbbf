package dixit.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.article.InputException;
import dixit.model.Article;
import dixit.rdf.Iris;
import dixit.store.ArticleStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
  private static final int ARTICLES = 12;

  @TempDir private Path folder;
  private Path news = Path.of("");
  private List<URI> pages = List.of();
  private Optional<Path> store = Optional.empty();
  private boolean checkContent;
  private final Told listener = new Told();
  private final List<String> faults = listener.faults();

  @BeforeEach
  void articles() throws IOException {
    news = Files.createDirectories(folder.resolve("news/deep"));
    for (int i = 0; i < ARTICLES; i++) {
      String name = "Velquor" + (char) ('a' + i);
      Files.writeString(
          news.resolve(i + ".txt"),
          name + " has bought Tamrin for $" + (i + 1) + " billion, Ostrel said on Tuesday.\n");
    }
    news = folder.resolve("news");
  }

  private Corpus.Outcome run(Path out, int jobs) {
    return run(out, jobs, news);
  }

  private Corpus.Outcome run(Path out, int jobs, Path... inputs) {
    faults.clear();
    return new Corpus(
            new Corpus.Order(
                List.of(inputs),
                pages,
                true,
                out,
                store,
                checkContent,
                jobs,
                "auto",
                Iris.DEFAULT_BASE,
                Article.Metadata.NONE,
                dixit.article.FieldMap.USUAL),
            listener)
        .run();
  }

  private static Map<String, byte[]> shards(Path out) throws IOException {
    Map<String, byte[]> shards = new TreeMap<>();
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".nq.gz")).toList()) {
        shards.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return shards;
  }

  private static void assertSame(Path expected, Path actual) throws IOException {
    Map<String, byte[]> one = shards(expected);
    Map<String, byte[]> other = shards(actual);
    assertEquals(one.keySet(), other.keySet());
    one.forEach((name, bytes) -> assertTrue(Arrays.equals(bytes, other.get(name)), name));
  }

  private static List<String> lines(Path out) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String shard : shards(out).keySet()) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(out.resolve(shard)))) {
        new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(lines::add);
      }
    }
    return lines;
  }

  private static long headlines(Path out, String word) throws IOException {
    return lines(out).stream()
        .filter(line -> line.contains("#label> ") && line.contains(word))
        .count();
  }

  @Test
  void theNumberOfJobsIsOfNoMatter() throws IOException {
    Corpus.Outcome one = run(folder.resolve("one"), 1);
    run(folder.resolve("eight"), 8);
    assertSame(folder.resolve("one"), folder.resolve("eight"));
    assertEquals(ARTICLES, one.articles());
    assertEquals(ARTICLES, one.read());
    assertEquals(one.quads(), lines(folder.resolve("one")).size());
    assertEquals(List.of(), faults);
  }

  @Test
  void aSecondRunTouchesNothing() throws IOException {
    Path out = folder.resolve("out");
    run(out, 2);
    Path shard = out.resolve(shards(out).keySet().iterator().next());
    Files.setLastModifiedTime(shard, FileTime.fromMillis(0));
    Corpus.Outcome second = run(out, 2);
    assertEquals(0, second.read());
    assertEquals(ARTICLES, second.unchanged());
    assertEquals(0, Files.getLastModifiedTime(shard).toMillis());
  }

  @Test
  void onlyWhatChangedIsReadAndWhatIsGoneGoes() throws IOException {
    Path out = folder.resolve("out");
    run(out, 2);
    Files.writeString(news.resolve("deep/0.txt"), "Brelune has bought Tamrin, Ostrel said.\n");
    Files.delete(news.resolve("deep/1.txt"));
    Files.writeString(news.resolve("deep/2.meta.json"), "{\"publisher\": \"Ostrel\"}");
    Corpus.Outcome second = run(out, 2);
    assertEquals(2, second.read());
    assertEquals(ARTICLES - 1, second.articles());
    assertEquals(1, headlines(out, "\"Brelune\""));
    assertEquals(0, headlines(out, "\"Velquora\""));
    assertEquals(0, headlines(out, "\"Velquorb\""));
    run(folder.resolve("fresh"), 1);
    assertSame(folder.resolve("fresh"), out);
  }

  /** A fault of the program that nobody foresaw loses no article without a word. */
  @Test
  void whatNobodyForesawIsToldOfEachArticle() {
    Corpus.Order order =
        new Corpus.Order(
            List.of(news),
            pages,
            true,
            folder.resolve("out"),
            store,
            false,
            2,
            "auto",
            Iris.DEFAULT_BASE,
            null,
            dixit.article.FieldMap.USUAL);
    Corpus.Outcome outcome = new Corpus(order, listener).run();
    assertEquals(ARTICLES, outcome.sources());
    assertEquals(ARTICLES, outcome.bad());
    assertEquals(ARTICLES, faults.size());
    assertTrue(faults.get(0).contains("a bug, please report it"), faults.get(0));
  }

  @Test
  void filesThatLookAsBeforeAreNotLookedInto() throws Exception {
    Thread.sleep(2500);
    Path out = folder.resolve("out");
    run(out, 2);
    Path ledger = out.resolve(".dixit/sources.gz");
    // With other sums in the ledger, whoever looks into a file takes it for changed.
    String forged;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(ledger))) {
      forged =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replaceAll("(?m)^([^\\t]*)\\t[^\\t]*", "$1\tbad");
    }
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(ledger))) {
      gzip.write(forged.getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(ARTICLES, run(out, 2).unchanged());
    Path file = news.resolve("deep/3.txt");
    FileTime time = Files.getLastModifiedTime(file);
    Files.writeString(file, Files.readString(file).replace("Velquord", "Velquorx"));
    Files.setLastModifiedTime(file, time);
    Files.writeString(news.resolve("deep/5.meta.json"), "{\"publisher\": \"The Ostrel Post\"}");
    Corpus.Outcome outcome = run(out, 2);
    assertEquals(2, outcome.read());
    assertEquals(ARTICLES - 2, outcome.unchanged());
    checkContent = true;
    outcome = run(out, 2);
    assertEquals(ARTICLES - 2, outcome.read());
    assertEquals(2, outcome.unchanged());
  }

  @Test
  void aFileThatHasJustChangedHasNoStamp() throws IOException {
    Fingerprint fingerprint = new Fingerprint(List.of());
    Path file = news.resolve("deep/0.txt");
    long now = Files.getLastModifiedTime(file).toMillis();
    assertEquals(0, fingerprint.stamp(file, "", now));
    long stamp = fingerprint.stamp(file, "", now + 60_000);
    assertTrue(stamp != 0);
    assertEquals(stamp, fingerprint.stamp(file, "", now + 70_000));
    Fingerprint other = new Fingerprint(List.of("fr"));
    assertTrue(stamp != other.stamp(file, "", now + 60_000));
  }

  @Test
  void furtherInputsAreAdded() throws IOException {
    Path out = folder.resolve("out");
    Path first = news.resolve("deep/0.txt");
    assertEquals(1, run(out, 2, first).articles());
    assertEquals(2, run(out, 2, news.resolve("deep/1.txt")).articles());
    assertEquals(ARTICLES, run(out, 2).articles());
    run(folder.resolve("fresh"), 1);
    assertSame(folder.resolve("fresh"), out);
  }

  @Test
  void anArticleFoundTwiceIsWrittenOnce() throws IOException {
    Files.copy(news.resolve("deep/3.txt"), news.resolve("again.txt"));
    Files.copy(news.resolve("deep/3.txt"), news.resolve("known.txt"));
    Files.writeString(news.resolve("known.meta.json"), "{\"publisher\": \"Ostrel\"}");
    Corpus.Outcome outcome = run(folder.resolve("out"), 8);
    assertEquals(ARTICLES, outcome.articles());
    assertEquals(ARTICLES + 2, outcome.sources());
    run(folder.resolve("one"), 1);
    assertSame(folder.resolve("one"), folder.resolve("out"));
  }

  @Test
  void whatCannotBeReadIsToldOnceInEachRun() throws IOException {
    Files.write(news.resolve("binary.bin"), new byte[] {0, 1, 2, 3});
    Files.writeString(news.resolve("polish.txt"), "Zażółć gęślą jaźń");
    Files.writeString(news.resolve(".hidden"), "x");
    for (int i = 0; i < 2; i++) {
      Corpus.Outcome outcome = run(folder.resolve("out"), 4);
      assertEquals(2, outcome.bad());
      assertEquals(ARTICLES, outcome.articles());
      assertEquals(2, faults.size(), faults.toString());
      assertTrue(faults.stream().anyMatch(f -> f.contains("binary.bin: binary")));
    }
  }

  /** Wherever a process ends, its journal holds whole records and maybe a piece of one. */
  @Test
  void goesOnFromWhateverTheJournalHolds() throws IOException {
    Path whole = folder.resolve("whole");
    run(whole, 1);
    Path stopped = folder.resolve("stopped");
    byte[] journal = journalOf(stopped);
    for (int part = 0; part <= 20; part++) {
      Path out = Files.createDirectories(folder.resolve("resumed" + part));
      Files.createDirectories(out.resolve(".dixit"));
      Files.write(
          out.resolve(".dixit/journal"), Arrays.copyOf(journal, journal.length * part / 20));
      Files.write(out.resolve(".3f.nq.gz.part"), new byte[] {1, 2, 3});
      Corpus.Outcome outcome = run(out, 2);
      assertEquals(ARTICLES, outcome.articles());
      assertEquals(ARTICLES, outcome.read() + outcome.unchanged());
      assertSame(whole, out);
      assertFalse(Files.exists(out.resolve(".3f.nq.gz.part")));
    }
  }

  @Test
  void aDamagedRecordAndAllAfterItAreReadAgain() throws IOException {
    Path whole = folder.resolve("whole");
    run(whole, 1);
    Path out = folder.resolve("out");
    byte[] journal = journalOf(out);
    journal[journal.length / 2] ^= 0x55;
    Files.write(out.resolve(".dixit/journal"), journal);
    for (String shard : shards(out).keySet()) {
      Files.delete(out.resolve(shard));
    }
    Corpus.Outcome outcome = run(out, 2);
    assertTrue(outcome.read() > 0 && outcome.unchanged() > 0, outcome.toString());
    assertSame(whole, out);
  }

  /** The journal of a run that could not write its ledger. */
  private byte[] journalOf(Path out) throws IOException {
    Path inTheWay = Files.createDirectories(out.resolve(".dixit/sources.gz.part"));
    assertThrows(InputException.class, () -> run(out, 1));
    Files.delete(inTheWay);
    return Files.readAllBytes(out.resolve(".dixit/journal"));
  }

  @Test
  void aStoreHoldsTheSame() throws IOException {
    Path out = folder.resolve("out");
    store = Optional.of(folder.resolve("store"));
    run(out, 2);
    assertEquals(ARTICLES, storeArticles().size());
    Files.writeString(news.resolve("deep/0.txt"), "Brelune has bought Tamrin, Ostrel said.\n");
    Files.delete(news.resolve("deep/1.txt"));
    run(out, 2);
    run(out, 2);
    assertEquals(ARTICLES - 1, storeArticles().size());
    store = Optional.of(folder.resolve("fresh"));
    run(folder.resolve("fresh-out"), 1);
    assertEquals(dump(folder.resolve("fresh")), dump(folder.resolve("store")));
  }

  private List<String> storeArticles() {
    try (ArticleStore articles = ArticleStore.open(folder.resolve("store"))) {
      return articles.articles();
    }
  }

  private static String dump(Path store) throws IOException {
    try (ArticleStore articles = ArticleStore.open(store)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      articles.dump(bytes);
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }

  @Test
  void damagedShardsAreWrittenAgain() throws IOException {
    Path out = folder.resolve("out");
    run(out, 2);
    Map<String, byte[]> before = shards(out);
    for (String shard : before.keySet()) {
      byte[] bytes = Files.readAllBytes(out.resolve(shard));
      Files.write(out.resolve(shard), Arrays.copyOf(bytes, bytes.length - 1));
    }
    assertEquals(ARTICLES, run(out, 2).read());
    run(folder.resolve("fresh"), 1);
    assertSame(folder.resolve("fresh"), out);
  }

  @Test
  void twoRunsAtATimeAreRefused() throws IOException {
    Path out = folder.resolve("out");
    Path lock = Files.createDirectories(out.resolve(".dixit")).resolve("lock");
    try (FileChannel file =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = file.lock()) {
      assertTrue(held.isValid());
      InputException e = assertThrows(InputException.class, () -> run(out, 1));
      assertTrue(e.getMessage().contains("in use by another run"), e.getMessage());
    }
    assertEquals(ARTICLES, run(out, 1).articles());
  }

  @Test
  void theResultMayLieAmongTheInputs() throws IOException {
    Path out = news.resolve("out");
    run(out, 2);
    assertEquals(ARTICLES, run(out, 2).sources());
    assertEquals(List.of(), faults);
  }

  @Test
  void refusesWhatCannotBe() throws IOException {
    Path out = folder.resolve("out");
    assertThrows(InputException.class, () -> run(out, 1, folder.resolve("none")));
    Path file = Files.writeString(folder.resolve("file"), "x");
    InputException e = assertThrows(InputException.class, () -> run(file, 1));
    assertTrue(e.getMessage().contains("cannot be written"), e.getMessage());
  }
}
