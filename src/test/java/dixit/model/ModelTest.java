package dixit.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelTest {
  @Test
  void spansAreHalfOpen() {
    Span span = new Span(2, 5);
    assertEquals("cde", span.in("abcdefg"));
    assertTrue(span.overlaps(new Span(4, 9)));
    assertFalse(span.overlaps(new Span(5, 9)));
    assertThrows(IllegalArgumentException.class, () -> new Span(3, 2));
  }

  @Test
  void offsetsCountCodePoints() {
    Article article = new Article("a", "😀é puce", "fr", Article.Metadata.NONE);
    assertEquals(new Span(3, 7), article.codePoints(new Span(4, 8)));
  }

  @Test
  void everyRoleOfADealTypeIsAProperty() {
    for (DealType type : DealType.values()) {
      for (Role role : type.roles()) {
        assertEquals("HAS_" + role, Property.of(role).name());
      }
    }
  }

  @Test
  void onlyTheArticleSpeaksInItsOwnVoice() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Claim(
                new Company("velquor", "Velquor", List.of("Velquor")),
                Stance.AFFIRMS,
                Certainty.CERTAIN,
                Form.OWN_VOICE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of()));
  }
}
