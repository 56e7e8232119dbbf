package dixit.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a table whose first line names the columns; comma, semicolon or tab between. */
final class CsvCollection {
  private static final int FEWEST_COLUMNS = 2;
  private static final int LONGEST_NAME = 40;

  private CsvCollection() {}

  /** Whether a first line names columns, one of them that of a text. */
  static boolean isTable(String line) {
    List<String> names = names(line, delimiter(line));
    return names.size() >= FEWEST_COLUMNS
        && names.stream()
            .allMatch(name -> name.length() <= LONGEST_NAME && name.matches("[\\w .-]*"))
        && names.stream().anyMatch(FieldMap.USUAL::isText)
        && names.stream().noneMatch(name -> name.strip().contains(" ") && names.size() < 3);
  }

  private static char delimiter(String line) {
    char best = ',';
    for (char c : new char[] {',', ';', '\t'}) {
      best = line.chars().filter(x -> x == c).count() > count(line, best) ? c : best;
    }
    return best;
  }

  private static long count(String line, char c) {
    return line.chars().filter(x -> x == c).count();
  }

  private static List<String> names(String line, char delimiter) {
    return Arrays.stream(line.split(String.valueOf(delimiter), -1))
        .map(name -> name.strip().replaceAll("^\"|\"$", ""))
        .toList();
  }

  static void read(InputStream in, Unpacker.Unpacking unpacking) throws IOException {
    in.mark(Kind.HEAD);
    byte[] head = in.readNBytes(Kind.HEAD);
    in.reset();
    String first = LenientReader.of(new ByteArrayInputStream(head)).readLine();
    char delimiter = delimiter(first == null ? "" : first);
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
    long number = 0;
    try (Reader reader = LenientReader.of(in);
        CSVParser rows = CSVParser.parse(reader, format)) {
      Iterator<CSVRecord> each = rows.iterator();
      Map<String, Integer> columns = new HashMap<>();
      for (String name : each.next()) {
        columns.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), columns.size());
      }
      while (each.hasNext()) {
        CSVRecord row = each.next();
        JsonCollection.give(
            name -> {
              Integer column = columns.get(name.toLowerCase(Locale.ROOT));
              return column != null && column < row.size()
                  ? Optional.of(row.get(column))
                  : Optional.empty();
            },
            ++number,
            unpacking);
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      unpacking.fault("no table after row " + number, "look for a quotation mark without its pair");
    }
  }
}
