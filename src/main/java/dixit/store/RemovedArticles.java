package dixit.store;

import dixit.article.InputException;
import dixit.rdf.Iris;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are to stay out of a store: a line each in a file, from which nobody who has not
 * got an article can tell which it is.
 */
public final class RemovedArticles {
  private static final int DIGITS = 32;

  private final Path file;

  /** What the file holds, once it is read; only who has the store open writes it. */
  private @Nullable Set<String> known;

  RemovedArticles(Path file) {
    this.file = file;
  }

  /** Whether an article is to stay out; by its identifier. */
  public synchronized boolean has(String article) {
    return marks().contains(mark(article));
  }

  /** Has articles stay out until the store is given them again; by their identifiers. */
  public synchronized void keepOut(Collection<String> articles) {
    Set<String> marks = marks();
    articles.forEach(article -> marks.add(mark(article)));
    write(marks);
  }

  synchronized void letIn(Collection<String> articles) {
    Set<String> marks = marks();
    if (marks.removeAll(articles.stream().map(RemovedArticles::mark).toList())) {
      write(marks);
    }
  }

  /** A digest of the hash of the text with which an identifier ends. */
  private static String mark(String article) {
    return Iris.sha256("removed " + article.substring(article.lastIndexOf('/') + 1))
        .substring(0, DIGITS);
  }

  private Set<String> marks() {
    if (known != null) {
      return known;
    }
    try {
      known = new TreeSet<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
      return known;
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: check its permissions", e);
    }
  }

  private void write(Set<String> marks) {
    try {
      if (marks.isEmpty()) {
        Files.deleteIfExists(file);
        return;
      }
      Path aside = file.resolveSibling("." + file.getFileName());
      Files.write(aside, marks);
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new InputException(file + ": cannot be written: check its permissions", e);
    }
  }
}
