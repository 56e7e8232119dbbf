package dixit.extract.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LexiconTest {
  @Test
  void everyLanguageKnowsTheSameKinds() {
    assertEquals(Lexicon.of("fr").sections(), Lexicon.of("en").sections());
  }
}
