package dixit.serve;

import java.util.List;
import java.util.Set;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;

/**
 * Keeps out functions that a query names by an identifier and that do more than compute: those that
 * wait, print, load classes, or call others by names made up on the way.
 */
final class KnownFunctions extends ExpressionChange {
  private static final String XPATH = "http://www.w3.org/2005/xpath-functions#";
  private static final String ARQ = "http://jena.apache.org/ARQ/function#";
  private static final List<String> KNOWN =
      List.of(
          "http://www.w3.org/ns/sparql#",
          "http://www.w3.org/2001/XMLSchema#",
          "http://www.w3.org/2005/xpath-functions/math#",
          XPATH);
  private static final Set<String> KNOWN_OF_ARQ =
      Set.of(
          "localname",
          "namespace",
          "now",
          "e",
          "pi",
          "max",
          "min",
          "sqrt",
          "strlen",
          "substr",
          "substring",
          "sha1sum",
          "timezone");
  private static final Set<String> UNKNOWN = Set.of(XPATH + "apply", XPATH + "error");

  /** Properties that compute: only those that are put here, none by the name of a class. */
  static final class Properties extends PropertyFunctionRegistry {
    @Override
    public boolean manages(String name) {
      return isRegistered(name);
    }

    @Override
    public PropertyFunctionFactory get(String name) {
      return isRegistered(name) ? super.get(name) : null;
    }
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    if (function instanceof E_Call) {
      throw new QueryDeniedException("CALL is not offered here: name the function itself");
    }
    if (function instanceof E_Function && !isKnown(String.valueOf(function.getFunctionIRI()))) {
      throw new QueryDeniedException(
          "the function <" + function.getFunctionIRI() + "> is not offered here");
    }
    return super.transform(function, arguments);
  }

  private static boolean isKnown(String name) {
    return name.startsWith(ARQ)
        ? KNOWN_OF_ARQ.contains(name.substring(ARQ.length()))
        : KNOWN.stream().anyMatch(name::startsWith) && !UNKNOWN.contains(name);
  }
}
