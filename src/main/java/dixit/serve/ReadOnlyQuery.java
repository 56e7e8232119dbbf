package dixit.serve;

import dixit.store.ElsewhereCheck;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;

/** Answers queries from the graphs that are served, and from nowhere else. */
final class ReadOnlyQuery extends SPARQL_QueryDataset {
  /** Queries at once; the threads of the server are more, so that pages go on. */
  private static final int MOST_AT_ONCE = 8;

  private final Duration limit;
  private final Semaphore free = new Semaphore(MOST_AT_ONCE);

  /**
   * @param limit longest that a query may take
   */
  ReadOnlyQuery(Duration limit) {
    this.limit = limit;
  }

  @Override
  public void validate(HttpAction action) {
    if (action.getRequestParameter("update") != null) {
      ServletOps.error(403, Faults.READ_ONLY);
    }
    super.validate(action);
  }

  @Override
  protected Pair<DatasetGraph, Query> decideDataset(
      HttpAction action, Query query, String queryString) {
    return super.decideDataset(action, bounded(query), queryString);
  }

  /** The query with an end to its patterns and to its answers. */
  Query bounded(Query query) {
    Query bounded = TimedRegex.in(query, limit);
    if (!bounded.hasLimit() || bounded.getLimit() > Settings.MOST_ANSWERS) {
      bounded.setLimit(Settings.MOST_ANSWERS);
    }
    return bounded;
  }

  @Override
  protected void execute(String queryString, HttpAction action) {
    if (!free.tryAcquire()) {
      action.setResponseHeader("Retry-After", String.valueOf(limit.toSeconds()));
      ServletOps.error(503, "too many queries at once: ask again in a while");
    }
    try {
      super.execute(queryString, action);
    } finally {
      free.release();
    }
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    if (ElsewhereCheck.asksElsewhere(query)) {
      ServletOps.error(403, "SERVICE asks another server; this one answers from its own graphs");
    }
    super.validateQuery(action, query);
  }
}
