package dixit.serve;

import dixit.store.ElsewhereCheck;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/** Answers queries from the graphs that are served, and from nowhere else. */
final class ReadOnlyQuery extends SPARQL_QueryDataset {
  /** Header that tells how many answers there are at most: those after them are left out. */
  static final String MOST = "Dixit-Most-Answers";

  /** Queries at once; the threads of the server are more, so that pages go on. */
  private static final int MOST_AT_ONCE = 8;

  private static final String TOO_MUCH =
      "the query needs more memory than there is: ask for less at once";
  private static final String NESTED = "the query is nested too deeply";

  private final Duration limit;
  private final MemoryWatch memory;
  private final Semaphore free = new Semaphore(MOST_AT_ONCE);

  /**
   * @param limit longest that a query may take
   */
  ReadOnlyQuery(Duration limit, MemoryWatch memory) {
    this.limit = limit;
    this.memory = memory;
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
    if (!isShort(query)) {
      action.setResponseHeader(MOST, String.valueOf(Settings.MOST_ANSWERS));
    }
    return super.decideDataset(action, bounded(query), queryString);
  }

  private static boolean isShort(Query query) {
    return query.isAskType() || (query.hasLimit() && query.getLimit() <= Settings.MOST_ANSWERS);
  }

  /** The query with an end to its patterns, its texts and its answers. */
  Query bounded(Query query) {
    Query known = new KnownFunctions().in(query);
    Query bounded = new TimedRegex(limit).in(new ShortTexts().in(known));
    if (!isShort(bounded)) {
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
    try (MemoryWatch.Running running = memory.begin()) {
      answer(queryString, action, running);
    } finally {
      free.release();
    }
  }

  private void answer(String queryString, HttpAction action, MemoryWatch.Running running) {
    try {
      super.execute(queryString, action);
    } catch (TooLong e) {
      ServletOps.error(413, String.valueOf(e.getMessage()));
    } catch (QueryDeniedException e) {
      ServletOps.error(403, String.valueOf(e.getMessage()));
    } catch (QueryCancelledException e) {
      ServletOps.error(
          503,
          running.isStopped()
              ? TOO_MUCH
              : "the query takes longer than " + limit.toSeconds() + " seconds");
    } catch (OutOfMemoryError e) {
      // One text too long for what is left: the rest of the program has what it had.
      ServletOps.error(503, TOO_MUCH);
    } catch (StackOverflowError e) {
      ServletOps.error(400, NESTED);
    } catch (ActionErrorException e) {
      // The parser tells so of what it cannot follow.
      if (String.valueOf(e.getMessage()).contains(StackOverflowError.class.getSimpleName())) {
        ServletOps.error(400, NESTED);
      }
      throw e;
    }
  }

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    return memory.over(super.createQueryExec(action, query, dataset));
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    if (ElsewhereCheck.asksElsewhere(query)) {
      ServletOps.error(403, "SERVICE asks another server; this one answers from its own graphs");
    }
    super.validateQuery(action, query);
  }
}
