package dixit.serve;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** A change to the expressions of a query wherever they stand, within aggregates, too. */
abstract class ExpressionChange extends ExprTransformCopy {
  /** The query with its expressions changed. */
  Query in(Query query) {
    return QueryTransformOps.transform(query, new ElementTransformCopyBase(), this);
  }

  @Override
  public Expr transform(ExprAggregator aggregate) {
    Aggregator aggregator = aggregate.getAggregator();
    ExprList of = aggregator.getExprList();
    if (of == null || of.isEmpty()) {
      return super.transform(aggregate);
    }
    ExprList changed = new ExprList();
    of.forEach(each -> changed.add(within(aggregator, ExprTransformer.transform(this, each))));
    return new ExprAggregator(aggregate.getVar(), aggregator.copy(changed));
  }

  /** What an aggregate is taken of. */
  Expr within(Aggregator aggregator, Expr expression) {
    return expression;
  }
}
