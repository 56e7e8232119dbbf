package dixit.store;

import dixit.article.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of a store on disk: the database, and a file that tells its version and how long each
 * of its files was at least, so that a store that has lost something is not taken for an empty one.
 */
final class StoreFolder {
  /** Raised whenever an older program could not read what a newer one writes. */
  private static final int VERSION = 1;

  private static final String MANIFEST = "dixit-store.txt";
  private static final String TITLE = "Dixit store, version ";

  private final Path folder;

  StoreFolder(Path folder) {
    this.folder = folder;
  }

  Path database() {
    return folder.resolve("tdb2");
  }

  /** The list of what was removed. */
  Path removed() {
    return folder.resolve("removed.txt");
  }

  /** Whether a store is there. */
  boolean exists() {
    return Files.exists(folder.resolve(MANIFEST));
  }

  /**
   * Makes a new or empty folder one of a store, whose database is still to be made.
   *
   * @throws InputException if there is something else, or it cannot be written
   */
  void create() {
    try {
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw new InputException(folder + ": is a file: name a folder for the store");
      }
      Files.createDirectories(folder);
      try (Stream<Path> entries = Files.list(folder)) {
        if (entries.findAny().isPresent()) {
          throw new InputException(
              folder + ": holds other files and is no store: name a new or an empty folder");
        }
      }
      write(List.of(TITLE + VERSION));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Makes ready a database that is new, or was when a process ended before it was ready. */
  private void startAnew() {
    try {
      if (Files.exists(database())) {
        delete(database());
      }
      Files.createDirectories(database());
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /**
   * Accepts a store that this program can read and whose files are all there.
   *
   * @return whether it holds nothing yet, and is to be sealed once its database is made
   * @throws InputException if it is none
   */
  boolean check() {
    Path manifest = folder.resolve(MANIFEST);
    if (!exists()) {
      throw new InputException(
          folder + ": no store there: make one by 'dixit build ARTICLE --store " + folder + "'");
    }
    List<String> lines;
    try {
      lines = Files.readAllLines(manifest);
    } catch (IOException e) {
      throw new InputException(manifest + ": cannot be read: restore it from a copy", e);
    }
    String first = lines.isEmpty() ? "" : lines.get(0);
    if (!first.matches(TITLE + "\\d{1,9}")) {
      throw new InputException(manifest + ": does not tell a version: restore it from a copy");
    }
    int version = Integer.parseInt(first.substring(TITLE.length()));
    if (version > VERSION) {
      throw new InputException(
          String.format(
              "%s: written by a newer Dixit (store version %d, and this one reads up to %d): use"
                  + " the newer one",
              folder, version, VERSION));
    }
    if (lines.size() == 1) {
      startAnew();
    }
    lines.stream().skip(1).forEach(this::checkFile);
    return lines.size() == 1;
  }

  private void checkFile(String line) {
    String[] parts = line.split(" ", 2);
    if (parts.length != 2 || !parts[0].matches("\\d{1,18}")) {
      throw new InputException(
          folder.resolve(MANIFEST) + ": unknown line '" + line + "': restore it from a copy");
    }
    Path file = folder.resolve(parts[1]);
    try {
      if (!Files.exists(file)) {
        throw damaged(file + " is missing");
      }
      if (Files.size(file) < Long.parseLong(parts[0])) {
        throw damaged(file + " is shorter than it was");
      }
    } catch (IOException e) {
      throw damaged(file + " cannot be read");
    }
  }

  /** Writes down the version and how long the files are now. */
  void seal() {
    List<String> lines = new ArrayList<>(List.of(TITLE + VERSION));
    try (Stream<Path> files = Files.walk(newest(generations()))) {
      for (Path file : files.filter(StoreFolder::grows).sorted().toList()) {
        lines.add(Files.size(file) + " " + folder.relativize(file).toString().replace('\\', '/'));
      }
      write(lines);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /**
   * Keeps of the tables only those that were written last, where they were written anew: the others
   * still hold what was removed.
   */
  void settle() {
    try {
      List<Path> generations = generations();
      if (generations.size() > 1) {
        seal();
        generations.remove(newest(generations));
        for (Path older : generations) {
          delete(older);
        }
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** The folders of tables, in the order in which they were written. */
  private List<Path> generations() throws IOException {
    try (Stream<Path> folders = Files.list(database())) {
      return folders
          .filter(data -> data.getFileName().toString().matches("Data-\\d+"))
          .sorted(Comparator.comparing(StoreFolder::number))
          .collect(Collectors.toCollection(ArrayList::new));
    }
  }

  private static int number(Path generation) {
    return Integer.parseInt(generation.getFileName().toString().substring("Data-".length()));
  }

  private Path newest(List<Path> generations) {
    return generations.isEmpty() ? database() : generations.get(generations.size() - 1);
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void write(List<String> lines) throws IOException {
    Path aside = folder.resolve("." + MANIFEST);
    Files.write(aside, lines);
    Files.move(aside, folder.resolve(MANIFEST), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Tables and their dictionaries; lock, journal and settings come and go. */
  private static boolean grows(Path file) {
    return file.toString().matches(".*\\.(dat|idn|obj|bpt)");
  }

  private InputException damaged(String finding) {
    return new InputException(
        folder + ": the store is damaged: " + finding + "; restore a copy or build it anew");
  }

  InputException unreadable(Throwable cause) {
    return new InputException(
        folder
            + ": the store is damaged: its tables cannot be read; restore a copy or build it anew",
        cause);
  }

  InputException inUse(Throwable cause) {
    return new InputException(
        folder
            + ": the store is in use by another process: wait until that ends; a 'dixit serve' goes"
            + " on until it is stopped: ask it at /kg/sparql, or stop it",
        cause);
  }

  InputException full(Throwable cause) {
    return new InputException(
        folder
            + ": cannot be written (its disk is full): make room; the store is as it was, and the"
            + " same command goes on from here",
        cause);
  }

  private InputException unwritable(IOException e) {
    return new InputException(
        folder + ": cannot be written (" + e.getMessage() + "): choose another --store", e);
  }
}
