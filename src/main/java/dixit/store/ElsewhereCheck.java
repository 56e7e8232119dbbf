package dixit.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/** Finds whether a query asks another server, in whatever depth. */
public final class ElsewhereCheck {
  private ElsewhereCheck() {}

  /** Whether SERVICE stands somewhere in it. */
  public static boolean asksElsewhere(Query query) {
    return query.getQueryPattern() != null && asksElsewhere(query.getQueryPattern());
  }

  private static boolean asksElsewhere(Element pattern) {
    AtomicBoolean found = new AtomicBoolean();
    ElementWalker.walk(
        pattern,
        new ElementVisitorBase() {
          @Override
          public void visit(ElementService element) {
            found.set(true);
          }

          @Override
          public void visit(ElementSubQuery element) {
            note(asksElsewhere(element.getQuery()));
          }

          @Override
          public void visit(ElementFilter element) {
            note(asksElsewhere(element.getExpr()));
          }

          @Override
          public void visit(ElementBind element) {
            note(asksElsewhere(element.getExpr()));
          }

          private void note(boolean asks) {
            found.compareAndSet(false, asks);
          }
        });
    return found.get();
  }

  /** Whether it does so where it asks if something exists. */
  private static boolean asksElsewhere(Expr expression) {
    AtomicBoolean found = new AtomicBoolean();
    Walker.walk(
        expression,
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionOp exists) {
            found.compareAndSet(false, asksElsewhere(exists.getElement()));
          }
        });
    return found.get();
  }
}
