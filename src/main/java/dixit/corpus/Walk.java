package dixit.corpus;

import dixit.article.InputException;
import java.io.IOException;
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

  private final Path left;
  private final Consumer<String> faults;
  private final List<String> unseen = new ArrayList<>();

  /** Is given each file. */
  interface Visitor {
    /** Returns whether to go on. */
    boolean visit(Path file, long size);
  }

  /**
   * @param left a folder to leave out
   * @param faults told what cannot be looked at, a line each
   */
  Walk(Path left, Consumer<String> faults) {
    this.left = left.toAbsolutePath().normalize();
    this.faults = faults;
  }

  /**
   * Hidden files, side-cars and whatever is neither file nor folder are left out; links are
   * followed, but never in a circle.
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
    return unseen.stream().anyMatch(source::startsWith);
  }

  private final class Tree extends SimpleFileVisitor<Path> {
    private final Path input;
    private final Visitor visitor;

    Tree(Path input, Visitor visitor) {
      this.input = input;
      this.visitor = visitor;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return !folder.equals(input) && isHidden(folder)
              || folder.toAbsolutePath().normalize().equals(left)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      boolean named = file.equals(input);
      if (!named && (isHidden(file) || file.toString().endsWith(".meta.json"))
          || !attributes.isRegularFile()) {
        return FileVisitResult.CONTINUE;
      }
      return visitor.visit(file, attributes.size())
          ? FileVisitResult.CONTINUE
          : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      hide(Reader.name(file));
      faults.accept(
          file
              + (e instanceof java.nio.file.FileSystemLoopException
                  ? ": a link in a circle, not followed"
                  : ": cannot be looked at: check its permissions"));
      return FileVisitResult.CONTINUE;
    }

    private boolean isHidden(Path file) {
      Path name = file.getFileName();
      return name != null && name.toString().startsWith(".");
    }
  }
}
