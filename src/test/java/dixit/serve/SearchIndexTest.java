package dixit.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

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
    return index;
  }

  private static List<String> names(SearchIndex index, String asked) {
    return index.find(asked, 9).stream().map(SearchIndex.Entry::name).toList();
  }
}
