package dixit.article;

import dixit.model.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a fuzzer calls with bytes of its own, for the reader that the system property "reader"
 * names: whatever comes, it is text, or told in one line. {@code src/bench/fuzz.sh} has Jazzer do
 * it; what it finds lies in {@code src/test/resources/inputs-found} and is read by a test.
 */
public final class ReaderFuzz {
  private static final Kind KIND = Kind.valueOf(System.getProperty("reader", "TEXT"));

  private ReaderFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    read(KIND, bytes);
  }

  static void read(Kind kind, byte[] bytes) {
    Source source =
        new Source(
            "in", "in", kind, Optional.empty(), bytes, Article.Metadata.NONE, Optional.empty());
    new Unpacker(FieldMap.USUAL)
        .open(
            source,
            new Unpacker.Visitor() {
              @Override
              public boolean article(Source article) {
                try {
                  ArticleReader.text(article);
                } catch (InputException e) {
                  fault(e);
                }
                return true;
              }

              @Override
              public void fault(InputException fault) {
                if (fault.getMessage().lines().count() != 1) {
                  throw new IllegalStateException("more than a line: " + fault.getMessage());
                }
              }
            });
  }

  /** Writes inputs for a fuzzer to begin with to a folder. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    List<byte[]> seeds = HostileInputs.seeds();
    for (int i = 0; i < seeds.size(); i++) {
      Files.write(folder.resolve("seed" + i), seeds.get(i));
    }
  }
}
