package dixit.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.rdf.Jena;
import dixit.rdf.Ontology;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real queries over the ontology; the memory is cleared on purpose. */
class MemoryWatchTest {
  private static final int ROWS = 100;

  private final Graph graph = graph();

  private static Graph graph() {
    Jena.start();
    return Ontology.model("dixit.ttl").getGraph();
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void theQueryThatIsAnsweredIsStoppedWhereTheMemoryIsFull() {
    AtomicBoolean done = new AtomicBoolean();
    Thread clearing =
        new Thread(
            () -> {
              while (!done.get()) {
                System.gc();
              }
            });
    clearing.start();
    try (MemoryWatch memory = new MemoryWatch(0);
        MemoryWatch.Running running = memory.begin();
        QueryExec query = memory.over(endless())) {
      RowSet rows = query.select();
      assertThrows(QueryCancelledException.class, () -> rows.forEachRemaining(row -> {}));
      assertTrue(running.isStopped());
    } finally {
      done.set(true);
    }
  }

  @Test
  void whereThereIsRoomNothingIsStopped() {
    try (MemoryWatch memory = new MemoryWatch(MemoryWatch.FULL);
        MemoryWatch.Running running = memory.begin();
        QueryExec query = memory.over(endless())) {
      RowSet rows = query.select();
      int read = 0;
      System.gc();
      while (read < ROWS && rows.hasNext()) {
        rows.next();
        read++;
      }
      assertEquals(ROWS, read);
      assertFalse(running.isStopped());
    }
  }

  private QueryExec endless() {
    return QueryExec.graph(graph)
        .query("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }")
        .build();
  }
}
