package dixit.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationsTest {
  @Test
  void marksAndSpacesStayOutside() {
    String text = "« Nous irons très vite », dit-elle. \"La puce est prête,\" ajoute-t-il.";
    List<String> quotes = Quotations.find(text).stream().map(span -> span.in(text)).toList();
    assertEquals(List.of("Nous irons très vite", "La puce est prête"), quotes);
  }

  @Test
  void scareQuotesAndUnclosedOnesAreNone() {
    assertTrue(Quotations.find("une « fusion » et « un début\nsans aucune fin ici").isEmpty());
  }
}
