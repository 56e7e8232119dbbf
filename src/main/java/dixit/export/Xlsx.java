package dixit.export;

import dixit.article.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook with a sheet a table. Texts are texts: a spreadsheet takes none for a formula. */
final class Xlsx {
  /** Most that a cell holds, in UTF-16 units. */
  private static final int MAX_TEXT = 32_767;

  /** Most rows that a sheet holds, the header included. */
  private static final int MAX_ROWS = 1_048_576;

  private static final int MIN_WIDTH = 8;
  private static final int MAX_WIDTH = 60;

  /** The first that a zip file can tell; a workbook tells no other time. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Xlsx() {}

  /**
   * Writes a workbook.
   *
   * @throws InputException if a table has more rows than a sheet holds
   */
  static void write(List<Table> tables, OutputStream out) throws IOException {
    for (Table table : tables) {
      if (table.rows().size() >= MAX_ROWS) {
        throw new InputException(
            "xlsx: "
                + table.rows().size()
                + " "
                + table.name()
                + ", more than the rows of a sheet: use csv, or fewer articles");
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Dixit", null)) {
      for (Table table : tables) {
        sheet(
            table,
            workbook.newWorksheet(
                table.name().substring(0, 1).toUpperCase(Locale.ROOT) + table.name().substring(1)));
      }
    }
    timeless(bytes.toByteArray(), out);
  }

  private static void sheet(Table table, Worksheet sheet) {
    int columns = table.header().size();
    for (int column = 0; column < columns; column++) {
      sheet.value(0, column, table.header().get(column));
      int width = table.header().get(column).length();
      for (int row = 0; row < table.rows().size(); row++) {
        Object cell = table.rows().get(row).get(column);
        value(sheet, row + 1, column, cell);
        width = Math.max(width, PropertyGraph.text(cell).length());
      }
      sheet.width(column, Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width + 2)));
    }
    sheet.range(0, 0, 0, columns - 1).style().bold().set();
    sheet.freezePane(0, 1);
    sheet.setAutoFilter(0, 0, table.rows().size(), columns - 1);
  }

  private static void value(Worksheet sheet, int row, int column, Object cell) {
    if (cell instanceof Boolean truth) {
      sheet.value(row, column, truth);
    } else if (cell instanceof Long number) {
      sheet.value(row, column, number);
    } else if (cell instanceof BigDecimal number) {
      sheet.value(row, column, number);
    } else if (!cell.equals("")) {
      String text = Xml.legal(PropertyGraph.text(cell));
      sheet.value(
          row, column, text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT - 1) + "…" : text);
    }
  }

  /** Without times, and stored as it is: two machines may compress differently. */
  private static void timeless(byte[] workbook, OutputStream out) throws IOException {
    ZipOutputStream to = new ZipOutputStream(out);
    try (ZipFile from =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get()) {
      for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
        byte[] bytes = from.getInputStream(entry).readAllBytes();
        if (entry.getName().equals("docProps/core.xml")) {
          bytes = withoutTime(new String(bytes, StandardCharsets.UTF_8));
        }
        store(entry.getName(), bytes, to);
      }
    }
    to.finish();
  }

  private static byte[] withoutTime(String properties) {
    return properties
        .replaceFirst("<dcterms:created.*?</dcterms:created>", "")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void store(String name, byte[] bytes, ZipOutputStream to) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    entry.setCrc(crc.getValue());
    to.putNextEntry(entry);
    to.write(bytes);
    to.closeEntry();
  }
}
