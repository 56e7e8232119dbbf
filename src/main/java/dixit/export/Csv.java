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
  /** What a spreadsheet would take for a formula. */
  private static final Pattern FORMULA = Pattern.compile("^[=+@\\t\\r\\n-]");

  private Csv() {}

  /**
   * Writes a table for people. A text that a spreadsheet would take for a formula gets an
   * apostrophe before it.
   */
  static void write(Tables.Table table, OutputStream out) throws IOException {
    CSVPrinter csv = printer(out, table.header());
    for (List<Object> row : table.rows()) {
      List<String> cells = new ArrayList<>();
      for (Object cell : row) {
        String text = PropertyGraph.text(cell);
        cells.add(cell instanceof String && FORMULA.matcher(text).find() ? "'" + text : text);
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
