package dixit.cli;

import dixit.article.InputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files written aside and moved into place together at the end, so that a failure leaves the
 * earlier ones as they were.
 */
final class OutputFiles implements AutoCloseable {
  private final Map<Path, Path> asideOf = new LinkedHashMap<>();

  /** What fills a file. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes one file on its own. */
  static void write(Path file, Content content) {
    try (OutputFiles files = new OutputFiles()) {
      files.add(file, content);
      files.moveIntoPlace();
    }
  }

  /**
   * Writes a file aside.
   *
   * @throws InputException if its folder cannot be written
   */
  void add(Path file, Content content) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      if (Files.isDirectory(file)) {
        throw new InputException(file + ": is a directory: remove it or choose another --out");
      }
      Path aside = folder.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid());
      if (asideOf.put(file, aside) != null) {
        throw new InputException(file + ": two inputs would write this file: rename one");
      }
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(aside))) {
        content.writeTo(out);
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** Makes all of them visible. */
  void moveIntoPlace() {
    for (Map.Entry<Path, Path> entry : asideOf.entrySet()) {
      try {
        Files.move(entry.getValue(), entry.getKey(), StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        throw unwritable(entry.getKey(), e);
      }
    }
  }

  /** Removes what was not moved. */
  @Override
  public void close() {
    for (Path aside : asideOf.values()) {
      try {
        Files.deleteIfExists(aside);
      } catch (IOException e) {
        throw unwritable(aside, e);
      }
    }
  }

  private static InputException unwritable(Path file, IOException e) {
    return new InputException(
        file + ": cannot be written (" + e.getMessage() + "): choose another --out", e);
  }
}
