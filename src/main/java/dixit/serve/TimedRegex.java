package dixit.serve;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Gives the regular expressions of a query its time limit. Jena looks at the clock between answers;
 * a pattern that backtracks, as {@code (.*x){25}y}, can take years over one.
 */
final class TimedRegex extends ExprTransformCopy {
  private static final String FUNCTIONS = "http://www.w3.org/ns/sparql#";

  private final long deadline;

  private TimedRegex(Duration limit) {
    deadline = System.nanoTime() + limit.toNanos();
  }

  /** The same query, which from now on has so much time for all its regular expressions. */
  static Query in(Query query, Duration limit) {
    return QueryTransformOps.transform(
        query, new ElementTransformCopyBase(), new TimedRegex(limit));
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    String called = function instanceof E_Function ? String.valueOf(function.getFunctionIRI()) : "";
    if (function instanceof E_Regex || called.equals(FUNCTIONS + "regex")) {
      return new Match(arguments);
    } else if (function instanceof E_StrReplace || called.equals(FUNCTIONS + "replace")) {
      return new Replace(arguments);
    }
    return super.transform(function, arguments);
  }

  private static Expr optional(ExprList arguments, int index) {
    return index < arguments.size() ? arguments.get(index) : null;
  }

  /** Looks at what the pattern matches, for as long as there is time. */
  private void tryOut(NodeValue text, NodeValue pattern, Optional<NodeValue> flags) {
    if (text.isString() && pattern.isString() && flags.stream().allMatch(NodeValue::isString)) {
      Pattern compiled =
          RegexEngine.makePattern(
              "REGEX", pattern.getString(), flags.map(NodeValue::getString).orElse(null));
      compiled.matcher(new Watched(text.getString(), deadline)).results().count();
    }
  }

  private final class Match extends E_Regex {
    Match(ExprList arguments) {
      super(arguments.get(0), arguments.get(1), optional(arguments, 2));
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
      tryOut(arguments.get(0), arguments.get(1), arguments.stream().skip(2).findFirst());
      return super.eval(arguments);
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Match(arguments);
    }
  }

  private final class Replace extends E_StrReplace {
    Replace(ExprList arguments) {
      super(arguments.get(0), arguments.get(1), arguments.get(2), optional(arguments, 3));
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
      tryOut(arguments.get(0), arguments.get(1), arguments.stream().skip(3).findFirst());
      return super.eval(arguments);
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Replace(arguments);
    }
  }

  /** A text that can be read until a moment; each step of a pattern reads it. */
  private record Watched(CharSequence text, long deadline) implements CharSequence {
    @Override
    public char charAt(int index) {
      if (System.nanoTime() - deadline > 0) {
        throw new QueryCancelledException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
