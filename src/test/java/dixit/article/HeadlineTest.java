package dixit.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Velquor rachète Tamrin pour 2 milliards d’euros",
        "Will Velquor buy Tamrin?",
        "Velquor dit « non » à Tamrin !",
        "Tamrin Inc",
      })
  void aFirstLineThatIsNoSentenceIsOne(String line) {
    boolean isLong = line.split(" ").length > 2;
    Optional<String> expected = isLong ? Optional.of(line) : Optional.empty();
    assertEquals(expected, Headline.find(line + "\n\nLa suite.", "fr"));
    assertEquals(expected, Headline.find("\n " + line + " \r\nLa suite.", "fr"));
    assertEquals(Optional.empty(), Headline.find(line, "fr"));
    assertEquals(Optional.empty(), Headline.find(line + "\n \n", "fr"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Velquor has bought Tamrin for two billion.",
        "Le groupe Velquor, qui rachète Tamrin,",
        "Publié le 26 décembre 2025",
        "PARIS, 3 mars 2026 (Ostrel) – Velquor rachète Tamrin",
      })
  void aSentenceOrADayIsNone(String line) {
    assertEquals(Optional.empty(), Headline.find(line + "\n\nLa suite.", "fr"));
  }
}
