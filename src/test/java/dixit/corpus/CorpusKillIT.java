package dixit.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run killed amid its work, many times in a row, loses nothing and doubles nothing. */
class CorpusKillIT {
  private static final int KILLS = 20;
  private static final int ARTICLES = 150;

  @TempDir private Path folder;

  private Process start(Path out) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "dixit.cli.Main",
                "corpus",
                folder.resolve("news").toString(),
                "--out",
                out.toString(),
                "--jobs",
                "2"))
        .redirectErrorStream(true)
        .redirectOutput(new File(folder.toFile(), "log"))
        .start();
  }

  private void toTheEnd(Path out) throws IOException, InterruptedException {
    Process process = start(out);
    assertTrue(process.waitFor(10, TimeUnit.MINUTES));
    String log = Files.readString(folder.resolve("log"));
    assertEquals(0, process.exitValue(), log);
    assertTrue(log.contains(ARTICLES + " articles"), log);
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
    Path news = Files.createDirectories(folder.resolve("news"));
    String article = Files.readString(Path.of("src/test/resources/evaluate/velquor.txt"));
    for (int i = 0; i < ARTICLES; i++) {
      Files.writeString(news.resolve(i + ".txt"), article + "\nNumber " + i + ".\n");
    }
    Path whole = folder.resolve("whole");
    long begin = System.nanoTime();
    toTheEnd(whole);
    long longest = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    Map<String, String> expected = shards(whole);
    Path out = folder.resolve("out");
    Random random = new Random(20);
    int killed = 0;
    int finished = 0;
    while (killed < KILLS) {
      Process process = start(out);
      if (process.waitFor(random.nextLong(longest), TimeUnit.MILLISECONDS)) {
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
    System.out.println(killed + " kills, " + finished + " runs ended before theirs");
  }
}
