package dixit.text;

import dixit.model.Article;
import dixit.model.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads texts with names in brat's stand-off files: NAME.txt beside NAME.ann. */
final class BratCorpus {
  /** A text with its names, none inside another. */
  record Text(Path file, Article article, List<NameSpan> names) {
    Text {
      names = List.copyOf(names);
    }
  }

  private final String language;

  BratCorpus(String language) {
    this.language = language;
  }

  /** All texts of a folder and the folders in it, in the order of their paths. */
  List<Text> read(Path folder) {
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      List<Path> texts =
          files
              .filter(file -> file.toString().endsWith(".txt") && Files.exists(names(file)))
              .sorted()
              .toList();
      List<Text> read = new ArrayList<>();
      for (Path text : texts) {
        read.add(text(text));
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be read", e);
    }
  }

  private static Path names(Path text) {
    return text.resolveSibling(text.getFileName().toString().replaceAll("txt$", "ann"));
  }

  private Text text(Path file) throws IOException {
    String text = Files.readString(file);
    List<NameSpan> all = new ArrayList<>();
    for (String line : Files.readAllLines(names(file))) {
      name(line, text).ifPresent(all::add);
    }
    String stem = file.getFileName().toString().replaceAll("\\.txt$", "");
    return new Text(file, new Article(stem, text, language, Article.Metadata.NONE), outermost(all));
  }

  /** From "T1 TAB Organization 52 71 TAB words"; offsets count code points. */
  private static Optional<NameSpan> name(String line, String text) {
    String[] cells = line.split("\t");
    if (cells.length < 2 || !cells[0].startsWith("T")) {
      return Optional.empty();
    }
    String[] place = cells[1].split("[ ;]");
    Optional<NameSpan.Type> type = type(place[0]);
    int begin = text.offsetByCodePoints(0, Integer.parseInt(place[1]));
    int end = text.offsetByCodePoints(0, Integer.parseInt(place[place.length - 1]));
    return type.map(t -> new NameSpan(new Span(begin, end), t, 1));
  }

  private static Optional<NameSpan.Type> type(String name) {
    for (NameSpan.Type type : NameSpan.Type.values()) {
      if (type.name().equals(name.toUpperCase(Locale.ROOT))) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  private static List<NameSpan> outermost(List<NameSpan> all) {
    List<NameSpan> kept = new ArrayList<>();
    all.stream()
        .sorted(
            Comparator.comparing((NameSpan name) -> name.span().begin())
                .thenComparing(name -> -name.span().length()))
        .forEach(
            name -> {
              if (kept.isEmpty() || kept.get(kept.size() - 1).span().end() <= name.span().begin()) {
                kept.add(name);
              }
            });
    return kept;
  }
}
