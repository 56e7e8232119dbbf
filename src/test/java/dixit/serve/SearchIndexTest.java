package dixit.serve;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {

  @Test
  void findsByTheBeginningsOfAllWordsWhateverCaseAndAccents() {
    SearchIndex index = index();
    assertEquals(List.of("Élodie Vannier"), names(index, "elo"));
    assertEquals(List.of("Élodie Vannier"), names(index, "VAN élodie"));
    assertEquals(List.of("Vannier SA", "Élodie Vannier"), names(index, "vannier"));
    assertEquals(List.of("Vannier SA"), names(index, "groupe v"));
    assertEquals(List.of(), names(index, "elodie groupe"));
    assertEquals(List.of(), names(index, "odie"));
    assertEquals(List.of(), names(index, " .,; "));
  }

  @Test
  void findsTheWordsOfClaims() {
    SearchIndex index = index();
    assertEquals(List.of("urn:m1", "urn:m2"), index.words("accord").stream().sorted().toList());
    assertEquals(List.of("urn:m2"), index.words("L'accord Vannier signe"));
    assertEquals(List.of(), index.words("elodie"));
  }

  @Test
  void dealsAreFoundByTheirPartiesTogether() {
    SearchIndex index = new SearchIndex();
    index.addDeal(new SearchIndex.Entry("urn:d1", "Vannier SA Tamrin", "deal", 1));
    index.addDeal(new SearchIndex.Entry("urn:d2", "Vannier SA Ostrel", "deal", 3));
    index.finish();
    assertEquals(List.of("urn:d1"), deals(index, "tamrin vann"));
    assertEquals(List.of("urn:d2", "urn:d1"), deals(index, "vannier"));
    assertEquals(List.of(), deals(index, "tamrin ostrel"));
    assertEquals(List.of(), index.names("vannier"));
    assertEquals(0, index.size());
  }

  private static List<String> deals(SearchIndex index, String asked) {
    return index.deals(asked).stream().map(SearchIndex.Entry::iri).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a AND", "\"", "vannier:*", "(", "iri:urn", "NOT x", "*", "[a TO", "~", "\\"})
  void takesSignsOfQueryLanguagesForNothingElse(String asked) {
    assertDoesNotThrow(() -> index().names(asked));
  }

  @Test
  void theMostMentionedComeFirst() {
    assertEquals("Vannier SA", index().first(1).get(0).name());
  }

  private static SearchIndex index() {
    SearchIndex index = new SearchIndex();
    index.add(
        new SearchIndex.Entry("urn:e", "Élodie Vannier", "person", 2), List.of("Élodie Vannier"));
    index.add(
        new SearchIndex.Entry("urn:v", "Vannier SA", "company", 5),
        List.of("Vannier SA", "Groupe Vannier"));
    index.addWords("urn:m1", "que l’accord n’était pas conclu");
    index.addWords("urn:m2", "« Vannier's partners signed: accord signé »");
    index.finish();
    return index;
  }

  private static List<String> names(SearchIndex index, String asked) {
    return index.names(asked).stream().map(SearchIndex.Entry::name).toList();
  }
}
