package dixit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Comma-separated values in UTF-8, quoted where there is need (RFC 4180), a line feed a record. */
final class Csv {
  private Csv() {}

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
