package dixit.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a table whose first line names the columns; comma, semicolon or tab between. */
final class CsvCollection {
  private static final int FEWEST_COLUMNS = 2;

  /** Letters of names that a message lists. */
  private static final int LISTED = 100;

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} _.()/:#&'’-]{0,40}");

  private CsvCollection() {}

  /** Whether a first line names columns, one of them that of a text. */
  static boolean isTable(String line, FieldMap fields) {
    List<String> names = names(line, delimiter(line));
    return names.size() >= FEWEST_COLUMNS
        && names.stream().allMatch(name -> NAME.matcher(name).matches())
        && names.stream().anyMatch(name -> fields.isText(name) || FieldMap.USUAL.isText(name))
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
      Map<String, Integer> columns = each.hasNext() ? columns(each.next()) : Map.of();
      if (columns.keySet().stream().noneMatch(unpacking.fields()::isText)) {
        String names = String.join(", ", columns.keySet());
        unpacking.fault(
            "no column with a text (" + names.substring(0, Math.min(LISTED, names.length())) + ")",
            "name it with --fields text=NAME");
        return;
      }
      while (each.hasNext()) {
        CSVRecord row = each.next();
        JsonCollection.give(
            name -> {
              Integer column = columns.get(name.toLowerCase(Locale.ROOT));
              return column != null && column < row.size() ? List.of(row.get(column)) : List.of();
            },
            "" + ++number,
            unpacking);
      }
      if (number == 0) {
        unpacking.fault("a table without rows", "give one with some");
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      HoldingFailure.rethrow(e);
      unpacking.fault("no table after row " + number, "look for a quotation mark without its pair");
    }
  }

  /** The place of each column by its name, the first where two have the same. */
  private static Map<String, Integer> columns(CSVRecord names) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int column = 0; column < names.size(); column++) {
      columns.putIfAbsent(names.get(column).strip().toLowerCase(Locale.ROOT), column);
    }
    columns.remove("");
    return columns;
  }
}
