package dixit.article;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/**
 * The objects of a JSON array or of JSON Lines; a line that is broken does not break the others.
 */
final class JsonCollection {
  private static final int LONGEST = ArticleReader.MAX_BYTES;

  private JsonCollection() {}

  static void read(InputStream in, Unpacker.Unpacking unpacking) throws IOException {
    Reader reader = LenientReader.of(in);
    int first = reader.read();
    while (first == 0xfeff || Character.isWhitespace(first)) {
      first = reader.read();
    }
    if (first == '{') {
      Lines lines = new Lines(reader);
      String line = "{" + lines.next();
      if (isObject(line)) {
        lines(line, lines, unpacking);
      } else {
        whole(new Joined(line + "\n", reader), unpacking);
      }
    } else {
      whole(new Joined(String.valueOf((char) first), reader), unpacking);
    }
  }

  private static boolean isObject(String line) {
    try {
      return JsonParser.parseString(line).isJsonObject();
    } catch (JsonParseException e) {
      return false;
    }
  }

  private static void lines(String first, Lines lines, Unpacker.Unpacking unpacking)
      throws IOException {
    long number = 0;
    for (String line = first; line != null; line = lines.next()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        give(JsonParser.parseString(line), number, unpacking);
      } catch (JsonParseException | StackOverflowError e) {
        unpacking.fault(number, "a line that is no JSON object", "left out");
      }
    }
  }

  private static void whole(Joined reader, Unpacker.Unpacking unpacking) throws IOException {
    long number = 0;
    try {
      JsonReader json = new JsonReader(reader);
      boolean array = json.peek() == JsonToken.BEGIN_ARRAY;
      if (array) {
        json.beginArray();
      }
      while (array ? json.hasNext() : number == 0) {
        reader.restart();
        give(JsonParser.parseReader(json), ++number, unpacking);
      }
      if (number == 0) {
        unpacking.fault("an empty JSON array", "give one with objects");
      }
    } catch (JsonParseException | IllegalStateException | StackOverflowError | IOException e) {
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      unpacking.fault("no JSON after object " + number + " (" + why + ")", "correct it");
    }
  }

  private static void give(JsonElement element, long number, Unpacker.Unpacking unpacking) {
    if (!(element instanceof JsonObject object)) {
      unpacking.fault(number, "not an object", "left out");
      return;
    }
    give(FieldMap.of(object), number, unpacking);
  }

  /** The article that fields tell of, its title above the text. */
  static void give(
      Function<String, Optional<String>> fields, long number, Unpacker.Unpacking unpacking) {
    var told = unpacking.fields().metadata(fields);
    Optional<String> text = unpacking.fields().text(fields);
    if (text.isEmpty()) {
      unpacking.fault(number, "no field with a text", "name it with --fields text=NAME");
      return;
    }
    String words = text.get();
    boolean html = words.stripLeading().startsWith("<") && words.contains("</");
    String title = told.title().filter(t -> !words.stripLeading().startsWith(t)).orElse("");
    String whole =
        title.isEmpty()
            ? words
            : html
                ? "<h1>" + title.replace("&", "&amp;").replace("<", "&lt;") + "</h1>" + words
                : title + "\n\n" + words;
    byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
    unpacking.article(number, html ? Kind.FRAGMENT : Kind.TEXT, Optional.of("utf-8"), bytes, told);
  }

  /** Lines no longer than an article. */
  private static final class Lines {
    private final Reader reader;

    /**
     * @param reader buffered
     */
    Lines(Reader reader) {
      this.reader = reader;
    }

    @org.jspecify.annotations.Nullable
    String next() throws IOException {
      StringBuilder line = new StringBuilder();
      int c = reader.read();
      if (c < 0) {
        return null;
      }
      for (; c >= 0 && c != '\n'; c = reader.read()) {
        if (line.length() > LONGEST) {
          throw new LimitedStream.TooMuch("a line unpacks to more than " + LONGEST + " letters");
        }
        line.append((char) c);
      }
      return line.toString();
    }
  }

  /** Letters already read, then the others; no object may have more than an article. */
  private static final class Joined extends FilterReader {
    private final String before;
    private int at;
    private long count;

    Joined(String before, Reader after) {
      super(after);
      this.before = before;
    }

    void restart() {
      count = 0;
    }

    @Override
    public int read(char[] letters, int offset, int length) throws IOException {
      if (at < before.length()) {
        int some = Math.min(length, before.length() - at);
        before.getChars(at, at + some, letters, offset);
        at += some;
        return some;
      }
      int some = super.read(letters, offset, length);
      count += Math.max(0, some);
      if (count > 2L * LONGEST) {
        throw new IOException("an object of more than " + LONGEST + " letters");
      }
      return some;
    }
  }
}
