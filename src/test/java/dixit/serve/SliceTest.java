package dixit.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.report.Labels;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SliceTest {
  private static final List<Integer> ALL = IntStream.range(0, 250).boxed().toList();
  private static final Map<String, String> ASKED = Map.of("q", "a&b é", "iri", "");

  @Test
  void aLongListHasPagesThatLeadOnAndBack() {
    assertEquals(new Slice.Pages("1 to 100 of 250", "", "?q=a%26b+%C3%A9&from=100"), pages(0));
    assertEquals(
        new Slice.Pages("101 to 200 of 250", "?q=a%26b+%C3%A9&from=0", "?q=a%26b+%C3%A9&from=200"),
        pages(100));
    assertEquals(new Slice.Pages("201 to 250 of 250", "?q=a%26b+%C3%A9&from=100", ""), pages(200));
  }

  @Test
  void allOfItIsShownOnceByTurningPages() {
    List<Integer> shown =
        IntStream.of(0, 100, 200)
            .boxed()
            .flatMap(from -> Slice.of(ALL, from).shown().stream())
            .toList();
    assertEquals(ALL, shown);
  }

  @Test
  void aShortListHasNone() {
    assertTrue(Slice.of(ALL.subList(0, 100), 0).pages(ASKED, Labels.in("en")).isEmpty());
    assertTrue(Slice.of(List.of(), 7).shown().isEmpty());
  }

  @Test
  void beyondTheEndIsTheEnd() {
    assertEquals(List.of(249), Slice.of(ALL, 999_999_999).shown());
  }

  private static Slice.Pages pages(int from) {
    return Slice.of(ALL, from).pages(ASKED, Labels.in("en")).get(0);
  }
}
