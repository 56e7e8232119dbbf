package dixit.article;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The files of a ZIP archive, one after the other; names are only names. */
final class ZipCollection {
  private ZipCollection() {}

  static void read(InputStream in, Unpacker.Unpacking unpacking) throws IOException {
    Map<String, Integer> seen = new HashMap<>();
    // Names that are not UTF-8 must not end it all; any bytes are letters of Latin 1.
    ZipInputStream zip = new ZipInputStream(in, StandardCharsets.ISO_8859_1);
    InputStream entryBytes = unpacking.guard(zip);
    int count = 0;
    try {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        count++;
        String path = entry.getName();
        if (entry.isDirectory() || isLeftOut(path)) {
          continue;
        }
        int times = seen.merge(path, 1, Integer::sum);
        unpacking.inner(times == 1 ? path : path + "#" + times, entryBytes);
      }
      if (count == 0) {
        unpacking.fault("an empty or damaged ZIP archive", "pack it again");
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      unpacking.fault("a damaged ZIP archive (" + Unpacker.why(e) + ")", "pack it again");
    }
  }

  /** Hidden files and what systems add. */
  private static boolean isLeftOut(String path) {
    String last = path.substring(path.replace('\\', '/').lastIndexOf('/') + 1);
    return last.startsWith(".") || path.startsWith("__MACOSX/") || last.endsWith(".meta.json");
  }
}
