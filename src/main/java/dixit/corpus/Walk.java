package dixit.corpus;

import dixit.article.InputException;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;

/** The files of the inputs: each file named, and all in the folders named. */
final class Walk {
  private static final int DEEPEST = 64;

  /** A folder with one of these is a store or was written by a run. */
  private static final List<String> OURS = List.of("dixit-store.txt", ".dixit");

  private final List<Path> left;
  private final Consumer<String> faults;
  private final List<String> unseen = new ArrayList<>();

  /** Is given each file. */
  interface Visitor {
    /** Returns whether to go on. */
    boolean visit(Path file, long size);
  }

  /**
   * @param left folders to leave out
   * @param faults told what cannot be looked at, a line each
   */
  Walk(List<Path> left, Consumer<String> faults) {
    this.left = left.stream().map(folder -> folder.toAbsolutePath().normalize()).toList();
    this.faults = faults;
  }

  /**
   * Hidden files, side-cars, stores and what else this program writes, and whatever is neither file
   * nor folder are left out; links are followed, but never in a circle.
   *
   * @throws InputException if an input is missing
   */
  void files(List<Path> inputs, Visitor visitor) {
    for (Path input : inputs) {
      if (!Files.exists(input)) {
        throw new InputException(input + ": no such file or folder: check the path");
      }
    }
    for (Path input : inputs) {
      try {
        Files.walkFileTree(
            input, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new Tree(input, visitor));
      } catch (IOException e) {
        throw new InputException(input + ": cannot be looked at: check its permissions", e);
      }
    }
  }

  /** Tells that what lies here could not be looked at. */
  void hide(String name) {
    unseen.add(name);
  }

  /** Whether a source may lie in a folder that could not be looked at. */
  boolean mayHide(String source) {
    return unseen.stream()
        .anyMatch(
            name ->
                source.equals(name)
                    || source.startsWith(name + File.separator)
                    || source.startsWith(name + "!"));
  }

  private final class Tree extends SimpleFileVisitor<Path> {
    private final Path input;
    private final Visitor visitor;

    Tree(Path input, Visitor visitor) {
      this.input = input;
      this.visitor = visitor;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      if (left.contains(folder.toAbsolutePath().normalize())
          || !folder.equals(input) && (isHidden(folder) || isOurs(folder))) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (Files.isSymbolicLink(folder)
          && input.toRealPath().startsWith(folder.toRealPath())
          && !folder.equals(input)) {
        missed(folder, "a link in a circle, not followed");
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      boolean named = file.equals(input);
      if (!named && (isHidden(file) || file.toString().endsWith(".meta.json"))) {
        return FileVisitResult.CONTINUE;
      } else if (attributes.isDirectory()) {
        missed(file, "more than " + DEEPEST + " folders in each other: name it as an input");
      } else if (attributes.isSymbolicLink()) {
        missed(file, "a link to what is not there: remove it or bring that back");
      } else if (attributes.isRegularFile() && !visitor.visit(file, attributes.size())) {
        return FileVisitResult.TERMINATE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      missed(
          file,
          e instanceof FileSystemLoopException
              ? "a link in a circle, not followed"
              : "cannot be looked at: check its permissions");
      return FileVisitResult.CONTINUE;
    }

    private void missed(Path file, String found) {
      hide(Reader.name(file));
      faults.accept(new InputException(file + ": " + found).getMessage());
    }

    private boolean isOurs(Path folder) {
      return OURS.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
    }

    private boolean isHidden(Path file) {
      Path name = file.getFileName();
      return name != null && name.toString().startsWith(".");
    }
  }
}
