package dixit.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dixit.store.ArticleStore;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run killed amid its work, many times in a row, loses nothing and doubles nothing. */
class CorpusKillIT {
  private static final int KILLS = 20;
  @TempDir private Path folder;
  private int articles;

  private Process start(Path... places) throws IOException {
    return start(2, places);
  }

  private Process start(int jobs, Path... places) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "dixit.cli.Main",
                "corpus",
                folder.resolve("news").toString(),
                "--jobs",
                "" + jobs,
                "--out",
                places[0].toString()));
    if (places.length > 1) {
      words.addAll(List.of("--store", places[1].toString()));
    }
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(new File(folder.toFile(), "log"))
        .start();
  }

  /** Returns how long it took, in milliseconds. */
  private long toTheEnd(Path... places) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process = start(places);
    assertTrue(process.waitFor(10, TimeUnit.MINUTES));
    assertWell(process);
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }

  private void assertWell(Process process) throws IOException {
    String log = Files.readString(folder.resolve("log"));
    assertEquals(0, process.exitValue(), log);
    assertTrue(log.contains(articles + " articles"), log);
  }

  /** Articles that each tell of companies of their own, in files and in collections of files. */
  private void write(int count, String article) throws IOException {
    articles = count;
    Path news = Files.createDirectories(folder.resolve("news"));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(news.resolve("a.zip")));
        Writer lines =
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(news.resolve("a.jsonl.gz"))),
                StandardCharsets.UTF_8)) {
      for (int i = 0; i < count; i++) {
        String end = "" + (char) ('a' + i / 26 % 26) + (char) ('a' + i % 26);
        String text = article.replace("Velquor", "Velquor" + end).replace("Tamrin", "Tamrin" + end);
        if (i % 4 == 0) {
          zip.putNextEntry(new ZipEntry(i + ".txt"));
          zip.write(text.getBytes(StandardCharsets.UTF_8));
        } else if (i % 4 == 1) {
          JsonObject line = new JsonObject();
          line.addProperty("text", text);
          lines.write(line + "\n");
        } else {
          Files.writeString(news.resolve(i + ".txt"), text);
        }
      }
    }
  }

  private static String dump(Path place) throws IOException {
    try (ArticleStore store = ArticleStore.open(place)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      store.dump(bytes);
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }

  /** Each shard by its name; none may be torn. */
  private static Map<String, String> shards(Path out) throws IOException {
    Map<String, String> shards = new TreeMap<>();
    if (Files.exists(out)) {
      try (Stream<Path> files = Files.list(out)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".nq.gz")).toList()) {
          try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            shards.put(file.getFileName().toString(), new String(in.readAllBytes(), "UTF-8"));
          }
        }
      }
    }
    return shards;
  }

  private static void delete(Path out) throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void twentyTimesInARow() throws IOException, InterruptedException {
    write(150, Files.readString(Path.of("src/test/resources/evaluate/velquor.txt")));
    Path whole = folder.resolve("whole");
    long longest = toTheEnd(whole);
    Map<String, String> expected = shards(whole);
    Path out = folder.resolve("out");
    Random random = new Random(20);
    int killed = 0;
    int finished = 0;
    while (killed < KILLS) {
      Process process = start(out);
      if (process.waitFor(random.nextLong(longest), TimeUnit.MILLISECONDS)) {
        assertWell(process);
        assertEquals(expected, shards(out), "after " + killed + " kills");
        delete(out);
        finished++;
        continue;
      }
      process.destroyForcibly().waitFor();
      killed++;
      shards(out).forEach((name, lines) -> assertTrue(expected.get(name).contains(lines), name));
    }
    toTheEnd(out);
    assertEquals(expected, shards(out));
    for (int jobs : new int[] {1, 8}) {
      Path other = folder.resolve("jobs" + jobs);
      Process process = start(jobs, other);
      assertTrue(process.waitFor(10, TimeUnit.MINUTES));
      assertWell(process);
      assertEquals(expected, shards(other), jobs + " jobs");
    }
    System.out.println(killed + " kills, " + finished + " runs ended before theirs");
  }

  /** The shards are there, so that a run does nothing but load the store and derive. */
  @Test
  void twentyTimesInARowWhileTheStoreIsLoaded() throws IOException, InterruptedException {
    write(350, "Velquor has bought Tamrin for $3 billion. Velquor makes chips in Lyon.\n");
    Path out = folder.resolve("out");
    Path whole = folder.resolve("whole");
    toTheEnd(out);
    Path notes = out.resolve(".dixit/store");
    long longest = toTheEnd(out, whole);
    String expected = dump(whole);
    Path store = folder.resolve("store");
    Files.delete(notes);
    Random random = new Random(21);
    int killed = 0;
    int finished = 0;
    Map<Long, Integer> heldAfterKills = new TreeMap<>();
    while (killed < KILLS) {
      Process process = start(out, store);
      // Mostly early: deriving takes long.
      long delay = (long) (longest * Math.pow(random.nextDouble(), 2));
      if (process.waitFor(delay, TimeUnit.MILLISECONDS)) {
        assertWell(process);
        assertEquals(expected, dump(store), "after " + killed + " kills");
        delete(store);
        Files.delete(notes);
        finished++;
        continue;
      }
      process.destroyForcibly().waitFor();
      killed++;
      // Looking repairs, too: every other time the next run itself must.
      if (killed % 2 == 0 && Files.exists(store.resolve("dixit-store.txt"))) {
        try (ArticleStore open = ArticleStore.open(store)) {
          heldAfterKills.merge((long) open.articles().size(), 1, Integer::sum);
        }
      }
    }
    toTheEnd(out, store);
    assertEquals(expected, dump(store));
    System.out.println(
        killed
            + " kills while loading, "
            + finished
            + " runs ended before theirs; articles held after some: "
            + heldAfterKills);
  }
}
