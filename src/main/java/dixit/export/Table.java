package dixit.export;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.RDFNode;

/**
 * A table for people.
 *
 * @param rows as long as the header; texts (empty where there is nothing), booleans, Longs and
 *     BigDecimals
 */
record Table(String name, List<String> header, List<List<Object>> rows) {

  /** A column: its name, and what it shows of what a row is about. */
  record Column<T>(String name, Function<T, Object> value) {}

  Table {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  static <T> Table of(String name, List<Column<T>> columns, Stream<T> rows) {
    return new Table(
        name,
        columns.stream().map(Column::name).toList(),
        rows.map(row -> columns.stream().map(column -> column.value().apply(row)).toList())
            .toList());
  }

  /** Several texts in one cell. */
  static String several(List<String> texts) {
    return Names.join(texts, Names.SEPARATOR);
  }

  /** Identifiers in one cell. */
  static String ids(List<? extends RDFNode> nodes) {
    return several(nodes.stream().map(RDFNode::toString).toList());
  }
}
