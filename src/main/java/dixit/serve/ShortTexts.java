package dixit.serve;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * Gives the texts that a query makes an end: a text put behind itself forty times over is larger
 * than any memory.
 */
final class ShortTexts extends ExpressionChange {
  /** Of one text, in characters; articles are shorter. */
  static final int LONGEST = 1 << 20;

  /** Of all that a query strings together over its rows, in characters. */
  private static final long MOST_TOGETHER =
      Math.max(LONGEST, Runtime.getRuntime().maxMemory() / 32);

  private final AtomicLong together = new AtomicLong();

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    if (function instanceof E_StrConcat) {
      return new Concat(arguments);
    }
    return function instanceof E_Function
        ? new Function(function.getFunctionIRI(), arguments)
        : super.transform(function, arguments);
  }

  @Override
  Expr within(Aggregator aggregator, Expr expression) {
    if (aggregator instanceof AggGroupConcat all) {
      return new Counted(expression, length(all.getSeparator()));
    }
    return aggregator instanceof AggGroupConcatDistinct distinct
        ? new Counted(expression, length(distinct.getSeparator()))
        : expression;
  }

  private static int length(String separator) {
    return separator == null ? 1 : separator.length();
  }

  /** Accepts a length that a text may have. */
  static void check(long length) {
    if (length > LONGEST) {
      throw new TooLong(LONGEST);
    }
  }

  private static long length(NodeValue value) {
    return value.isString() ? value.getString().length() : 0;
  }

  private static final class Concat extends E_StrConcat {
    Concat(ExprList arguments) {
      super(arguments);
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
      check(arguments.stream().mapToLong(ShortTexts::length).sum());
      return super.eval(arguments);
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Concat(arguments);
    }
  }

  private static final class Function extends E_Function {
    Function(String name, ExprList arguments) {
      super(name, arguments);
    }

    @Override
    public NodeValue evalSpecial(Binding binding, FunctionEnv env) {
      NodeValue value = super.evalSpecial(binding, env);
      check(length(value));
      return value;
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Function(getFunctionIRI(), arguments);
    }
  }

  /** What is strung together, each with what stands between. */
  private final class Counted extends ExprFunction1 {
    private final int between;

    Counted(Expr expression, int between) {
      super(expression, "counted");
      this.between = between;
    }

    @Override
    public NodeValue eval(NodeValue value) {
      if (together.addAndGet(value.asString().length() + (long) between) > MOST_TOGETHER) {
        throw new TooLong(MOST_TOGETHER);
      }
      return value;
    }

    @Override
    public Expr copy(Expr expression) {
      return new Counted(expression, between);
    }
  }
}
