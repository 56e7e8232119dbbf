package dixit.store;

import java.io.IOException;
import java.nio.file.Path;

/** A process that has a store open until its input ends. */
final class StoreHolder {
  private StoreHolder() {}

  public static void main(String[] args) throws IOException {
    try (ArticleStore store = ArticleStore.open(Path.of(args[0]))) {
      System.out.println("open " + store.articles().size());
      while (System.in.read() >= 0) {
        // What is read does not matter.
      }
    }
  }
}
