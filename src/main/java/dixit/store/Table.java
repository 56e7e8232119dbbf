package dixit.store;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;
import org.jspecify.annotations.Nullable;

/** Answers as columns for a person: names shortened, long texts broken over lines. */
final class Table {
  /** Widest column, in characters. */
  private static final int MAX_WIDTH = 60;

  private final List<String> header;
  private final List<List<List<String>>> rows = new ArrayList<>();

  private Table(List<String> header) {
    this.header = header;
  }

  static Table of(ResultSet results) {
    Table table = new Table(results.getResultVars());
    while (results.hasNext()) {
      QuerySolution solution = results.next();
      table.rows.add(table.header.stream().map(name -> broken(text(solution.get(name)))).toList());
    }
    return table;
  }

  void print(PrintWriter out) {
    int[] widths = new int[header.size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] =
          Math.max(
              width(header.get(i)),
              rows.stream()
                  .flatMap(row -> row.get(column).stream())
                  .mapToInt(Table::width)
                  .max()
                  .orElse(0));
    }
    line(out, header, widths);
    line(out, header.stream().map(name -> "-".repeat(width(name))).toList(), widths);
    for (List<List<String>> row : rows) {
      int height = row.stream().mapToInt(List::size).max().orElse(0);
      for (int i = 0; i < height; i++) {
        int at = i;
        line(out, row.stream().map(cell -> at < cell.size() ? cell.get(at) : "").toList(), widths);
      }
    }
    out.println(
        rows.isEmpty() ? "no answers" : rows.size() == 1 ? "1 answer" : rows.size() + " answers");
  }

  private static void line(PrintWriter out, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      line.append(cell).append(" ".repeat(widths[i] - width(cell) + 2));
    }
    out.println(line.toString().stripTrailing());
  }

  private static String text(@Nullable RDFNode node) {
    if (node == null) {
      return "";
    }
    if (node.isLiteral()) {
      return node.asLiteral().getLexicalForm();
    }
    return Naming.shortened(node.toString());
  }

  /** Lines of at most {@link #MAX_WIDTH}, broken at spaces where there are some. */
  private static List<String> broken(String text) {
    List<String> lines = new ArrayList<>();
    String rest = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    while (width(rest) > MAX_WIDTH) {
      int most = rest.offsetByCodePoints(0, MAX_WIDTH);
      int space = rest.lastIndexOf(' ', most);
      int end = space > 0 ? space : most;
      lines.add(rest.substring(0, end));
      rest = rest.substring(end).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
