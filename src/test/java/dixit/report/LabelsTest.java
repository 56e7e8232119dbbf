package dixit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dixit.model.Certainty;
import dixit.model.DealStatus;
import dixit.model.DealType;
import dixit.model.Form;
import dixit.model.Property;
import dixit.model.Stance;
import dixit.rdf.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {
  private static final Pattern SLOT = Pattern.compile("\\{\\d}");

  @Test
  void everyLanguageHasTheSameKeysInTheSameOrder() {
    assertEquals(keys("en"), keys("fr"));
  }

  @Test
  void noKeyHasTwoWordings() {
    List<String> keys = keys("en").stream().filter(key -> !key.isBlank()).toList();
    assertEquals(keys.stream().distinct().toList(), keys);
  }

  @Test
  void theSameIsFilledInInEveryLanguage() {
    for (String key : keys("en")) {
      assertEquals(slots("en", key), slots("fr", key), key);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void everyTermHasWords(String language) {
    Labels labels = Labels.in(language);
    Wording wording = new Wording(labels, iri -> Optional.empty());
    Stream.of(Stance.values(), Certainty.values(), Form.values(), Told.State.values())
        .flatMap(Stream::of)
        .forEach(constant -> assertFalse(labels.of((Enum<?>) constant).isBlank()));
    for (Stance stance : Stance.values()) {
      assertNotEquals(labels.of(stance, false), labels.of(stance, true));
    }
    for (Property property : Property.values()) {
      assertFalse(wording.property(Vocabulary.property(property).getLocalName()).isBlank());
    }
    for (DealType type : DealType.values()) {
      assertFalse(wording.type(Vocabulary.individual(type).getLocalName()).isBlank());
    }
    for (DealStatus status : DealStatus.values()) {
      assertFalse(
          wording.value("hasStatus", Vocabulary.individual(status), "Merger").startsWith("http"));
    }
    for (Kind kind : Kind.values()) {
      assertFalse(labels.of("kind-" + kind.key()).isBlank());
    }
  }

  @Test
  void whatIsFilledInIsNotFilledInAgain() {
    assertEquals("{1}: b", Labels.in("en").of("colon", "{1}", "b"));
  }

  @Test
  void aLanguageWithoutWordsIsAnsweredInEnglish() {
    assertEquals("en", Labels.in("de").language());
  }

  private static List<String> keys(String language) {
    return Labels.text("labels-" + language + ".txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" = ")[0])
        .toList();
  }

  private static List<String> slots(String language, String key) {
    return SLOT.matcher(Labels.in(language).all().getOrDefault(key, ""))
        .results()
        .map(slot -> slot.group())
        .sorted()
        .distinct()
        .toList();
  }
}
