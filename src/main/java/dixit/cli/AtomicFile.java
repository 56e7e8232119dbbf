package dixit.cli;

import dixit.article.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file aside and moves it into place, so that a failure leaves the earlier one. */
final class AtomicFile {
  private AtomicFile() {}

  /** What fills the file. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  static void write(Path file, Content content) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path aside = Files.createTempFile(folder, "." + file.getFileName(), ".part");
      try {
        try (OutputStream out = Files.newOutputStream(aside)) {
          content.writeTo(out);
        }
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      throw new InputException(file + ": cannot be written (" + e + "); choose another --out");
    }
  }
}
