package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with a Java that only tells what it was given. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  @TempDir private Path folder;
  private Path launcher = Path.of("");
  private Path home = Path.of("");

  @BeforeEach
  void install() throws IOException {
    folder = folder.toRealPath();
    home = Files.createDirectories(folder.resolve("a home"));
    launcher = home.resolve("dixit");
    Files.copy(Path.of("src/main/launcher/dixit"), launcher);
    assertTrue(launcher.toFile().setExecutable(true));
    Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    assertTrue(java.toFile().setExecutable(true));
    release("17.0.99");
  }

  private void release(String version) throws IOException {
    Files.writeString(
        folder.resolve("jdk/release"),
        "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\nJAVA_VERSION_DATE=\"2025\"\n");
  }

  private List<String> run(Path command, String... arguments)
      throws IOException, InterruptedException {
    List<String> line = new java.util.ArrayList<>(List.of("sh", command.toString()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), out);
    return out.lines().toList();
  }

  @Test
  void passesTheArgumentsAsTheyAre() throws Exception {
    List<String> given = run(launcher, "build", "an article.txt", "*", "");
    int jar = given.indexOf("-jar");
    assertEquals(home.resolve("dixit.jar").toString(), given.get(jar + 1));
    assertEquals(List.of("build", "an article.txt", "*", ""), given.subList(jar + 2, given.size()));
  }

  @Test
  void findsItsJarThroughLinks() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a home", "dixit"));
    Path second = Files.createSymbolicLink(folder.resolve("second"), link);
    assertTrue(run(second, "x").contains(home.resolve("dixit.jar").toString()));
  }

  @Test
  void usesTheArchiveOfItsJavaOnly() throws Exception {
    assertTrue(run(launcher).stream().noneMatch(a -> a.contains("SharedArchiveFile")));
    Path archive = Files.createFile(home.resolve("dixit-17.0.99.jsa"));
    assertTrue(run(launcher).contains("-XX:SharedArchiveFile=" + archive));
    release("17.0.100");
    assertTrue(run(launcher).stream().noneMatch(a -> a.contains("SharedArchiveFile")));
  }

  @Test
  void aLaterJavaMakesItsOwnArchive() throws Exception {
    release("25");
    assertTrue(run(launcher).contains("-XX:+AutoCreateSharedArchive"));
    assertTrue(run(launcher).contains("-XX:SharedArchiveFile=" + home.resolve("dixit-25.jsa")));
  }
}
