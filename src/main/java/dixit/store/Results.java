package dixit.store;

import dixit.rdf.SortedTurtle;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** How answers are written: for people or for programs. A graph is always written as Turtle. */
public enum Results {
  TABLE(ResultSetLang.RS_Text),
  CSV(ResultSetLang.RS_CSV),
  TSV(ResultSetLang.RS_TSV),
  JSON(ResultSetLang.RS_JSON),
  XML(ResultSetLang.RS_XML);

  private final Lang syntax;

  Results(Lang syntax) {
    this.syntax = syntax;
  }

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  void write(QueryExecution execution, OutputStream out) {
    switch (execution.getQuery().queryType()) {
      case SELECT -> rows(execution.execSelect(), out);
      case ASK -> yesOrNo(execution.execAsk(), out);
      case CONSTRUCT -> SortedTurtle.write(execution.execConstruct(), out);
      case DESCRIBE -> SortedTurtle.write(execution.execDescribe(), out);
      default -> throw new IllegalStateException("kind " + execution.getQuery().queryType());
    }
  }

  private void rows(ResultSet rows, OutputStream out) {
    if (this == TABLE) {
      PrintWriter writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
      Table.of(rows).print(writer);
      writer.flush();
    } else {
      ResultSetFormatter.output(out, rows, syntax);
    }
  }

  private void yesOrNo(boolean answer, OutputStream out) {
    if (this == TABLE) {
      PrintWriter writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
      writer.println(answer ? "yes" : "no");
      writer.flush();
    } else {
      ResultSetFormatter.output(out, answer, syntax);
    }
  }
}
