package dixit.serve;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;

/**
 * Gives the regular expressions of a query its time limit. Jena looks at the clock between answers;
 * a pattern that backtracks, as {@code (.*x){25}y}, can take years over one.
 */
final class TimedRegex extends ExpressionChange {
  private static final Set<String> REGEX =
      Set.of("http://www.w3.org/ns/sparql#regex", "http://www.w3.org/2005/xpath-functions#matches");
  private static final Set<String> REPLACE =
      Set.of(
          "http://www.w3.org/ns/sparql#replace", "http://www.w3.org/2005/xpath-functions#replace");

  private final long deadline;

  /**
   * @param limit time from now on for all regular expressions of a query
   */
  TimedRegex(Duration limit) {
    deadline = System.nanoTime() + limit.toNanos();
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    String called = function instanceof E_Function ? String.valueOf(function.getFunctionIRI()) : "";
    if (function instanceof E_Regex || REGEX.contains(called)) {
      return new Match(arguments);
    } else if (function instanceof E_StrReplace || REPLACE.contains(called)) {
      return new Replace(arguments);
    }
    return super.transform(function, arguments);
  }

  private static Expr optional(ExprList arguments, int index) {
    return index < arguments.size() ? arguments.get(index) : null;
  }

  /** What the pattern matches, found for as long as there is time. */
  private Stream<MatchResult> matches(
      NodeValue text, NodeValue pattern, Optional<NodeValue> flags) {
    if (text.isString() && pattern.isString() && flags.stream().allMatch(NodeValue::isString)) {
      Pattern compiled =
          RegexEngine.makePattern(
              "REGEX", pattern.getString(), flags.map(NodeValue::getString).orElse(null));
      return compiled.matcher(new Watched(text.getString(), deadline)).results();
    }
    return Stream.empty();
  }

  private final class Match extends E_Regex {
    Match(ExprList arguments) {
      super(arguments.get(0), arguments.get(1), optional(arguments, 2));
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
      matches(arguments.get(0), arguments.get(1), arguments.stream().skip(2).findFirst()).count();
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
      NodeValue by = arguments.get(2);
      long length = by.isString() ? by.getString().length() : 0;
      // Each group that it names is no longer than the match.
      long groups = by.isString() ? by.getString().chars().filter(sign -> sign == '$').count() : 0;
      ShortTexts.check(
          matches(arguments.get(0), arguments.get(1), arguments.stream().skip(3).findFirst())
              .mapToLong(match -> length + groups * (match.end() - match.start()))
              .sum());
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
