package dixit.extract.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dixit.model.Article;
import dixit.model.Entity;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Invented sentences with deals and all that is said of them: prices, days, stages, parts. */
class DealTermsTest {
  private static final Article.Metadata PUBLISHED =
      new Article.Metadata(
          Optional.empty(), Optional.of("2025-06-18"), Optional.empty(), Optional.empty());

  static Stream<Arguments> french() throws IOException {
    return DealExtractorTest.sentences("fr-terms");
  }

  static Stream<Arguments> english() throws IOException {
    return DealExtractorTest.sentences("en-terms");
  }

  @ParameterizedTest
  @MethodSource("french")
  void readsFrench(String text, Set<String> deals, List<Entity> entities) {
    assertEquals(deals, DealExtractorTest.read("fr", text, entities, PUBLISHED));
  }

  @ParameterizedTest
  @MethodSource("english")
  void readsEnglish(String text, Set<String> deals, List<Entity> entities) {
    assertEquals(deals, DealExtractorTest.read("en", text, entities, PUBLISHED));
  }
}
