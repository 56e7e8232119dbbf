package dixit.text;

import dixit.model.Article;
import dixit.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a text with names in brat's stand-off files: NAME.txt beside NAME.ann. */
final class BratNames {
  private final String language;

  BratNames(String language) {
    this.language = language;
  }

  /** The file with the names of a text. */
  static Path beside(Path text) {
    return text.resolveSibling(text.getFileName().toString().replaceAll("txt$", "ann"));
  }

  NamedText read(Path file) throws IOException {
    String text = Files.readString(file);
    List<NameSpan> names = new ArrayList<>();
    for (String line : Files.readAllLines(beside(file))) {
      name(line, text).ifPresent(names::add);
    }
    String stem = file.getFileName().toString().replaceAll("\\.txt$", "");
    return new NamedText(file, new Article(stem, text, language, Article.Metadata.NONE), names);
  }

  /** From "T1 TAB Organization 52 71 TAB words"; offsets count code points. */
  private static Optional<NameSpan> name(String line, String text) {
    String[] cells = line.split("\t");
    if (cells.length < 2 || !cells[0].startsWith("T")) {
      return Optional.empty();
    }
    String[] place = cells[1].split("[ ;]");
    int begin = text.offsetByCodePoints(0, Integer.parseInt(place[1]));
    int end = text.offsetByCodePoints(0, Integer.parseInt(place[place.length - 1]));
    return NameCorpus.type(place[0]).map(type -> new NameSpan(new Span(begin, end), type, 1));
  }
}
