package dixit.text;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dixit.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads sentences with names in JSON, as FIRE has them: tokens, and entities over tokens. */
final class JsonNames {
  private final String language;

  JsonNames(String language) {
    this.language = language;
  }

  /** A text for each sentence; none where the file is of another kind. */
  List<NamedText> read(Path file) throws IOException {
    List<NamedText> texts = new ArrayList<>();
    for (JsonElement element : elements(file)) {
      JsonObject sentence = element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
      if (sentence.has("tokens") && sentence.has("entities")) {
        NamedText.Labelled labelled =
            new NamedText.Labelled(strings(sentence, "tokens"), entities(sentence));
        texts.add(NamedText.of(file, language, List.of(labelled)));
      }
    }
    return texts;
  }

  private static List<JsonElement> elements(Path file) throws IOException {
    try {
      JsonElement root = JsonParser.parseString(Files.readString(file));
      return root.isJsonArray() ? root.getAsJsonArray().asList() : List.of();
    } catch (JsonParseException e) {
      throw new IllegalArgumentException(file.getFileName() + " is no JSON: " + e.getMessage());
    }
  }

  private static List<String> strings(JsonObject sentence, String member) {
    return sentence.getAsJsonArray(member).asList().stream().map(JsonElement::getAsString).toList();
  }

  private static List<NameSpan> entities(JsonObject sentence) {
    List<String> tokens = strings(sentence, "tokens");
    List<NameSpan> names = new ArrayList<>();
    for (JsonElement element : sentence.getAsJsonArray("entities")) {
      JsonObject entity = element.getAsJsonObject();
      Span span = new Span(entity.get("start").getAsInt(), entity.get("end").getAsInt());
      // Among the entities are pronouns and common nouns: "we", "the company".
      boolean proper =
          tokens.subList(span.begin(), span.end()).stream()
              .anyMatch(token -> token.chars().anyMatch(Character::isUpperCase));
      if (proper) {
        NameCorpus.type(entity.get("type").getAsString())
            .ifPresent(type -> names.add(new NameSpan(span, type, 1)));
      }
    }
    return names;
  }
}
