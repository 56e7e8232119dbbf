package dixit.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Places without room or without permission, as the packaged program meets them: a line, exit code
 * 3, what was done is kept, and the same command goes on once there is room.
 */
class BadPlacesIT {
  private static final int ARTICLES = 150;
  private static final String NOBODY = "65534";

  @TempDir private Path folder;
  private Path news = Path.of("");
  private Path jar = Path.of("");

  /** What a run ended with. */
  private record Run(int code, String words) {
    void assertWell(String expected) {
      assertEquals(0, code, words);
      assertTrue(words.contains(expected), words);
    }

    void assertRefused(String expected) {
      assertEquals(3, code, words);
      assertTrue(words.contains(expected), words);
      assertEquals(1, words.lines().filter(line -> line.startsWith("dixit:")).count(), words);
      assertTrue(!words.contains("\tat "), words);
    }
  }

  @BeforeEach
  void articles() throws IOException {
    assumeTrue(Files.exists(Path.of("target/dixit.jar")), "skipped: the program is not packaged");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    jar = Files.copy(Path.of("target/dixit.jar"), folder.resolve("dixit.jar"));
    news = Files.createDirectories(folder.resolve("news"));
    for (int i = 0; i < ARTICLES; i++) {
      String end = "" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
      Files.writeString(
          news.resolve(i + ".txt"),
          "Velquor" + end + " has bought Tamrin" + end + " for $3 billion, Ostrel said.\n");
    }
  }

  private static Run run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), words);
  }

  private Run corpus(List<String> before, String... places)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-jar",
            jar.toString(),
            "corpus",
            news.toString()));
    command.addAll(List.of(places));
    return run(command);
  }

  private Path smallDisk(String size) throws IOException, InterruptedException {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    Run mount =
        run(List.of("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString()));
    assumeTrue(mount.code() == 0, "skipped: no small disk can be mounted: " + mount.words());
    return disk;
  }

  private static void makeRoom(Path disk) throws IOException, InterruptedException {
    run(List.of("mount", "-o", "remount,size=400m", disk.toString()));
  }

  private static Map<String, Long> shards(Path out) throws IOException {
    Map<String, Long> sums = new TreeMap<>();
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".gz")).toList()) {
        var sum = new java.util.zip.CRC32();
        sum.update(Files.readAllBytes(file));
        sums.put(file.getFileName().toString(), sum.getValue());
      }
    }
    return sums;
  }

  @Test
  void aFullDisk() throws IOException, InterruptedException {
    Path whole = folder.resolve("whole");
    corpus(List.of(), "--out", whole.toString()).assertWell(ARTICLES + " articles");
    Path disk = smallDisk("250k");
    try {
      String out = disk.resolve("graph").toString();
      corpus(List.of(), "--out", out).assertRefused("make room");
      makeRoom(disk);
      Run on = corpus(List.of(), "--out", out);
      on.assertWell(ARTICLES + " articles");
      assertTrue(!on.words().contains(" 0 as before"), on.words());
      assertEquals(shards(whole), shards(Path.of(out)));
    } finally {
      run(List.of("umount", disk.toString()));
    }
  }

  @Test
  void aFullDiskUnderAStore() throws IOException, InterruptedException {
    Path out = folder.resolve("graph");
    Path disk = smallDisk("100k");
    try {
      String[] places = {"--out", out.toString(), "--store", disk.resolve("store").toString()};
      for (String size : List.of("100k", "1m", "4m")) {
        run(List.of("mount", "-o", "remount,size=" + size, disk.toString()));
        corpus(List.of(), places).assertRefused("make room");
      }
      makeRoom(disk);
      corpus(List.of(), places).assertWell(ARTICLES + " articles");
    } finally {
      run(List.of("umount", disk.toString()));
    }
  }

  @Test
  void noPermission() throws IOException, InterruptedException {
    List<String> nobody =
        List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    List<String> java = new ArrayList<>(nobody);
    java.addAll(List.of("cat", jar.toString()));
    assumeTrue(
        System.getProperty("user.name").equals("root")
            && run(List.of("setpriv", "--version")).code() == 0
            && run(java).code() == 0,
        "skipped: only root can run the program as somebody else");
    Path closed = Files.createDirectories(folder.resolve("closed"));
    corpus(nobody, "--out", closed.resolve("graph").toString()).assertRefused("closed");
    corpus(nobody, "--store", closed.resolve("store").toString()).assertRefused("closed");
    Path open = Files.createDirectories(folder.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    Path secret = news.resolve("0.txt");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    Run some = corpus(nobody, "--out", open.resolve("graph").toString());
    some.assertWell(ARTICLES - 1 + " articles");
    assertTrue(some.words().contains("0.txt: cannot be read: check its permissions"), some.words());
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
    Run all = corpus(nobody, "--out", open.resolve("graph").toString());
    all.assertWell(ARTICLES + " articles");
    assertTrue(all.words().contains(ARTICLES - 1 + " as before"), all.words());
  }
}
