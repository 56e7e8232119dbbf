package dixit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Article;
import dixit.model.Claim;
import dixit.model.Extraction;
import dixit.model.Form;
import dixit.model.Mention;
import dixit.rdf.GraphWriter;
import dixit.rdf.Iris;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the text: an answer, in time, and no fact that it does not tell. */
class HostileInputTest {
  /** Some 3,500 words. */
  private static final int LENGTH = 20_000;

  /** Some 10,000 quotation marks, where they stand close. */
  private static final int EMPTY_LENGTH = 110_000;

  /** Ample for linear time on a slow machine, too little for quadratic time on a fast one. */
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static final Map<String, Dixit> READERS = new ConcurrentHashMap<>();

  private static Extraction read(Article article) {
    return READERS.computeIfAbsent(article.language(), Dixit::forLanguage).extract(article);
  }

  @ParameterizedTest
  @EnumSource(HostileTexts.class)
  void isReadAndWrittenInTime(HostileTexts kind) {
    Article article = kind.article(kind.hasFacts() ? LENGTH : EMPTY_LENGTH);
    Extraction extraction = assertTimeoutPreemptively(LIMIT, () -> read(article));
    assertTimeoutPreemptively(LIMIT, () -> new GraphWriter(new Iris()).write(extraction));
    spans(extraction).forEach(m -> assertTrue(m.span().end() <= article.text().length()));
  }

  @ParameterizedTest
  @EnumSource(HostileTexts.class)
  void nothingIsInvented(HostileTexts kind) {
    if (kind.hasFacts()) {
      return;
    }
    Extraction extraction = read(kind.article(2_000));
    assertEquals(List.of(), extraction.deals());
    assertEquals(List.of(), extraction.positions());
    assertEquals(List.of(), attributed(extraction));
  }

  private static List<Claim> attributed(Extraction extraction) {
    return extraction.claims().stream().filter(c -> c.form() != Form.OWN_VOICE).toList();
  }

  private static List<Mention> spans(Extraction extraction) {
    List<Mention> mentions = new ArrayList<>();
    extraction.entities().values().forEach(mentions::addAll);
    extraction.deals().forEach(deal -> mentions.addAll(deal.mentions()));
    extraction.claims().forEach(claim -> mentions.addAll(claim.content()));
    return mentions;
  }
}
