package dixit.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadOnlyQueryTest {

  @ParameterizedTest
  @CsvSource({
    "SELECT * { ?a ?b ?c . ?d ?e ?f }, 100000",
    "SELECT * { ?a ?b ?c } LIMIT 7, 7",
    "SELECT * { ?a ?b ?c } LIMIT 100001, 100000",
    "CONSTRUCT WHERE { ?a ?b ?c }, 100000"
  })
  void everyAnswerHasAnEnd(String sparql, long limit) {
    try (MemoryWatch memory = new MemoryWatch(MemoryWatch.FULL)) {
      ReadOnlyQuery queries = new ReadOnlyQuery(Duration.ofSeconds(1), memory);
      assertEquals(limit, queries.bounded(QueryFactory.create(sparql)).getLimit());
    }
  }
}
