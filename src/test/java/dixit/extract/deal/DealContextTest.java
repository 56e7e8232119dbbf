package dixit.extract.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dixit.model.Entity;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Invented texts in which a party is known only from what was told before, or stands far off. */
class DealContextTest {
  static Stream<Arguments> french() throws IOException {
    return DealExtractorTest.sentences("fr-context");
  }

  static Stream<Arguments> english() throws IOException {
    return DealExtractorTest.sentences("en-context");
  }

  @ParameterizedTest
  @MethodSource("french")
  void readsFrench(String text, Set<String> deals, List<Entity> entities) {
    assertEquals(deals, DealVerbsTest.roles(DealExtractorTest.read("fr", text, entities)));
  }

  @ParameterizedTest
  @MethodSource("english")
  void readsEnglish(String text, Set<String> deals, List<Entity> entities) {
    assertEquals(deals, DealVerbsTest.roles(DealExtractorTest.read("en", text, entities)));
  }
}
