package dixit.text;

import dixit.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads names in columns: a token a line with "B-PER", "I-PER" or "O" in the next cell, perhaps a
 * number before it, a blank line after each sentence, "# newdoc" before each document.
 */
final class ColumnNames {
  private final String language;

  ColumnNames(String language) {
    this.language = language;
  }

  /** A text for each document; for each sentence where the file knows no documents. */
  List<NamedText> read(Path file) throws IOException {
    List<NamedText> texts = new ArrayList<>();
    List<NamedText.Labelled> document = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    boolean documents = lines.stream().anyMatch(line -> line.startsWith("# newdoc"));
    for (String line : lines) {
      if (line.isBlank() && !rows.isEmpty()) {
        document.add(sentence(rows));
        rows.clear();
      }
      if (!document.isEmpty() && (!documents || line.startsWith("# newdoc"))) {
        texts.add(NamedText.of(file, language, document));
        document.clear();
      }
      String[] cells = line.split("\t");
      if (cells.length > 1 && !line.startsWith("#")) {
        boolean numbered = cells.length > 2;
        rows.add(new String[] {cells[numbered ? 1 : 0], cells[numbered ? 2 : 1]});
      }
    }
    if (!rows.isEmpty()) {
      document.add(sentence(rows));
    }
    if (!document.isEmpty()) {
      texts.add(NamedText.of(file, language, document));
    }
    return texts;
  }

  private static NamedText.Labelled sentence(List<String[]> rows) {
    List<NameSpan> names = new ArrayList<>();
    int i = 0;
    while (i < rows.size()) {
      int begin = i++;
      String label = rows.get(begin)[1];
      if (label.startsWith("B-")) {
        while (i < rows.size() && rows.get(i)[1].startsWith("I-")) {
          i++;
        }
        Span span = new Span(begin, i);
        NameCorpus.type(label.substring(2))
            .ifPresent(type -> names.add(new NameSpan(span, type, 1)));
      }
    }
    return new NamedText.Labelled(rows.stream().map(row -> row[0]).toList(), names);
  }
}
