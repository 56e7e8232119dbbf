package dixit.extract.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dixit.model.Entity;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Invented texts in which deals are told by verbs, by nouns, as orders and deliveries, in passing,
 * or with a party that only the context names: who takes part in which role, and who does not.
 */
class DealRolesTest {
  private static final List<String> FILES =
      List.of("verbs", "nouns", "supply", "context", "beside", "rounds", "things", "alone");

  static Stream<Arguments> french() throws IOException {
    return sentences("fr");
  }

  static Stream<Arguments> english() throws IOException {
    return sentences("en");
  }

  private static Stream<Arguments> sentences(String language) throws IOException {
    Stream<Arguments> all = Stream.empty();
    for (String file : FILES) {
      all = Stream.concat(all, DealExtractorTest.sentences(language + "-" + file));
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("french")
  void readsFrench(String text, Set<String> deals, List<Entity> entities) {
    assertEquals(deals, roles(DealExtractorTest.read("fr", text, entities)));
  }

  @ParameterizedTest
  @MethodSource("english")
  void readsEnglish(String text, Set<String> deals, List<Entity> entities) {
    assertEquals(deals, roles(DealExtractorTest.read("en", text, entities)));
  }

  private static Set<String> roles(Set<String> deals) {
    Set<String> roles = new TreeSet<>();
    for (String deal : deals) {
      roles.add(
          Arrays.stream(deal.split(" "))
              .filter(word -> !word.matches("(status|price|stake)=.*|denied"))
              .collect(Collectors.joining(" ")));
    }
    return roles;
  }
}
