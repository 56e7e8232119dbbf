package dixit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Comma-separated values in UTF-8, quoted where there is need (RFC 4180), a line feed a record. */
final class Csv {
  /**
   * Where a spreadsheet would begin a formula: at the begin of a text, or in it where one that
   * separates by semicolons, tabs or line ends, as many do outside of English, begins a cell.
   */
  private static final Pattern FORMULA =
      Pattern.compile("^(?=[=+@\\t\\r\\n-])|(?<=[;\\t\\r\\n])(?=[=+@-])");

  private Csv() {}

  /**
   * Writes a table for people. What a spreadsheet would take for a formula gets an apostrophe
   * before it. No byte-order mark: readers other than Excel would take it for a part of the first
   * name.
   */
  static void write(Table table, OutputStream out) throws IOException {
    CSVPrinter csv = printer(out, table.header());
    for (List<Object> row : table.rows()) {
      List<String> cells = new ArrayList<>();
      for (Object cell : row) {
        String text = PropertyGraph.text(cell).replace('\0', '\uFFFD');
        cells.add(cell instanceof String ? FORMULA.matcher(text).replaceAll("'") : text);
      }
      csv.printRecord(cells);
    }
    csv.flush();
  }

  /** With the header written; flush it at the end. */
  static CSVPrinter printer(OutputStream out, List<String> header) throws IOException {
    CSVPrinter csv =
        new CSVPrinter(
            new OutputStreamWriter(out, StandardCharsets.UTF_8),
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
    csv.printRecord(header);
    return csv;
  }
}
